import type { SetAside, SetAsideDraft, SetAsideEntry } from '@/src/deal/set-aside';
import type { Saved } from './saved';

/** What the seller can do about signals that decide nothing on one deal. None of these throws. */
export interface AsideActions {
  save(entry: SetAsideEntry): Promise<Saved>;
  /** The signal counts again. */
  takeBack(setAside: Pick<SetAside, 'id'>): Promise<Saved>;
  /** Called on each change of the form. What is kept is given up when the one with its id is saved. */
  keepDraft(draft: SetAsideDraft): void;
  dropDraft(): void;
  /** On how many deals of the organisation a rule was called a false alarm; null: not to be had now. */
  falseAlarms(rule: Pick<SetAsideEntry, 'signal' | 'process'>): Promise<number | null>;
}
