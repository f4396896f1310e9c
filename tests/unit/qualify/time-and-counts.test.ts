import { describe, expect, it } from 'vitest';
import type { FactHistory, FactValue } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { Truth } from '@/src/qualify/assessment';
import { ask, evaluate, type Ground } from '@/src/qualify/evaluate';
import { byRung, truthIn } from '@/src/qualify/worlds';
import { dayFromToday, TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, stale, verified } from './factories';
import type { Given, GivenFacts } from './factories';

function ground(given: GivenFacts, history: readonly (readonly ['closeDate' | 'stage', FactHistory])[] = []): Ground {
  return { facts: { ...makeFacts(given), history: new Map(history) }, today: TODAY, stage: 'only', owed: null };
}

const day = (offset: number): FactValue => ({ type: 'date', day: dayFromToday(offset) });

describe('before and after', () => {
  const before = (than: Extract<Condition, { test: 'before' }>['than']): Condition => ({
    test: 'before',
    fact: 'closeDate',
    than,
  });
  const after = (than: Extract<Condition, { test: 'after' }>['than']): Condition => ({
    test: 'after',
    fact: 'closeDate',
    than,
  });

  it.each<[Condition, number, Truth]>([
    [before('today'), -1, 'true'],
    [before('today'), 0, 'false'],
    [before('today'), 1, 'false'],
    [after('today'), -1, 'false'],
    [after('today'), 0, 'false'],
    [after('today'), 1, 'true'],
    [before(dayFromToday(7)), 6, 'true'],
    [before(dayFromToday(7)), 7, 'false'],
    [after(dayFromToday(7)), 7, 'false'],
    [after(dayFromToday(7)), 8, 'true'],
  ])('%o at %i days from today is %s', (condition, offset, truth) => {
    expect(evaluate(condition, ground({ closeDate: dayFromToday(offset) })).truth).toBe(truth);
  });

  it.each<[Given | undefined, Given | undefined, Truth, readonly string[]]>([
    [dayFromToday(1), dayFromToday(2), 'true', ['closeDate', 'goLiveDate']],
    [dayFromToday(2), dayFromToday(2), 'false', ['closeDate', 'goLiveDate']],
    [dayFromToday(1), null, 'unknown', ['goLiveDate']],
    [undefined, dayFromToday(2), 'unknown', ['closeDate']],
    [stale(dayFromToday(1)), undefined, 'unknown', ['closeDate', 'goLiveDate']],
  ])('of %o and %o the first is earlier: %s', (closeDate, goLiveDate, truth, facts) => {
    const given = Object.fromEntries(
      Object.entries({ closeDate, goLiveDate }).filter(([, fact]) => fact !== undefined),
    );
    expect(evaluate(before({ fact: 'goLiveDate' }), ground(given))).toMatchObject({ truth, facts });
  });
});

describe('more and less than', () => {
  it.each<['more-than' | 'less-than', number, Truth]>([
    ['more-than', 2, 'false'],
    ['more-than', 3, 'true'],
    ['less-than', 2, 'false'],
    ['less-than', 1, 'true'],
  ])('%s 2 of %i is %s', (test, contactCount, truth) => {
    expect(evaluate({ test, fact: 'contactCount', number: 2 }, ground({ contactCount })).truth).toBe(truth);
  });
});

describe('what was seen over time', () => {
  const changes = (...days: readonly (number | null)[]): FactHistory['changes'] =>
    days.slice(1).map((to, index) => {
      const from = days[index] ?? null;
      return { day: TODAY, from: from === null ? null : day(from), to: to === null ? null : day(to) };
    });
  const seen = (complete: boolean, ...days: readonly (number | null)[]) =>
    ground({ closeDate: dayFromToday(days.at(-1) ?? 0) }, [
      ['closeDate', { since: dayFromToday(-90), complete, changes: changes(...days) }],
    ]);
  const moved: Condition = { test: 'moved-later', fact: 'closeDate', days: 30 };
  const changed: Condition = { test: 'changed-at-least', fact: 'closeDate', times: 2 };

  it.each<[string, Condition, Ground, Truth, number | null]>([
    ['one long move', moved, seen(false, 0, 30), 'true', 30],
    ['two short ones', moved, seen(false, 0, 20, 30), 'true', 30],
    ['a move later and back', moved, seen(true, 0, 40, 5), 'false', 5],
    ['a move back and then later', moved, seen(true, 0, -10, 20), 'true', 30],
    ['a move by way of an empty field', moved, seen(true, 0, null, 30), 'true', 30],
    ['too short a move, all of its life seen', moved, seen(true, 0, 29), 'false', 29],
    ['too short a move, not all of its life seen', moved, seen(false, 0, 29), 'unknown', 29],
    ['a date that nobody watched', moved, ground({ closeDate: TODAY }), 'unknown', null],
    ['two changes', changed, seen(false, 0, 5, 3), 'true', 2],
    ['one change, all of its life seen', changed, seen(true, 0, 5), 'false', 1],
    ['one change, not all of its life seen', changed, seen(false, 0, 5), 'unknown', 1],
    ['a value and its removal', changed, seen(true, 0, 5, null), 'false', 1],
    ['a fact that nobody watched', changed, ground({ closeDate: TODAY }), 'unknown', null],
  ])('takes %s as it should be', (_what, condition, on, truth, number) => {
    expect(evaluate(condition, on)).toMatchObject({ truth, number });
  });

  it('is never better than the seller’s word', () => {
    const { node, block } = ask(moved, seen(true, 0, 30));
    expect(truthIn(node, byRung(block, 'claimed'), 0)).toBe('true');
    expect(truthIn(node, byRung(block, 'verified'), 0)).toBe('unknown');
  });
});

describe('a count of conditions', () => {
  const two: Condition = {
    test: 'count-at-least',
    count: 2,
    of: [
      { test: 'known', fact: 'need' },
      { test: 'is', fact: 'selected', value: true },
      { test: 'is', fact: 'formalTender', value: true },
    ],
  };

  it.each<[string, GivenFacts, Truth, readonly string[], number]>([
    ['two hold', { need: 'Bills', selected: true }, 'true', ['need', 'selected'], 2],
    ['two cannot hold any more', { selected: false, formalTender: false }, 'false', ['selected', 'formalTender'], 0],
    ['one holds and others may', { need: 'Bills', selected: false }, 'unknown', ['formalTender'], 1],
  ])('where %s', (_what, given, truth, facts, number) => {
    expect(evaluate(two, ground(given))).toMatchObject({ truth, facts, number, limit: 2 });
  });

  it.each<[string, GivenFacts, Truth]>([
    ['as many are proven', { need: verified('Bills'), selected: verified(true), formalTender: true }, 'true'],
    ['fewer are proven', { need: 'Bills', selected: verified(true), formalTender: true }, 'unknown'],
    ['so many are proven not to be so', { selected: verified(false), formalTender: verified(false) }, 'false'],
  ])('is proven where %s', (_what, given, truth) => {
    const { node, block } = ask(two, ground(given));
    expect(truthIn(node, byRung(block, 'verified'), 0)).toBe(truth);
  });
});
