import { UNKNOWN_FORMAT, type DateOrder, type DecimalSign, type DisplayFormat } from '@/src/crm/reading';
import { amountIn } from './amounts';
import { numericDates } from './dates';

/**
 * Finds the user's format in the texts of fields that hold dates and amounts: a day above 12, two different separators
 * in one amount. Free text is no evidence, so do not pass it. Where the texts say nothing, the format that the seller
 * named counts; where they disagree, the format is unknown.
 */
export function pageFormat(texts: readonly string[], named: DisplayFormat = UNKNOWN_FORMAT): DisplayFormat {
  const orders = new Set<DateOrder>();
  const decimals = new Set<DecimalSign>();
  for (const text of texts) {
    const order = only(numericDates(text).map((guess) => guess.order));
    if (order) orders.add(order);
    const decimal = only((amountIn(text)?.guesses ?? []).map((guess) => guess.decimal));
    if (decimal) decimals.add(decimal);
  }
  return {
    dateOrder: orders.size === 0 ? named.dateOrder : only([...orders]),
    decimal: decimals.size === 0 ? named.decimal : only([...decimals]),
  };
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
