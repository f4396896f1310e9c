import { dayOf } from '@/src/day';
import { isSameValue, type FieldValue, type OpportunityKey, type PageHistory, type Reading } from '@/src/crm/reading';
import { withinOf } from '@/src/money';
import { keptValue } from './kept-value';
import { toldAgain, type Told, type ToldNow } from './told';

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
  /** What the pages themselves told of the past, by field. */
  told?: Readonly<Record<string, Told>>;
}

/** What a page shows of the fields that are watched: those that have a certain value or are certainly empty. */
export type SeenNow = Readonly<Record<string, FieldValue | null>>;

/** So many values of one field are kept: a deal that changes more often has told by then what its history can tell. */
export const MOST_VALUES = 200;

/** What is certain on a page, of the fields that hold facts. What it does not show leaves no trace. */
export function seenOn({ fields }: Reading, watched: Iterable<string>): SeenNow {
  const seen: Record<string, FieldValue | null> = {};
  for (const field of watched) {
    const read = fields.get(field);
    if (read?.status === 'value') seen[field] = keptValue(read.value);
    else if (read?.status === 'empty') seen[field] = null;
  }
  return seen;
}

/** Whether a page shows or tells anything that was not known before, or was last seen on another day. */
export function isNews(before: SeenDeal | null, now: SeenNow, at: number, told: ToldNow = {}): boolean {
  if (before === null || dayOf(new Date(before.last)) !== dayOf(new Date(at))) return true;
  const isNewValue = Object.entries(now).some(([field, value]) => {
    const latest = before.fields[field]?.at(-1);
    return latest === undefined || !isSameValue(latest.value, value);
  });
  return (
    isNewValue || Object.entries(told).some(([field, history]) => isToldAnew(ownOf(before.told, field), history, at))
  );
}

/** Whether a page tells more than was known, or tells it on another day: then it still was so on that day. */
function isToldAnew(before: Told | undefined, history: PageHistory, at: number): boolean {
  if (!before || dayOf(new Date(before.at)) !== dayOf(new Date(at))) return true;
  const after = toldAgain(before, history, at);
  return JSON.stringify({ ...after, at: before.at }) !== JSON.stringify(before);
}

/** Names of fields are the page's own words, and may be those of something that every object has. */
function ownOf<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What was seen of a deal, with what its page shows and tells at a moment (ms since the epoch). */
export function seeing(
  before: SeenDeal | null,
  opportunity: OpportunityKey,
  now: SeenNow,
  at: number,
  told: ToldNow = {},
): SeenDeal {
  const fields: Record<string, readonly SeenValue[]> = { ...before?.fields };
  for (const [field, value] of Object.entries(now)) {
    fields[field] = withValue(Object.hasOwn(fields, field) ? (fields[field] ?? []) : [], value, at);
  }
  const all: Record<string, Told> = { ...before?.told };
  for (const [field, history] of Object.entries(told)) all[field] = toldAgain(ownOf(all, field), history, at);
  // A clock that was put back must not make the past younger than it is.
  const span = { first: Math.min(before?.first ?? at, at), last: Math.max(before?.last ?? at, at) };
  return { opportunity, ...span, fields, ...(Object.keys(all).length > 0 && { told: all }) };
}

function withValue(values: readonly SeenValue[], value: FieldValue | null, at: number): readonly SeenValue[] {
  const latest = values.at(-1);
  if (latest === undefined || !isSameValue(latest.value, value)) {
    return [...values.slice(-(MOST_VALUES - 1)), { value, first: at, last: at }];
  }
  const seen = { value: moreExact(latest.value, value), first: latest.first, last: Math.max(latest.last, at) };
  return [...values.slice(0, -1), seen];
}

/** A page that shows `$58K` after one that showed `$58,400` takes nothing away of what is known. */
function moreExact(before: FieldValue | null, now: FieldValue | null): FieldValue | null {
  if (before?.type !== 'money' || now?.type !== 'money') return now;
  return withinOf(now) > withinOf(before) ? before : now;
}
