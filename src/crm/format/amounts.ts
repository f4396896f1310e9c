import type { DecimalSign } from '@/src/crm/reading';
import { cleanText } from './clean';
import type { Currency } from './currencies';
import { currencyOf } from './currencies';
import type { NumberGuess } from './numbers';
import { numberGuesses } from './numbers';

/** Abbreviations of rounded amounts, English and German. */
const SCALES: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  B: 1e9,
  'Tsd.': 1e3,
  'Mio.': 1e6,
  'Mrd.': 1e9,
};

/** The parts of a text that is one amount, and every way to understand its number (with sign and scale). */
export interface Amount {
  readonly currency: Currency | null;
  readonly percent: boolean;
  readonly rounded: boolean;
  readonly guesses: readonly NumberGuess[];
}

const AMOUNT = /^(-)? ?([^\d\s.,()-][^\d()-]*?)? ?(-)? ?(\d(?:[\d.,'’ ]*\d)?) ?([^\d()-]*)$/;

/** Reads a whole text as one amount; null when it is none. A second amount in brackets after it is left out. */
export function amountIn(text: string): Amount | null {
  const clean = cleanText(text);
  const bracket = / ?\(([^()]*)\)$/.exec(clean);
  if (bracket) return amountIn(bracket[1] ?? '')?.currency ? amountIn(clean.slice(0, bracket.index)) : null;
  const match = AMOUNT.exec(clean);
  if (!match) return null;
  const [, minus, before = '', innerMinus, digits = '', after = ''] = match;
  if (minus && innerMinus) return null;
  const unit = unitOf(before, after);
  return unit && { ...unit, rounded: unit.scale !== 1, guesses: guessesOf(digits, unit, !!(minus ?? innerMinus)) };
}

/** The one number that the text means, given the page's decimal sign if it is known; null when not certain. */
export function certainNumber(amount: Amount, decimal: DecimalSign | null): number | null {
  const fitting = amount.guesses.filter((g) => decimal === null || g.decimal === null || g.decimal === decimal);
  return fitting.length === 1 ? (fitting[0]?.number ?? null) : null;
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
  const inScale = /^(Tsd\.|Mio\.|Mrd\.|[KkMB](?![A-Za-z\u00c0-\u024f])) ?(.*)$/.exec(after);
  const unit = inScale && markOf(before, inScale[2] ?? '');
  return unit && { ...unit, scale: SCALES[inScale[1] ?? ''] ?? 1 };
}

function markOf(before: string, after: string): Omit<Unit, 'scale'> | null {
  if (before && after) return null;
  const mark = before || after;
  if (mark === '' || mark === '%') return { currency: null, percent: mark === '%' };
  const currency = currencyOf(mark);
  return currency && { currency, percent: false };
}

function guessesOf(digits: string, unit: Unit, negative: boolean): readonly NumberGuess[] {
  const guesses = numberGuesses(digits);
  // Prices have no third decimal, so `€1.234` groups thousands. Of a rounded amount this says nothing: `€1.234K`.
  const grouped = guesses.length > 1 && unit.currency && !unit.currency.threeDecimals && unit.scale === 1;
  const left = grouped ? guesses.filter((guess) => guess.number >= 1000) : guesses;
  const factor = negative ? -unit.scale : unit.scale;
  return left.map(({ decimal, number }) => ({ decimal, number: scaled(number, factor) }));
}

/** 58.4 × 1000 is 58399.99… in binary; a scaled amount is whole to the cent. */
function scaled(number: number, factor: number): number {
  return Math.abs(factor) === 1 ? number * factor : Math.round(number * factor * 100) / 100;
}
