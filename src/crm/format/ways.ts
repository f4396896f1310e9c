import type { Doubt, Way } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { amountIn } from './amounts';
import { numericDates } from './dates';

/** The ways to understand a text that is in doubt; fewer than two when no answer of the seller's would settle it. */
export function waysToRead(text: string, doubt: Doubt, today: Day): readonly Way[] {
  if (doubt === 'date-order') return numericDates(text, today).map(({ order, day }) => ({ dateOrder: order, day }));
  if (doubt === 'format') return [];
  const guesses = amountIn(text)?.guesses ?? [];
  return guesses.flatMap(({ decimal, number }) => (decimal === null ? [] : [{ decimal, number }]));
}
