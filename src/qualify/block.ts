import { dayNumber, type Day } from '@/src/day';
import type { FactId } from '@/src/facts/catalogue';
import type { FactHistory, FactValue, Facts } from '@/src/facts/facts';
import { MOST_LANES, NO_LANES, type Lanes } from './lanes';

/**
 * What some rules ask about, as a plan for writing deals down in numbers: the facts, the columns of numbers that each
 * of them fills, and how many leaves the rules have.
 */
export interface Layout {
  facts: readonly { id: FactId; columns: readonly Filled<ReadValue>[] }[];
  histories: readonly (Filled<ReadHistory> & { fact: FactId })[];
  /** Limits that each stage has its own of. */
  limits: readonly Filled<Readonly<Record<string, number>>>[];
  columns: number;
  leaves: number;
}

/** A column, and what it is filled from. */
interface Filled<From> {
  column: number;
  from: From;
}

/** NaN for a value that is no such number. */
export type ReadValue = (value: FactValue, today: number) => number;
export type ReadHistory = (history: FactHistory) => number;

/** The rungs that rules ask about. A deal that is on none of them knows the fact as stale. */
const SETS = ['unseen', 'blank', 'known', 'verified'] as const;
type RungSet = (typeof SETS)[number];

/** The outcomes of earlier stages that are missing, and those that something the page does not show could still meet. */
export interface Owed {
  /** The deals whose stage is known: of the others nobody can say what is owed. */
  of: Lanes;
  missing: readonly Lanes[];
  unseen: readonly Lanes[];
}

/** Up to 32 deals as numbers. */
export interface Block {
  layout: Layout;
  size: number;
  /** How many deals there is room for. */
  most: number;
  /** For each column one number for each deal, one column after the other; NaN where it is not known. */
  numbers: Float64Array;
  /** For each fact of the layout its deals by rung. */
  rungs: Int32Array;
  /** For each leaf two sets of deals: where it is true, and where it is false. */
  truths: Int32Array;
  /** Null while the outcomes themselves are judged. */
  owed: Owed | null;
}

/** A block without deals. */
export function makeBlock(layout: Layout, most: number = MOST_LANES): Block {
  return {
    layout,
    size: 0,
    most,
    numbers: new Float64Array(layout.columns * most),
    rungs: new Int32Array(layout.facts.length * SETS.length),
    truths: new Int32Array(layout.leaves * 2),
    owed: null,
  };
}

/** Makes room in a block for other deals. */
export function clear(block: Block): void {
  block.size = 0;
  block.rungs.fill(NO_LANES);
}

/** Writes one more deal into a block. `stage` is the id of the stage that it is in; null when that is unknown. */
export function addDeal(block: Block, { facts, history }: Facts, day: Day, stage: string | null): void {
  const { layout, rungs } = block;
  const lane = block.size;
  const today = dayNumber(day);
  block.size += 1;
  let at = 0;
  for (const { id, columns } of layout.facts) {
    const fact = facts.get(id);
    const rung = fact?.rung ?? 'unseen';
    const isKnown = rung === 'claimed' || rung === 'verified';
    const set = isKnown ? at + 2 : rung === 'unseen' ? at : at + 1;
    if (rung !== 'stale') rungs[set] = (rungs[set] ?? 0) | (1 << lane);
    if (rung === 'verified') rungs[at + 3] = (rungs[at + 3] ?? 0) | (1 << lane);
    at += SETS.length;
    const value = isKnown && fact ? fact.value : null;
    for (const { column, from } of columns) write(block, column, lane, value === null ? NaN : from(value, today));
  }
  for (const { column, fact, from } of layout.histories) {
    const seen = history.get(fact);
    write(block, column, lane, seen ? from(seen) : NaN);
  }
  for (const { column, from } of layout.limits) {
    write(block, column, lane, stage !== null && Object.hasOwn(from, stage) ? (from[stage] ?? NaN) : NaN);
  }
}

function write({ numbers, most }: Block, column: number, lane: number, number: number): void {
  numbers[column * most + lane] = number;
}

/** The deals that know a fact (by its place in the layout) on a rung. */
export function onRung({ rungs }: Block, fact: number, set: RungSet): Lanes {
  return rungs[fact * SETS.length + SETS.indexOf(set)] ?? NO_LANES;
}

/** What a column says of one deal; null where that is not known. */
export function numberIn({ numbers, most }: Block, column: number, lane: number): number | null {
  const number = numbers[column * most + lane] ?? NaN;
  return Number.isNaN(number) ? null : number;
}
