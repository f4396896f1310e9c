import { daysBetween } from '@/src/day';
import type { Day } from '@/src/day';
import { daysFromToday } from './words';

/** Making a formatter costs more than drawing a row, and a sidebar shows dozens of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day as sellers write it, "Fri 4 Dec" in the browser's order and language; with the year when it is another one. */
export function formatDay(day: Day, today: Day, locale: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4);
  const key = `${locale} ${withYear}`;
  const formatter = formatters.get(key) ?? makeFormatter(locale, withYear);
  formatters.set(key, formatter);
  return formatter.format(Date.parse(day));
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

/** A day with its distance: "Tue 17 Nov, 6 days ago". */
export function formatDayAndAge(day: Day, today: Day, locale: string): string {
  return `${formatDay(day, today, locale)}, ${daysFromToday(daysBetween(today, day))}`;
}
