import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/src/day';
import type { WatchedFor } from '@/src/deal/condition';
import { cameTrue } from '@/src/facts/came-true';
import { STANDARD_CATALOGUE, type FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';
import { makeFacts, stale, verified, type Given, type GivenFacts } from '../qualify/factories';

const DAY: Day = '2026-12-04';
const NEXT: Day = '2026-12-05';
const is = (when: WatchedFor, given: GivenFacts, today: Day = NEXT): string => cameTrue(when, makeFacts(given), today);
const stage = (text: string): FactValue => ({ type: 'text', text });

describe('something agreed beforehand', () => {
  it.each([
    ['blank', null, 'yes'],
    ['claimed', 'Jonas Weber', 'no'],
    ['grown old', stale('Jonas Weber'), 'no'],
    ['not on the page', undefined, 'unknown'],
  ] as const)('about a fact that should be known by a day: %s is %s', (_what, champion, truth) => {
    const when = { test: 'not-known-by', fact: 'champion', day: DAY } as const;
    expect(is(when, champion === undefined ? {} : { champion })).toBe(truth);
    expect(is(when, champion === undefined ? {} : { champion }, DAY)).not.toBe('yes');
  });

  it.each([
    ['blank', null, 'yes'],
    ['claimed', 'Jonas Weber', 'yes'],
    ['shown by the customer', verified('Jonas Weber'), 'no'],
    ['not on the page', undefined, 'unknown'],
  ] as const)('about a fact that should be proven by a day: %s is %s', (_what, champion, truth) => {
    const when = { test: 'not-proven-by', fact: 'champion', day: DAY } as const;
    expect(is(when, champion === undefined ? {} : { champion })).toBe(truth);
    expect(is(when, champion === undefined ? {} : { champion }, DAY)).not.toBe('yes');
  });

  it('about the stage is true when it is the same after the day, and not on the day itself', () => {
    const when = { test: 'unchanged-by', fact: 'stage', value: stage('Qualification'), day: DAY } as const;
    expect(is(when, { stage: 'Qualification' })).toBe('yes');
    expect(is(when, { stage: 'Qualification' }, DAY)).toBe('no');
    expect(is(when, { stage: 'Proposal' })).toBe('no');
    expect(is(when, {})).toBe('unknown');
  });

  it('about the close date is true when it is later than the day', () => {
    const when = { test: 'later-than', fact: 'closeDate', day: DAY } as const;
    expect(is(when, { closeDate: NEXT })).toBe('yes');
    expect(is(when, { closeDate: DAY })).toBe('no');
    expect(is(when, { closeDate: null })).toBe('unknown');
    expect(is(when, {})).toBe('unknown');
  });

  it('brings a deal back when something becomes known, changes, or a day has come', () => {
    const known = { test: 'known', fact: 'champion' } as const;
    expect([is(known, { champion: 'Jonas' }), is(known, { champion: null }), is(known, {})]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    const changes = { test: 'changes', fact: 'stage', from: stage('Closed Lost') } as const;
    expect([is(changes, { stage: 'Qualification' }), is(changes, { stage: 'Closed Lost' }), is(changes, {})]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    const day = { test: 'day', day: NEXT } as const;
    expect([is(day, {}), is(day, {}, DAY)]).toEqual(['yes', 'no']);
  });

  it('takes a rounded amount for the same as long as it may be', () => {
    const from: FactValue = { type: 'money', amount: 120_000, currency: 'EUR', within: 5000 };
    const when = { test: 'changes', fact: 'amount', from } as const;
    const now = (amount: number): Given => ({ rung: 'claimed', value: { type: 'money', amount, currency: 'EUR' } });
    expect(is(when, { amount: now(124_000) })).toBe('no');
    expect(is(when, { amount: now(126_000) })).toBe('yes');
  });

  it('takes an amount for the same where the page does not tell its currency any more', () => {
    const from: FactValue = { type: 'money', amount: 120_000, currency: 'EUR' };
    const now = (currency: string | null): Given => ({
      rung: 'claimed',
      value: { type: 'money', amount: 120_000, currency },
    });
    const when = { test: 'changes', fact: 'amount', from } as const;
    expect(is(when, { amount: now(null) })).toBe('no');
    expect(is(when, { amount: now('USD') })).toBe('yes');
  });

  const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(DAY, days));
  const aFact = fc.constantFrom<FactId>(...STANDARD_CATALOGUE.keys(), 'acme.unheard');
  const onFact: fc.Arbitrary<WatchedFor> = fc.oneof(
    fc.record({ test: fc.constant('known' as const), fact: aFact }),
    fc.record({ test: fc.constantFrom('not-known-by', 'not-proven-by', 'later-than'), fact: aFact, day: aDay }),
    fc.record({ test: fc.constant('changes' as const), fact: aFact, from: fc.constant(stage('x')) }),
    fc.record({ test: fc.constant('unchanged-by' as const), fact: aFact, value: fc.constant(stage('x')), day: aDay }),
  );

  it('never comes true by a fact that the page does not show, whatever the day', () => {
    fc.assert(
      fc.property(onFact, aDay, (when, today) => {
        expect(cameTrue(when, makeFacts({}), today)).toBe('unknown');
      }),
    );
  });

  it('that is true on a day is true on every later day, as long as the page stays the same', () => {
    const given = fc.constantFrom<GivenFacts>(
      { stage: 'x', champion: null },
      { champion: 'Jonas', closeDate: NEXT },
      {},
    );
    fc.assert(
      fc.property(onFact, given, aDay, fc.nat(400), (when, facts, today, later) => {
        const [now, then] = [is(when, facts, today), is(when, facts, addDays(today, later))];
        expect([now, then]).not.toEqual(['yes', 'no']);
        expect([now, then]).not.toEqual(['yes', 'unknown']);
      }),
    );
  });
});
