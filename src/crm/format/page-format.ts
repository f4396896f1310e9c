import { amountIn } from './amounts';
import type { DateOrder } from './dates';
import { numericDates } from './dates';
import type { Decimal } from './numbers';

/** How this page writes dates and numbers, as far as it is certain. Neither follows from the page's language. */
export interface PageFormat {
  readonly dateOrder: DateOrder | null;
  readonly decimal: Decimal | null;
}

/**
 * Finds the user's format in the texts of fields that hold dates and amounts: a day above 12, two different separators
 * in one amount. Free text is no evidence, so do not pass it. Texts that disagree leave the format unknown.
 */
export function pageFormat(texts: readonly string[]): PageFormat {
  const orders = new Set<DateOrder>();
  const decimals = new Set<Decimal>();
  for (const text of texts) {
    const order = only(numericDates(text).map((guess) => guess.order));
    if (order) orders.add(order);
    const decimal = only((amountIn(text)?.guesses ?? []).map((guess) => guess.decimal));
    if (decimal) decimals.add(decimal);
  }
  return { dateOrder: only([...orders]), decimal: only([...decimals]) };
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
