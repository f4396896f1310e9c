import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import { MOST_CONDITIONS, type ConditionDraft, type DealCondition } from '@/src/deal/condition';
import { storedKey, type Database } from './database';
import { soundOne } from './kept/sound';

/**
 * Stores what was agreed beforehand and forgets the form it came from; the same id again replaces what was there.
 *
 * @throws when the id belongs to another deal, or the deal has too many.
 */
export async function saveCondition(database: Database, condition: DealCondition): Promise<void> {
  const writing = database.transaction(['conditions', 'conditionDrafts'], 'readwrite', { durability: 'strict' });
  const conditions = writing.objectStore('conditions');
  const drafts = writing.objectStore('conditionDrafts');
  const key = storedKey(condition.opportunity);
  const before = soundOne('conditions', await conditions.get(condition.id));
  if (before && !sameOpportunity(before.opportunity, condition.opportunity)) {
    throw new Error('This belongs to another deal');
  }
  const [others, draft] = await Promise.all([conditions.index('opportunity').count(key), drafts.get(key)]);
  if (!before && others >= MOST_CONDITIONS) throw new Error(`A deal has room for ${MOST_CONDITIONS} of these`);
  await conditions.put(condition);
  if (draft?.id === condition.id) await drafts.delete(key);
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

/** Keeps an unfinished form until it is saved or given up. */
export async function keepConditionDraft(
  database: Database,
  opportunity: OpportunityKey,
  draft: ConditionDraft,
): Promise<void> {
  await database.put('conditionDrafts', draft, storedKey(opportunity));
}

export async function dropConditionDraft(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('conditionDrafts', storedKey(opportunity));
}
