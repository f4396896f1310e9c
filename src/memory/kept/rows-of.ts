/** What of a store is needed to go through it. */
interface Store {
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>;
  getAll(range: IDBKeyRange | null, count: number): Promise<unknown[]>;
}

const AT_ONCE = 500;

/** All rows of a store, some at a time, whatever they hold. */
export async function* rowsOf(store: Store): AsyncGenerator<readonly { key: IDBValidKey; value: unknown }[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
      store.getAllKeys(range, AT_ONCE),
      store.getAll(range, AT_ONCE),
    ]);
    yield keys.map((key, at) => ({ key, value: values[at] }));
    const last = keys.at(-1);
    if (last === undefined || keys.length < AT_ONCE) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
