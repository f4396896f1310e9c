import type { ProcessProblem } from '../problem';
import { warning } from '../problem';
import { isRaw, textsOf, type Draft, type Names, type Part, type Raw } from './draft';
import { unknown } from './nearest';

/** What a pack's own tests refer to. Whether they hold is for whoever can judge deals. */
export function inTests({ tests }: Draft, names: Names): readonly ProcessProblem[] {
  const none = warning(
    'tests',
    'no tests',
    'at least one',
    'Add deals that you know, and what the process has to say of each.',
  );
  return tests.length === 0 ? [none] : tests.flatMap((test) => inTest(test, names));
}

function inTest({ path, raw }: Part, names: Names): readonly ProcessProblem[] {
  const expected: Raw = isRaw(raw['expect']) ? raw['expect'] : {};
  const evidence: readonly unknown[] = Array.isArray(raw['evidence']) ? raw['evidence'] : [];
  const outcomes = textsOf(
    evidence.flatMap((item) => (isRaw(item) ? [{ path, raw: item }] : [])),
    'outcome',
  );
  const facts = ['facts', 'history'].flatMap((key) =>
    Object.keys(isRaw(raw[key]) ? raw[key] : {}).map((fact) => [key, fact] as const),
  );
  return [
    ...unknowns([raw['stage']], `${path}.stage`, 'stage', [...names.stages, 'won', 'lost']),
    ...facts.flatMap(([key, fact]) =>
      fact.includes('.') ? unknowns([fact], `${path}.${key}.${fact}`, 'fact', names.facts) : [],
    ),
    ...unknowns(outcomes, `${path}.evidence`, 'outcome', names.outcomes),
    ...unknowns(expected['raised'], `${path}.expect.raised`, 'signal', names.signals),
    ...unknowns(expected['missing'], `${path}.expect.missing`, 'outcome', names.outcomes),
    ...unknowns(expected['owed'], `${path}.expect.owed`, 'outcome', names.outcomes),
  ];
}

function unknowns(words: unknown, path: string, kind: string, known: readonly string[]): readonly ProcessProblem[] {
  const list: readonly unknown[] = Array.isArray(words) ? words : [];
  return list.flatMap((word) =>
    typeof word !== 'string' || known.includes(word) ? [] : [unknown(path, kind, word, known)],
  );
}
