import { describe, expect, it } from 'vitest';
import { changesSince, daysUntilEnd, logOf } from '@/src/details/decisions/log';
import { CATALOGUE } from '@/src/facts/catalogue';
import type { StandardFact } from '@/src/facts/catalogue';
import type { Fact, FactHistory, Facts, FactValue } from '@/src/facts/facts';
import type { Day } from '@/src/day';
import { aDecision, aLastAsk, anotherId } from '../../factories';

const TODAY = '2026-12-10';

/** What is known now: null for an empty field. What is not named was not read. */
function factsNow(values: Partial<Record<StandardFact, FactValue | null>>, closedOn?: Day): Facts {
  const facts = Object.entries(values).map(([name, value]): [StandardFact, Fact] => {
    // Object.entries widens the keys of what the parameter says they are.
    const id = name as StandardFact;
    const source = { kind: 'field', crm: 'salesforce', field: id, label: null, surface: 'field', text: '' } as const;
    return [id, { id, entry: CATALOGUE[id], rung: value === null ? 'blank' : 'claimed', value, source, since: null }];
  });
  const change = (day: Day) => ({ day, from: null, to: { type: 'text', text: 'Closed Lost' } as const });
  const stage: FactHistory = { since: '2026-11-01', complete: false, changes: closedOn ? [change(closedOn)] : [] };
  return {
    crm: 'salesforce',
    facts: new Map(facts),
    evidence: new Map(),
    history: new Map([['stage', stage]]),
    people: [],
    left: new Map(),
    notices: [],
  };
}

const on = (day: Day): FactValue => ({ type: 'date', day });

describe('the log', () => {
  it('has decisions and last asks, the newest first', () => {
    const decision = aDecision({ madeAt: 2 });
    const [first, second] = [aLastAsk({ madeAt: 1 }), aLastAsk({ id: anotherId(4), madeAt: 3 })];
    expect(logOf([decision], [second, first])).toEqual([
      { kind: 'last-ask', lastAsk: second },
      { kind: 'decision', decision },
      { kind: 'last-ask', lastAsk: first },
    ]);
  });
});

describe('what is different since a decision', () => {
  it('is each value that is another one or empty now; not what cannot be read, and not what is the same', () => {
    const amount = { type: 'money', amount: 40_000, currency: 'EUR' } as const;
    expect(changesSince(aDecision(), factsNow({ closeDate: on('2026-12-31'), amount, account: null }))).toEqual([
      { fact: 'account', before: { type: 'text', text: 'Brightwater Utilities' }, now: null },
      { fact: 'closeDate', before: on('2026-11-30'), now: on('2026-12-31') },
      { fact: 'amount', before: { type: 'money', amount: 58_400, currency: 'EUR' }, now: amount },
    ]);
  });

  it('is not a rounded amount that may be the same', () => {
    const rounded = { type: 'money', amount: 58_000, currency: null, within: 500 } as const;
    expect(changesSince(aDecision(), factsNow({ amount: rounded }))).toEqual([]);
  });

  it('is not the rest of a text of which only the beginning was kept', () => {
    const long = 'x'.repeat(700);
    const facts = [{ fact: 'name', rung: 'claimed', value: { type: 'text', text: long.slice(0, 500) } }] as const;
    expect(changesSince({ facts }, factsNow({ name: { type: 'text', text: long } }))).toEqual([]);
    expect(changesSince({ facts }, factsNow({ name: { type: 'text', text: 'xx' } }))).toHaveLength(1);
  });
});

describe('how long after a decision of 18 November a deal ended', () => {
  it.each([
    ['by its close date', on('2026-12-06'), undefined, 18],
    ['on the same day', on('2026-11-18'), undefined, 0],
    ['by when the stage was seen to be another, where the close date is of before', on('2026-10-31'), '2026-12-01', 13],
    ['by the stage, where the close date is still to come', on('2026-12-31'), '2026-12-01', 13],
    ['not known where no page tells', on('2026-12-31'), undefined, null],
    ['not known where nothing was read', null, undefined, null],
  ] as const)('is told %s', (_, closeDate, closedOn, days) => {
    expect(daysUntilEnd(aDecision(), factsNow({ closeDate }, closedOn), TODAY)).toBe(days);
  });
});
