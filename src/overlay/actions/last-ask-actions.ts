import type { Day } from '@/src/day';
import type { LastAsk, LastAskDraft, LastAskEntry } from '@/src/deal/last-ask';
import type { Saved } from './saved';

/** An answer as the seller gives it. */
export type GivenAnswer = { kind: 'done' | 'refused' } | { kind: 'moved'; to: Day; reason: string };

/** What the seller can do about the last ask of one deal. None of these throws. */
export interface LastAskActions {
  save(entry: LastAskEntry): Promise<Saved>;
  answer(lastAsk: LastAsk, answer: GivenAnswer): Promise<Saved>;
  /** Takes back the answer that was given to the last ask as it stood before. */
  takeBack(before: LastAsk): Promise<Saved>;
  remove(lastAsk: LastAsk): Promise<Saved>;
  /** Puts one that was removed back, with its answers. */
  restore(lastAsk: LastAsk): Promise<Saved>;
  /** Called on each change of the form. What is kept is given up when a last ask is saved. */
  keepDraft(draft: LastAskDraft): void;
  dropDraft(): void;
}
