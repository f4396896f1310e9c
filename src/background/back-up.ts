import * as v from 'valibot';
import type { Database } from '@/src/memory/database';
import { isAnythingKept, readOwnBackups } from '@/src/memory/own-backups';
import { readPreferences } from '@/src/memory/preferences';
import { isBackupDue, type BackupEvery, type BackupProblem, type FileToSave } from '@/src/settings/own-backup';

interface BackingUp {
  database(): Promise<Database>;
  /** Whether the browser lets the extension save files. */
  maySave(): Promise<boolean>;
  /** Looks what became of a file that an earlier worker handed to the browser. */
  settlePending(database: Database): Promise<unknown>;
  failed(database: Database, at: number, problem: BackupProblem): Promise<unknown>;
  /** Has one made; it is not waited for. */
  begin(every: BackupEvery): Promise<void>;
  now(): Date;
}

/**
 * Has a file with everything made, if the user wants that and it is time. Cheap enough for every start of the worker: one
 * that was missed is made up for by whatever wakes it next. Never throws: what does not work now is tried again.
 */
export async function backUpIfDue(parts: BackingUp): Promise<void> {
  try {
    const database = await parts.database();
    const { backupEvery } = await readPreferences(database);
    if (backupEvery === null) return;
    const now = parts.now();
    if (!(await parts.maySave())) {
      if (isBackupDue(backupEvery, await readOwnBackups(database), now)) {
        await parts.failed(database, now.getTime(), 'no-right');
      }
      return;
    }
    await parts.settlePending(database);
    const backups = await readOwnBackups(database);
    if (backups.pending || !isBackupDue(backupEvery, backups, now) || !(await isAnythingKept(database))) return;
    await parts.begin(backupEvery);
  } catch {
    // The storage cannot be read just now.
  }
}

const fileToSave = v.strictObject({
  url: v.pipe(v.string(), v.startsWith('blob:')),
  at: v.number(),
  name: v.string(),
  bytes: v.number(),
});

/** Reads what the page that makes the file says of it. */
export function parseFileToSave(message: unknown): FileToSave | null {
  const parsed = v.safeParse(fileToSave, message);
  return parsed.success ? parsed.output : null;
}
