import { daysBetween, dayNumber, dayOf, type Day } from '@/src/day';

/** How often everything is saved to a file without being asked. */
export const BACKUP_EVERY = ['day', 'week'] as const;
export type BackupEvery = (typeof BACKUP_EVERY)[number];

/** Why a backup was not made. */
export const BACKUP_PROBLEMS = [
  /** The browser does not let the extension save files: the right was taken away. */
  'no-right',
  'no-room',
  /** The folder cannot be written to. */
  'no-access',
  /** It was stopped before it was done: by the user, or by the end of the browser. */
  'stopped',
  /** The browser, or whoever administers it, does not take the file. */
  'refused',
  /** What is kept could not be read. */
  'unreadable',
  'unknown',
] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

interface FileMade {
  /** Ms since the epoch. */
  at: number;
  name: string;
  bytes: number;
}

/** A file that lies in memory, under an address that only the extension can read. */
export interface FileToSave extends FileMade {
  url: string;
}

/** What is known of the files that were saved without being asked, on this computer. */
export interface OwnBackups {
  /** The last one, and where the browser says that it is. */
  made: (FileMade & { path: string }) | null;
  /** The last try, if that went wrong. */
  failed: { at: number; problem: BackupProblem } | null;
  /** A file that was handed to the browser, which has not said yet what became of it. `id`: of the download. */
  pending: (FileToSave & { id: number }) | null;
}

export const NO_BACKUPS: OwnBackups = { made: null, failed: null, pending: null };

/** Inside the folder for downloads. */
export const BACKUP_FOLDER = 'Walkaway';

const HOUR_MS = 3_600_000;
const DAYS_OF_WEEK = 7;

/** Whether it is time for the next one: a day or a week that was missed is made up for. */
export function isBackupDue(every: BackupEvery, { made, failed }: OwnBackups, now: Date): boolean {
  const at = now.getTime();
  if (failed && Math.abs(at - failed.at) < HOUR_MS) return false;
  // One from the future: the clock was put back.
  if (!made || made.at > at) return true;
  return daysBetween(dayOf(new Date(made.at)), dayOf(now)) >= (every === 'day' ? 1 : DAYS_OF_WEEK);
}

/** One that did not work is tried again then. */
export function nextTry(failedAt: number): number {
  return failedAt + HOUR_MS;
}

const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
const WEEKS = 4;

/**
 * What a file is called that is saved on a day: one for each day of the week, or for each of four weeks, so that an
 * older one is written over and the disk does not fill up.
 */
export function ownBackupName(every: BackupEvery, day: Day): string {
  // The first day of all was a Thursday.
  const number = dayNumber(day);
  const turn =
    every === 'day' ? WEEKDAYS[number % DAYS_OF_WEEK] : `week-${(Math.floor(number / DAYS_OF_WEEK) % WEEKS) + 1}`;
  return `walkaway-backup-${turn}.json`;
}

/** How many files there are at most. */
export function mostOwnBackups(every: BackupEvery): number {
  return every === 'day' ? DAYS_OF_WEEK : WEEKS;
}
