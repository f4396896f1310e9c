import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { WORDS } from './words';

interface ConfirmProps {
  title: string;
  /** What cannot be undone is confirmed twice: by a tick, and by the button. */
  final: boolean;
  erase(): void;
  leave(): void;
  /** What exactly goes. */
  children: ComponentChildren;
}

/** Asks before anything is erased. Escape and the first button leave everything as it is. */
export function Confirm({ title, final, erase, leave, children }: ConfirmProps): JSX.Element {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(!final);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    // Closing gives the focus back to the button that opened it.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={dialogRef}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {final ? (
        <label class="tick">
          <input type="checkbox" checked={sure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
          {WORDS.sure}
        </label>
      ) : null}
      <div class="buttons">
        <button class="button" onClick={leave}>
          {WORDS.keep}
        </button>
        <button class="button danger" disabled={!sure} onClick={erase}>
          {WORDS.erase}
        </button>
      </div>
    </dialog>
  );
}
