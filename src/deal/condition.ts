import type { OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';
import type { Verdict } from '@/src/process/sales-process';

/** exit: it is time to walk when this comes true. re-entry: a deal that was left is worth another look. */
export const CONDITION_KINDS = ['exit', 're-entry'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** What is watched for on the deal's page. This list is closed: no text of a seller is ever a rule. */
export type WatchedFor =
  | { test: 'day'; day: Day }
  | { test: 'known'; fact: FactId }
  /** Another value than this one. */
  | { test: 'changes'; fact: FactId; from: FactValue }
  /** Still not known, or not shown by the customer, when that day has passed. */
  | { test: 'not-known-by' | 'not-proven-by'; fact: FactId; day: Day }
  /** Still this value when that day has passed. */
  | { test: 'unchanged-by'; fact: FactId; value: FactValue; day: Day }
  /** The date in the fact is later than this day. */
  | { test: 'later-than'; fact: FactId; day: Day };

export type WatchTest = WatchedFor['test'];
export const WATCH_TESTS = [
  'day',
  'known',
  'changes',
  'not-known-by',
  'not-proven-by',
  'unchanged-by',
  'later-than',
] as const satisfies readonly WatchTest[];

/** Which of them can be agreed on for what, in the order in which they are offered. */
export const TESTS_FOR: Readonly<Record<ConditionKind, readonly WatchTest[]>> = {
  exit: ['not-known-by', 'not-proven-by', 'unchanged-by', 'later-than', 'day'],
  're-entry': ['known', 'changes', 'day'],
};

/** What the seller agreed beforehand for one deal. */
export interface DealCondition {
  /** A random UUID, made when the form opens, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  kind: ConditionKind;
  when: WatchedFor;
  /** When it was set, ms since the epoch. */
  madeAt: number;
  /** When the page first showed that it has come true, ms since the epoch; null before that. */
  trueAt: number | null;
  /** Whether the browser told that it has come true. */
  told?: true;
}

/** A form for one as it stands while somebody fills it in; of the same id as the one that is changed, if one is. */
export interface ConditionDraft {
  id: string;
  kind: ConditionKind;
  test: WatchTest;
  /** Null until one is chosen. */
  fact: FactId | null;
  /** `YYYY-MM-DD`, or whatever stands in the field. */
  day: string;
}

/** Whether a condition of a kind matters as a deal stands: who has left is not urged to leave, and may come back. */
export function mattersNow(kind: ConditionKind, deal: { verdict: Verdict | null; walked: boolean }): boolean {
  const left = deal.verdict === 'closed' || deal.walked;
  return kind === 'exit' ? !left : left || deal.verdict === 'walk';
}

/** So many for one deal: more than that nobody keeps in mind. */
export const MOST_CONDITIONS = 20;
