import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { Decision, ReasonDraft } from '@/src/decision';
import { storedKey, type Database } from './database';

/**
 * Stores a decision and forgets the reason that was typed for it, in one transaction that is on disk when this resolves.
 * Of one that is there already only the reason becomes another: what was decided, and what was known then, stays.
 */
export async function saveDecision(database: Database, decision: Decision): Promise<void> {
  const writing = database.transaction(['decisions', 'reasonDrafts'], 'readwrite', { durability: 'strict' });
  const decisions = writing.objectStore('decisions');
  const drafts = writing.objectStore('reasonDrafts');
  const key = storedKey(decision.opportunity);
  const [before, draft] = await Promise.all([decisions.get(decision.id), drafts.get(key)]);
  if (before && !sameOpportunity(before.opportunity, decision.opportunity)) {
    throw new Error('This decision belongs to another deal');
  }
  await Promise.all([
    decisions.put(before ? { ...before, reason: decision.reason } : decision),
    draft?.id === decision.id ? drafts.delete(key) : undefined,
    writing.done,
  ]);
}

/** Removes one decision of this opportunity. Nothing happens when it is gone. */
export async function removeDecision(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('decisions', 'readwrite', { durability: 'strict' });
  const before = await writing.store.get(id);
  if (before && sameOpportunity(before.opportunity, opportunity)) await writing.store.delete(id);
  await writing.done;
}

/** Keeps a reason as it is typed until it is saved or given up. */
export async function keepReason(database: Database, opportunity: OpportunityKey, draft: ReasonDraft): Promise<void> {
  await database.put('reasonDrafts', draft, storedKey(opportunity));
}

export async function dropReason(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('reasonDrafts', storedKey(opportunity));
}
