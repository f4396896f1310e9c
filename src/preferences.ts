import type { Day } from './day';

/** What the user set for all organisations, on the options page. */
export interface Preferences {
  /** Days on which nobody works, besides weekends. */
  holidays: readonly Day[];
  /** Whether the browser may tell when a last ask is due. */
  notify: boolean;
  /** Deals that were not looked at for so many days are forgotten; null: never. */
  keepDays: number | null;
}

export const FIRST_PREFERENCES: Preferences = { holidays: [], notify: false, keepDays: null };

export const MOST_HOLIDAYS = 500;
