import type { FieldValue, OpportunityKey } from '@/src/crm/reading';
import { addDays, dayOf } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { SeenDeal } from '@/src/facts/history/seen';
import type { KnownDeal } from '@/src/deal/known-deal';
import { VERDICTS } from '@/src/qualify/assessment';

/** The first of them has four deals of five. */
export const ORGS = [
  { crm: 'salesforce', org: 'acme' },
  { crm: 'hubspot', org: '4402817' },
] as const;

const DAY_MS = 86_400_000;
const FIELDS = ['StageName', 'CloseDate', 'Amount', 'NextStep'];
const WATCHED_DAYS = 200;

/** The key of a deal, by its number from 0 on. Deals that follow one another lie far apart in the database. */
export function dealKey(number: number): OpportunityKey {
  const id = (number * 7919) % 100_003;
  const [salesforce, hubspot] = ORGS;
  return number % 5 < 4
    ? { ...salesforce, id: `006Qy00${String(id).padStart(8, '0')}` }
    : { ...hubspot, id: String(9_000_000 + id) };
}

export function dealRow(number: number, now: number): KnownDeal {
  return {
    opportunity: dealKey(number),
    name: `Deal ${number} – depot energy monitoring`,
    account: { id: `001Qy${String(number % 9000).padStart(10, '0')}`, name: `Customer ${number % 9000}` },
    pipeline: null,
    verdict: VERDICTS[number % VERDICTS.length] ?? 'hold',
    reason: `${(number % 7) + 1} outcomes are missing in Qualify.`,
    readiness: { missing: VERDICTS[number % VERDICTS.length] === 'advance' ? 0 : (number % 7) + 1, needed: 9 },
    next: 'Ask for a meeting with whoever releases the money',
    judgedAt: now - (number % 60) * DAY_MS - number,
  };
}

/** What pages showed of a deal: each of its fields has one value more than it changed. */
export function historyRow(number: number, changes: number, now: number): SeenDeal {
  const first = now - WATCHED_DAYS * DAY_MS;
  const values = changes / FIELDS.length + 1;
  const between = (WATCHED_DAYS * DAY_MS) / values;
  const fields = FIELDS.map((field) => [
    field,
    Array.from({ length: values }, (_, turn) => ({
      value: valueOf(field, turn, number),
      first: first + turn * between,
      last: first + (turn + 1) * between - 1,
    })),
  ]);
  return { opportunity: dealKey(number), first, last: now, fields: Object.fromEntries(fields) };
}

function valueOf(field: string, turn: number, number: number): FieldValue {
  switch (field) {
    case 'CloseDate':
      return { type: 'date', day: addDays('2026-10-30', turn * 14) };
    case 'Amount':
      return { type: 'money', amount: 40_000 + number - turn * 500, currency: 'EUR', rounded: false };
    case 'StageName':
      return { type: 'text', text: `Stage ${turn + 1}` };
    default:
      return { type: 'text', text: `Call ${turn + 1} with the customer’s head of operations about deal ${number}` };
  }
}

export function evidenceRow(number: number, piece: number, pieces: number, now: number): Evidence {
  const recordedAt = now - (piece + 1) * 9 * DAY_MS;
  return {
    id: `3f2b7c1e-0000-4000-8000-${String(number * pieces + piece).padStart(12, '0')}`,
    opportunity: dealKey(number),
    outcome: ['pain-owned', 'baseline', 'eb-engaged', 'criteria-agreed', 'plan-agreed'][piece % 5] ?? 'pain-owned',
    person: ['Priya Raman', 'Aileen Cho', 'Jonas Weber'][(number + piece) % 3] ?? 'Priya Raman',
    day: dayOf(new Date(recordedAt)),
    how: 'wrote',
    note: 'They sent the numbers of last winter, and said who has to agree.',
    recordedAt,
  };
}
