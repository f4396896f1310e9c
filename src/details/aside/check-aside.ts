import { addDays, parseDay, type Day } from '@/src/day';
import { MOST_DAYS_ASIDE, type SetAside, type SetAsideDraft } from '@/src/deal/set-aside';
import type { Checked } from '../Form';
import { ASIDE_WORDS } from './words';

type Entry = Pick<SetAside, 'id' | 'signal' | 'how' | 'reason' | 'until'>;

/** What has to be changed before a signal can be set aside, by field. */
export interface AsideProblems {
  reason: string | null;
  until: string | null;
}

/** Whether a form may be saved: it needs a reason, and a day that has not passed and is not far away. */
export function checkAside({ id, signal, how, ...typed }: SetAsideDraft, today: Day): Checked<Entry, AsideProblems> {
  const reason = typed.reason.trim().replace(/\s+/g, ' ');
  const until = parseDay(typed.until);
  const problems = { reason: reason === '' ? ASIDE_WORDS.needReason : null, until: dayProblem(until, today) };
  if (until === null || problems.reason !== null || problems.until !== null) return { ok: false, problems };
  return { ok: true, entry: { id, signal, how, reason, until } };
}

function dayProblem(day: Day | null, today: Day): string | null {
  if (day === null) return ASIDE_WORDS.needDay;
  if (day < today) return ASIDE_WORDS.pastDay;
  return day > addDays(today, MOST_DAYS_ASIDE) ? ASIDE_WORDS.tooFar : null;
}
