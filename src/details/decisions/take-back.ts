import type { Decision } from '@/src/deal/decision';
import { DECIDE } from '@/src/overlay/desk/deciding';
import type { Desk } from '@/src/overlay/desk/desk';
import { DECISION_WORDS } from './words';

/** Takes a decision back, as if it had not been made. That can be undone. */
export async function takeBack(desk: Desk, decision: Decision): Promise<void> {
  const { decisions } = desk.actions;
  await desk.say(decisions.remove(decision), {
    says: DECISION_WORDS.takenBack,
    undo: () => decisions.restore(decision),
    from: DECIDE,
    after: DECIDE,
  });
}
