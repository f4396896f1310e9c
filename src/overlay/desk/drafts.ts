import type { Day } from '@/src/day';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { EvidenceEntry } from '../model';

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
