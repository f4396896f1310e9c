import { KIND_NAMES, type KindName, type Row, type Rows } from './kinds';

type Taker<Result> = <Name extends KindName>(name: Name, rows: readonly Row<Name>[]) => Result;

/** Some rows of one kind: what goes through many rows has only so many of them in memory. */
export interface Batch {
  size: number;
  handTo<Result>(take: Taker<Result>): Result;
}

export function batchOf<Name extends KindName>(name: Name, rows: readonly Row<Name>[]): Batch {
  return { size: rows.length, handTo: (take) => take(name, rows) };
}

/** How many rows are gone through together. */
export const BATCH = 500;

/** All of these rows. */
export function* batchesOf(rows: Rows): Generator<Batch> {
  for (const name of KIND_NAMES) yield* batchesOfKind(name, rows[name]);
}

function* batchesOfKind<Name extends KindName>(name: Name, rows: readonly Row<Name>[]): Generator<Batch> {
  for (let from = 0; from < rows.length; from += BATCH) yield batchOf(name, rows.slice(from, from + BATCH));
}
