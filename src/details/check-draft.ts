import { parseDay } from '@/src/day';
import type { Day } from '@/src/day';
import type { EvidenceDraft } from '@/src/facts/evidence';
import type { EvidenceEntry } from '@/src/overlay/model';
import type { Checked } from './Form';
import { DETAIL_WORDS } from './words';

/** What has to be changed before a draft can be saved, by field. */
export interface DraftProblems {
  person: string | null;
  day: string | null;
}

/** Whether a draft may be saved: it needs a name, and a day that is not still to come. */
export function checkDraft(draft: EvidenceDraft, today: Day): Checked<EvidenceEntry, DraftProblems> {
  const person = draft.person.trim();
  const day = parseDay(draft.day);
  if (person !== '' && day !== null && day <= today) {
    return { ok: true, entry: { ...draft, person, day, note: draft.note.trim() } };
  }
  return {
    ok: false,
    problems: { person: person === '' ? DETAIL_WORDS.needPerson : null, day: dayProblem(day, today) },
  };
}

function dayProblem(day: Day | null, today: Day): string | null {
  if (day === null) return DETAIL_WORDS.needDay;
  return day > today ? DETAIL_WORDS.futureDay : null;
}
