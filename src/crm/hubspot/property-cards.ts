import { OWNER, SELECTORS } from './hooks';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/**
 * The rows of a property card (section 3.2). A row counts only if its own name, its marker and the hook of its value
 * agree: a bare `data-test-id` proves nothing.
 */
export function readPropertyCard(card: Element): readonly Sighting[] {
  return [...card.querySelectorAll(SELECTORS.row)].flatMap((row) => {
    const field = row.getAttribute('data-test-id');
    const marked = [...row.children].some((child) => child.matches(SELECTORS.rowMarker));
    return field && marked ? readRow(row, field) : [];
  });
}

function readRow(row: Element, field: string): readonly Sighting[] {
  const hook = [...row.querySelectorAll(SELECTORS.propertyInput)].find((one) => propertyNamed(one) === field);
  const value = hook ?? (field === OWNER ? row.querySelector(SELECTORS.ownerBox) : null);
  if (!value) return [];
  const selector = hook ? `property-input-${field}` : SELECTORS.ownerBox;
  return [sight({ field, surface: 'card', hook: selector, row, label: row.querySelector('label') }, value)];
}
