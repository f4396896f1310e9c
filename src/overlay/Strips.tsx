import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Shape } from '@/src/ui/Shape';
import { useDeskContext } from './desk';
import { WORDS } from './words';

/** Short messages between header and body: what went wrong, and what can be undone. */
export function Strips(): JSX.Element {
  const { failure, model, actions } = useDeskContext();
  const { problem } = model;
  return (
    <>
      <div role="alert">
        {failure !== null && <Strip>{failure}</Strip>}
        {problem?.kind === 'save-failed' && <Strip>{WORDS.saveFailed(problem.reason)}</Strip>}
        {problem?.kind === 'storage' && <Strip>{WORDS.storage(problem.reason)}</Strip>}
        {problem?.kind === 'no-answer' && <Strip>{WORDS.noAnswer}</Strip>}
        {problem?.kind === 'updated' && (
          <Strip>
            {WORDS.updated}
            <button class="button" onClick={actions.reloadPage}>
              {WORDS.reload}
            </button>
          </Strip>
        )}
      </div>
      <output class="undo">
        <UndoStrip />
      </output>
    </>
  );
}

function Strip({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="strip">
      <Shape name="amber" />
      {children}
    </div>
  );
}

/** Stays for as long as the seller is on the record: nobody has to be quick. It takes the focus of the row it emptied. */
function UndoStrip(): JSX.Element | null {
  const { removed, undoRemoval, forgetRemoval } = useDeskContext();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), [removed]);
  if (removed === null) return null;
  return (
    <div class="strip">
      <span>{WORDS.removed}</span>
      <button class="button" ref={undo} onClick={() => void undoRemoval()}>
        {WORDS.undo}
      </button>
      <button class="icon-button" aria-label={WORDS.dismiss} title={WORDS.dismiss} onClick={forgetRemoval}>
        <Shape name="close" />
      </button>
    </div>
  );
}
