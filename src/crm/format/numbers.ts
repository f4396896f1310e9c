import type { DecimalSign } from '@/src/crm/reading';

/*
 * Why no library reads the numbers: Adobe's `@internationalized/number` has to be told the locale and the currency, and
 * then takes `1.234` for certain; a CRM's page tells neither. It would add 7.7 kB (2.6 kB gzipped) to a content script,
 * and its first number takes 5 ms because `Intl` starts up (Chromium, median of 9 pages; all of ours
 * for two texts takes 2 ms there, and the whole folder with dates and words is 9.2 kB, 4.1 kB gzipped). So it is the referee instead:
 * the round-trip test holds every amount in 60 locales against it. `@internationalized/date` reads ISO dates only.
 */

/** One way to understand the digits of a number; `decimal` is null when they say nothing about the decimal sign. */
export interface NumberGuess {
  readonly decimal: DecimalSign | null;
  readonly number: number;
  /** How many digits stand after the decimal sign. */
  readonly places: number;
}

/** Groups of three, or Indian ones: three, and pairs before them, always with commas. */
const GROUPED = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$|^\d{1,2},(?:\d{2},)*\d{3}$/;

/**
 * Every way in which unsigned digits with separators (`1.234,56`) are a number. `1.234` has two: the separator is a
 * decimal sign or groups thousands. Malformed groups have none.
 */
export function numberGuesses(digits: string): readonly NumberGuess[] {
  const last: DecimalSign = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  return [...decimalGuess(digits, last), ...wholeGuess(digits)];
}

/** The last separator is the decimal sign: it stands once, and what is before it is a whole number. */
function decimalGuess(digits: string, decimal: DecimalSign): readonly NumberGuess[] {
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || !/^\d+$/.test(fraction)) return [];
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return [];
  return [{ decimal, number: Number(`${bare(whole)}.${fraction}`), places: fraction.length }];
}

/** There is no decimal sign: nothing but digits, or well-formed groups. A group never follows a single zero. */
function wholeGuess(digits: string): readonly NumberGuess[] {
  if (/^\d+$/.test(digits)) return [{ decimal: null, number: Number(digits), places: 0 }];
  if (!GROUPED.test(digits) || digits.startsWith('0')) return [];
  const decimal = digits.includes('.') ? ',' : digits.includes(',') ? '.' : null;
  return [{ decimal, number: Number(bare(digits)), places: 0 }];
}

function bare(digits: string): string {
  return digits.replace(/\D/g, '');
}
