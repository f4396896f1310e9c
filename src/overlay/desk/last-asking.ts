import { useState } from 'preact/hooks';
import { isUnanswered, type LastAskDraft } from '@/src/deal/last-ask';
import { factsIn } from '@/src/process/facts-in';
import type { NextAction } from '@/src/qualify/assessment';
import type { SidebarModel } from '../model';

/** The line of the last ask, as a row and as a place for the focus. */
export const LAST_ASK = 'last ask';
/** The button that makes something the last ask. */
export const askButton = ({ kind, id }: NextAction['from']): string => `last ask of ${kind} ${id}`;

/** Making a last ask, as a part of the desk. */
export interface LastAsking {
  /** What the form for a last ask was opened for; null while there is none. */
  asking: NextAction | null;
  askLast(next: NextAction): void;
  /** Closes the form. `goTo`: where the seller goes then, as `Desk.focusNextRef` names it. */
  stopAsking(goTo: string | null): void;
  /** What was typed and not saved, here or before the tab was closed; null when nothing was. */
  askDraft: LastAskDraft | null;
  /** Takes note of what is typed; null: it is done with. */
  noteAsk(draft: LastAskDraft | null): void;
}

interface LastAskingOptions {
  model: SidebarModel;
  goTo(place: string): void;
  focusForm(): void;
}

export function useLastAsking({ model, goTo, focusForm }: LastAskingOptions): LastAsking {
  const [asking, setAsking] = useState<NextAction | null>(null);
  /** Undefined until something was typed here. */
  const [typed, noteAsk] = useState<LastAskDraft | null | undefined>(undefined);
  return {
    asking,
    askLast: (next) => {
      focusForm();
      setAsking(next);
    },
    stopAsking: (place) => {
      if (place !== null) goTo(place);
      setAsking(null);
    },
    askDraft: typed === undefined ? model.askDraft : typed,
    noteAsk,
  };
}

/**
 * Whether something can become the last ask: not beside one that waits for its answer, and not what is to be done once
 * it was refused.
 */
export function mayBeLastAsk({ page, lastAsk }: SidebarModel, { kind, id }: NextAction['from']): boolean {
  if (page.kind !== 'judged' || (lastAsk !== null && isUnanswered(lastAsk))) return false;
  const result = kind === 'signal' && page.assessment.signals.find(({ signal }) => signal.id === id);
  return !result || !factsIn(result.signal.fires).includes('lastAskRefused');
}
