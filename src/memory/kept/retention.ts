import type { OpportunityKey } from '@/src/crm/reading';
import { isUnanswered } from '@/src/last-ask';
import { storedKey, type Database } from '../database';
import { eraseDeal } from './erase';
import { isSound } from './sound';

const DAY_MS = 86_400_000;

/**
 * The deals that nobody has looked at for more than so many days (`now`: ms since the epoch). A deal whose last ask still
 * waits for an answer is none of them, nor one to come back to when something comes true that has not yet. Neither is one
 * of which it is not known when it was looked at: it came from a file, or its record is damaged.
 */
export async function forgottenDeals(
  database: Database,
  keepDays: number,
  now: number,
): Promise<readonly OpportunityKey[]> {
  const before = now - keepDays * DAY_MS;
  const looked = new Map<string, { opportunity: OpportunityKey; last: number }>();
  const note = (opportunity: OpportunityKey, at: number): void => {
    const name = storedKey(opportunity).join(' ');
    looked.set(name, { opportunity, last: Math.max(at, looked.get(name)?.last ?? 0) });
  };
  const reading = database.transaction(['histories', 'deals']);
  for await (const { value } of reading.objectStore('histories').iterate()) {
    if (isSound('histories', null, value)) note(value.opportunity, value.last);
  }
  for await (const { value } of reading.objectStore('deals').iterate()) {
    if (isSound('deals', null, value)) note(value.opportunity, value.judgedAt);
  }
  await reading.done;
  const forgotten: OpportunityKey[] = [];
  for (const { opportunity, last } of looked.values()) {
    if (last < before && !(await isAwaited(database, opportunity))) forgotten.push(opportunity);
  }
  return forgotten;
}

/**
 * Erases deals one by one, each all at once or not at all.
 *
 * `told`: called after each with how many are erased, and of how many.
 */
export async function forgetDeals(
  database: Database,
  deals: readonly OpportunityKey[],
  told?: (done: number, of: number) => void,
): Promise<void> {
  for (const [at, opportunity] of deals.entries()) {
    await eraseDeal(database, opportunity);
    told?.(at + 1, deals.length);
  }
}

/** Whether the seller still waits for something on a deal. */
async function isAwaited(database: Database, opportunity: OpportunityKey): Promise<boolean> {
  const key = storedKey(opportunity);
  const [asks, conditions] = await Promise.all([
    database.getAllFromIndex('asks', 'opportunity', key),
    database.getAllFromIndex('conditions', 'opportunity', key),
  ]);
  return (
    asks.some(({ lastAsk }) => isUnanswered(lastAsk)) ||
    conditions.some(({ kind, trueAt }) => kind === 're-entry' && trueAt === null)
  );
}
