import { BATCH } from './batches';

/** What of a store is needed to go through it. */
interface Store {
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>;
  getAll(range: IDBKeyRange | null, count: number): Promise<unknown[]>;
}

/**
 * All rows of a store, some at a time, whatever they hold. The next ones are on their way while some are looked at.
 */
export async function* rowsOf(store: Store): AsyncGenerator<readonly { key: IDBValidKey; value: unknown }[]> {
  let next: Promise<[IDBValidKey[], unknown[]]> | null = ask(store, null);
  while (next) {
    const [keys, values]: [IDBValidKey[], unknown[]] = await next;
    const last = keys.at(-1);
    next = last === undefined || keys.length < BATCH ? null : ask(store, IDBKeyRange.lowerBound(last, true));
    yield keys.map((key, at) => ({ key, value: values[at] }));
  }
}

function ask(store: Store, range: IDBKeyRange | null): Promise<[IDBValidKey[], unknown[]]> {
  return Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]);
}
