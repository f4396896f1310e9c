import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactId } from '@/src/facts/catalogue';
import type { Facts } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment, Truth, Verdict } from '@/src/qualify/assessment';
import { evaluate, groundOf } from '@/src/qualify/evaluate';
import { explainOutcome, explainSignal, explainVerdict, type Explanation } from '@/src/qualify/explanation';
import { judge, tabulate, verdictIn, verdictOf, verdictsOf } from '@/src/qualify/judge';
import { has } from '@/src/qualify/lanes';
import { TODAY } from '@/tests/unit/facts/factories';
import { condition, factsOf, openedDeal, smallDeal, SMALL_FACTS, smallProcess, type SmallDeal } from './arbitraries';
import { deepFrozen } from './deep-frozen';

const ORDER: readonly Verdict[] = ['advance', 'hold', 'last-ask', 'walk'];
/** How bad a verdict is for the deal; what cannot be told is no bad news. */
const GRAVITY: Readonly<Record<Verdict, number>> = {
  closed: 0,
  'cannot-tell': 0,
  advance: 0,
  hold: 0,
  'last-ask': 1,
  walk: 2,
};

function judged(process: SalesProcess, deal: SmallDeal): Assessment {
  return assess(factsOf(deal), process, TODAY);
}

describe('in any process, whatever the deal', () => {
  it('what the page does not show never makes the verdict worse', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, fc.constantFrom<FactId>(...SMALL_FACTS), (process, deal, id) => {
        const { [id]: _hidden, ...given } = deal.given;
        const before = judged(process, deal).verdict;
        expect(GRAVITY[judged(process, { ...deal, given }).verdict]).toBeLessThanOrEqual(GRAVITY[before]);
      }),
      { numRuns: 600 },
    );
  });

  it('what the page does not keep of the past never makes it worse', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, fc.constantFrom<FactId>(...SMALL_FACTS), (process, deal, id) => {
        const history = new Map([...deal.history].filter(([fact]) => fact !== id));
        const before = judged(process, deal).verdict;
        expect(GRAVITY[judged(process, { ...deal, history }).verdict]).toBeLessThanOrEqual(GRAVITY[before]);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of rules, of their parts, of facts and of evidence changes nothing', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, (process, deal) => {
        const facts = factsOf(deal);
        const turnedFacts: Facts = {
          ...facts,
          facts: new Map([...facts.facts].toReversed()),
          history: new Map([...facts.history].toReversed()),
          evidence: new Map([...facts.evidence].map(([id, items]) => [id, items.toReversed()])),
        };
        const turned: SalesProcess = {
          ...process,
          outcomes: process.outcomes.map((rule) => ({ ...rule, met: reversed(rule.met) })).toReversed(),
          signals: process.signals.map((rule) => ({ ...rule, fires: reversed(rule.fires) })).toReversed(),
        };
        expect(gist(assess(turnedFacts, turned, TODAY))).toEqual(gist(assess(facts, process, TODAY)));
      }),
      { numRuns: 300 },
    );
  });

  it('the same goes in and the same comes out, and what goes in stays as it is', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, (process, deal) => {
        const facts = deepFrozen(factsOf(deal));
        const frozen = deepFrozen(process);
        const first = assess(facts, frozen, TODAY);
        expect(assess(structuredClone(facts), structuredClone(frozen), TODAY)).toEqual(first);
        expect(explanations(deepFrozen(first), facts)).toEqual(explanations(first, facts));
      }),
      { numRuns: 150 },
    );
  });

  it('the bounds enclose the verdict of every completion of what is unknown', () => {
    fc.assert(
      fc.property(smallProcess, openedDeal, (process, { deal, completions }) => {
        const { firmness, verdict } = judged(process, deal);
        const { best, worst } = firmness.firm ? { best: verdict, worst: verdict } : firmness;
        const outside = completions.filter((given) => {
          const place = ORDER.indexOf(verdictOf(factsOf({ ...deal, given }), process, TODAY));
          return place >= 0 && (place < ORDER.indexOf(best) || place > ORDER.indexOf(worst));
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a firm verdict stands whatever is learned', () => {
    fc.assert(
      fc.property(smallProcess, openedDeal, fc.nat(), (process, { deal, completions }, pick) => {
        const { firmness, verdict } = judged(process, deal);
        const given = completions[pick % completions.length];
        fc.pre(firmness.firm && given !== undefined);
        expect(verdictOf(factsOf({ ...deal, given }), process, TODAY)).toBe(verdict);
      }),
      { numRuns: 300 },
    );
  });

  it('the verdict alone is that of the assessment, one by one and 32 at a time, and so is every rule', () => {
    fc.assert(
      fc.property(smallProcess, fc.array(smallDeal, { minLength: 1, maxLength: 40 }), (process, deals) => {
        const all = deals.map(factsOf);
        const assessments = all.map((facts) => assess(facts, process, TODAY));
        const verdicts = assessments.map(({ verdict }) => verdict);
        expect(verdictsOf(all, process, TODAY)).toEqual(verdicts);
        expect(all.map((facts) => verdictOf(facts, process, TODAY))).toEqual(verdicts);
        const tables = tabulate(all, process, () => TODAY).map(judge);
        assessments.forEach((assessment, index) => {
          const table = tables[Math.floor(index / 32)];
          if (!table) throw new Error('a deal is missing');
          expect(verdictIn(table, index % 32)).toBe(assessment.verdict);
          expect(statesIn(table, index % 32)).toEqual(statesOf(assessment));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('each rule is what its condition is when it is asked alone', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, (process, deal) => {
        const facts = factsOf(deal);
        const assessment = assess(facts, process, TODAY);
        const expected: Readonly<Record<Truth, string>> = { true: 'raised', false: 'clear', unknown: 'unknown' };
        for (const { signal, state } of assessment.signals) {
          expect(state).toBe(expected[evaluate(signal.fires, groundOf(assessment, facts)).truth]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an explanation', () => {
  it('gives the same result when its condition is asked again with the facts that it names and no others', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, (process, deal) => {
        const facts = factsOf(deal);
        const assessment = assess(facts, process, TODAY);
        for (const told of explanations(assessment, facts)) {
          const named = new Set(told.because.flatMap((finding) => finding.facts.map(({ fact }) => fact.id)));
          const alone: Facts = {
            ...facts,
            facts: new Map([...facts.facts].filter(([id]) => named.has(id))),
            history: new Map([...facts.history].filter(([id]) => named.has(id))),
          };
          expect(evaluate(told.condition, groundOf(assessment, alone)).truth).toBe(told.truth);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of a verdict explains each rule that its reason names', () => {
    fc.assert(
      fc.property(smallProcess, smallDeal, (process, deal) => {
        const facts = factsOf(deal);
        const assessment = assess(facts, process, TODAY);
        const { rules, reason, process: by } = explainVerdict(assessment, facts);
        const told = rules.map(({ rule }) => rule.id);
        const named = reason.rule === 'missing' ? reason.missing : reason.rule === 'red-groups' ? reason.groups : told;
        const byGroup = reason.rule === 'red-groups';
        const groups = assessment.signals
          .filter(({ signal }) => told.includes(signal.id))
          .map(({ signal }) => signal.group);
        expect(new Set(byGroup ? groups : told)).toEqual(new Set(named));
        expect(by).toEqual({ id: process.id, version: process.version });
        expect(rules.every(({ process: { version } }) => version === process.version)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a condition', () => {
  it('that is sure stays so whatever is learned, unless it asks what is empty', () => {
    fc.assert(
      fc.property(condition, openedDeal, (asked, { deal, completions }) => {
        fc.pre(!asksForEmpty(asked));
        const ground = { today: TODAY, stage: 'only', owed: null };
        const { truth } = evaluate(asked, { ...ground, facts: factsOf(deal) });
        fc.pre(truth !== 'unknown');
        const later = completions.map(
          (given) => evaluate(asked, { ...ground, facts: factsOf({ ...deal, given }) }).truth,
        );
        expect(later.filter((turn) => turn !== truth)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function asksForEmpty(asked: Condition): boolean {
  if (asked.test === 'not') return asksForEmpty(asked.of);
  if ('of' in asked) return asked.of.some(asksForEmpty);
  return asked.test === 'blank' || asked.test === 'unknown-at-least';
}

function explanations(assessment: Assessment, facts: Facts): readonly Explanation[] {
  return [
    ...assessment.outcomes.map((result) => explainOutcome(result, assessment, facts)),
    ...assessment.signals.map((result) => explainSignal(result, assessment, facts)),
  ];
}

function reversed(asked: Condition): Condition {
  if (asked.test === 'not') return { ...asked, of: reversed(asked.of) };
  return 'of' in asked ? { ...asked, of: asked.of.map(reversed).toReversed() } : asked;
}

/** The part of an assessment that no order may change. */
function gist({ verdict, reason, firmness, outcomes, later, signals, readable, raised }: Assessment): unknown {
  return {
    verdict,
    rule: reason.rule,
    ends: firmness.firm ? [] : [firmness.best, firmness.worst, firmness.dependsOn.toSorted()],
    outcomes: new Map([...outcomes, ...later].map(({ outcome, state, owed }) => [outcome.id, [state, owed]])),
    signals: new Map(signals.map(({ signal, state }) => [signal.id, [state, signal.severity]])),
    readable: [readable.needed.toSorted(), readable.read.toSorted()],
    raised,
  };
}

/** What an assessment says of each rule, as far as the verdict hangs on it. */
function statesOf({ outcomes, signals }: Assessment): unknown {
  return {
    met: outcomes.filter(({ state }) => state === 'met').map(({ outcome }) => outcome.id),
    owed: outcomes.filter(({ owed }) => owed).map(({ outcome }) => outcome.id),
    signals: signals.map(({ signal, state }) => [signal.id, state]),
  };
}

function statesIn({ deals: { compiled }, outcomes, signals }: ReturnType<typeof judge>, lane: number): unknown {
  const those = (sets: readonly number[]) => (_rule: unknown, at: number) => has(sets[at] ?? 0, lane);
  const due = compiled.outcomes.map(({ outcome }, at) => (those(outcomes.due)(outcome, at) ? outcome.id : null));
  return {
    met: due.filter(those(outcomes.met)).filter((id) => id !== null),
    owed: due.filter(those(outcomes.owed)).filter((id) => id !== null),
    signals: compiled.signals.flatMap(({ signal }, at) => {
      if (!has(signals.watched[at] ?? 0, lane)) return [];
      const raised = has(signals.yes[at] ?? 0, lane);
      return [[signal.id, raised ? 'raised' : has(signals.no[at] ?? 0, lane) ? 'clear' : 'unknown']];
    }),
  };
}
