import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { Saved } from './saved';

/** Something agreed beforehand, as it is saved: one that is new or another now has no moment yet. */
export interface ConditionEntry extends Pick<DealCondition, 'id' | 'kind' | 'when' | 'trueAt' | 'told'> {
  madeAt: number | null;
}

/** What the seller can do about what was agreed beforehand. None of these throws. */
export interface ConditionActions {
  /** Adds it, or replaces the one with the same id. */
  save(entry: ConditionEntry): Promise<Saved>;
  remove(condition: Pick<DealCondition, 'id'>): Promise<Saved>;
  /** Keeps what is chosen in the form, also where the tab is closed. */
  keepDraft(draft: ConditionDraft): void;
  dropDraft(): void;
}
