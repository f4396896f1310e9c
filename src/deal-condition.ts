import type { OpportunityKey } from './crm/reading';
import type { Day } from './day';
import type { FactId } from './facts/catalogue';

/** exit: it is time to walk when this comes true. re-entry: a deal that was left is worth another look. */
export const CONDITION_KINDS = ['exit', 're-entry'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** What is watched for on the deal's page. */
export type WatchedFor =
  | { test: 'day'; day: Day }
  | { test: 'known'; fact: FactId }
  /** Still not known when that day has passed. */
  | { test: 'not-known-by'; fact: FactId; day: Day };

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
}
