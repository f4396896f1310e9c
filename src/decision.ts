import type { OpportunityKey } from './crm/reading';
import type { FactId } from './facts/catalogue';
import type { FactValue, Rung } from './facts/facts';
import type { Severity, Verdict } from './process/sales-process';

/** What a seller may decide: to go on to the next stage, to keep the deal where it is, or to walk away from it. */
export const CHOICES = ['advance', 'keep', 'walk'] as const;
export type Choice = (typeof CHOICES)[number];

/** Letters, and things of a kind. */
export const LONGEST_OF_DECISION = { reason: 1000, text: 500, things: 300 } as const;

/** What the seller decided on a deal, with what was known at that moment: it can be looked at when the deal has ended. */
export interface Decision {
  /** A random UUID, made when the form opens, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  choice: Choice;
  /** In the seller's words; may be empty. */
  reason: string;
  process: { id: string; version: string };
  verdict: Verdict;
  /** Why that was the verdict, in one sentence, as the sidebar said it. */
  because: string;
  /** The stage as the page called it; null where it showed none. */
  stage: string | null;
  /** The signals that were raised. */
  signals: readonly { id: string; severity: Severity }[];
  /** The facts that the process asked about and that were known. */
  facts: readonly { fact: FactId; rung: Rung; value: FactValue }[];
  /** When it was made, ms since the epoch. */
  madeAt: number;
}
