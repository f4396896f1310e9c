import type { OpportunityKey } from '@/src/crm/reading';
import type { DealCondition } from '@/src/deal/condition';
import { isUnanswered } from '@/src/deal/last-ask';
import { storedKey, type Database, type StoredAsk } from '../database';
import { eraseDealIn, writeToAll, type WritingToAll } from './erase';
import { isSound, soundOne, soundOnes } from './sound';

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
  const before = earliest(keepDays, now);
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

function earliest(keepDays: number, now: number): number {
  return now - keepDays * DAY_MS;
}

/**
 * Erases such deals one by one, each all at once or not at all. One that somebody looked at meanwhile, or waits for
 * something on by now, stays.
 *
 * `told`: called after each with how many are done, and of how many.
 */
export async function forgetDeals(
  database: Database,
  deals: readonly OpportunityKey[],
  { keepDays, now }: { keepDays: number; now: number },
  told?: (done: number, of: number) => void,
): Promise<void> {
  for (const [at, opportunity] of deals.entries()) {
    const writing = writeToAll(database);
    if (await isForgotten(writing, opportunity, earliest(keepDays, now))) await eraseDealIn(writing, opportunity);
    await writing.done;
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
  return areAwaited(asks, conditions);
}

async function isForgotten(writing: WritingToAll, opportunity: OpportunityKey, before: number): Promise<boolean> {
  const key = storedKey(opportunity);
  const [history, deal, asks, conditions] = await Promise.all([
    writing.objectStore('histories').get(key),
    writing.objectStore('deals').get(key),
    writing.objectStore('asks').index('opportunity').getAll(key),
    writing.objectStore('conditions').index('opportunity').getAll(key),
  ]);
  const last = Math.max(soundOne('histories', history)?.last ?? 0, soundOne('deals', deal)?.judgedAt ?? 0);
  return last < before && !areAwaited(asks, conditions);
}

function areAwaited(asks: readonly StoredAsk[], conditions: readonly DealCondition[]): boolean {
  return (
    soundOnes('asks', asks).some(({ lastAsk }) => isUnanswered(lastAsk)) ||
    soundOnes('conditions', conditions).some(({ kind, trueAt }) => kind === 're-entry' && trueAt === null)
  );
}
