import { parseDay, type Day } from '@/src/day';
import { dueDay, type LastAsk, type LastAskDraft, type LastAskEntry } from '@/src/deal/last-ask';
import type { Checked } from '../Form';
import { ASK_WORDS } from './words';

/** What has to be changed before a last ask can be saved, by field. */
export interface AskProblems {
  ask: string | null;
  by: string | null;
  otherwise: string | null;
}

/** Whether a form may be saved: it needs an ask, a day that has not passed, and a consequence. */
export function checkAsk(draft: LastAskDraft, today: Day): Checked<LastAskEntry, AskProblems> {
  const [ask, otherwise] = [sentenceOf(draft.ask), sentenceOf(draft.otherwise)];
  const by = parseDay(draft.by);
  const byProblem = dayProblem(by, today);
  if (ask !== '' && otherwise !== '' && by !== null && byProblem === null) {
    return {
      ok: true,
      entry: { ...draft, ask, otherwise, by, person: draft.person.trim(), back: sentenceOf(draft.back) },
    };
  }
  return {
    ok: false,
    problems: {
      ask: ask === '' ? ASK_WORDS.needAsk : null,
      by: byProblem,
      otherwise: otherwise === '' ? ASK_WORDS.needOtherwise : null,
    },
  };
}

/** What has to be changed before a last ask gets a new date, by field. */
export interface MoveProblems {
  to: string | null;
  reason: string | null;
}

type CheckedMove = { ok: true; to: Day; reason: string } | { ok: false; problems: MoveProblems };

/** Whether a last ask may get this date for this reason. */
export function checkMove(lastAsk: LastAsk, move: { to: string; reason: string }, today: Day): CheckedMove {
  const to = parseDay(move.to);
  const reason = sentenceOf(move.reason);
  const toProblem = to !== null && to === dueDay(lastAsk) ? ASK_WORDS.sameDay : dayProblem(to, today);
  if (to !== null && toProblem === null && reason !== '') return { ok: true, to, reason };
  return { ok: false, problems: { to: toProblem, reason: reason === '' ? ASK_WORDS.needReason : null } };
}

function dayProblem(day: Day | null, today: Day): string | null {
  if (day === null) return ASK_WORDS.needDay;
  return day < today ? ASK_WORDS.pastDay : null;
}

/** It is shown inside of sentences that have an end of their own. */
function sentenceOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}
