/** A calendar day as `YYYY-MM-DD`, without a time zone: CRMs show days, and "5 days late" is counted in days. */
export type Day = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;

/** The calendar day of a moment, in the computer's own time zone. */
export function dayOf(moment: Date): Day {
  return format(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The day with these numbers, or null when there is no such day (31 April). `month` counts from 1. */
export function makeDay(year: number, month: number, date: number): Day | null {
  const probe = new Date(Date.UTC(year, month - 1, date));
  const exists = probe.getUTCFullYear() === year && probe.getUTCMonth() === month - 1 && probe.getUTCDate() === date;
  return exists && year >= 1000 && year <= 9999 ? format(year, month, date) : null;
}

/** Reads `YYYY-MM-DD`; null for anything else, and for days that do not exist. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

/** Without a pattern and a date: whatever goes through all that is kept asks this a million times. */
function isDay(text: string): text is Day {
  if (text.length !== 10) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== HYPHEN : code < ZERO || code > NINE) return false;
  }
  const [year, month, date] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
  return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
}

const [HYPHEN, ZERO, NINE] = [45, 48, 57];

function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** A day as a whole number, the next day as the next one. Far faster than to parse it as a date. */
export function dayNumber(day: Day): number {
  const digit = (at: number): number => day.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9)) / DAY_MS;
}

/** The day `count` days after `day`, or before it. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(Date.parse(day) + count * DAY_MS);
  return format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** On which days nobody works. */
export interface DaysOff {
  /** Days of the week, Sunday as 0. */
  weekend: readonly number[];
  /** Single days, each once. */
  holidays: readonly Day[];
}

export const WEEKENDS_OFF: DaysOff = { weekend: [6, 0], holidays: [] };

/** Whether nobody works on a day. */
export function isDayOff(day: Day, { weekend, holidays }: DaysOff): boolean {
  return weekend.includes(weekdayOf(dayNumber(day))) || holidays.includes(day);
}

/** The day `count` working days after `day`. */
export function addWorkingDays(day: Day, count: number, off: DaysOff = WEEKENDS_OFF): Day {
  const holidays = new Set(off.holidays.map(dayNumber));
  let number = dayNumber(day);
  for (let left = count; left > 0;) {
    number += 1;
    if (!off.weekend.includes(weekdayOf(number)) && !holidays.has(number)) left -= 1;
  }
  const date = new Date(number * DAY_MS);
  return format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The working days after one day up to another; 0 when that is no later. */
export function workingDaysBetween(from: Day, to: Day, off: DaysOff = WEEKENDS_OFF): number {
  const days = Math.max(0, daysBetween(from, to));
  const first = dayNumber(from);
  const works = (number: number): boolean => !off.weekend.includes(weekdayOf(number));
  const rest = Array.from({ length: days % 7 }, (_, index) => first + index + 1);
  const lost = off.holidays.filter((day) => day > from && day <= to && works(dayNumber(day)));
  return Math.floor(days / 7) * (7 - off.weekend.length) + rest.filter(works).length - lost.length;
}

/** Sunday is 0. Day 0, the first of January 1970, was a Thursday. */
function weekdayOf(number: number): number {
  return (number + 4) % 7;
}

/** The last day of a day's month. */
export function lastDayOfMonth(day: Day): Day {
  const date = new Date(Date.parse(day));
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function format(year: number, month: number, date: number): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  // The template type cannot know about leading zeros; the shape is guaranteed by the padding.
  return `${year}-${two(month)}-${two(date)}` as Day;
}
