import { isSameValue, type FieldReading, type FieldValue, type PageHistory, type PastValue } from '@/src/crm/reading';
import type { Day } from '@/src/day';

/** One row of a stage history: what the record held from a day on. What is not certain in it is left out. */
export interface StateRow {
  readonly day: Day | null;
  readonly values: ReadonlyMap<string, FieldValue | null>;
}

/** One row of a field history: a day, a field, and what stood there before and after; undefined where not certain. */
export interface ChangeRow {
  readonly day: Day | null;
  /** Null where it is not certain which field changed. */
  readonly field: string | null;
  readonly from: FieldValue | null | undefined;
  readonly to: FieldValue | null | undefined;
}

/** The past of a field, newest first. */
type Backwards = readonly PastValue[];

/**
 * What the rows of a stage history, in the order in which they stand, tell of one field; null when that is nothing
 * certain. A row that says nothing certain ends it, for nobody knows what was there.
 *
 * @param complete whether these are all the rows that there are
 * @param now what the page shows of the field now: a list that ends otherwise is out of date, or not what we take it for
 */
export function fieldInStates(
  rows: readonly StateRow[],
  field: string,
  complete: boolean,
  now: FieldReading | undefined,
): PageHistory | null {
  return told(rows, now, (newestFirst) => {
    const past: PastValue[] = [];
    for (const { day, values } of newestFirst) {
      const value = values.get(field);
      if (day === null || value === undefined) break;
      past.push({ value, since: day });
    }
    return { past, list: 'stage-history', complete: complete && past.length === rows.length };
  });
}

/**
 * The same for a field history. It is never all: which fields are followed, and since when, an administrator decides.
 */
export function fieldInChanges(
  rows: readonly ChangeRow[],
  field: string,
  now: FieldReading | undefined,
): PageHistory | null {
  return told(rows, now, (newestFirst) => {
    const past: PastValue[] = [];
    let before: PastValue | null = null;
    for (const { day, field: changed, from, to } of newestFirst) {
      if (changed !== null && changed !== field) continue;
      if (changed === null || day === null || from === undefined || to === undefined) break;
      // What this row ends with is what the next one begins with, unless something between them is not told.
      if (before && !isSameValue(before.value, to)) break;
      past.push({ value: to, since: day });
      before = { value: from, since: day };
    }
    return { past: before ? [...past, before] : past, list: 'field-history', complete: false };
  });
}

interface Told {
  readonly past: Backwards;
  readonly list: PageHistory['list'];
  readonly complete: boolean;
}

/** Reads rows in the one order that can be right: by their days, and where these are all the same, by how they end. */
function told<Row extends { day: Day | null }>(
  rows: readonly Row[],
  now: FieldReading | undefined,
  read: (newestFirst: readonly Row[]) => Told,
): PageHistory | null {
  const orders = ordersOf(rows);
  const present = now?.status === 'value' ? now.value : now?.status === 'empty' ? null : undefined;
  // Nothing tells how a list of one day is sorted, if not what it has to end with.
  if (present === undefined && orders.length > 1 && rows.length > 1) return null;
  for (const newestFirst of orders) {
    const { past, list, complete } = read(newestFirst);
    const [newest] = past;
    if (newest && (present === undefined || isSameValue(newest.value, present))) {
      return { list, complete, values: withoutRepeats(past.toReversed()) };
    }
  }
  return null;
}

/** The ways in which rows may be in order of time, newest first; none where they are sorted by something else. */
function ordersOf<Row extends { day: Day | null }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const days = rows.flatMap(({ day }) => day ?? []);
  const falls = days.every((day, index) => index === 0 || day <= (days[index - 1] ?? day));
  const rises = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
  return [...(falls ? [rows] : []), ...(rises ? [rows.toReversed()] : [])];
}

/** A row is there for each change of any field: of one of them, most rows say what the row before said. */
function withoutRepeats(past: readonly PastValue[]): readonly PastValue[] {
  return past.filter(({ value }, index) => {
    const before = past[index - 1];
    return before === undefined || !isSameValue(before.value, value);
  });
}
