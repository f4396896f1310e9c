import type { Org } from '@/src/crm/reading';
import type { Database } from '../database';
import { batchesOf, type Batch } from './batches';
import {
  byKind,
  KIND_NAMES,
  KINDS,
  type ByKind,
  type KindName,
  type Row,
  type ReadStore,
  type Rows,
  type WriteStore,
} from './kinds';
import { sameData } from './same-data';
import { isSound } from './sound';

/** How a row from a file stands to what is kept: `older` is what stays as it is here. */
export const STANDINGS = ['new', 'newer', 'same', 'older'] as const;
export type Standing = (typeof STANDINGS)[number];

type Counted = Readonly<Record<Standing, number>>;
export type Merging = ByKind<Counted>;

const NONE: Counted = { new: 0, newer: 0, same: 0, older: 0 };

/** Is told, after each piece, how many rows are looked at. */
export type Passed = (rows: number) => void;

/**
 * What would change if these rows were taken in; nothing does. Others may write meanwhile: it is a preview, and nobody
 * should have to wait for it.
 */
export async function compareBatches(database: Database, batches: Iterable<Batch>, passed?: Passed): Promise<Merging> {
  return countEach(batches, passed, async (name, rows) => {
    const reading = database.transaction(KIND_NAMES);
    const counted = await mergeBatch(name, rows, reading.objectStore(name), null);
    await reading.done;
    return counted;
  });
}

/** Takes rows in, the newer of two with the same key staying, all at once or not at all. Tells what was done. */
export function mergeRows(database: Database, rows: Rows): Promise<Merging> {
  return mergeBatches(database, batchesOf(rows));
}

/**
 * The same of rows of which only a batch is in memory at a time. It has to be there at once, without waiting for
 * anything but the database, or the browser ends the transaction. Where the rows turn out to be damaged on the way, none
 * is taken: whatever `batches` throws is thrown.
 */
export async function mergeBatches(database: Database, batches: Iterable<Batch>, passed?: Passed): Promise<Merging> {
  const writing = database.transaction(KIND_NAMES, 'readwrite', { durability: 'strict' });
  // A failure ends the transaction while its requests are still awaited.
  const done = writing.done.then(
    () => null,
    (error: unknown) => error,
  );
  const merging = await countEach(batches, passed, (name, rows) => {
    const store = writing.objectStore(name);
    return mergeBatch(name, rows, store, store);
  }).catch((error: unknown) => {
    writing.abort();
    throw error;
  });
  const error = await done;
  if (error !== null) throw error;
  return merging;
}

async function countEach(
  batches: Iterable<Batch>,
  passed: Passed | undefined,
  merge: <Name extends KindName>(name: Name, rows: readonly Row<Name>[]) => Promise<Counted>,
): Promise<Merging> {
  const all = byKind(() => ({ ...NONE }));
  let done = 0;
  for (const batch of batches) {
    await batch.handTo(async (name, rows) => {
      const counted = await merge(name, rows);
      for (const standing of STANDINGS) all[name][standing] += counted[standing];
    });
    done += batch.size;
    passed?.(done);
  }
  return all;
}

async function mergeBatch<Name extends KindName>(
  name: Name,
  rows: readonly Row<Name>[],
  store: ReadStore<Name>,
  writing: WriteStore<Name> | null,
): Promise<Counted> {
  const counted: Record<Standing, number> = { ...NONE };
  const kept = await keptBeside(rows, store);
  const writes = rows.flatMap((row, at) => {
    const { standing, value } = decide(name, row, kept[at]);
    counted[standing] += 1;
    return writing && (standing === 'new' || standing === 'newer') ? [put(name, writing, { ...row, value })] : [];
  });
  await Promise.all(writes);
  return counted;
}

/**
 * What is kept under the keys of rows. A file has its rows in the order of their keys, so that nearly all of what lies
 * between the first and the last of them is asked for anyway: to ask for each by itself takes many times longer.
 */
async function keptBeside<Name extends KindName>(
  rows: readonly Row<Name>[],
  store: ReadStore<Name>,
): Promise<readonly (Row<Name>['value'] | undefined)[]> {
  const [first, ...others] = rows.map(({ key }) => key);
  if (first === undefined) return [];
  let [least, most] = [first, first];
  for (const key of others) {
    if (indexedDB.cmp(key, least) < 0) least = key;
    else if (indexedDB.cmp(key, most) > 0) most = key;
  }
  const between = IDBKeyRange.bound(least, most);
  const keys = await store.getAllKeys(between, rows.length + 1);
  if (keys.length > rows.length) return Promise.all(rows.map(({ key }) => store.get(key)));
  const values = keys.length === 0 ? [] : await store.getAll(between, rows.length);
  const found = new Map(keys.map((key, at) => [nameOf(key), values[at]]));
  return rows.map(({ key }) => found.get(nameOf(key)));
}

function nameOf(key: IDBValidKey): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

function decide<Name extends KindName>(
  name: Name,
  { key, value }: Row<Name>,
  kept: Row<Name>['value'] | undefined,
): { standing: Standing; value: Row<Name>['value'] } {
  if (kept === undefined) return { standing: 'new', value };
  if (sameData(kept, value)) return { standing: 'same', value: kept };
  // The way back from a damaged record is to take it in from a backup.
  if (!isSound(name, key, kept)) return { standing: 'newer', value };
  const merged = KINDS[name].merged(kept, value);
  return { standing: sameData(merged, kept) ? 'older' : 'newer', value: merged };
}

async function put<Name extends KindName>(
  name: Name,
  store: WriteStore<Name>,
  { key, value }: Row<Name>,
): Promise<void> {
  await (KINDS[name].keyIn === 'row' ? store.put(value, key) : store.put(value));
}

/** The organisations that rows belong to, as they go by. */
export class OrgsOfRows {
  private readonly found = new Map<string, Org>();

  *seenIn(batches: Iterable<Batch>): Generator<Batch> {
    for (const batch of batches) {
      batch.handTo((name, rows) => rows.forEach((row) => this.note(KINDS[name].orgOf(row))));
      yield batch;
    }
  }

  get orgs(): readonly Org[] {
    return [...this.found.values()];
  }

  private note(org: Org | null): void {
    if (org) this.found.set(`${org.crm} ${org.org}`, org);
  }
}
