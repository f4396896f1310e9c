import { unwrap } from 'idb';
import type { Database } from '../database';
import { KIND_NAMES, KINDS, type KindName, type ReadStore } from './kinds';
import { rowsOf } from './rows-of';
import { isSound } from './sound';

/** A stored row that does not have the shape that it should have. */
export interface Damaged {
  kind: KindName;
  key: IDBValidKey;
  value: unknown;
}

/** All rows that cannot be read. Goes through everything that is kept, a piece at a time. */
export async function findDamaged(database: Database): Promise<readonly Damaged[]> {
  const damaged: Damaged[] = [];
  for (const kind of KIND_NAMES) {
    // A transaction for each: writers need not wait until all is looked through.
    const store: ReadStore<KindName> = database.transaction(kind).store;
    for await (const rows of rowsOf(store)) {
      damaged.push(
        ...rows.filter(({ key, value }) => !isSound(kind, key, value)).map(({ key, value }) => ({ kind, key, value })),
      );
    }
  }
  return damaged;
}

/** Erases one of them, if it is still damaged: it may have been replaced meanwhile. */
export async function eraseDamaged(database: Database, { kind, key }: Damaged): Promise<void> {
  const writing = database.transaction(kind, 'readwrite', { durability: 'strict' });
  const range = IDBKeyRange.only(key);
  const [value] = await writing.store.getAll(range);
  if (value !== undefined && !isSound(kind, key, value)) await writing.store.delete(range);
  await writing.done;
}

/** Puts one back as it was. */
export async function putBackDamaged(database: Database, { kind, key, value }: Damaged): Promise<void> {
  // It is of no known type: the store is written as the browser knows it.
  const store = unwrap(database).transaction(kind, 'readwrite').objectStore(kind);
  const request = KINDS[kind].keyIn === 'row' ? store.put(value, key) : store.put(value);
  await new Promise((resolve, reject) => {
    store.transaction.addEventListener('complete', resolve);
    store.transaction.addEventListener('abort', () => reject(store.transaction.error ?? request.error));
  });
}
