import type { OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { FactId } from './catalogue';

/** How we know: the customer did it, wrote it, or said it. */
export const WAYS_OF_KNOWING = ['did', 'wrote', 'said'] as const;
export type WayOfKnowing = (typeof WAYS_OF_KNOWING)[number];

/** Letters. A note is long enough for a pasted mail, and short enough that a page cannot fill the disk with a few. */
export const LONGEST = { person: 200, note: 10_000 } as const;

/** What the seller recorded for one outcome: which customer, when, and how we know. */
export interface Evidence {
  /** A random UUID, made where the form is saved, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  /** The outcome's id in the sales process. */
  outcome: string;
  /** The customer's name as the seller typed it. Never empty. */
  person: string;
  /** The day on which the customer did, wrote or said it. */
  day: Day;
  how: WayOfKnowing;
  /** A note or a link; may be empty. */
  note: string;
  /** When the seller saved it, ms since the epoch. */
  recordedAt: number;
}

/**
 * An evidence form as it stands while somebody types in it, at most one per outcome. The id is made when the form opens,
 * so that saving again after a failure is the same as saving once; a change keeps the id of the evidence it changes.
 */
export type EvidenceDraft = Pick<Evidence, 'id' | 'outcome' | 'person' | 'how' | 'note'> & {
  /** `YYYY-MM-DD`, or whatever stands in the field while the seller is still choosing. */
  day: string;
};

/** A fact that the evidence for an outcome proves by itself: "the economic buyer took part" also names that person. */
export type Establishes =
  { fact: FactId; as: 'person' | 'day' | 'note' | 'true' } | { fact: FactId; as: 'choice'; choice: string };

/** Evidence together with what its outcome says it proves, and for how many days it stays fresh. */
export interface Proof {
  evidence: Evidence;
  establishes: readonly Establishes[];
  freshDays: number;
}
