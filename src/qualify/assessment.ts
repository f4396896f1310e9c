import type { FactId } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { Condition } from '@/src/process/condition';
import type { Outcome, Severity, Signal, Stage, Verdict } from '@/src/process/sales-process';

export { VERDICTS, type Verdict } from '@/src/process/sales-process';

/** Strong Kleene logic: what is not known stays unknown. */
export type Truth = 'true' | 'false' | 'unknown';

/**
 * One condition with its answer and the facts that decided it: the explanation as data. `number` is what was counted
 * (days or things), `limit` what it was held against, both null where a predicate has none.
 */
export interface Trace {
  condition: Condition;
  truth: Truth;
  facts: readonly FactId[];
  number: number | null;
  limit: number | null;
  parts: readonly Trace[];
}

export type OutcomeState = 'met' | 'open' | 'stale' | 'unmet' | 'unseen';

export interface OutcomeResult {
  outcome: Outcome;
  /**
   * met: proven. open: claimed only, or readable and blank. stale: was met, needs to be confirmed again.
   * unmet: the page says that it is not so. unseen: the page does not show what it would take.
   */
  state: OutcomeState;
  /** Due in an earlier stage than the current one. */
  owed: boolean;
  /** Newest first; empty when nothing was recorded. */
  evidence: readonly Evidence[];
  /** By when to ask for it. */
  by: Day;
}

export interface SignalResult {
  /** With the severity that it has in the current stage. */
  signal: Signal;
  /** set-aside: it holds as a raised one does, but decides nothing, since the seller set it aside. */
  state: 'raised' | 'set-aside' | 'clear' | 'unknown';
  by: Day;
}

/** Where the deal stands in the process. */
export type Place =
  | { kind: 'open'; stage: Stage; /** counts from 1 */ position: number; of: number; next: Stage | null }
  | { kind: 'closed'; won: boolean }
  /** The stage is not on the page (`text` null), or is none that the process knows. */
  | { kind: 'unknown'; text: string | null };

/** The line of the verdict tree that decided. */
export type Reason =
  | { rule: 'stop'; signals: readonly string[] }
  | { rule: 'red-groups'; groups: readonly string[]; limit: number }
  | { rule: 'unreadable'; read: readonly FactId[]; needed: readonly FactId[] }
  /** All outcomes are in; on the last stage: ready to close. `claimedOnly`: those that rest on the seller's word. */
  | { rule: 'ready'; claimedOnly: readonly string[] }
  /** `ask`: the first missing outcome is not known. `fix`: it is known not to be so. */
  /** `missing` names the most urgent outcome first: owed ones, then those that the verdict hangs on most. */
  | { rule: 'missing'; mode: 'ask' | 'fix'; missing: readonly string[]; owed: readonly string[] }
  /** Everything is in, but two or more red groups are raised. */
  | { rule: 'red-groups-hold'; groups: readonly string[] }
  | { rule: 'stage-unknown' }
  | { rule: 'closed'; won: boolean };

/**
 * Would the verdict stand if everything unknown were known? Stop signals that nobody has seen are left out: a "no" that
 * was not said yet can never be ruled out, and with it no verdict would ever be firm.
 */
export type Firmness =
  | { firm: true }
  /** The verdicts at the two ends; `dependsOn`: facts that are unknown or not proven, most pivotal first. */
  | { firm: false; best: Verdict; worst: Verdict; dependsOn: readonly FactId[] };

/** The one thing to do next. */
export interface NextAction {
  from: { kind: 'outcome' | 'signal'; id: string };
  ask: string;
  by: Day;
  otherwise: string;
}

/** Every outcome and signal with its answer and why, and the verdict that follows. */
export interface Assessment {
  process: { id: string; version: string; title: string };
  /** The day on which it was judged. */
  today: Day;
  place: Place;
  verdict: Verdict;
  reason: Reason;
  firmness: Firmness;
  next: NextAction | null;
  /** Outcomes of this and earlier stages, in process order. */
  outcomes: readonly OutcomeResult[];
  /**
   * The other outcomes: those of later stages, or all of them where the stage is closed or not known. They decide
   * nothing, but evidence for them can be recorded and seen.
   */
  later: readonly OutcomeResult[];
  /** All signals that are watched in this stage, in process order. */
  signals: readonly SignalResult[];
  /** The number of raised signals by severity; those that were set aside do not count. */
  raised: Readonly<Record<Severity, number>>;
  /**
   * The signals that hold and that the seller set aside, and what the verdict would be had they not. Null where the
   * verdict rests on no such word of the seller.
   */
  setAside: { signals: readonly string[]; without: Verdict } | null;
  /**
   * How many outcomes of earlier stages are missing, and how many of those not met something could still meet that the
   * page does not show. Null where no stage is known or the deal is closed.
   */
  owed: { missing: number; unseen: number } | null;
  /** The facts that this stage is judged by, and which of them could be read or were proven. */
  readable: { needed: readonly FactId[]; read: readonly FactId[] };
  /**
   * What the page is asked for: the stage, the facts of outcomes of this and earlier stages that no evidence proves
   * yet, and those that the verdict hangs on. In the order of the process, each once; none for a closed deal.
   */
  asked: readonly FactId[];
}
