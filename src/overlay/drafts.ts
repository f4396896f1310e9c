import { parseDay } from '@/src/day';
import type { Day } from '@/src/day';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { EvidenceEntry } from './model';
import { WORDS } from './words';

/** An empty form for an outcome, filled with what is right most of the time: the likeliest person, today. */
export function newDraft(outcome: string, people: readonly string[], today: Day): EvidenceDraft {
  // "Said" is the weakest claim: whoever saves in a hurry does not overstate.
  return { id: crypto.randomUUID(), outcome, person: people[0] ?? '', day: today, how: 'said', note: '' };
}

/** The part of recorded evidence that the seller entered. */
export function entryOf({ id, outcome, person, day, how, note }: Evidence): EvidenceEntry {
  return { id, outcome, person, day, how, note };
}

/** What was typed for an outcome as new evidence, that is not as a change of something recorded. */
export function pendingDraft(
  drafts: Iterable<EvidenceDraft>,
  outcome: string,
  recorded: readonly Evidence[],
): EvidenceDraft | null {
  const isRecorded = (id: string): boolean => recorded.some((evidence) => evidence.id === id);
  return [...drafts].find((draft) => draft.outcome === outcome && !isRecorded(draft.id)) ?? null;
}

/** What has to be changed before a draft can be saved, by field. */
export interface DraftProblems {
  person: string | null;
  day: string | null;
}

export type CheckedDraft = { ok: true; entry: EvidenceEntry } | { ok: false; problems: DraftProblems };

/** Whether a draft may be saved: it needs a name, and a day that is not still to come. */
export function checkDraft(draft: EvidenceDraft, today: Day): CheckedDraft {
  const person = draft.person.trim();
  const day = parseDay(draft.day);
  if (person !== '' && day !== null && day <= today) {
    return { ok: true, entry: { ...draft, person, day, note: draft.note.trim() } };
  }
  return { ok: false, problems: { person: person === '' ? WORDS.needPerson : null, day: dayProblem(day, today) } };
}

function dayProblem(day: Day | null, today: Day): string | null {
  if (day === null) return WORDS.needDay;
  return day > today ? WORDS.futureDay : null;
}

/** The address in a note when the note is nothing but one http(s) link, else null. Other schemes are never linked. */
export function linkIn(note: string): string | null {
  const text = note.trim();
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null;
}
