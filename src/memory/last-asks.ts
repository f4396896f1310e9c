import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import {
  dueDay,
  isUnanswered,
  withAnswer,
  withoutAnswer,
  type LastAsk,
  type LastAskAnswer,
  type LastAskDraft,
} from '@/src/deal/last-ask';
import type { IDBPTransaction } from 'idb';
import { storedKey, type Database, type StoredAsk, type WalkawaySchema } from './database';
import { soundOne, soundOnes } from './kept/sound';
import { storedAsk } from './stored-ask';

/**
 * Stores a last ask and forgets the form it came from, in one transaction that is on disk when this resolves. One that
 * is there already stays as it is, with its answers, so that saving twice is harmless.
 *
 * `shownOn`: the day on which the seller sees it as it is saved. Of a date that has come by then nobody has to be told
 * once more, when it was made for today as when its removal was undone.
 *
 * @throws when another one of the deal still waits for its answer: two dates for one deal are none.
 */
export async function saveLastAsk(database: Database, lastAsk: LastAsk, shownOn: Day | null = null): Promise<void> {
  const writing = database.transaction(['asks', 'askDrafts'], 'readwrite', { durability: 'strict' });
  const asks = writing.objectStore('asks');
  const key = storedKey(lastAsk.opportunity);
  const [found, ofDeal] = await Promise.all([asks.get(lastAsk.id), asks.index('opportunity').getAll(key)]);
  const before = soundOne('asks', found);
  if (before && !sameOpportunity(before.lastAsk.opportunity, lastAsk.opportunity)) {
    throw new Error('This last ask belongs to another deal');
  }
  const rival = soundOnes('asks', ofDeal).some(({ lastAsk: other }) => other.id !== lastAsk.id && isUnanswered(other));
  if (rival) throw new Error('This deal has a last ask already, made in another tab');
  const due = dueDay(lastAsk);
  const told = shownOn !== null && due <= shownOn ? due : undefined;
  await Promise.all([
    before ? undefined : asks.put(storedAsk(lastAsk, told)),
    writing.objectStore('askDrafts').delete(key),
    writing.done,
  ]);
}

/** Which last ask is meant, and how many answers of it the page has seen: another tab may have given one. */
export interface AskSeen {
  opportunity: OpportunityKey;
  id: string;
  answers: number;
}

/** Adds what the seller answered. The same answer once more changes nothing. */
export async function answerLastAsk(database: Database, seen: AskSeen, answer: LastAskAnswer): Promise<void> {
  await changeLastAsk(database, seen.opportunity, seen.id, (lastAsk) => {
    const latest = lastAsk.answers.at(-1);
    if (lastAsk.answers.length === seen.answers + 1 && latest?.kind === answer.kind && latest.at === answer.at) {
      return lastAsk;
    }
    const answered = lastAsk.answers.length === seen.answers ? withAnswer(lastAsk, answer) : null;
    if (answered === null) throw new Error('It was answered in another tab, or cannot be answered so any more');
    return answered;
  });
}

/** Takes the latest answer back. Nothing happens when that was done already. */
export async function takeAnswerBack(database: Database, seen: AskSeen): Promise<void> {
  await changeLastAsk(database, seen.opportunity, seen.id, (lastAsk) => {
    if (lastAsk.answers.length > seen.answers) throw new Error('It was answered in another tab');
    return lastAsk.answers.length === seen.answers ? withoutAnswer(lastAsk) : lastAsk;
  });
}

async function changeLastAsk(
  database: Database,
  opportunity: OpportunityKey,
  id: string,
  change: (lastAsk: LastAsk) => LastAsk,
): Promise<void> {
  const writing = database.transaction('asks', 'readwrite', { durability: 'strict' });
  const before = soundOne('asks', await writing.store.get(id));
  if (!before || !sameOpportunity(before.lastAsk.opportunity, opportunity)) {
    throw new Error('This last ask is not there any more');
  }
  await writing.store.put(storedAsk(change(before.lastAsk), before.told));
  await writing.done;
}

/** Removes one last ask of this opportunity. Nothing happens when it is gone. */
export async function removeLastAsk(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('asks', 'readwrite', { durability: 'strict' });
  const before = soundOne('asks', await writing.store.get(id));
  if (before && sameOpportunity(before.lastAsk.opportunity, opportunity)) await writing.store.delete(id);
  await writing.done;
}

/** How many last asks, of all deals, wait for an answer on a day or did before it. */
export async function countDue(database: Database, today: Day): Promise<number> {
  return (await waitingAsks(database.transaction(STORES, 'readonly'), today)).length;
}

type Stores = ('asks' | 'deals')[];
const STORES: Stores = ['asks', 'deals'];

/**
 * The last asks whose day has come and that nobody answered, each with the name of its deal. Of a deal that its page last
 * showed as closed nobody waits for anything; when it is opened again, its last ask waits again.
 */
async function waitingAsks(
  transaction: IDBPTransaction<WalkawaySchema, Stores, 'readonly' | 'readwrite'>,
  today: Day,
): Promise<readonly { ask: StoredAsk; name: string }[]> {
  const due = await transaction.objectStore('asks').index('due').getAll(IDBKeyRange.upperBound(today));
  const each = await Promise.all(
    soundOnes('asks', due).map(async (ask) => {
      const deal = soundOne('deals', await transaction.objectStore('deals').get(storedKey(ask.lastAsk.opportunity)));
      return deal?.verdict === 'closed' ? [] : [{ ask, name: deal?.name ?? '' }];
    }),
  );
  return each.flat();
}

/**
 * The last asks that wait for an answer on a day or did before it, and of whose date was not told yet, each with the name
 * of its deal. In the same transaction they are noted as told: whoever asks at the same moment gets none of them.
 */
export async function claimDue(database: Database, today: Day): Promise<readonly { lastAsk: LastAsk; name: string }[]> {
  const writing = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const untold = (await waitingAsks(writing, today)).filter(({ ask }) => ask.told !== ask.due);
  const asks = writing.objectStore('asks');
  await Promise.all([
    ...untold.map(({ ask: { lastAsk } }) => asks.put(storedAsk(lastAsk, dueDay(lastAsk)))),
    writing.done,
  ]);
  return untold.map(({ ask: { lastAsk }, name }) => ({ lastAsk, name }));
}

/** Keeps an unfinished form until it is saved or given up. */
export async function keepAskDraft(
  database: Database,
  opportunity: OpportunityKey,
  draft: LastAskDraft,
): Promise<void> {
  await database.put('askDrafts', draft, storedKey(opportunity));
}

export async function dropAskDraft(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('askDrafts', storedKey(opportunity));
}
