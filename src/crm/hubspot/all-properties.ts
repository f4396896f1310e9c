import { SELECTORS, VALUE } from './hooks';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/**
 * The rows of "View all properties" (section 3.4), which stands outside the record root and is there only while the
 * seller has it open. Skeletons and buttons have hooks like rows; a real row has a label.
 */
export function readAllProperties(page: Document): readonly Sighting[] {
  const panel = page.querySelector(SELECTORS.allProperties);
  if (!panel) return [];
  return [...panel.querySelectorAll(VALUE)].flatMap((row) => {
    const field = propertyNamed(row);
    if (!field || !isRow(row)) return [];
    const hook = `property-input-${field}`;
    return [sight({ field, surface: 'panel', hook, row, label: row.querySelector('label') }, row)];
  });
}

function isRow(element: Element): boolean {
  return element.querySelector(`label, ${SELECTORS.hover}`) !== null;
}
