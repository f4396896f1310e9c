import type { DecimalSign } from '@/src/crm/reading';
import { cleanText, hasArabicSigns, hasNativeDigits } from './clean';
import type { Currency } from './currencies';
import { currencyOf } from './currencies';
import type { NumberGuess } from './numbers';
import { numberGuesses } from './numbers';
import { scaleIn } from './scales';

/** The parts of a text that is one amount, and every way to understand its number (with sign and scale). */
export interface Amount {
  readonly currency: Currency | null;
  readonly percent: boolean;
  readonly rounded: boolean;
  readonly guesses: readonly AmountGuess[];
  /** False for digits of another script: these are only read when the user's format is known. */
  readonly evident: boolean;
}

export interface AmountGuess extends NumberGuess {
  /** One in the last digit that is shown: the true amount, rounded or cut off, is no further from `number`. */
  readonly within: number;
}

const DIGITS_ON_LINES = /[\d\u0660-\u0669\u06f0-\u06f9]\s*\n\s*[\d\u0660-\u0669\u06f0-\u06f9]/;

const AMOUNT = /^(-)? ?([^\d\s.,()-][^\d()-]*?)? ?(-)? ?(\d(?:[\d.,'’ ]*\d)?)( ?[^\d()-]*)$/;

/**
 * Reads a whole text as one amount; null when it is none. A second amount in brackets after it is left out. An amount
 * that stands in brackets alone is none: it may be negative, as accountants write it, or be Salesforce's second amount.
 * Digits on two lines are two answers to one choice, never one number.
 */
export function amountIn(text: string): Amount | null {
  if (DIGITS_ON_LINES.test(text)) return null;
  const clean = cleanText(text);
  const bracket = / ?\(([^()]*)\)$/.exec(clean);
  if (bracket) return amountIn(bracket[1] ?? '')?.currency ? amountIn(clean.slice(0, bracket.index)) : null;
  const match = AMOUNT.exec(clean);
  if (!match) return null;
  const [, minus, before = '', innerMinus, digits = '', after = ''] = match;
  if (minus && innerMinus) return null;
  const unit = unitOf(before, after);
  if (!unit) return null;
  const guesses = guessesOf(digits, unit, !!(minus ?? innerMinus));
  return {
    ...unit,
    rounded: unit.scale !== 1,
    guesses: hasArabicSigns(text) ? sureOfSign(guesses) : guesses,
    evident: !hasNativeDigits(text),
  };
}

/** Arabic's signs, here turned into `.` and `’`, say whatever the format which is which. */
function sureOfSign(guesses: readonly AmountGuess[]): readonly AmountGuess[] {
  return guesses.flatMap(({ decimal, ...guess }) => (decimal === ',' ? [] : [{ decimal: null, ...guess }]));
}

/** The one number that the text means, given the page's decimal sign if it is known; null when not certain. */
export function certainNumber(amount: Amount, decimal: DecimalSign | null): AmountGuess | null {
  if (decimal === null && !amount.evident) return null;
  const fitting = amount.guesses.filter((g) => decimal === null || g.decimal === null || g.decimal === decimal);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

interface Unit {
  readonly currency: Currency | null;
  readonly percent: boolean;
  readonly scale: number;
}

/** What stands around the digits: at most one unit, and perhaps a scale after them. */
function unitOf(before: string, after: string): Unit | null {
  const plain = markOf(before, after.trim());
  if (plain) return { ...plain, scale: 1 };
  const scaled = scaleIn(after);
  const unit = scaled && markOf(before, scaled.rest);
  return unit && { ...unit, scale: scaled.scale };
}

function markOf(before: string, after: string): Omit<Unit, 'scale'> | null {
  if (before && after) return null;
  const mark = before || after;
  if (mark === '' || mark === '%') return { currency: null, percent: mark === '%' };
  const currency = currencyOf(mark);
  return currency && { currency, percent: false };
}

function guessesOf(digits: string, unit: Unit, negative: boolean): readonly AmountGuess[] {
  const guesses = numberGuesses(digits);
  // Prices have no third decimal, so `€1.234` groups thousands. Of a rounded amount this says nothing: `€1.234K`.
  const grouped = guesses.length > 1 && unit.currency && !unit.currency.threeDecimals && unit.scale === 1;
  const left = grouped ? guesses.filter((guess) => guess.number >= 1000) : guesses;
  const factor = negative ? -unit.scale : unit.scale;
  return left.map(({ decimal, number, places }) => ({
    decimal,
    places,
    number: multiply(number, factor),
    within: unit.scale / 10 ** places,
  }));
}

/** 58.4 × 1000 is 58399.99… in binary; a scaled amount is whole to the cent. */
function multiply(number: number, factor: number): number {
  return Math.abs(factor) === 1 ? number * factor : Math.round(number * factor * 100) / 100;
}
