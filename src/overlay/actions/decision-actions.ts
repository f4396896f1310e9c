import type { Decision, DecisionEntry, ReasonDraft } from '@/src/deal/decision';
import type { Saved } from './saved';

/** What the seller can do about the decisions on one deal. None of these throws. */
export interface DecisionActions {
  save(entry: DecisionEntry): Promise<Saved>;
  /** Gives a decision another reason. One that was removed is put back. */
  restore(decision: Decision): Promise<Saved>;
  remove(decision: Pick<Decision, 'id'>): Promise<Saved>;
  /** Called on each change of the reason. What is kept is given up when the decision with its id is saved. */
  keepReason(draft: ReasonDraft): void;
  dropReason(): void;
}
