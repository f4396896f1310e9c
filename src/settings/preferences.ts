import { WEEKENDS_OFF, type DaysOff } from '@/src/day';
import type { BackupEvery } from './own-backup';

/** What the user set for all organisations, on the options page. */
export interface Preferences extends DaysOff {
  /** Whether the browser may tell when a last ask is due or something agreed beforehand came true. */
  notify: boolean;
  /** Deals that were not looked at for so many days are forgotten; null: never. */
  keepDays: number | null;
  /** How often everything is saved to a file without being asked; null: never. */
  backupEvery: BackupEvery | null;
}

export const FIRST_PREFERENCES: Preferences = { ...WEEKENDS_OFF, notify: false, keepDays: null, backupEvery: null };

/** Days. More is as good as never. */
export const MOST_KEEP_DAYS = 10_000;

export const MOST_HOLIDAYS = 500;

/** A week without a working day would never get to a date. */
export const MOST_WEEKEND_DAYS = 3;
