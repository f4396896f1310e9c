import type { RefCallback } from 'preact';
import type { Desk } from './desk/desk';

/** At once: between two tasks the focus would be on the page, which would hear the key being let go. */
export function takeFocus({ focusNextRef }: Pick<Desk, 'focusNextRef'>): RefCallback<HTMLButtonElement> {
  return (button) => {
    if (button === null) return;
    focusNextRef.current = null;
    button.focus();
  };
}
