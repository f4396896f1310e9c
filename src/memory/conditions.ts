import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import { MOST_CONDITIONS, type DealCondition } from '@/src/deal-condition';
import { storedKey, type Database } from './database';
import { soundOne } from './kept/sound';

/**
 * Stores what was agreed beforehand; the same id again replaces what was there.
 *
 * @throws when the id belongs to another deal, or the deal has too many.
 */
export async function saveCondition(database: Database, condition: DealCondition): Promise<void> {
  const writing = database.transaction('conditions', 'readwrite', { durability: 'strict' });
  const before = soundOne('conditions', await writing.store.get(condition.id));
  if (before && !sameOpportunity(before.opportunity, condition.opportunity)) {
    throw new Error('This belongs to another deal');
  }
  const others = await writing.store.index('opportunity').count(storedKey(condition.opportunity));
  if (!before && others >= MOST_CONDITIONS) throw new Error(`A deal has room for ${MOST_CONDITIONS} of these`);
  await writing.store.put(condition);
  await writing.done;
}

/** Notes when it came true, the first time only. Nothing happens when it is gone. */
export async function noteCameTrue(
  database: Database,
  opportunity: OpportunityKey,
  ids: readonly string[],
  at: number,
): Promise<void> {
  const writing = database.transaction('conditions', 'readwrite', { durability: 'strict' });
  await Promise.all(
    ids.map(async (id) => {
      const before = soundOne('conditions', await writing.store.get(id));
      if (before?.trueAt !== null || !sameOpportunity(before.opportunity, opportunity)) return;
      await writing.store.put({ ...before, trueAt: at });
    }),
  );
  await writing.done;
}

/** Removes one of this opportunity. Nothing happens when it is gone. */
export async function removeCondition(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('conditions', 'readwrite', { durability: 'strict' });
  const before = soundOne('conditions', await writing.store.get(id));
  if (before && sameOpportunity(before.opportunity, opportunity)) await writing.store.delete(id);
  await writing.done;
}
