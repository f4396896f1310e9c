import * as fc from 'fast-check';
import { catalogueWith, type AddedFacts, type FactId } from '@/src/facts/catalogue';
import type { FactHistory, Facts, FactValue } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { Outcome, SalesProcess, Signal } from '@/src/process/sales-process';
import { dayFromToday, evidence } from '@/tests/unit/facts/factories';
import { claimed, makeFacts, makeOutcome, makeProcess, makeSignal, stale, verified } from './factories';
import type { Given, GivenFacts } from './factories';

/** Facts that small processes add. */
const ADDED: AddedFacts = {
  'team.review': { type: 'choice', label: 'Security review', choices: ['none', 'asked', 'passed'] },
  'team.seats': { type: 'number', label: 'Seats' },
};
const CATALOGUE = catalogueWith(ADDED);

/** A value that a fact of the default process could have, near the thresholds of the rules. */
function plainValue(id: FactId): fc.Arbitrary<string | number | boolean> {
  const { type, choices } = CATALOGUE.get(id) ?? { type: 'text', label: '' };
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

/** A number that is only known roughly: a count that is open upwards, or a rounded amount. */
function roughFact(id: FactId): fc.Arbitrary<Given> {
  const number = fc.integer({ min: 0, max: 5 });
  const value: fc.Arbitrary<FactValue> =
    CATALOGUE.get(id)?.type === 'money'
      ? number.map((amount) => ({ type: 'money', amount, currency: null, within: 1 }))
      : number.map((least) => ({ type: 'number', number: least, orMore: true }));
  return fc.tuple(value, fc.boolean()).map(([rough, proven]) => (proven ? verified(rough) : claimed(rough)));
}

function isNumber(id: FactId): boolean {
  return ['number', 'money'].includes(CATALOGUE.get(id)?.type ?? '');
}

/** A fact on any rung. */
function anyFact(id: FactId): fc.Arbitrary<Given | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 2 },
    { arbitrary: fc.constant(null), weight: 2 },
    { arbitrary: plainValue(id).map(stale), weight: 1 },
    { arbitrary: knownFact(id), weight: 5 },
    ...(isNumber(id) ? [{ arbitrary: roughFact(id), weight: 2 }] : []),
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
  'closeDate',
  'amount',
  'team.review',
  'team.seats',
] as const satisfies readonly FactId[];

const someFact = fc.constantFrom(...SMALL_FACTS);
const someFacts = fc.uniqueArray(someFact, { minLength: 1, maxLength: 4 });
const someNumber = fc.constantFrom<FactId>('contactCount', 'amount', 'team.seats');
const someDate = fc.constantFrom<FactId>('whyNowDate', 'closeDate');
const few = fc.integer({ min: 1, max: 4 });
const days = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant({ first: 10, only: 30 }));

/** Every predicate there is, but the one that outcomes may not use. */
const predicate: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom('known', 'blank'), someFact).map(([test, fact]): Condition => ({ test, fact })),
  fc.constantFrom<Condition>(
    { test: 'is', fact: 'selected', value: true },
    { test: 'is', fact: 'formalTender', value: false },
    { test: 'is', fact: 'team.review', value: 'passed' },
    { test: 'one-of', fact: 'budget', values: ['none', 'refused'] },
    { test: 'one-of', fact: 'team.review', values: ['none', 'asked'] },
    { test: 'longer-than-won', fact: 'whyNowDate', span: 'cycle' },
  ),
  fc
    .tuple(fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than'), someNumber, few)
    .map(([test, fact, number]): Condition => ({ test, fact, number })),
  fc.tuple(fc.constantFrom('past', 'within'), someDate, days).map(([test, fact, span]): Condition => ({
    test,
    fact,
    days: span,
  })),
  someDate.map((fact): Condition => ({ test: 'future', fact })),
  fc
    .tuple(
      fc.constantFrom('before', 'after'),
      someDate,
      fc.constantFrom<'today' | ReturnType<typeof dayFromToday> | { fact: FactId }>(
        'today',
        dayFromToday(-20),
        { fact: 'whyNowDate' },
        { fact: 'closeDate' },
      ),
    )
    .map(([test, fact, than]): Condition => ({ test, fact, than })),
  fc.tuple(someFact, few).map(([fact, times]): Condition => ({ test: 'changed-at-least', fact, times })),
  fc.tuple(someDate, few).map(([fact, weeks]): Condition => ({ test: 'moved-later', fact, days: weeks * 7 })),
  fc.tuple(someFacts, few).map(([facts, count]): Condition => ({ test: 'unknown-at-least', facts, count })),
);

/** Conditions over small facts, up to three levels deep. */
export const condition: fc.Arbitrary<Condition> = conditionOf(predicate);

const signalCondition: fc.Arbitrary<Condition> = conditionOf(
  fc.oneof(
    { arbitrary: predicate, weight: 6 },
    { arbitrary: few.map((count): Condition => ({ test: 'owed-at-least', count })), weight: 1 },
  ),
);

function conditionOf(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition; parts: Condition[] }>((tie) => ({
    parts: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      leaf,
      tie('condition').map((of): Condition => ({ test: 'not', of })),
      fc.tuple(fc.constantFrom('all', 'any'), tie('parts')).map(([test, of]): Condition => ({ test, of })),
      fc.tuple(few, tie('parts')).map(([count, of]): Condition => ({ test: 'count-at-least', count, of })),
    ),
  })).condition;
}

/** What was seen of a fact over time; its values are dates for dates. */
function anyHistory(id: FactId): fc.Arbitrary<FactHistory> {
  const moment = fc.integer({ min: -90, max: -1 });
  const value: fc.Arbitrary<FactValue | null> = fc.oneof(
    fc.constant(null),
    CATALOGUE.get(id)?.type === 'date'
      ? fc.integer({ min: -40, max: 40 }).map((day): FactValue => ({ type: 'date', day: dayFromToday(day) }))
      : fc.constantFrom<FactValue>({ type: 'text', text: 'one' }, { type: 'text', text: 'other' }),
  );
  return fc.record({
    since: fc.constant(dayFromToday(-90)),
    complete: fc.boolean(),
    changes: fc.array(fc.record({ day: moment.map(dayFromToday), from: value, to: value }), { maxLength: 4 }),
  });
}

/** A deal in one of the two stages of a small process, with whatever may be known of it. */
export interface SmallDeal {
  given: GivenFacts;
  stage: string;
  acts: readonly string[];
  history: Facts['history'];
}

const anyHistories: fc.Arbitrary<Facts['history']> = fc
  .tuple(...SMALL_FACTS.map((id) => fc.option(anyHistory(id)).map((history) => [id, history] as const)))
  .map((entries) => new Map(entries.flatMap(([id, history]) => (history ? [[id, history] as const] : []))));

export const smallDeal: fc.Arbitrary<SmallDeal> = fc.record({
  given: anyFacts(SMALL_FACTS),
  stage: fc.constantFrom('First', 'Only', 'Only', 'Only'),
  acts: fc.subarray(['outcome-0', 'outcome-1'], { maxLength: 1 }),
  history: anyHistories,
});

export function factsOf({ given, stage, acts, history }: SmallDeal): Facts {
  const proofs = acts.map((outcome) =>
    evidence(outcome, { id: `00000000-0000-4000-8000-00000000000${outcome.at(-1)}` }),
  );
  return { ...makeFacts({ ...given, stage }, proofs, 'salesforce', CATALOGUE), history };
}

const STAGES = ['first', 'only'];

/** Processes with two stages and a few rules of every kind over a few facts. */
export const smallProcess: fc.Arbitrary<SalesProcess> = fc
  .record({
    outcomes: fc.array(
      fc.record({
        met: condition,
        stage: fc.constantFrom(...STAGES),
        leastRung: fc.constantFrom('claimed', 'verified'),
        need: fc.constantFrom('required', 'required', 'required', 'recommended'),
      }),
      { maxLength: 3 },
    ),
    signals: fc.array(
      fc.record({
        fires: signalCondition,
        group: fc.constantFrom('a', 'b', 'c'),
        severity: fc.constantFrom('red', 'red', 'red', 'amber', 'hygiene'),
        from: fc.constantFrom(...STAGES),
        redFrom: fc.constantFrom(undefined, undefined, 'only'),
      }),
      { maxLength: 4 },
    ),
    redGroupsForLastAsk: fc.integer({ min: 1, max: 3 }),
  })
  .map(build);

interface Draft {
  outcomes: readonly ({ met: Condition } & Partial<Outcome>)[];
  signals: readonly ({ fires: Condition; redFrom: string | undefined } & Partial<Omit<Signal, 'redFrom'>>)[];
  redGroupsForLastAsk: number;
}

function build({ outcomes, signals, redGroupsForLastAsk }: Draft): SalesProcess {
  const { stages, ...rest } = makeProcess();
  const ids = { salesforce: ['First'], hubspot: ['first'] };
  return {
    ...rest,
    added: ADDED,
    stages: [{ id: 'first', name: 'First', buyer: 'They look.', ids, labels: [] }, ...stages],
    outcomes: outcomes.map(({ met, ...change }, index) => makeOutcome(`outcome-${index}`, met, change)),
    signals: signals.map(({ fires, redFrom, ...change }, index) => {
      const signal = makeSignal(`signal-${index}`, fires, change);
      return redFrom === undefined ? signal : { ...signal, redFrom };
    }),
    redGroupsForLastAsk,
  };
}

/** A deal of which up to three facts are open, and what it may be once they are known: every way there is. */
export interface OpenedDeal {
  deal: SmallDeal;
  completions: readonly GivenFacts[];
}

export const openedDeal: fc.Arbitrary<OpenedDeal> = fc
  .tuple(
    smallDeal,
    fc.tuple(...SMALL_FACTS.map((id) => knownFact(id).map((given) => [id, given] as const))),
    fc.uniqueArray(
      someFact.chain((id) => openFact(id).map((given) => [id, given] as const)),
      { maxLength: 3, selector: ([id]) => id },
    ),
  )
  .map(([deal, known, open]) => {
    const isOpen = new Set<FactId>(open.map(([id]) => id));
    const given = toGiven([...known.filter(([id]) => !isOpen.has(id)), ...open]);
    const completions = open.reduce<readonly GivenFacts[]>(
      (some, [id, rough]) =>
        some.flatMap((facts) => valuesOf(id, rough).map((value) => Object.assign({}, facts, { [id]: value }))),
      [toGiven(known)],
    );
    return { deal: { ...deal, given }, completions };
  });

/** A fact that is not known, or not quite. */
function openFact(id: FactId): fc.Arbitrary<Given | undefined> {
  const unknown = fc.oneof(fc.constant(undefined), fc.constant(null), plainValue(id).map(stale));
  return isNumber(id) ? fc.oneof({ arbitrary: unknown, weight: 3 }, { arbitrary: roughFact(id), weight: 1 }) : unknown;
}

/** Every value that an open fact may turn out to have, near the limits of the rules: claimed and proven. */
function valuesOf(id: FactId, open: Given | undefined): readonly Given[] {
  const { type, choices = [] } = CATALOGUE.get(id) ?? { type: 'text' };
  const rough = typeof open === 'object' && typeof open?.value === 'object' ? open.value : null;
  const numbers = [0, 1, 2, 3, 4, 5, 6].filter((number) => rough === null || canBe(number, rough));
  const plain =
    type === 'choice'
      ? choices
      : type === 'flag'
        ? [true, false]
        : type === 'date'
          ? [-70, -30, -12, 0, 5].map(dayFromToday)
          : numbers;
  // What was proven roughly is proven.
  const proven = rough !== null && typeof open === 'object' && open?.rung === 'verified';
  return plain.flatMap((value) => (proven ? [verified(value)] : [value, verified(value)]));
}

function canBe(number: number, value: FactValue): boolean {
  if (value.type === 'money') return Math.abs(number - value.amount) <= (value.within ?? 0);
  return value.type === 'number' && (value.orMore ? number >= value.number : number === value.number);
}
