import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Hears the keys that are pressed within an element, whatever has the focus in it: from when it is there. */
export function useKeys(within: RefObject<HTMLElement | null>, act: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const element = within.current;
    element?.addEventListener('keydown', act);
    return () => element?.removeEventListener('keydown', act);
  });
}
