import type { Day } from '@/src/day';
import { mattersNow, type DealCondition } from '@/src/deal/condition';
import { standingDecision } from '@/src/deal/decision';
import type { IDBPTransaction } from 'idb';
import { storedKey, type Database, type WalkawaySchema } from './database';
import { soundOne, soundOnes } from './kept/sound';
import { countDue } from './last-asks';

/** Something agreed beforehand that has come true, with the name of its deal; empty where no page told it. */
export interface DueCondition {
  condition: DealCondition;
  name: string;
}

/** How much waits for the seller on a day: last asks that are due, and what was agreed beforehand and has come true. */
export async function countWaiting(database: Database, today: Day): Promise<number> {
  const reading = database.transaction(STORES, 'readonly');
  const [asks, conditions] = await Promise.all([countDue(database, today), dueConditions(reading, today)]);
  return asks + conditions.length;
}

/**
 * What was agreed beforehand, has come true, and was not told of yet. In the same transaction it is noted as told:
 * whoever asks at the same moment gets none of it.
 */
export async function claimCameTrue(database: Database, today: Day): Promise<readonly DueCondition[]> {
  const writing = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const untold = (await dueConditions(writing, today)).filter(({ condition }) => condition.told !== true);
  const conditions = writing.objectStore('conditions');
  await Promise.all([...untold.map(({ condition }) => conditions.put({ ...condition, told: true })), writing.done]);
  return untold;
}

type Stores = ('conditions' | 'deals' | 'decisions')[];
const STORES: Stores = ['conditions', 'deals', 'decisions'];

/**
 * A day comes without any page; of all else a page has told already, or nobody knows yet. How the deal stands is the last
 * word on it. Sellers agree on these one by one, so there are few.
 */
async function dueConditions(
  transaction: IDBPTransaction<WalkawaySchema, Stores, 'readonly' | 'readwrite'>,
  today: Day,
): Promise<readonly DueCondition[]> {
  const all = soundOnes('conditions', await transaction.objectStore('conditions').getAll());
  const cameTrue = all.filter(({ trueAt, when }) => trueAt !== null || (when.test === 'day' && when.day <= today));
  const each = await Promise.all(
    cameTrue.map(async (condition) => {
      const key = storedKey(condition.opportunity);
      const [found, decisions] = await Promise.all([
        transaction.objectStore('deals').get(key),
        transaction.objectStore('decisions').index('opportunity').getAll(key),
      ]);
      const deal = soundOne('deals', found);
      const walked = standingDecision(soundOnes('decisions', decisions), null)?.choice === 'walk';
      const matters = mattersNow(condition.kind, { verdict: deal?.verdict ?? null, walked });
      return matters ? [{ condition, name: deal?.name ?? '' }] : [];
    }),
  );
  return each.flat();
}
