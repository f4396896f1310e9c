import type { DateOrder } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { makeDay } from '@/src/day';
import { cleanText } from './clean';
import { monthNamed } from './months';

/** One way to understand a numeric date. */
export interface DateGuess {
  readonly order: DateOrder;
  readonly day: Day;
}

/** Deals live in these years. Years of the Buddhist, Persian and Hijri calendars lie outside and so are not misread. */
const YEARS = { first: 1970, last: 2100 } as const;

/** What may follow a date: `, 10:12 AM`, ` 10:12 GMT+1`, `, 10.12 Uhr`, ` à 10:12`. */
const TIME = /^,?(?: [A-Za-z\u00c0-\u1fff\u3040-\ud7a3]+)? ?\d{1,2}[:.h]\d{2}(?!\d).{0,24}$/;

/** Whether the word is a month, the word tells. Not `\p{L}`: browsers take a millisecond to compile that. */
const DAY_FIRST = /^(\d{1,2})\.? (?:de )?([^\d\s.,]+)\.?,? (?:de )?(\d{4})(?=\D|$)/;
const MONTH_FIRST = /^([^\d\s.,]+)\.? (\d{1,2}),? (\d{4})(?=\D|$)/;

/** A whole text as a calendar day; null when it is none, or when the order of day and month is not certain. */
export function parseDate(text: string, order: DateOrder | null): Day | null {
  const guesses = numericDates(text).filter((guess) => order === null || guess.order === order);
  const days = new Set(guesses.map((guess) => guess.day));
  if (days.size === 1) return guesses[0]?.day ?? null;
  return days.size === 0 ? namedDate(cleanText(text)) : null;
}

/** Every way in which a whole text is a numeric date that exists, with or without a time after it. */
export function numericDates(text: string): readonly DateGuess[] {
  const clean = cleanText(text);
  const yearFirst = /^(\d{4})(?:([-/])|\. ?|年)(\d{1,2})(?:\2|\. ?|月)(\d{1,2})(?:日|\.)?(?=\D|$)/.exec(clean);
  if (yearFirst) return isTime(clean, yearFirst[0]) ? yearFirstDate(yearFirst) : [];
  const yearLast = /^(\d{1,2})(-|\/|\. ?)(\d{1,2})\2(\d{4})\.?(?=\D|$)/.exec(clean);
  return yearLast && isTime(clean, yearLast[0]) ? yearLastDates(yearLast) : [];
}

function yearFirstDate([, year, , month, date]: RegExpExecArray): readonly DateGuess[] {
  return guessOf('ymd', Number(year), Number(month), Number(date));
}

/** No locale writes the month first with dots, so those are certain. Hyphens and slashes are used both ways. */
function yearLastDates([, first, separator = '', second, year]: RegExpExecArray): readonly DateGuess[] {
  const dayFirst = guessOf('dmy', Number(year), Number(second), Number(first));
  if (separator.startsWith('.')) return dayFirst;
  return [...dayFirst, ...guessOf('mdy', Number(year), Number(first), Number(second))];
}

function guessOf(order: DateOrder, year: number, month: number, date: number): readonly DateGuess[] {
  const day = year >= YEARS.first && year <= YEARS.last ? makeDay(year, month, date) : null;
  return day ? [{ order, day }] : [];
}

/** `31. Dezember 2026`, `Dec 31, 2026`, `31 de dezembro de 2026`, with or without a time after it. */
function namedDate(clean: string): Day | null {
  const dayFirst = DAY_FIRST.exec(clean);
  const match = dayFirst ?? MONTH_FIRST.exec(clean);
  if (!match || !isTime(clean, match[0])) return null;
  const [date, name] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  const month = name === undefined ? null : monthNamed(name);
  return month === null ? null : (guessOf('dmy', Number(match[3]), month, Number(date))[0]?.day ?? null);
}

/** True when nothing, or only a time of day, follows the part that was read. */
function isTime(clean: string, read: string): boolean {
  const rest = clean.slice(read.length);
  return rest === '' || TIME.test(rest);
}
