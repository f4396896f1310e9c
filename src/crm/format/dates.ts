import type { DateOrder } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { makeDay } from '@/src/day';
import { cleanText, hasNativeDigits } from './clean';
import { monthNamed } from './months';
import { relativeDay } from './relative-days';
import { isTime } from './times';

/** One way to understand a numeric date. */
export interface DateGuess {
  readonly order: DateOrder;
  readonly day: Day;
  /**
   * False for years of two digits and for digits of another script: where these are used, other calendars are too. They
   * are only read when the user's format is known, and tell nothing of it.
   */
  readonly evident: boolean;
}

/** Deals live in these years. Years of the Buddhist, Persian and Hijri calendars lie outside and so are not misread. */
const YEARS = { first: 1970, last: 2100 } as const;

/**
 * How far a year of two digits may be from this one. The last two digits of the same year in the Buddhist, Persian,
 * Hijri and Indian calendars lie outside.
 */
const NEAR_YEARS = 9;

const YEAR_FIRST = /^(\d{4})(?:([-/]|\. ?)(\d{1,2})\2(\d{1,2})\.?|[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일])(?=\D|$)/;
const YEAR_LAST = /^(\d{1,2})(-|\/|\. ?)(\d{1,2})\2(\d{4})(?:\.| г\.)?(?=\D|$)/;
const SHORT_YEAR = /^(\d{1,2})(-|\/|\. ?)(\d{1,2})\2(\d{1,2})(?:\.| г\.)?(?=\D|$)/;

/** Whether the word is a month, the word tells. Not `\p{L}`: browsers take a millisecond to compile that. */
const DAY_FIRST = /^(\d{1,2})\.? (?:de )?([^\d\s.,]+)\.?,? (?:de )?(\d{4})(?=\D|$)/;
const MONTH_FIRST = /^([^\d\s.,]+)\.? (\d{1,2}),? (\d{4})(?=\D|$)/;

/**
 * A whole text as a calendar day, as it is shown: no time zone moves it. Null when it is none, or when the order of day
 * and month is not certain.
 */
export function parseDate(text: string, order: DateOrder | null, today: Day): Day | null {
  const guesses = numericDates(text, today);
  if (guesses.length === 0) return namedDate(cleanText(text)) ?? relativeDay(cleanText(text), today);
  const fitting = guesses.filter((guess) => (order === null ? guess.evident : guess.order === order));
  const days = new Set(fitting.map(({ day }) => day));
  return days.size === 1 ? (fitting[0]?.day ?? null) : null;
}

/** Every way in which a whole text is a numeric date that exists, with or without a time after it. */
export function numericDates(text: string, today: Day): readonly DateGuess[] {
  const clean = cleanText(text);
  const evident = !hasNativeDigits(text);
  for (const [shape, guessesIn] of SHAPES) {
    const match = shape.exec(clean);
    if (match && isTime(clean.slice(match[0].length)))
      return guessesIn(match, today).map(({ order, day }) => ({
        order,
        day,
        evident: evident && shape !== SHORT_YEAR,
      }));
  }
  return [];
}

type Guess = Omit<DateGuess, 'evident'>;

const SHAPES: readonly (readonly [RegExp, (match: RegExpExecArray, today: Day) => readonly Guess[]])[] = [
  [YEAR_FIRST, ([, year, , month, date, east, eastDate]) => guessOf('ymd', year, month ?? east, date ?? eastDate)],
  [YEAR_LAST, ([, first, separator = '', second, year]) => yearLastDates(first, second, year, separator)],
  [SHORT_YEAR, shortDates],
];

/** No locale writes the month first with dots, so those are certain. Hyphens and slashes are used both ways. */
function yearLastDates(
  first: string | undefined,
  second: string | undefined,
  year: string | number | undefined,
  separator: string,
): readonly Guess[] {
  const dayFirst = guessOf('dmy', year, second, first);
  return separator.startsWith('.') ? dayFirst : [...dayFirst, ...guessOf('mdy', year, first, second)];
}

function shortDates([, first, separator = '', second, last]: RegExpExecArray, today: Day): readonly Guess[] {
  const yearLast = yearNear(last, today);
  const yearFirst = yearNear(first, today);
  return [
    ...(yearLast === null ? [] : yearLastDates(first, second, yearLast, separator)),
    ...(yearFirst === null ? [] : guessOf('ymd', yearFirst, second, last)),
  ];
}

function yearNear(digits: string | undefined, today: Day): number | null {
  const now = Number(today.slice(0, 4));
  const year = now - (now % 100) + Number(digits);
  return digits?.length === 2 && Math.abs(year - now) <= NEAR_YEARS ? year : null;
}

type Part = string | number | undefined;

function guessOf(order: DateOrder, year: Part, month: Part, date: Part): readonly Guess[] {
  const inRange = Number(year) >= YEARS.first && Number(year) <= YEARS.last;
  const day = inRange ? makeDay(Number(year), Number(month), Number(date)) : null;
  return day ? [{ order, day }] : [];
}

/** `31. Dezember 2026`, `Dec 31, 2026`, `31 de dezembro de 2026`, with or without a time after it. */
function namedDate(clean: string): Day | null {
  const dayFirst = DAY_FIRST.exec(clean);
  const match = dayFirst ?? MONTH_FIRST.exec(clean);
  if (!match || !isTime(clean.slice(match[0].length))) return null;
  const [date, name] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  const month = name === undefined ? null : monthNamed(name);
  return month === null ? null : (guessOf('dmy', match[3], month, date)[0]?.day ?? null);
}
