import type { ReasonDraft } from '@/src/deal/decision';
import type { Desk } from '@/src/overlay/desk/desk';

/** Keeps a reason while it is typed, so that a closed tab loses nothing; null: there is none to keep any more. */
export function keepTyped({ noteReason, actions: { decisions } }: Desk, draft: ReasonDraft | null): void {
  noteReason(draft);
  if (draft === null) decisions.dropReason();
  else decisions.keepReason(draft);
}
