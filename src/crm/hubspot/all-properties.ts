import { SELECTORS, VALUE, type HookId } from './hooks';
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

/** What of the panel must have changed: groups of properties in none, or a named row that shows nothing. */
export function lostInPanel(page: Document, root: Element): readonly HookId[] {
  // It stands beside the application's element; to look through that once more would cost a large page a lot.
  const outside = [...page.body.children].filter((branch) => !branch.contains(root));
  const find = (selector: string): readonly Element[] =>
    outside.flatMap((branch) => (branch.matches(selector) ? branch : Array.from(branch.querySelectorAll(selector))));
  if (find(SELECTORS.propertyGroup).some((group) => !group.closest(SELECTORS.allProperties))) return ['allProperties'];
  const rows = find(SELECTORS.allProperties).flatMap((panel) => Array.from(panel.querySelectorAll(VALUE)));
  const outer = rows.filter((row) => propertyNamed(row) !== null && !row.parentElement?.closest(VALUE));
  return outer.some((row) => !isRow(row)) ? ['valueById'] : [];
}

function isRow(element: Element): boolean {
  return element.querySelector(`label, ${SELECTORS.hover}`) !== null;
}
