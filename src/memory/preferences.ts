import { FIRST_PREFERENCES, type Preferences } from '@/src/settings/preferences';
import type { Database } from './database';
import { isSound } from './kept/sound';

/** What the user set for all organisations; as it is at first where nothing was set, or it cannot be read. */
export async function readPreferences(database: Database): Promise<Preferences> {
  return orFirst(await database.get('preferences', 'own'));
}

/** Changes it in one transaction that is on disk when this resolves, and gives what it was before. */
export async function changePreferences(
  database: Database,
  change: (preferences: Preferences) => Preferences,
): Promise<Preferences> {
  const writing = database.transaction('preferences', 'readwrite', { durability: 'strict' });
  const before = orFirst(await writing.store.get('own'));
  await Promise.all([writing.store.put(change(before), 'own'), writing.done]);
  return before;
}

function orFirst(kept: Preferences | undefined): Preferences {
  return kept !== undefined && isSound('preferences', 'own', kept)
    ? { ...FIRST_PREFERENCES, ...kept }
    : FIRST_PREFERENCES;
}
