import { describe, expect, it } from 'vitest';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { dayFromToday, evidence, TODAY } from '@/tests/unit/facts/factories';
import { knowDeal } from './deal-reading';

const CRMS = ['salesforce', 'hubspot'] as const;

function judge(...deal: Parameters<typeof knowDeal>): Assessment {
  return assess(knowDeal(...deal), defaultProcess(), TODAY);
}

function statesOf({ outcomes }: Assessment): Record<string, string> {
  return Object.fromEntries(outcomes.map(({ outcome, state }) => [outcome.id, state]));
}

describe.each(CRMS)('in %s', (crm) => {
  it.each([
    ['brightwater', 'hold'],
    ['halden', 'last-ask'],
    ['corvane', 'cannot-tell'],
    ['meridian', 'walk'],
    ['tessera', 'closed'],
    ['lindqvist', 'hold'],
  ])('%s is %s', (slug, verdict) => {
    expect(judge(slug, crm).verdict).toBe(verdict);
  });

  it('Brightwater owes what only the customer can prove', () => {
    const assessment = judge('brightwater', crm);
    expect(statesOf(assessment)).toEqual({
      'owner-meets': 'open',
      'in-range': 'met',
      'dated-next': 'open',
      'pain-owned': 'open',
      baseline: 'met',
      'why-now': 'met',
      'money-route': 'met',
    });
    expect(assessment.reason).toMatchObject({ rule: 'missing', mode: 'ask', owed: ['owner-meets', 'dated-next'] });
    expect(assessment.next?.from).toEqual({ kind: 'outcome', id: 'owner-meets' });
  });

  it('Brightwater is ready once the acts of the customer are recorded', () => {
    const recorded = ['owner-meets', 'dated-next', 'pain-owned'].map((outcome) =>
      evidence(outcome, { day: dayFromToday(-3) }),
    );
    const { verdict, reason } = judge('brightwater', crm, recorded);
    expect(verdict).toBe('advance');
    expect(reason).toEqual({ rule: 'ready', claimedOnly: ['in-range', 'baseline', 'why-now', 'money-route'] });
  });

  it('Halden shows independent groups of warnings, each once', () => {
    const { reason, next, raised } = judge('halden', crm);
    expect(reason).toMatchObject({ rule: 'red-groups', limit: 3 });
    expect(reason.rule === 'red-groups' && [...reason.groups].toSorted()).toEqual([
      'competition',
      'engagement',
      'people',
      'time',
      'visibility',
    ]);
    expect(raised.red).toBeGreaterThan(5);
    expect(next?.from).toEqual({ kind: 'signal', id: 'pushed' });
  });

  it('Corvane’s page shows none of the facts that its stage needs', () => {
    const { readable, reason } = judge('corvane', crm);
    expect(readable).toEqual({
      needed: ['contactCount', 'decisionCriteria', 'competitor', 'championStatus'],
      read: [],
    });
    expect(reason.rule).toBe('unreadable');
  });

  it('Meridian is firm: the money holder refused', () => {
    const { reason, firmness, next } = judge('meridian', crm);
    expect(reason).toEqual({ rule: 'stop', signals: ['money-refused'] });
    expect(firmness).toEqual({ firm: true });
    expect(next).toMatchObject({ from: { kind: 'signal', id: 'money-refused' }, by: '2026-11-26' });
  });

  it('Tessera is over, and nothing is advised', () => {
    const { place, next, outcomes, signals } = judge('tessera', crm);
    expect(place).toEqual({ kind: 'closed', won: true });
    expect([next, outcomes, signals]).toEqual([null, [], []]);
  });
});
