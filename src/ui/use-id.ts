import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id of its own for an element. Preact's hook of this name begins to count anew when a tree is drawn for the third
 * time, and then gives out ids that are there already: a label would name another element.
 */
export function useId(): string {
  return useState(() => `wa-${(given += 1)}`)[0];
}
