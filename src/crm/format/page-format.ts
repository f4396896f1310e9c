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
  /**
   * The same of fields that an organisation made. Such a field may be free text in which somebody else wrote a date, so
   * it tells something only where nothing else does, and the seller did not say.
   */
  readonly own?: readonly string[];
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
  { texts, own = [], stated = [] }: FormatEvidence,
  { format, today }: Omit<Asked, 'fields'>,
): PageFormat {
  return formatFrom(texts, own, stated, format, today);
}

/** A page that is read again mostly says the same. */
const formatFrom = keepLast(findFormat);

function findFormat(
  texts: readonly string[],
  own: readonly string[],
  stated: readonly DisplayFormat[],
  format: DisplayFormat,
  today: Day,
): PageFormat {
  const orders = (some: readonly string[]): DateOrder | 'mixed' | null =>
    agreed(some.map((text) => only(numericDates(text, today).map((guess) => (guess.evident ? guess.order : null)))));
  const decimals = (some: readonly string[]): DecimalSign | 'mixed' | null => agreed(some.map(decimalOf));
  const shown: ShownFormat = {
    dateOrder:
      agreed(stated.map(({ dateOrder }) => dateOrder)) ?? orders(texts) ?? unsaid(format.dateOrder, orders(own)),
    decimal: agreed(stated.map(({ decimal }) => decimal)) ?? decimals(texts) ?? unsaid(format.decimal, decimals(own)),
  };
  return {
    dateOrder: shown.dateOrder === 'mixed' ? null : (shown.dateOrder ?? format.dateOrder),
    decimal: shown.decimal === 'mixed' ? null : (shown.decimal ?? format.decimal),
    today,
    shown,
  };
}

/** What the fields of an organisation's own tell, where the seller said nothing. What contradicts itself tells nothing. */
function unsaid<Said>(said: Said | null, told: Said | 'mixed' | null): Said | null {
  return said !== null || told === 'mixed' ? null : told;
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
