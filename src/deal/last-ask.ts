import type { OpportunityKey } from '@/src/crm/reading';
import { dayOf, workingDaysBetween, type Day, type DaysOff } from '@/src/day';
import type { Verdict } from '@/src/process/sales-process';

/** Letters. As much as a process may write into an ask, and no more than a page can be trusted with. */
export const LONGEST_OF_ASK = { sentence: 1000, person: 200 } as const;

/** A date that can be put off for ever is none. */
const MOST_MOVES = 2;

/** How the seller answered a last ask. Each answer is kept, with when it was given (ms since the epoch). */
export type LastAskAnswer =
  | { kind: 'done' | 'refused'; at: number }
  /**
   * The seller decided to walk before it was answered; `at` is when. Who has left does not want to be asked how it ended:
   * the decision settles it, and nothing counts down any more. Undoing the decision takes this answer back. A later
   * decision to keep the deal does not: it may get a new last ask.
   */
  | { kind: 'left'; at: number }
  /** It got a new date, and why. */
  | { kind: 'moved'; to: Day; reason: string; at: number };

/** One request with a date: when that passes unanswered, it is time to walk. */
export interface LastAsk {
  /** A random UUID, made when the form opens, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  /** What is asked for, as a sentence without its end. */
  ask: string;
  /** Of whom; may be empty. */
  person: string;
  /** By when, as it was first said. */
  by: Day;
  /** What happens otherwise. */
  otherwise: string;
  /** What would bring the deal back later; may be empty. */
  back: string;
  /** The outcome or signal that it was made from. */
  from: { kind: 'outcome' | 'signal'; id: string };
  /** What the deal was judged to be, and by which process, when it was made. */
  verdict: Verdict;
  process: { id: string; version: string };
  /** When it was made, ms since the epoch. */
  madeAt: number;
  /** In the order in which they were given. */
  answers: readonly LastAskAnswer[];
}

/** A last ask as the seller entered it: a form that may be saved. */
export type LastAskEntry = Omit<LastAsk, 'opportunity' | 'madeAt' | 'answers'>;

/** A form as it stands while somebody types in it: the date is whatever stands in its field. */
export type LastAskDraft = Omit<LastAskEntry, 'by'> & { by: string };

/**
 * open: its date is still to come. due: its date is today. overdue: it passed without an answer. done, refused: the
 * seller said so. left: the seller walked before it was answered.
 */
export type LastAskState = 'open' | 'due' | 'overdue' | 'done' | 'refused' | 'left';

/** The date that counts now. */
export function dueDay({ by, answers }: LastAsk): Day {
  return answers.reduce((day, answer) => (answer.kind === 'moved' ? answer.to : day), by);
}

export function stateOf(lastAsk: LastAsk, today: Day): LastAskState {
  const answer = lastAsk.answers.at(-1);
  if (answer !== undefined && answer.kind !== 'moved') return answer.kind;
  const day = dueDay(lastAsk);
  if (day > today) return 'open';
  return day === today ? 'due' : 'overdue';
}

/** Whether nobody has said yet how it ended. */
export function isUnanswered({ answers }: LastAsk): boolean {
  const answer = answers.at(-1);
  return answer === undefined || answer.kind === 'moved';
}

/** Whether the customer did not do it: the seller said so, or its date passed unanswered, before a decision to walk or after none. */
export function wasRefused(lastAsk: LastAsk, today: Day): boolean {
  const answer = lastAsk.answers.at(-1);
  if (answer?.kind === 'left') return dueDay(lastAsk) < dayOf(new Date(answer.at));
  const state = stateOf(lastAsk, today);
  return state === 'refused' || state === 'overdue';
}

/** The working days from today, which does not count, to the date; 0 when it is there or has passed. */
export function workingDaysLeft(lastAsk: LastAsk, today: Day, off: DaysOff): number {
  return workingDaysBetween(today, dueDay(lastAsk), off);
}

export function movesOf({ answers }: LastAsk): readonly Extract<LastAskAnswer, { kind: 'moved' }>[] {
  return answers.filter((answer) => answer.kind === 'moved');
}

/** Whether it may get a new date: while it is unanswered, and at most twice. */
export function mayBeMoved(lastAsk: LastAsk): boolean {
  return isUnanswered(lastAsk) && movesOf(lastAsk).length < MOST_MOVES;
}

/**
 * The last ask with one more answer; null where that answer cannot be given. What was refused may be done after all;
 * what was done stays so.
 */
export function withAnswer(lastAsk: LastAsk, answer: LastAskAnswer): LastAsk | null {
  const possible =
    answer.kind === 'moved'
      ? mayBeMoved(lastAsk) && answer.to !== dueDay(lastAsk)
      : isUnanswered(lastAsk) || (answer.kind === 'done' && lastAsk.answers.at(-1)?.kind === 'refused');
  return possible ? { ...lastAsk, answers: [...lastAsk.answers, answer] } : null;
}

/** The last ask without its latest answer. */
export function withoutAnswer(lastAsk: LastAsk): LastAsk {
  return { ...lastAsk, answers: lastAsk.answers.slice(0, -1) };
}

/** The one of a deal's last asks that counts: the latest. */
export function latestAsk(lastAsks: readonly LastAsk[]): LastAsk | null {
  return lastAsks.toSorted((a, b) => b.madeAt - a.madeAt)[0] ?? null;
}
