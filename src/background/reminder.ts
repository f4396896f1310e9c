import { dayOf, type Day } from '@/src/day';
import type { LastAsk } from '@/src/deal/last-ask';
import type { DueCondition } from '@/src/memory/due';

/** At this hour somebody may be told something without being woken by it. */
const MORNING = 9;

/** When there may be something new to count or to tell: the next midnight, or this morning if it is still to come. */
export function nextWake(now: Date): Date {
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate(), MORNING);
  return now < morning ? morning : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

/** A last ask that is due, with what its deal is called; the name is empty where no page told it. */
interface DueAsk {
  lastAsk: LastAsk;
  name: string;
}

/** What the seller is told of. */
export type Due = DueAsk | DueCondition;

interface ReminderResources {
  /** Whether the user wants to be told, and the browser lets us. */
  wanted(): Promise<boolean>;
  /** What is due on a day, or has come true by then, and was not told of yet; each is given once only. */
  claimDue(today: Day): Promise<readonly Due[]>;
  /** At least one. */
  tell(due: readonly Due[]): Promise<void>;
  now(): Date;
}

/**
 * Tells of the last asks that are due and of what came true, once each. Cheap enough for every start of the worker: an alarm that was
 * missed is made up for by whatever wakes it next. Never throws: what cannot be told now is not worth an error.
 */
export async function remind({ wanted, claimDue, tell, now }: ReminderResources): Promise<void> {
  const moment = now();
  if (moment.getHours() < MORNING) return;
  try {
    if (!(await wanted())) return;
    const due = await claimDue(dayOf(moment));
    if (due.length > 0) await tell(due);
  } catch {
    // The storage cannot be read just now, or the right to tell was withdrawn in between.
  }
}
