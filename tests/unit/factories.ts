import type { OpportunityKey } from '@/src/crm/reading';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { KnownDeal } from '@/src/known-deal';

export function anOpportunity(change: Partial<OpportunityKey> = {}): OpportunityKey {
  return { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd', ...change };
}

export function anEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    id: anotherId(0),
    opportunity: anOpportunity(),
    outcome: 'eb-engaged',
    person: 'Aileen Cho',
    day: '2026-11-16',
    how: 'did',
    note: '',
    recordedAt: 1_795_000_000_000,
    ...change,
  };
}

export function aKnownDeal(change: Partial<KnownDeal> = {}): KnownDeal {
  return {
    opportunity: anOpportunity(),
    name: 'Brightwater – depot energy monitoring',
    account: { id: '001Qy0000000011', name: 'Brightwater Utilities' },
    pipeline: null,
    verdict: 'hold',
    reason: '2 outcomes are missing in Qualify.',
    judgedAt: 1_795_000_000_000,
    ...change,
  };
}

export function aDraft(change: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return { id: anotherId(7), outcome: 'eb-engaged', person: 'Ail', day: '', how: 'said', note: '', ...change };
}

/** A valid UUID that is different for each number. */
export function anotherId(number: number): string {
  return `3f2b7c1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
