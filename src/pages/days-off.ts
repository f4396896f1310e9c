import { addDays, parseDay, type Day } from '@/src/day';

/** Days in a row on which nobody works. */
export interface Span {
  first: Day;
  last: Day;
}

/** Every day from one to another, both included; none when the second is earlier. At most `most`. */
export function daysFromTo(first: Day, last: Day, most: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < most; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days in the order of the calendar, those in a row as one. */
export function spansOf(days: readonly Day[]): readonly Span[] {
  const spans: Span[] = [];
  for (const day of days.toSorted()) {
    const before = spans.at(-1);
    if (before && addDays(before.last, 1) === day) before.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans;
}

/** What a pasted list says: the days, and the lines that begin with none. */
export interface ListedDays {
  days: readonly Day[];
  unread: readonly string[];
}

/** Reads one day a line, as `2026-12-25`; what stands behind it is its name. Empty lines are passed over. */
export function listedDays(text: string): ListedDays {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: /^\S{10}(?![\w-])/.test(line) ? parseDay(line.slice(0, 10)) : null }));
  return {
    days: [...new Set(read.flatMap(({ day }) => day ?? []))],
    unread: read.filter(({ day }) => day === null).map(({ line }) => line),
  };
}
