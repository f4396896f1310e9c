import type { Org } from '@/src/crm/reading';
import type { Database } from '../database';
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
export type Standing = 'new' | 'newer' | 'same' | 'older';

type Counted = Readonly<Record<Standing, number>>;
export type Merging = ByKind<Counted>;

const NONE: Counted = { new: 0, newer: 0, same: 0, older: 0 };

const AT_ONCE = 500;

/** Is told, after each piece, how many rows are looked at, and of how many. */
export type Progress = (done: number, of: number) => void;

/** What would change if these rows were taken in; nothing does. */
export async function compareRows(database: Database, rows: Rows, progress?: Progress): Promise<Merging> {
  const reading = database.transaction(KIND_NAMES);
  const passed = counterOf(rows, progress);
  const merging = await eachKind((name) => mergeKind(name, rows[name], reading.objectStore(name), null, passed));
  await reading.done;
  return merging;
}

/** Takes rows in, the newer of two with the same key staying, all at once or not at all. Tells what was done. */
export async function mergeRows(database: Database, rows: Rows, progress?: Progress): Promise<Merging> {
  const writing = database.transaction(KIND_NAMES, 'readwrite', { durability: 'strict' });
  // A failure ends the transaction while its requests are still awaited.
  const done = writing.done.then(
    () => null,
    (error: unknown) => error,
  );
  const passed = counterOf(rows, progress);
  const merging = await eachKind((name) => {
    const store = writing.objectStore(name);
    return mergeKind(name, rows[name], store, store, passed);
  }).catch((error: unknown) => {
    writing.abort();
    throw error;
  });
  const error = await done;
  if (error !== null) throw error;
  return merging;
}

/** Counts rows, in all kinds together. */
function counterOf(rows: Rows, progress: Progress | undefined): (some: number) => void {
  const all = KIND_NAMES.reduce((sum, name) => sum + rows[name].length, 0);
  let done = 0;
  return (some) => {
    done += some;
    progress?.(done, all);
  };
}

async function eachKind(merge: <Name extends KindName>(name: Name) => Promise<Counted>): Promise<Merging> {
  const counted = byKind<Counted>(() => NONE);
  for (const name of KIND_NAMES) Object.assign(counted, { [name]: await merge(name) });
  return counted;
}

async function mergeKind<Name extends KindName>(
  name: Name,
  rows: readonly Row<Name>[],
  store: ReadStore<Name>,
  writing: WriteStore<Name> | null,
  passed: (some: number) => void,
): Promise<Counted> {
  const counted: Record<Standing, number> = { ...NONE };
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const kept = await Promise.all(some.map(({ key }) => store.get(key)));
    const writes = some.flatMap((row, at) => {
      const { standing, value } = decide(name, row, kept[at]);
      counted[standing] += 1;
      return writing && (standing === 'new' || standing === 'newer') ? [put(name, writing, { ...row, value })] : [];
    });
    await Promise.all(writes);
    passed(some.length);
  }
  return counted;
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

/** The organisations that rows belong to. */
export function orgsOfRows(rows: Rows): readonly Org[] {
  const orgs = new Map<string, Org>();
  const gather = <Name extends KindName>(name: Name): void => {
    for (const row of rows[name]) {
      const org = KINDS[name].orgOf(row);
      if (org) orgs.set(`${org.crm} ${org.org}`, org);
    }
  };
  for (const name of KIND_NAMES) gather(name);
  return [...orgs.values()];
}
