import type { Verdict } from './process/sales-process';

/** What each verdict is called wherever it is shown. */
export const VERDICT: Readonly<Record<Verdict, string>> = {
  advance: 'Ready to advance',
  hold: 'Hold',
  'last-ask': 'Last ask, or walk',
  walk: 'Walk away',
  'cannot-tell': 'Cannot tell yet',
  closed: 'Closed',
};
