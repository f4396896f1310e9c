import type { OpportunityKey } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue, Rung } from '@/src/facts/facts';
import type { Severity, Verdict } from '@/src/process/sales-process';

/** What a seller may decide: to go on to the next stage, to keep the deal where it is, or to walk away from it. */
export const CHOICES = ['advance', 'keep', 'walk'] as const;
export type Choice = (typeof CHOICES)[number];

/** Letters, and things of a kind. */
export const LONGEST_OF_DECISION = { reason: 1000, text: 500, things: 300 } as const;

/** A signal that held when something was decided, in words that can be read without its process. */
export interface SignalThen {
  id: string;
  severity: Severity;
  name: string;
  /** With its numbers filled in, as the sidebar said it. */
  says: string;
  /** The facts that raised it. */
  facts: readonly FactId[];
  /** Where the seller had set it aside, so that it decided nothing. */
  aside?: true;
}

/** A fact as it was known when something was decided. */
export interface FactThen {
  fact: FactId;
  rung: Rung;
  value: FactValue;
}

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
  /** The signals that were raised, and those that would have been had the seller not set them aside. */
  signals: readonly SignalThen[];
  /** The facts of the process that were known. */
  facts: readonly FactThen[];
  /** When it was made, ms since the epoch. */
  madeAt: number;
}

/** A decision as the seller makes it. */
export type DecisionEntry = Omit<Decision, 'opportunity' | 'madeAt'>;

/** A reason that was typed and not saved: for the decision with this id, or for one that is still to be made. */
export type ReasonDraft = Pick<Decision, 'id' | 'reason'>;

/** The latest decision of a deal, as long as it stands. One to advance is carried out once the stage is another. */
export function standingDecision(decisions: readonly Decision[], stage: string | null): Decision | null {
  const latest = latestDecision(decisions);
  const carriedOut = latest?.choice === 'advance' && stage !== null && latest.stage !== stage;
  return carriedOut ? null : latest;
}

function latestDecision(decisions: readonly Decision[]): Decision | null {
  return decisions.toSorted((a, b) => b.madeAt - a.madeAt)[0] ?? null;
}
