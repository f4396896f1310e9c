import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { Decision, ReasonDraft } from '@/src/deal/decision';
import { isUnanswered, withAnswer, withoutAnswer, type LastAsk } from '@/src/deal/last-ask';
import { storedKey, type Database, type StoredAsk } from './database';
import { soundOne, soundOnes } from './kept/sound';
import { storedAsk } from './stored-ask';

/**
 * Stores a decision and forgets the reason that was typed for it, in one transaction that is on disk when this resolves.
 * Of one that is there already only the reason becomes another: what was decided, and what was known then, stays.
 * A new one to walk settles the last ask that still waited for its answer.
 */
export async function saveDecision(database: Database, decision: Decision): Promise<void> {
  const writing = database.transaction(['decisions', 'reasonDrafts', 'asks'], 'readwrite', { durability: 'strict' });
  const decisions = writing.objectStore('decisions');
  const asks = writing.objectStore('asks');
  const drafts = writing.objectStore('reasonDrafts');
  const key = storedKey(decision.opportunity);
  const [found, draft, ofDeal] = await Promise.all([
    decisions.get(decision.id),
    drafts.get(key),
    asks.index('opportunity').getAll(key),
  ]);
  const before = soundOne('decisions', found);
  if (before && !sameOpportunity(before.opportunity, decision.opportunity)) {
    throw new Error('This decision belongs to another deal');
  }
  const settled = before || decision.choice !== 'walk' ? [] : settledAsks(ofDeal, decision);
  await Promise.all([
    ...settled.map((ask) => asks.put(ask)),
    decisions.put(before ? { ...before, reason: decision.reason } : decision),
    draft?.id === decision.id ? drafts.delete(key) : undefined,
    writing.done,
  ]);
}

/** The asks of a deal that wait for an answer, with the one that the decision gives them. */
function settledAsks(ofDeal: readonly StoredAsk[], { madeAt }: Decision): readonly StoredAsk[] {
  return soundOnes('asks', ofDeal).flatMap(({ lastAsk, told }) => {
    const settled = withAnswer(lastAsk, { kind: 'left', at: madeAt });
    return settled ? [storedAsk(settled, told)] : [];
  });
}

/** The ask of a deal that a decision settled, waiting again; none where another one waits by now. */
function reopenedAsks(ofDeal: readonly StoredAsk[], { madeAt }: Decision): readonly StoredAsk[] {
  const sound = soundOnes('asks', ofDeal);
  if (sound.some(({ lastAsk }) => isUnanswered(lastAsk))) return [];
  return sound
    .filter(({ lastAsk }) => wasSettledAt(lastAsk, madeAt))
    .map(({ lastAsk, told }) => storedAsk(withoutAnswer(lastAsk), told));
}

function wasSettledAt({ answers }: LastAsk, moment: number): boolean {
  const answer = answers.at(-1);
  return answer?.kind === 'left' && answer.at === moment;
}

/** Removes one decision of this opportunity; the last ask that it settled waits again. Nothing happens when it is gone. */
export async function removeDecision(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction(['decisions', 'asks'], 'readwrite', { durability: 'strict' });
  const decisions = writing.objectStore('decisions');
  const asks = writing.objectStore('asks');
  const before = soundOne('decisions', await decisions.get(id));
  if (before && sameOpportunity(before.opportunity, opportunity)) {
    const ofDeal = await asks.index('opportunity').getAll(storedKey(opportunity));
    await Promise.all([decisions.delete(id), ...reopenedAsks(ofDeal, before).map((ask) => asks.put(ask))]);
  }
  await writing.done;
}

/** Keeps a reason as it is typed until it is saved or given up. */
export async function keepReason(database: Database, opportunity: OpportunityKey, draft: ReasonDraft): Promise<void> {
  await database.put('reasonDrafts', draft, storedKey(opportunity));
}

export async function dropReason(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('reasonDrafts', storedKey(opportunity));
}
