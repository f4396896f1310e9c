import { USUAL_FIELDS } from '@/src/facts/usual-fields';
import { UNKNOWN_FORMAT, type FieldReading, type FieldValue, type PageNotice, type Reading } from '@/src/crm/reading';
import { CATALOGUE, FACT_IDS } from '@/src/facts/catalogue';
import type { StandardFact } from '@/src/facts/catalogue';
import { makeDay } from '@/src/day';
import type { Day } from '@/src/day';
import { DEALS } from '@/tests/crm/deals';
import type { Stored } from '@/tests/crm/deals';

/** The day on which all component tests play: a Monday. */
export const TODAY: Day = '2026-11-23';

/** The day so many days after TODAY. */
function dayFromToday(days: number): Day {
  const date = new Date(Date.parse(TODAY) + days * 86_400_000);
  const day = makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (day === null) throw new Error(`No such day: ${days}`);
  return day;
}

interface ReadingChange {
  /** Facts whose fields are read differently; null takes the field off the page. */
  fields?: Partial<Record<StandardFact, FieldReading | null>>;
  notices?: readonly PageNotice[];
}

/** What the Salesforce page of one of the test deals says. */
export function readingOf(slug: string, { fields = {}, notices = [] }: ReadingChange = {}): Reading {
  const deal = DEALS.find((one) => one.slug === slug);
  if (deal === undefined) throw new Error(`No such deal: ${slug}`);
  const values = { ...deal.values, stage: { text: deal.stage.salesforce } };
  const read = FACT_IDS.map((id) => [
    fieldOf(id),
    fields[id] ?? fieldReading(id, fields[id] === null ? undefined : values[id]),
  ]);
  return {
    opportunity: { crm: 'salesforce', org: 'acme', id: deal.salesforceId.slice(0, 15) },
    fields: new Map(read.filter((entry): entry is [string, FieldReading] => entry[0] !== undefined)),
    format: UNKNOWN_FORMAT,
    notices,
  };
}

function fieldOf(id: StandardFact): string | undefined {
  return USUAL_FIELDS[id].salesforce[0];
}

function fieldReading(id: StandardFact, stored: Stored | null | undefined): FieldReading {
  if (stored === undefined) return { status: 'absent' };
  const found = { surface: 'field', hook: 'test', label: CATALOGUE[id].label } as const;
  if (stored === null) return { status: 'empty', text: '', ...found };
  const value = fieldValue(id, stored);
  return { status: 'value', value, text: textOf(value), ...found };
}

function fieldValue(id: StandardFact, stored: Stored): FieldValue {
  if ('name' in stored) return { type: 'text', text: stored.name };
  if ('text' in stored) return { type: 'text', text: stored.text };
  if ('day' in stored) return { type: 'date', day: dayFromToday(stored.day) };
  if ('money' in stored) return { type: 'money', amount: stored.money, currency: stored.currency, rounded: false };
  if ('number' in stored) return { type: 'number', number: stored.number };
  // Salesforce shows the type of a deal in words.
  if (id === 'newCustomer') return { type: 'text', text: stored.flag ? 'New Customer' : 'Existing Customer - Upgrade' };
  return { type: 'flag', flag: stored.flag };
}

function textOf(value: FieldValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'date':
      return value.day;
    case 'money':
      return String(value.amount);
    case 'number':
      return String(value.number);
    case 'flag':
      return value.flag ? 'Yes' : 'No';
  }
}
