import type { Day } from './day';

const DAY_PARTS = ['weekday', 'day', 'month', 'year'] as const;
type DayPart = (typeof DAY_PARTS)[number];

/** One piece of a written day: a part of it, or what stands between the parts. */
type DayPiece = { part: DayPart } | { text: string };

/**
 * How a locale writes days, as plain data. The first formatter that a page makes takes the browser 25 ms, which is more
 * than to read a record; so the background makes it, once, and a page gets what follows from it.
 */
export interface DayStyle {
  /** From zero to nine. */
  digits: readonly string[];
  thisYear: DayForm;
  otherYear: DayForm;
  /** With the year and without the weekday. */
  plain: DayForm;
}

/** Some languages call a month otherwise when its year stands beside it. */
interface DayForm {
  /** Sunday first. */
  weekdays: readonly string[];
  months: readonly string[];
  /** How many digits a day of the month has at least. */
  dayDigits: number;
  pieces: readonly DayPiece[];
}

const ISO_FORM: DayForm = {
  weekdays: [],
  months: Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
  dayDigits: 2,
  pieces: [{ part: 'year' }, { text: '-' }, { part: 'month' }, { text: '-' }, { part: 'day' }],
};

/** `2026-12-04`: until the background has told the locale's way. */
export const ISO_DAYS: DayStyle = { digits: [], thisYear: ISO_FORM, otherYear: ISO_FORM, plain: ISO_FORM };

/** A Sunday, from which the days of a week are counted, in a year that begins on a day of its own. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

/** A locale's way of writing days: weekday, day and month short. `locale` is a BCP 47 tag. */
export function dayStyleOf(locale: string): DayStyle {
  const thisYear = formatter(locale, { weekday: 'short' });
  const otherYear = formatter(locale, { weekday: 'short', year: 'numeric' });
  const plain = formatter(locale, { year: 'numeric' });
  const digits = new Intl.NumberFormat(thisYear.resolvedOptions().locale, { useGrouping: false });
  return {
    digits: Array.from({ length: 10 }, (_, digit) => digits.format(digit)),
    thisYear: formOf(thisYear),
    otherYear: formOf(otherYear),
    plain: formOf(plain),
  };
}

/** A day as sellers write it, "Fri 4 Dec"; with the year when it is another one than today's. */
export function writeDay(day: Day, today: Day, style: DayStyle): string {
  const form = day.slice(0, 4) === today.slice(0, 4) ? style.thisYear : style.otherYear;
  return writeForm(day, form, style);
}

function writeForm(day: Day, form: DayForm, style: DayStyle): string {
  return form.pieces.map((piece) => ('text' in piece ? piece.text : write(piece.part, day, form, style))).join('');
}

/** A day with its year, whichever it is: "4 Dec 2026". */
export function writePlainDay(day: Day, style: DayStyle): string {
  return writeForm(day, style.plain, style);
}

function write(part: DayPart, day: Day, { weekdays, months, dayDigits }: DayForm, style: DayStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (part) {
    case 'weekday':
      return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? '';
    case 'month':
      return months[Number(month) - 1] ?? '';
    case 'day':
      return inDigits(String(Number(date)).padStart(dayDigits, '0'), style);
    case 'year':
      return inDigits(year, style);
  }
}

function inDigits(number: string, { digits }: DayStyle): string {
  return number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** CRMs show Gregorian days in every locale, so that is what is written beside them. */
function formatter(locale: string, parts: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'year'>): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...parts,
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
}

function formOf(made: Intl.DateTimeFormat): DayForm {
  return {
    weekdays: Array.from({ length: 7 }, (_, day) => partOf(made, SUNDAY + day * DAY_MS, 'weekday')),
    months: Array.from({ length: 12 }, (_, month) => partOf(made, Date.UTC(2026, month, 15), 'month')),
    dayDigits: partOf(made, SUNDAY, 'day').length,
    pieces: made
      .formatToParts(SUNDAY)
      .map(({ type, value }): DayPiece => (isDayPart(type) ? { part: type } : { text: value })),
  };
}

function partOf(made: Intl.DateTimeFormat, moment: number, wanted: DayPart): string {
  return made.formatToParts(moment).find(({ type }) => type === wanted)?.value ?? '';
}

function isDayPart(type: string): type is DayPart {
  return DAY_PARTS.some((part) => part === type);
}
