import type { Day } from '@/src/day';
import { dueDay, isUnanswered, type LastAsk } from '@/src/deal/last-ask';
import type { StoredAsk } from './database';

/** A last ask as it is stored: found by its date as long as it waits for an answer. */
export function storedAsk(lastAsk: LastAsk, told?: Day): StoredAsk {
  return {
    lastAsk,
    ...(isUnanswered(lastAsk) ? { due: dueDay(lastAsk) } : {}),
    ...(told === undefined ? {} : { told }),
  };
}
