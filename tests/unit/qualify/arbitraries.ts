import * as fc from 'fast-check';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { FactId } from '@/src/facts/catalogue';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { dayFromToday } from '@/tests/unit/facts/factories';
import { makeOutcome, makeProcess, makeSignal, stale, verified } from './factories';
import type { Given, GivenFacts } from './factories';

/** A value that a fact of the default process could have, near the thresholds of the rules. */
function plainValue(id: FactId): fc.Arbitrary<string | number | boolean> {
  const { type, choices } = STANDARD_CATALOGUE.get(id) ?? { type: 'text', label: '' };
  switch (type) {
    case 'choice':
      return fc.constantFrom(...(choices ?? []));
    case 'date':
      return fc.integer({ min: -120, max: 60 }).map(dayFromToday);
    case 'number':
    case 'money':
      return fc.integer({ min: 0, max: 5 });
    case 'flag':
      return fc.boolean();
    case 'text':
    case 'person':
      return fc.constant('Some One');
  }
}

/** A fact with a value that counts. */
function knownFact(id: FactId): fc.Arbitrary<Given> {
  return plainValue(id).chain((value) => fc.constantFrom<Given>(value, verified(value)));
}

/** A fact on any rung. */
function anyFact(id: FactId): fc.Arbitrary<Given | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 2 },
    { arbitrary: fc.constant(null), weight: 2 },
    { arbitrary: plainValue(id).map(stale), weight: 1 },
    { arbitrary: knownFact(id), weight: 5 },
  );
}

export function anyFacts(ids: readonly FactId[]): fc.Arbitrary<GivenFacts> {
  return fc.tuple(...ids.map((id) => anyFact(id).map((given) => [id, given] as const))).map(toGiven);
}

/** The same facts with some of those that were not known found out, or at least found to be empty. */
export function learned(given: GivenFacts, ids: readonly FactId[]): fc.Arbitrary<GivenFacts> {
  const news = ids.map((id) => {
    const before = given[id];
    const isKnown = before !== undefined && before !== null && !(typeof before === 'object' && before.rung === 'stale');
    if (isKnown) return fc.constant([id, before] as const);
    const seen = before === undefined ? [fc.constant(null)] : [];
    return fc.oneof(fc.constant(before), knownFact(id), ...seen).map((after) => [id, after] as const);
  });
  return fc.tuple(...news).map(toGiven);
}

function toGiven(entries: readonly (readonly [FactId, Given | undefined])[]): GivenFacts {
  return Object.fromEntries(entries.filter(([, given]) => given !== undefined));
}

export const SMALL_FACTS = [
  'selected',
  'formalTender',
  'budget',
  'contactCount',
  'whyNowDate',
] as const satisfies readonly FactId[];

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom(...SMALL_FACTS)
    .chain((fact) => fc.constantFrom<Condition>({ test: 'known', fact }, { test: 'blank', fact })),
  fc.constantFrom<Condition>(
    { test: 'is', fact: 'selected', value: true },
    { test: 'is', fact: 'formalTender', value: false },
    { test: 'one-of', fact: 'budget', values: ['none', 'refused'] },
    { test: 'at-most', fact: 'contactCount', number: 1 },
    { test: 'past', fact: 'whyNowDate', days: 14 },
    { test: 'unknown-at-least', facts: ['selected', 'budget', 'contactCount'], count: 2 },
    { test: 'longer-than-won', fact: 'whyNowDate', span: 'cycle' },
  ),
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  leaf.map((of): Condition => ({ test: 'not', of })),
  fc
    .tuple(fc.constantFrom('all', 'any'), fc.array(leaf, { minLength: 2, maxLength: 3 }))
    .map(([test, of]): Condition => ({ test, of })),
);

const STAGES = ['first', 'only'];

/** Processes with two stages and a few rules over five facts; the deal is in the second stage. */
export const smallProcess: fc.Arbitrary<SalesProcess> = fc
  .record({
    outcomes: fc.array(fc.tuple(condition, fc.constantFrom(...STAGES), fc.constantFrom('claimed', 'verified')), {
      maxLength: 3,
    }),
    signals: fc.array(
      fc.tuple(
        fc.oneof(condition, fc.constant<Condition>({ test: 'owed-at-least', count: 1 })),
        fc.constantFrom('a', 'b', 'c'),
      ),
      { maxLength: 4 },
    ),
    redGroupsForLastAsk: fc.integer({ min: 1, max: 3 }),
  })
  .map(build);

interface Draft {
  outcomes: readonly (readonly [Condition, string, 'claimed' | 'verified'])[];
  signals: readonly (readonly [Condition, string])[];
  redGroupsForLastAsk: number;
}

function build({ outcomes, signals, redGroupsForLastAsk }: Draft): SalesProcess {
  const { stages, ...rest } = makeProcess();
  const ids = { salesforce: ['First'], hubspot: ['first'] };
  const first = { id: 'first', name: 'First', buyer: 'They look.', ids, labels: [] };
  return {
    ...rest,
    stages: [first, ...stages],
    outcomes: outcomes.map(([met, stage, leastRung], index) =>
      makeOutcome(`outcome-${index}`, met, { stage, leastRung }),
    ),
    signals: signals.map(([fires, group], index) => makeSignal(`signal-${index}`, fires, { group })),
    redGroupsForLastAsk,
  };
}
