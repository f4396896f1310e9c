import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactId } from '@/src/facts/catalogue';
import { fieldMapOf } from '@/src/facts/field-map';
import { know } from '@/src/facts/know';
import { defaultProcess } from '@/src/packs/built-in';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment, Verdict } from '@/src/qualify/assessment';
import { DEALS } from '@/tests/crm/deals';
import { evidence, TODAY } from '@/tests/unit/facts/factories';
import { anyFacts, learned, smallProcess, SMALL_FACTS } from './arbitraries';
import { deal, readingOf } from './deal-reading';
import { CRM_STAGE, makeFacts, makeSignal } from './factories';
import type { GivenFacts } from './factories';

const PROCESS = defaultProcess();
const ASKED = factsAskedBy(PROCESS);
const stage = fc.constantFrom(...Object.values(CRM_STAGE));
const recorded = fc.subarray(PROCESS.outcomes.map(({ id }) => id)).map((ids) => ids.map((id) => evidence(id)));

/** A deal anywhere in the default process. */
const anyDeal = fc
  .tuple(stage, anyFacts(ASKED), recorded)
  .map(([name, given, acts]) => ({ given: { ...given, stage: name }, acts }));

/** How bad a verdict is for the deal; what cannot be told is no bad news. */
const GRAVITY: Readonly<Record<Verdict, number>> = {
  closed: 0,
  'cannot-tell': 0,
  advance: 0,
  hold: 0,
  'last-ask': 1,
  walk: 2,
};
const ORDER: readonly Verdict[] = ['advance', 'hold', 'last-ask', 'walk'];

function judge(given: GivenFacts, acts: Parameters<typeof makeFacts>[1] = [], process = PROCESS): Assessment {
  return assess(makeFacts(given, acts), process, TODAY);
}

describe('whatever the deal', () => {
  it('a fact that the page does not show never makes the verdict worse', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom('stage', ...ASKED), ({ given, acts }, hidden) => {
        const rest: GivenFacts = { ...given };
        delete rest[hidden];
        expect(GRAVITY[judge(rest, acts).verdict]).toBeLessThanOrEqual(GRAVITY[judge(given, acts).verdict]);
      }),
      { numRuns: 150 },
    );
  });

  it('a fact that the page does not show never makes it worse in any other process either', () => {
    const hidden = fc.constantFrom<FactId>(...SMALL_FACTS);
    fc.assert(
      fc.property(smallProcess, anyFacts(SMALL_FACTS), hidden, (process, given, id) => {
        const { [id]: _hidden, ...rest } = given;
        const after = judge({ ...rest, stage: 'Only' }, [], process);
        const before = judge({ ...given, stage: 'Only' }, [], process);
        expect(GRAVITY[after.verdict]).toBeLessThanOrEqual(GRAVITY[before.verdict]);
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of outcomes and signals in the process does not change the verdict', () => {
    const shuffled = fc
      .tuple(shuffle(PROCESS.outcomes), shuffle(PROCESS.signals))
      .map(([outcomes, signals]) => withRules(outcomes, signals));
    fc.assert(
      fc.property(anyDeal, shuffled, ({ given, acts }, process) => {
        expect(gist(judge(given, acts, process))).toEqual(gist(judge(given, acts)));
      }),
      { numRuns: 100 },
    );
  });

  it('the same facts give the same assessment', () => {
    fc.assert(
      fc.property(anyDeal, ({ given, acts }) => {
        expect(judge(given, acts)).toEqual(judge(given, acts));
      }),
      { numRuns: 50 },
    );
  });

  it('more signals of a group that is red already change nothing', () => {
    fc.assert(
      fc.property(anyDeal, ({ given, acts }) => {
        const before = judge(given, acts);
        const red = before.signals.find(({ signal, state }) => signal.severity === 'red' && state === 'raised');
        fc.pre(red !== undefined);
        const twin = makeSignal('twin', red.signal.fires, { group: red.signal.group, from: 'engage' });
        const after = judge(given, acts, withRules(PROCESS.outcomes, [...PROCESS.signals, twin]));
        expect([after.verdict, after.reason]).toEqual([before.verdict, before.reason]);
      }),
      { numRuns: 100 },
    );
  });

  it('a verdict that can be told lies between its two ends, and is firm only when all three agree', () => {
    fc.assert(
      fc.property(anyDeal, ({ given, acts }) => {
        const { verdict, firmness } = judge(given, acts);
        const ends = firmness.firm ? { best: verdict, worst: verdict } : firmness;
        const kinds = new Set([verdict, ends.best, ends.worst]);
        expect(isBetween(verdict, ends)).toBe(true);
        expect(firmness.firm).toBe(kinds.size === 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('learning more', () => {
  it('never turns a firm verdict, unless what is learned is a stop', () => {
    const firm = anyDeal
      .filter(({ given, acts }) => judge(given, acts).firmness.firm)
      .chain(({ given, acts }) => learned(given, [...ASKED, 'stage']).map((after) => ({ given, after, acts })));
    fc.assert(
      fc.property(firm, ({ given, after, acts }) => {
        const { verdict, reason } = judge(after, acts);
        expect(reason.rule === 'stop' ? 'walk' : judge(given, acts).verdict).toBe(verdict);
      }),
      { numRuns: 100 },
    );
  });

  it('stays between the two ends in any process, however the unknown facts turn out', () => {
    const story = fc
      .tuple(smallProcess, anyFacts(SMALL_FACTS))
      .chain(([process, given]) =>
        fc
          .array(learned(given, SMALL_FACTS), { minLength: 15, maxLength: 15 })
          .map((after) => ({ process, given, after })),
      );
    fc.assert(
      fc.property(story, ({ process, given, after }) => {
        const { firmness, verdict } = judge({ ...given, stage: 'Only' }, [], process);
        const ends = firmness.firm ? { best: verdict, worst: verdict } : firmness;
        const later = after.map((facts) => judge({ ...facts, stage: 'Only' }, [], process).verdict);
        expect(later.filter((turn) => !isBetween(turn, ends))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of fields on a page', () => {
  it.each(DEALS.map(({ slug }) => slug))('does not change what is known of %s', (slug) => {
    const page = readingOf(deal(slug), 'salesforce');
    const turned = { ...page, fields: new Map([...page.fields].toReversed()) };
    const shared = { fieldMap: fieldMapOf('salesforce'), proofs: [], today: TODAY };
    expect(know({ catalogue: STANDARD_CATALOGUE, ...shared, reading: turned })).toEqual(
      know({ catalogue: STANDARD_CATALOGUE, ...shared, reading: page }),
    );
  });
});

/** Whether a verdict lies between two ends. What cannot be told is no step towards either. */
function isBetween(verdict: Verdict, { best, worst }: { best: Verdict; worst: Verdict }): boolean {
  if (verdict === 'cannot-tell') return true;
  const place = ORDER.indexOf(verdict);
  return place >= ORDER.indexOf(best) && place <= ORDER.indexOf(worst);
}

function withRules(outcomes: SalesProcess['outcomes'], signals: SalesProcess['signals']): SalesProcess {
  return { ...PROCESS, outcomes, signals };
}

/** The part of an assessment that no order may change. */
function gist({ verdict, reason, firmness, outcomes, signals }: Assessment): unknown {
  return {
    verdict,
    rule: reason.rule,
    ends: firmness.firm ? [] : [firmness.best, firmness.worst, firmness.dependsOn.toSorted()],
    outcomes: new Map(outcomes.map(({ outcome, state }) => [outcome.id, state])),
    signals: new Map(signals.map(({ signal, state }) => [signal.id, state])),
  };
}

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function factsAskedBy({ outcomes, signals }: SalesProcess): readonly FactId[] {
  const conditions = [...outcomes.map(({ met }) => met), ...signals.map(({ fires }) => fires)];
  return [...new Set(conditions.flatMap(factsIn))];
}

function factsIn(condition: Condition): readonly FactId[] {
  if ('fact' in condition) return [condition.fact];
  if ('facts' in condition) return condition.facts;
  if (condition.test === 'not') return factsIn(condition.of);
  return 'of' in condition ? condition.of.flatMap(factsIn) : [];
}
