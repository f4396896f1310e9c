import { SELECTORS, VALUE, type HookId } from './hooks';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/**
 * The rows of "View all properties" (section 3.4), which stands outside the record root and is there only while the
 * seller has it open. Skeletons and buttons have hooks like rows; a real row has a label.
 */
export function readAllProperties(page: Document): readonly Sighting[] {
  const panel = page.querySelector(SELECTORS.allProperties);
  if (!panel || mayBeForeign(panel, page)) return [];
  return [...panel.querySelectorAll(VALUE)].flatMap((row) => {
    const field = propertyNamed(row);
    if (!field || !isRow(row)) return [];
    const hook = `property-input-${field}`;
    return [sight({ field, surface: 'panel', hook, row, label: row.querySelector('label') }, row)];
  });
}

/** The groups that properties of other objects are in come with HubSpot, as those of deals do. */
const FOREIGN_GROUP = ['contact', 'company', 'ticket']
  .map((object) => `[data-test-id$="-${object}information"]`)
  .join();

/** The panel does not say whose properties it shows; a preview has one of its own, with many of the same names. */
function mayBeForeign(panel: Element, page: Document): boolean {
  const preview = `${SELECTORS.preview}, ${SELECTORS.indexPreview}`;
  return page.querySelector(preview) !== null || panel.querySelector(FOREIGN_GROUP) !== null;
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
