import type { StoreNames } from 'idb';
import type { OpportunityKey, Org } from '@/src/crm/reading';
import type { Database, WalkawaySchema } from '../database';
import { KIND_NAMES, KINDS, noRows, type KindName, type Row, type Rows, type WriteStore } from './kinds';
import { rangeOfDeal, rangeOfOrg } from './ranges';

const AT_ONCE = 1000;

/** Every kind, to be changed all at once or not at all. */
export function writeToAll(database: Database) {
  return database.transaction(KIND_NAMES, 'readwrite', { durability: 'strict' });
}
export type WritingToAll = ReturnType<typeof writeToAll>;

/** Erases everything of one deal, all at once or not at all, and gives what that was, so that it can be put back. */
export async function eraseDeal(database: Database, opportunity: OpportunityKey): Promise<Rows> {
  const writing = writeToAll(database);
  const rows = await eraseDealIn(writing, opportunity);
  await writing.done;
  return rows;
}

/** The same within what else is done with all kinds. */
export async function eraseDealIn(writing: WritingToAll, opportunity: OpportunityKey): Promise<Rows> {
  const range = rangeOfDeal(opportunity);
  const rows = noRows();
  const take = async <Name extends KindName>(name: Name): Promise<void> => {
    const store = writing.objectStore(name);
    Object.assign(rows, { [name]: await rowsWithin(name, store, range) });
    await eraseWithin(name, store, range);
  };
  for (const name of KIND_NAMES) await take(name);
  return rows;
}

/** Erases everything of one organisation, all at once or not at all. */
export async function eraseOrg(database: Database, org: Org): Promise<void> {
  const writing = writeToAll(database);
  const erase = <Name extends KindName>(name: Name): Promise<void> =>
    eraseWithin(name, writing.objectStore(name), rangeOfOrg(org));
  for (const name of KIND_NAMES) await erase(name);
  await writing.done;
}

/**
 * Erases everything that is kept, all at once or not at all: where it is broken off, everything stays.
 *
 * `told`: called after each piece with how many rows are erased, and of how many.
 */
export async function eraseEverything(database: Database, told?: (done: number, of: number) => void): Promise<void> {
  const writing = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const stores = STORES.map((name) => writing.objectStore(name));
  const counts = await Promise.all(stores.map((store) => store.count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  try {
    for (const store of stores) {
      for await (const keys of keysOf(store)) {
        const [first, last] = [keys[0], keys.at(-1)];
        if (first !== undefined && last !== undefined) await store.delete(IDBKeyRange.bound(first, last));
        done += keys.length;
        told?.(done, all);
      }
    }
  } catch (error) {
    writing.done.catch(() => undefined);
    writing.abort();
    throw error;
  }
  await writing.done;
}

const STORES: readonly StoreNames<WalkawaySchema>[] = [...KIND_NAMES, 'ownBackups'];

/** What of a store is needed to find its keys. */
interface Keys {
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>;
}

/** Which are next is asked for before some of them are erased: looking would have to pass over all that are. */
async function* keysOf(store: Keys): AsyncGenerator<readonly IDBValidKey[]> {
  let next: Promise<IDBValidKey[]> | null = store.getAllKeys(null, AT_ONCE);
  while (next) {
    const keys: IDBValidKey[] = await next;
    const last = keys.at(-1);
    next = last === undefined ? null : store.getAllKeys(IDBKeyRange.lowerBound(last, true), AT_ONCE);
    yield keys;
  }
}

async function rowsWithin<Name extends KindName>(
  name: Name,
  store: WriteStore<Name>,
  range: IDBKeyRange,
): Promise<readonly Row<Name>[]> {
  const { orderedBy } = KINDS[name];
  if (orderedBy === null) return [];
  const keys = orderedBy === 'key' ? await store.getAllKeys(range) : await store.index(orderedBy).getAllKeys(range);
  const values = orderedBy === 'key' ? await store.getAll(range) : await store.index(orderedBy).getAll(range);
  return keys.flatMap((key, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ key, value }];
  });
}

/**
 * All keys are read before the first row goes: looking for what is left after each piece would pass over all that is
 * erased already, and an organisation with 50,000 deals would take minutes.
 */
async function eraseWithin<Name extends KindName>(
  name: Name,
  store: WriteStore<Name>,
  range: IDBKeyRange,
): Promise<void> {
  const { orderedBy } = KINDS[name];
  if (orderedBy === null) return;
  if (orderedBy === 'key') {
    await store.delete(range);
    return;
  }
  const keys = await store.index(orderedBy).getAllKeys(range);
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    await Promise.all(keys.slice(from, from + AT_ONCE).map((key) => store.delete(key)));
  }
}
