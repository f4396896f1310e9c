import { UNKNOWN_FORMAT, type Crm, type FieldReading, type FieldValue, type Reading } from '@/src/crm/reading';
import { parseDay } from '@/src/day';
import type { Day } from '@/src/day';
import type { Establishes, Evidence, Proof } from '@/src/facts/evidence';

export const TODAY: Day = '2026-11-23';

/** The day so many days from today; earlier ones are negative. */
export function dayFromToday(days: number): Day {
  const day = parseDay(new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10));
  if (!day) throw new Error(`no such day: ${days} days from ${TODAY}`);
  return day;
}

const FOUND = { surface: 'field', hook: 'test', label: null } as const;

/** A field with a value; `text` is what the page shows. */
export function field(
  value: FieldValue,
  text = value.type === 'text' ? value.text : 'shown',
  label: string | null = null,
): FieldReading {
  return { status: 'value', value, text, ...FOUND, label };
}

export const text = (shown: string): FieldReading => field({ type: 'text', text: shown });
export const date = (day: Day): FieldReading => field({ type: 'date', day }, day);
export const number = (value: number): FieldReading => field({ type: 'number', number: value }, String(value));
export const flag = (value: boolean): FieldReading => field({ type: 'flag', flag: value }, value ? 'True' : 'False');
export const empty: FieldReading = { status: 'empty', text: '', ...FOUND };
export const unparsed = (shown: string): FieldReading => ({
  status: 'unparsed',
  doubt: 'format',
  text: shown,
  ...FOUND,
});

export function money(amount: number): FieldReading {
  return field({ type: 'money', amount, currency: 'EUR', rounded: false }, `€${amount}`);
}

/** What one page says, by the CRM's own field names. */
export function reading(fields: Readonly<Record<string, FieldReading>>, crm: Crm = 'salesforce'): Reading {
  const opportunity = { crm, org: 'acme', id: '006Qy000001AbCd' };
  return { opportunity, fields: new Map(Object.entries(fields)), format: UNKNOWN_FORMAT, notices: [] };
}

let recorded = 0;

/** Evidence that Priya Raman gave today, unless told otherwise. */
export function evidence(outcome: string, change: Partial<Evidence> = {}): Evidence {
  recorded += 1;
  return {
    id: `00000000-0000-4000-8000-${String(recorded).padStart(12, '0')}`,
    opportunity: { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' },
    outcome,
    person: 'Priya Raman',
    day: TODAY,
    how: 'wrote',
    note: '',
    recordedAt: recorded,
    ...change,
  };
}

export function proof(change: Partial<Evidence> = {}, establishes: readonly Establishes[] = [], freshDays = 90): Proof {
  return { evidence: evidence('some-outcome', change), establishes, freshDays };
}
