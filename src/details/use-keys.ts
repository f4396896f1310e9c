import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Hears the keys that are pressed within an element, whatever has the focus in it. */
export function useKeys(within: RefObject<HTMLElement | null>, act: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const element = within.current;
    element?.addEventListener('keydown', act);
    return () => element?.removeEventListener('keydown', act);
  });
}
