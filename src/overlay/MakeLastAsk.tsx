import type { JSX } from 'preact';
import type { NextAction } from '@/src/qualify/assessment';
import { useDeskContext } from './desk/desk';
import { takeFocus } from './focus';
import { askButton, mayBeLastAsk } from './desk/last-asking';
import { WORDS } from './words';

/** Makes an ask the last one, or goes on with the form that was begun for it. */
export function MakeLastAsk({ next }: { next: NextAction }): JSX.Element | null {
  const desk = useDeskContext();
  if (desk.asking !== null || !mayBeLastAsk(desk.model, next.from)) return null;
  const place = askButton(next.from);
  const begun = desk.askDraft !== null && askButton(desk.askDraft.from) === place;
  return (
    <button
      class="button"
      ref={desk.focusNextRef.current === place ? takeFocus(desk) : null}
      onClick={() => desk.askLast(next)}
    >
      {begun ? WORDS.resumeLastAsk : WORDS.makeLastAsk}
    </button>
  );
}
