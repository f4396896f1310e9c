import type { OpportunityKey } from '@/src/crm/reading';
import { seeing, type SeenDeal, type SeenNow } from '@/src/facts/history/seen';
import type { ToldNow } from '@/src/facts/history/told';
import { storedKey, type Database } from './database';
import { isSound } from './kept/sound';

/** What was seen of a deal over time; null for one that was never looked at, or whose record is damaged. */
export async function readSeen(database: Database, opportunity: OpportunityKey): Promise<SeenDeal | null> {
  const seen = await database.get('histories', storedKey(opportunity));
  return seen !== undefined && isSound('histories', null, seen) ? seen : null;
}

/**
 * Adds what a page shows and tells at a moment (ms since the epoch) to what was seen of its deal before. In one transaction, so
 * that of two tabs on one deal neither takes away what the other saw.
 */
export async function rememberSeen(
  database: Database,
  opportunity: OpportunityKey,
  now: SeenNow,
  at: number,
  told?: ToldNow,
): Promise<void> {
  const writing = database.transaction('histories', 'readwrite');
  const before = (await writing.store.get(storedKey(opportunity))) ?? null;
  // A damaged record stays as it is until the user erases it: what can still be made of it is not for us to throw away.
  if (before === null || isSound('histories', null, before)) {
    await writing.store.put(seeing(before, opportunity, now, at, told));
  }
  await writing.done;
}
