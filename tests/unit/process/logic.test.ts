import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_CATALOGUE, type FactId } from '@/src/facts/catalogue';
import { canBeOtherThanTrue, canBeTrue } from '@/src/process/check/possible';
import type { Condition } from '@/src/process/condition';
import { evaluate } from '@/src/qualify/evaluate';
import { dayFromToday, TODAY } from '@/tests/unit/facts/factories';
import { anyFacts } from '@/tests/unit/qualify/arbitraries';
import { makeFacts, stale, verified, type GivenFacts } from '@/tests/unit/qualify/factories';

const FACTS = ['selected', 'budget', 'contactCount', 'whyNowDate', 'closeDate'] as const satisfies readonly FactId[];
const STAGES = ['early', 'late'];

const limit = fc.integer({ min: 0, max: 3 });
const date = fc.constantFrom<FactId>('whyNowDate', 'closeDate');
const fact = fc.constantFrom<FactId>(...FACTS);

/** Every predicate that asks what a page shows, over few facts and close limits, so that many exclude each other. */
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom('known', 'blank'), fact).map(([test, id]): Condition => ({ test, fact: id })),
  fc.boolean().map((value): Condition => ({ test: 'is', fact: 'selected', value })),
  fc
    .subarray(['none', 'identified', 'approved', 'refused'], { minLength: 1 })
    .map((values): Condition => ({ test: 'one-of', fact: 'budget', values })),
  fc
    .tuple(fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than'), limit)
    .map(([test, number]): Condition => ({ test, fact: 'contactCount', number })),
  date.map((id): Condition => ({ test: 'future', fact: id })),
  fc
    .tuple(fc.constantFrom('past', 'within'), date, fc.oneof(limit, fc.record({ early: limit, late: limit })))
    .map(([test, id, days]): Condition => ({ test, fact: id, days })),
  fc
    .tuple(
      fc.constantFrom('before', 'after'),
      date,
      fc.oneof(
        fc.constant('today' as const),
        limit.map(dayFromToday),
        date.map((other) => ({ fact: other })),
      ),
    )
    .map(([test, id, than]): Condition => ({ test, fact: id, than })),
  fc
    .tuple(fc.subarray([...FACTS], { minLength: 1 }), limit)
    .map(([facts, count]): Condition => ({ test: 'unknown-at-least', facts, count })),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([test, of]): Condition => ({ test, of })),
    tie('condition').map((of): Condition => ({ test: 'not', of })),
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([count, of]): Condition => ({ test: 'count-at-least', count, of })),
  ),
}));

function isTrue(asked: Condition, given: GivenFacts, stage: string): boolean {
  return evaluate(asked, { facts: makeFacts(given), today: TODAY, stage, owed: null }).truth === 'true';
}

const around = (tries: number) => ({ catalogue: STANDARD_CATALOGUE, stages: STAGES, today: TODAY, budget: { tries } });

/** All states that can tell conditions like ours apart; `undefined` stands for a fact that the page does not show. */
const STATES: Readonly<Record<(typeof FACTS)[number], readonly GivenFacts[FactId][]>> = {
  selected: [null, stale(true), verified(true), verified(false)],
  budget: [null, stale('none'), ...['none', 'identified', 'approved', 'refused'].map(verified)],
  contactCount: [null, stale(1), ...[-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4].map(verified)],
  whyNowDate: [
    null,
    stale(TODAY),
    ...[-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((days) => verified(dayFromToday(days))),
  ],
  closeDate: [
    null,
    stale(TODAY),
    ...[-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((days) => verified(dayFromToday(days))),
  ],
};

function* worlds(ids: readonly (typeof FACTS)[number][]): Generator<GivenFacts> {
  const [id, ...rest] = ids;
  if (id === undefined) yield {};
  else
    for (const others of worlds(rest))
      for (const state of STATES[id]) yield { ...others, ...(state === undefined ? {} : { [id]: state }) };
}

describe('the search for conditions that say nothing', () => {
  it('never says that a condition cannot be true which the engine finds true of some deal', () => {
    fc.assert(
      fc.property(condition, anyFacts(FACTS), fc.constantFrom(...STAGES), (asked, given, stage) => {
        expect(isTrue(asked, given, stage) && !canBeTrue(asked, around(60_000))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never says so either, nor the opposite, where tries are few', () => {
    fc.assert(
      fc.property(condition, fc.integer({ min: 0, max: 30 }), (asked, tries) => {
        expect(canBeTrue(asked, around(60_000)) && !canBeTrue(asked, around(tries))).toBe(false);
        expect(canBeOtherThanTrue(asked, around(60_000)) && !canBeOtherThanTrue(asked, around(tries))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('agrees with trying every deal, where only a few facts are asked', () => {
    const asks = (asked: Condition): readonly (typeof FACTS)[number][] =>
      FACTS.filter((id) => JSON.stringify(asked).includes(`"${id}"`));
    const small = condition.filter((asked) => asks(asked).length <= 2);
    fc.assert(
      fc.property(small, (asked) => {
        const all = [...worlds(asks(asked))].flatMap((given) => STAGES.map((stage) => ({ given, stage })));
        expect(canBeTrue(asked, around(1_000_000))).toBe(all.some(({ given, stage }) => isTrue(asked, given, stage)));
        const fresh = all.filter(
          ({ given }) => !Object.values(given).some((state) => typeof state === 'object' && state?.rung === 'stale'),
        );
        expect(canBeOtherThanTrue(asked, around(1_000_000))).toBe(
          !fresh.every(({ given, stage }) => isTrue(asked, given, stage)),
        );
      }),
      { numRuns: 400 },
    );
  });
});
