import type { Asked, DateOrder, DecimalSign, DisplayFormat, ShownFormat } from '@/src/crm/reading';
import { keepLast } from '@/src/crm/keep-last';
import type { Day } from '@/src/day';
import { amountIn } from './amounts';
import { numericDates } from './dates';
import type { KnownFormat } from './parse';

/** What a page offers to find out how it writes dates and numbers. */
export interface FormatEvidence {
  /** Texts of fields that hold dates and amounts, and sample dates. Free text is no evidence. */
  readonly texts: readonly string[];
  /** Formats that the page states outright: the pattern of a date input, the user's own settings. */
  readonly stated?: readonly DisplayFormat[];
}

/** How the texts of one page are to be understood. */
export interface PageFormat extends KnownFormat {
  /** The part that the page itself tells. */
  readonly shown: ShownFormat;
}

/**
 * Finds the user's format: what the page states outright, then what follows from its texts (a day above 12, two
 * different separators in one amount), then what the seller said. Never from the page's language. Where the page
 * contradicts itself the format is unknown, whatever the seller said.
 */
export function pageFormat(
  { texts, stated = [] }: FormatEvidence,
  { format, today }: Omit<Asked, 'fields'>,
): PageFormat {
  return formatFrom(texts, stated, format, today);
}

/** A page that is read again mostly says the same. */
const formatFrom = keepLast(findFormat);

function findFormat(
  texts: readonly string[],
  stated: readonly DisplayFormat[],
  format: DisplayFormat,
  today: Day,
): PageFormat {
  const orders = texts.map((text) =>
    only(numericDates(text, today).map((guess) => (guess.evident ? guess.order : null))),
  );
  const decimals = texts.map((text) => decimalOf(text));
  const shown: ShownFormat = {
    dateOrder: agreed(stated.map(({ dateOrder }) => dateOrder)) ?? agreed(orders),
    decimal: agreed(stated.map(({ decimal }) => decimal)) ?? agreed(decimals),
  };
  return {
    dateOrder: shown.dateOrder === 'mixed' ? null : (shown.dateOrder ?? format.dateOrder),
    decimal: shown.decimal === 'mixed' ? null : (shown.decimal ?? format.decimal),
    today,
    shown,
  };
}

function decimalOf(text: string): DecimalSign | null {
  const amount = amountIn(text);
  return amount?.evident === true ? only(amount.guesses.map(({ decimal }) => decimal)) : null;
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function agreed<Said extends DateOrder | DecimalSign>(said: readonly (Said | null)[]): Said | 'mixed' | null {
  const [first, ...others] = new Set(said.filter((one) => one !== null));
  return others.length > 0 ? 'mixed' : (first ?? null);
}
