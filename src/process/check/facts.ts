import { FACT_IDS } from '@/src/facts/catalogue';
import { folded } from '@/src/facts/words';
import { error, quoted, warning, type ProcessProblem } from '../problem';
import type { Draft, Keyed, Names } from './draft';
import { unknown } from './nearest';
import { wordsUnder } from './words-under';

/** Added facts that are in the way of others, have no choices, or that nothing asks for. */
export function inFacts(draft: Draft, names: Names): readonly ProcessProblem[] {
  const asked = wordsUnder([...draft.outcomes, ...draft.signals], ['fact', 'facts']);
  return [
    ...draft.adds.flatMap((added) => [
      ...inChoices(added),
      ...inShadow(added, names),
      ...(asked.has(added.key)
        ? []
        : [
            warning(
              added.path,
              `${quoted(added.key)}, which nothing asks for`,
              'a fact that a rule asks for',
              'Take it out, or ask for it.',
            ),
          ]),
    ]),
    ...draft.fields.flatMap(({ path, raw }) =>
      Object.keys(raw).flatMap((fact) =>
        names.facts.includes(fact) || !fact.includes('.')
          ? []
          : [unknown(`${path}.${fact}`, 'fact', fact, names.facts)],
      ),
    ),
  ];
}

function inChoices({ path, key, raw: { type, choices } }: Keyed): readonly ProcessProblem[] {
  const at = `${path}.choices`;
  if (type === 'choice' && choices === undefined)
    return [error(at, 'nothing', 'the choices', `List the values of ${quoted(key)}.`)];
  if (type !== 'choice' && typeof type === 'string' && choices !== undefined)
    return [error(at, `choices of a ${type}`, 'choices of a "choice" only', 'Take them out, or make it a "choice".')];
  if (!Array.isArray(choices)) return [];
  const words: readonly unknown[] = choices;
  return words.flatMap((word, index) =>
    words.indexOf(word) === index
      ? []
      : [error(`${at}.${index}`, `${quoted(String(word))} a second time`, 'each choice once', 'Take it out.')],
  );
}

/** A fact beside a standard one would be read from other fields, and by other rules. */
function inShadow({ path, key, raw: { label } }: Keyed, { catalogue }: Names): readonly ProcessProblem[] {
  const own = key.split('.').at(-1)?.toLowerCase();
  const standard = FACT_IDS.find((id) => id.toLowerCase() === own);
  if (standard) {
    const fix = `Use ${quoted(standard)} itself: every process knows it.`;
    return [error(path, `${quoted(key)} beside the standard fact ${quoted(standard)}`, 'a fact of its own', fix)];
  }
  const twin = [...catalogue].find(
    ([id, entry]) => id !== key && typeof label === 'string' && folded(entry.label) === folded(label),
  );
  if (!twin) return [];
  const fix = 'Use that fact, or name this one otherwise: sellers could not tell them apart.';
  return [
    warning(`${path}.label`, `${quoted(String(label))}, the label of ${quoted(twin[0])}`, 'a label of its own', fix),
  ];
}
