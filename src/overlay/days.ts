import { daysBetween } from '@/src/day';
import type { Day } from '@/src/day';
import { daysFromToday } from './words';

/** Both making a formatter and using it cost more than drawing a row, and a sidebar shows dozens of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const written = new Map<string, string>();

/** A day as sellers write it, "Fri 4 Dec" in the browser's order and language; with the year when it is another one. */
export function formatDay(day: Day, today: Day, locale: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4);
  const key = `${locale} ${withYear} ${day}`;
  const text = written.get(key) ?? formatter(locale, withYear).format(Date.parse(day));
  written.set(key, text);
  return text;
}

function formatter(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withYear}`;
  const found = formatters.get(key) ?? makeFormatter(locale, withYear);
  formatters.set(key, found);
  return found;
}

function makeFormatter(locale: string, withYear: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
  });
}

/**
 * Makes what writing days needs. The first formatter of a page takes a browser some 10 ms, so this is best called in a
 * task of its own, ahead of the first drawing.
 */
export function prepareDays(locale: string): void {
  formatter(locale, false);
}

/** A day with its distance: "Tue 17 Nov, 6 days ago". */
export function formatDayAndAge(day: Day, today: Day, locale: string): string {
  return `${formatDay(day, today, locale)}, ${daysFromToday(daysBetween(today, day))}`;
}
