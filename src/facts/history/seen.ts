import { dayOf } from '@/src/day';
import type { FieldValue, OpportunityKey, Reading } from '@/src/crm/reading';

/** A value that stood in a field, null for an empty one, and when it was seen there. In ms since the epoch. */
export interface SeenValue {
  value: FieldValue | null;
  first: number;
  last: number;
}

/** What one page after another showed of an opportunity. */
export interface SeenDeal {
  opportunity: OpportunityKey;
  /** When it was first and last looked at, ms since the epoch. */
  first: number;
  last: number;
  /** By the CRM's own field name: each value after the one before it, the oldest first. */
  fields: Readonly<Record<string, readonly SeenValue[]>>;
}

/** What a page shows of the fields that are watched: those that have a certain value or are certainly empty. */
export type SeenNow = Readonly<Record<string, FieldValue | null>>;

/** So many values of one field are kept: a deal that changes more often has told by then what its history can tell. */
export const MOST_VALUES = 200;

/** Letters of a text that are kept: enough to see that it changed, and no second copy of long notes. */
export const LONGEST_SEEN = 500;

/** What is certain on a page, of the fields that hold facts. What it does not show leaves no trace. */
export function seenOn({ fields }: Reading, watched: Iterable<string>): SeenNow {
  const seen: Record<string, FieldValue | null> = {};
  for (const field of watched) {
    const read = fields.get(field);
    if (read?.status === 'value') seen[field] = cut(read.value);
    else if (read?.status === 'empty') seen[field] = null;
  }
  return seen;
}

function cut(value: FieldValue): FieldValue {
  return value.type === 'text' ? { ...value, text: value.text.slice(0, LONGEST_SEEN) } : value;
}

/** Whether a page shows anything that was not seen before, or was last seen on another day. */
export function isNews(before: SeenDeal | null, now: SeenNow, at: number): boolean {
  if (before === null || dayOf(new Date(before.last)) !== dayOf(new Date(at))) return true;
  return Object.entries(now).some(([field, value]) => {
    const latest = before.fields[field]?.at(-1);
    return latest === undefined || !isSameValue(latest.value, value);
  });
}

/** What was seen of a deal, with what is seen of it at a moment (ms since the epoch). */
export function seeing(before: SeenDeal | null, opportunity: OpportunityKey, now: SeenNow, at: number): SeenDeal {
  const fields: Record<string, readonly SeenValue[]> = { ...before?.fields };
  for (const [field, value] of Object.entries(now)) {
    fields[field] = withValue(Object.hasOwn(fields, field) ? (fields[field] ?? []) : [], value, at);
  }
  // A clock that was put back must not make the past younger than it is.
  return { opportunity, first: Math.min(before?.first ?? at, at), last: Math.max(before?.last ?? at, at), fields };
}

function withValue(values: readonly SeenValue[], value: FieldValue | null, at: number): readonly SeenValue[] {
  const latest = values.at(-1);
  if (latest === undefined || !isSameValue(latest.value, value)) {
    return [...values.slice(-(MOST_VALUES - 1)), { value, first: at, last: at }];
  }
  const seen = { value: moreExact(latest.value, value), first: latest.first, last: Math.max(latest.last, at) };
  return [...values.slice(0, -1), seen];
}

/** Whether two texts of a page can stand for the same value: a rounded amount is the same as any that it can stand for. */
export function isSameValue(a: FieldValue | null, b: FieldValue | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.type) {
    case 'text':
      return b.type === 'text' && a.text === b.text;
    case 'date':
      return b.type === 'date' && a.day === b.day;
    case 'number':
      return b.type === 'number' && a.number === b.number;
    case 'flag':
      return b.type === 'flag' && a.flag === b.flag;
    case 'money':
      return b.type === 'money' && isSameAmount(a, b);
  }
}

type Money = Extract<FieldValue, { type: 'money' }>;

function isSameAmount(a: Money, b: Money): boolean {
  const sameCurrency = a.currency === null || b.currency === null || a.currency === b.currency;
  return sameCurrency && Math.abs(a.amount - b.amount) <= withinOf(a) + withinOf(b);
}

function withinOf(money: Money): number {
  return money.rounded ? money.within : 0;
}

/** A page that shows `$58K` after one that showed `$58,400` takes nothing away of what is known. */
function moreExact(before: FieldValue | null, now: FieldValue | null): FieldValue | null {
  if (before?.type !== 'money' || now?.type !== 'money') return now;
  return withinOf(now) > withinOf(before) ? before : now;
}
