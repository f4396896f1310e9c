import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { Trace, Truth } from '@/src/qualify/assessment';
import { ask, evaluate } from '@/src/qualify/evaluate';
import type { Ground } from '@/src/qualify/evaluate';
import { byRung, truthIn } from '@/src/qualify/worlds';
import { dayFromToday, TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, stale, verified } from './factories';
import type { Given, GivenFacts } from './factories';

function trace(condition: Condition, given: GivenFacts, change: Partial<Ground> = {}): Trace {
  return evaluate(condition, { facts: makeFacts(given), today: TODAY, stage: 'only', owed: null, ...change });
}

const isApproved: Condition = { test: 'is', fact: 'budget', value: 'approved' };
const isTender: Condition = { test: 'is', fact: 'formalTender', value: true };
const hasNeed: Condition = { test: 'known', fact: 'need' };

describe('a predicate', () => {
  it.each<[Condition, Given | undefined, Truth]>([
    [hasNeed, 'Bills', 'true'],
    [hasNeed, verified('Bills'), 'true'],
    [hasNeed, stale('Bills'), 'unknown'],
    [hasNeed, null, 'unknown'],
    [{ test: 'blank', fact: 'need' }, null, 'true'],
    [{ test: 'blank', fact: 'need' }, 'Bills', 'false'],
    [{ test: 'blank', fact: 'need' }, stale('Bills'), 'false'],
    [isApproved, 'approved', 'true'],
    [isApproved, 'refused', 'false'],
    [isApproved, stale('approved'), 'unknown'],
    [isTender, true, 'true'],
    [isTender, false, 'false'],
    [isTender, null, 'unknown'],
    [{ test: 'one-of', fact: 'budget', values: ['none', 'identified'] }, 'identified', 'true'],
    [{ test: 'one-of', fact: 'budget', values: ['none', 'identified'] }, 'approved', 'false'],
    [{ test: 'at-least', fact: 'contactCount', number: 2 }, 2, 'true'],
    [{ test: 'at-least', fact: 'contactCount', number: 2 }, 1, 'false'],
    [{ test: 'at-most', fact: 'contactCount', number: 1 }, 1, 'true'],
    [{ test: 'at-most', fact: 'contactCount', number: 1 }, 2, 'false'],
    [{ test: 'at-least', fact: 'amount', number: 1000 }, 1000, 'true'],
    [{ test: 'future', fact: 'closeDate' }, dayFromToday(0), 'true'],
    [{ test: 'future', fact: 'closeDate' }, dayFromToday(-1), 'false'],
    [{ test: 'past', fact: 'closeDate', days: 0 }, dayFromToday(-1), 'true'],
    [{ test: 'past', fact: 'closeDate', days: 0 }, dayFromToday(0), 'false'],
    [{ test: 'past', fact: 'closeDate', days: { only: 14 } }, dayFromToday(-15), 'true'],
    [{ test: 'past', fact: 'closeDate', days: { only: 14 } }, dayFromToday(-14), 'false'],
    [{ test: 'within', fact: 'closeDate', days: 14 }, dayFromToday(-14), 'true'],
    [{ test: 'within', fact: 'closeDate', days: 14 }, dayFromToday(-15), 'false'],
    [{ test: 'within', fact: 'closeDate', days: 14 }, dayFromToday(1), 'false'],
    [{ test: 'longer-than-won', fact: 'closeDate', span: 'cycle' }, dayFromToday(-900), 'unknown'],
    [{ test: 'not', of: isTender }, true, 'false'],
    [{ test: 'not', of: isTender }, null, 'unknown'],
  ])('%o on %o is %s', (condition, given, truth) => {
    expect(trace(condition, { [factOf(condition)]: given }).truth).toBe(truth);
  });

  it.each<Condition>([
    hasNeed,
    { test: 'blank', fact: 'need' },
    isApproved,
    isTender,
    { test: 'at-most', fact: 'contactCount', number: 1 },
    { test: 'past', fact: 'closeDate', days: 0 },
    { test: 'future', fact: 'closeDate' },
    { test: 'unknown-at-least', facts: ['need', 'budget'], count: 1 },
  ])('%o is unknown on facts that are unseen', (condition) => {
    expect(trace(condition, {}).truth).toBe('unknown');
    expect(trace({ test: 'not', of: condition }, {}).truth).toBe('unknown');
  });

  it('with days by stage is unknown while the stage is', () => {
    const condition: Condition = { test: 'past', fact: 'closeDate', days: { only: 14 } };
    expect(trace(condition, { closeDate: dayFromToday(-99) }, { stage: null }).truth).toBe('unknown');
  });

  it('on a count that is open upwards is sure only of what cannot become less', () => {
    const test = against('contactCount', { type: 'number', number: 2, orMore: true });
    expect([test('at-least', 2), test('at-least', 3)]).toEqual(['true', 'unknown']);
    expect([test('at-most', 1), test('at-most', 2)]).toEqual(['false', 'unknown']);
  });

  it('on a rounded amount is sure only outside of what was rounded away', () => {
    // `$58.4K`
    const test = against('amount', { type: 'money', amount: 58_400, currency: null, within: 100 });
    const limits = [58_300, 58_301, 58_400, 58_500, 58_501];
    expect(limits.map((limit) => test('at-least', limit))).toEqual(['true', 'unknown', 'unknown', 'unknown', 'false']);
    expect([58_299, ...limits.slice(0, 4)].map((limit) => test('at-most', limit))).toEqual([
      'false',
      'unknown',
      'unknown',
      'unknown',
      'true',
    ]);
  });
});

/** Asks about one fact with a value that `makeFacts` does not make. */
function against(id: FactId, value: FactValue): (name: 'at-least' | 'at-most', limit: number) => Truth {
  const facts = makeFacts({});
  const source = { kind: 'none', status: 'absent', field: null, text: null, doubt: null } as const;
  const entry = STANDARD_CATALOGUE.get(id) ?? { type: 'text' as const, label: '' };
  const fact = { id, entry, rung: 'verified', value, source, since: null } as const;
  const ground = { facts: { ...facts, facts: new Map([[id, fact]]) }, today: TODAY, stage: null, owed: null };
  return (name, limit) => evaluate({ test: name, fact: id, number: limit }, ground).truth;
}

describe('counting unknowns', () => {
  const two: Condition = { test: 'unknown-at-least', facts: ['need', 'budget', 'competitor'], count: 2 };

  it.each<[GivenFacts, Truth, number]>([
    [{ need: null, budget: null }, 'true', 2],
    [{ need: null, budget: stale('approved'), competitor: 'Routara' }, 'true', 2],
    [{ need: null, budget: 'approved', competitor: 'Routara' }, 'false', 1],
    [{ need: null, budget: 'approved' }, 'unknown', 1],
    [{ need: 'Bills', budget: 'approved' }, 'false', 0],
  ])('in %o gives %s', (given, truth, number) => {
    expect(trace(two, given)).toMatchObject({ truth, number, limit: 2 });
  });
});

describe('counting owed outcomes', () => {
  const two: Condition = { test: 'owed-at-least', count: 2 };

  it.each<[number, number, Truth]>([
    [2, 0, 'true'],
    [1, 0, 'false'],
    [1, 1, 'unknown'],
    [0, 5, 'unknown'],
  ])('with %i missing and %i unseen gives %s', (missing, unseen, truth) => {
    expect(trace(two, {}, { owed: { missing, unseen } })).toMatchObject({ truth, number: missing, limit: 2 });
  });
});

describe('a trace', () => {
  const both: Condition = { test: 'all', of: [hasNeed, isTender] };
  const either: Condition = { test: 'any', of: [hasNeed, isTender] };

  it.each<[Condition, GivenFacts, Truth, readonly string[]]>([
    [both, { need: 'Bills', formalTender: true }, 'true', ['need', 'formalTender']],
    [both, { need: 'Bills', formalTender: false }, 'false', ['formalTender']],
    [both, { need: 'Bills' }, 'unknown', ['formalTender']],
    [either, { need: 'Bills', formalTender: false }, 'true', ['need']],
    [either, { formalTender: false }, 'unknown', ['need']],
  ])('of %o on %o is %s because of %j', (condition, given, truth, facts) => {
    expect(trace(condition, given)).toMatchObject({ truth, facts });
  });

  it('names the number and the limit of the part that decided', () => {
    const condition: Condition = { test: 'all', of: [isTender, { test: 'past', fact: 'closeDate', days: 14 }] };
    expect(trace(condition, { formalTender: true, closeDate: dayFromToday(-20) })).toMatchObject({
      number: 20,
      limit: 14,
    });
  });

  it.each<[Condition, GivenFacts, string]>([
    [both, { need: verified('Bills'), formalTender: true }, 'claimed'],
    [both, { need: verified('Bills'), formalTender: verified(true) }, 'verified'],
    [either, { need: verified('Bills'), formalTender: true }, 'verified'],
    [either, { need: 'Bills' }, 'claimed'],
    [{ test: 'not', of: isTender }, { formalTender: verified(false) }, 'verified'],
    [{ test: 'blank', fact: 'need' }, { need: null }, 'claimed'],
  ])('of %o on %o rests on what is %s', (condition, given, rung) => {
    const { node, block } = ask(condition, { facts: makeFacts(given), today: TODAY, stage: 'only', owed: null });
    expect(truthIn(node, byRung(block, 'claimed'), 0)).not.toBe('unknown');
    expect(truthIn(node, byRung(block, 'verified'), 0) === 'unknown' ? 'claimed' : 'verified').toBe(rung);
  });
});

function factOf(condition: Condition): string {
  if (condition.test === 'not') return factOf(condition.of);
  return 'fact' in condition ? condition.fact : '';
}
