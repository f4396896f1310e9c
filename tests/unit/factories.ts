import type { OpportunityKey } from '@/src/crm/reading';
import type { DealCondition } from '@/src/deal/condition';
import type { DealPerson } from '@/src/deal/person';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { Decision } from '@/src/deal/decision';
import type { LastAsk } from '@/src/deal/last-ask';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { SetAside } from '@/src/deal/set-aside';

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
    readiness: { missing: 2, needed: 5 },
    next: 'Ask for a meeting with whoever releases the money',
    judgedAt: 1_795_000_000_000,
    ...change,
  };
}

export function aDraft(change: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return { id: anotherId(7), outcome: 'eb-engaged', person: 'Ail', day: '', how: 'said', note: '', ...change };
}

/** A last ask that nobody has answered, due on a Friday. */
export function aLastAsk(change: Partial<LastAsk> = {}): LastAsk {
  return {
    id: anotherId(3),
    opportunity: anOpportunity(),
    ask: 'Ask for a meeting with whoever releases the money',
    person: 'Aileen Cho',
    by: '2026-12-04',
    otherwise: 'we close it on that day',
    back: '',
    from: { kind: 'outcome', id: 'eb-engaged' },
    verdict: 'last-ask',
    process: { id: 'default-cvo', version: '1.0.0' },
    madeAt: 1_795_000_000_000,
    answers: [],
    ...change,
  };
}

/** Agreed beforehand, and not come true yet. */
export function aCondition(change: Partial<DealCondition> = {}): DealCondition {
  return {
    id: anotherId(21),
    opportunity: anOpportunity(),
    kind: 'exit',
    when: { test: 'not-known-by', fact: 'champion', day: '2026-12-04' },
    madeAt: 1_795_000_000_000,
    trueAt: null,
    ...change,
  };
}

/** A signal that was called a false alarm on 27 November 2026, for 30 days. */
export function aSetAside(change: Partial<SetAside> = {}): SetAside {
  return {
    id: anotherId(31),
    opportunity: anOpportunity(),
    signal: 'close-date-slipped',
    process: { id: 'default-cvo', version: '1.0.0' },
    how: 'disputed',
    reason: 'We moved it ourselves',
    until: '2026-12-27',
    madeAt: Date.parse('2026-11-27T12:00:00'),
    takenBackAt: null,
    ...change,
  };
}

/** Somebody at the customer whom the seller named. */
export function aPerson(change: Partial<DealPerson> = {}): DealPerson {
  return {
    id: anotherId(11),
    opportunity: anOpportunity(),
    name: 'Priya Raman',
    roles: ['champion'],
    left: null,
    changedAt: 1_795_000_000_000,
    ...change,
  };
}

/** A decision to keep a deal whose close date keeps moving, made on 18 November 2026. */
export function aDecision(change: Partial<Decision> = {}): Decision {
  return {
    id: anotherId(8),
    opportunity: anOpportunity(),
    choice: 'keep',
    reason: 'their budget round ends this week',
    process: { id: 'default-cvo', version: '1.0.0' },
    verdict: 'hold',
    because: '2 outcomes are missing in Qualify.',
    stage: 'Qualify',
    signals: [
      {
        id: 'pushed',
        severity: 'red',
        name: 'The close date keeps moving',
        says: 'The close date moved later 3 times.',
        facts: ['closeDate'],
      },
    ],
    facts: [
      { fact: 'name', rung: 'claimed', value: { type: 'text', text: 'Brightwater – depot energy monitoring' } },
      { fact: 'account', rung: 'claimed', value: { type: 'text', text: 'Brightwater Utilities' } },
      { fact: 'closeDate', rung: 'claimed', value: { type: 'date', day: '2026-11-30' } },
      { fact: 'amount', rung: 'claimed', value: { type: 'money', amount: 58400, currency: 'EUR' } },
    ],
    madeAt: Date.parse('2026-11-18T12:00:00'),
    ...change,
  };
}

/** A valid UUID that is different for each number. */
export function anotherId(number: number): string {
  return `3f2b7c1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
