import { isSameValue, type PageHistory, type PastValue, type Reading } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import { keptValue } from './kept-value';

/** What a page told of a field's past, and when it did so last, ms since the epoch. */
export interface Told extends PageHistory {
  readonly at: number;
}

/** What a page tells now, by the CRM's own field name. */
export type ToldNow = Readonly<Record<string, PageHistory>>;

/** So much of one field's past is kept. */
export const MOST_TOLD = 200;

/** No stage has a longer id. */
const LONGEST_ID = 100;

export function toldOn({ pageHistory }: Reading): ToldNow {
  return Object.fromEntries([...(pageHistory ?? [])].map(([field, told]) => [field, cut(told)]));
}

function cut({ list, complete, values, never }: PageHistory): PageHistory {
  return {
    list,
    complete: complete && values.length <= MOST_TOLD,
    values: values.slice(-MOST_TOLD).map(({ value, since }) => ({ value: value && keptValue(value), since })),
    ...(never && { never: never.filter((stage) => stage.length <= LONGEST_ID).slice(-MOST_TOLD) }),
  };
}

/**
 * What is known of a field's past after a page tells of it again: where a list shows fewer rows than before, the older
 * ones are still true. Where there may have been more between what was told then and what is told now, the older part goes.
 */
export function toldAgain(before: Told | undefined, now: PageHistory, at: number): Told {
  const news: Told = { ...now, at };
  if (!before || before.at > at) return before ?? news;
  if (now.list === 'date-entered') return before.list === now.list ? withDates(before, news) : news;
  if (now.complete) return news;
  if (before.list !== now.list) return reachesFurther(before, now) ? { ...before, at } : news;
  const isGapless = (now.values[0]?.since ?? '') <= dayOf(new Date(before.at));
  const overlap = before.values.findIndex((_, from) => follows(before.values.slice(from), now.values));
  if (overlap < 0 || !isGapless) return news;
  const values = [...before.values.slice(0, overlap), ...continued(before.values[overlap], now.values)];
  return { ...news, ...cut({ ...now, complete: before.complete, values }) };
}

/** Whether one list knows more of the past than another and knows of nothing less that is new. */
function reachesFurther(before: Told, now: PageHistory): boolean {
  const [latest, newest] = [before.values.at(-1), now.values.at(-1)];
  if (!latest || !newest || !isSameValue(latest.value, newest.value)) return false;
  return before.complete || (before.values[0]?.since ?? '') <= (now.values[0]?.since ?? '');
}

/** Whether a list may go on where another one is, so far as both know. A list's first value may be older than it says. */
function follows(known: readonly PastValue[], now: readonly PastValue[]): boolean {
  return (
    known.length <= now.length &&
    known.every((value, index) => {
      const other = now[index];
      if (!other || !isSameValue(value.value, other.value)) return false;
      return index === 0 ? other.since >= value.since : other.since === value.since;
    })
  );
}

function continued(known: PastValue | undefined, now: readonly PastValue[]): readonly PastValue[] {
  return known ? [known, ...now.slice(1)] : now;
}

/** A stage that the page does not show any more was entered all the same. */
function withDates(before: Told, now: Told): Told {
  const stages = new Set(now.values.map(({ value }) => stageOf(value)));
  const older = before.values.filter(({ value }) => !stages.has(stageOf(value)));
  const values = [...older, ...now.values].toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const known = new Set(values.map(({ value }) => stageOf(value)));
  const never = [...new Set([...(before.never ?? []), ...(now.never ?? [])])].filter((stage) => !known.has(stage));
  return { ...now, ...cut({ ...now, values, never: never.toSorted() }) };
}

function stageOf(value: PastValue['value']): string {
  return value?.type === 'text' ? value.text : '';
}
