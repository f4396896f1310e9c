import { NO_BACKUPS, type OwnBackups } from '@/src/settings/own-backup';
import { fitsOwnBackups } from '@/src/schema/row-schema';
import type { Database } from './database';
import { KIND_NAMES, KINDS } from './kept/kinds';

/** What became of the files that were saved without being asked. */
export async function readOwnBackups(database: Database): Promise<OwnBackups> {
  return orNone(await database.get('ownBackups', 'own'));
}

/** Changes it in one transaction. */
export async function changeOwnBackups(database: Database, change: (backups: OwnBackups) => OwnBackups): Promise<void> {
  const writing = database.transaction('ownBackups', 'readwrite');
  const before = orNone(await writing.store.get('own'));
  await Promise.all([writing.store.put(change(before), 'own'), writing.done]);
}

function orNone(kept: OwnBackups | undefined): OwnBackups {
  return fitsOwnBackups(kept) ? kept : NO_BACKUPS;
}

/** Whether anything is kept of any deal or organisation. Of nothing no backup is made: it would replace a good one. */
export async function isAnythingKept(database: Database): Promise<boolean> {
  const names = KIND_NAMES.filter((name) => KINDS[name].orderedBy !== null);
  const reading = database.transaction(names);
  const counts = await Promise.all(names.map((name) => reading.objectStore(name).count()));
  await reading.done;
  return counts.some((count) => count > 0);
}
