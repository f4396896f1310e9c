import { describe, expect, it } from 'vitest';
import type { Condition } from '@/src/process/condition';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, makeOutcome, makeProcess, makeSignal } from './factories';
import type { GivenFacts } from './factories';

const isSelected: Condition = { test: 'is', fact: 'selected', value: true };
const hasNeed: Condition = { test: 'known', fact: 'need' };

describe('a recommended outcome', () => {
  const [only] = makeProcess().stages;
  const process = makeProcess({
    stages: only ? [{ ...only, id: 'first', ids: { salesforce: ['First'], hubspot: [] } }, only] : [],
    outcomes: [
      makeOutcome('early', hasNeed, { stage: 'first', need: 'recommended' }),
      makeOutcome('chosen', isSelected),
      makeOutcome('nice', hasNeed, { need: 'recommended' }),
    ],
    signals: [makeSignal('ahead', { test: 'owed-at-least', count: 1 })],
  });
  const judge = (given: GivenFacts): Assessment => assess(makeFacts({ stage: 'Only', ...given }), process, TODAY);

  it('is shown, and keeps no deal from advancing, whatever is learned of it', () => {
    const { verdict, firmness, outcomes } = judge({ selected: true, need: null });
    expect([verdict, firmness]).toEqual(['advance', { firm: true }]);
    expect(outcomes.map(({ outcome, state }) => [outcome.id, state])).toEqual([
      ['early', 'open'],
      ['chosen', 'met'],
      ['nice', 'open'],
    ]);
  });

  it('is not named as missing or owed, nor asked for', () => {
    const { reason, next, asked, readable, signals } = judge({ selected: false, need: null });
    expect(reason).toEqual({ rule: 'missing', mode: 'fix', missing: ['chosen'], owed: [] });
    expect(next?.from.id).toBe('chosen');
    expect(asked).not.toContain('need');
    expect(readable.needed).toEqual(['selected']);
    expect(signals[0]?.state).toBe('clear');
  });

  it('does not make a deal look as if it rested on the seller’s word', () => {
    expect(judge({ selected: true, need: 'Bills' }).reason).toEqual({ rule: 'ready', claimedOnly: ['chosen'] });
  });
});
