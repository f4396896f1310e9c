import type { Steps } from '@/src/crm/steps';
import { OWNER, SELECTORS, VALUE } from './hooks';
import { controlIn } from './shown-text';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/**
 * The rows of a property card (section 3.2). A row counts only if its own name, its marker and the hook of its value
 * agree: a bare `data-test-id` proves nothing. Before 2026 there was no marker, and every value stood in a control.
 */
export function* readPropertyCard(card: Element): Steps<readonly Sighting[]> {
  const sightings: Sighting[] = [];
  for (const row of card.querySelectorAll(SELECTORS.row)) {
    yield;
    const sighting = readRow(row);
    if (sighting) sightings.push(sighting);
  }
  return sightings;
}

/** What a row shows; null when its hooks do not agree. */
function readRow(row: Element): Sighting | null {
  const field = row.getAttribute('data-test-id') ?? '';
  const label = row.querySelector('label');
  const hook = [...row.querySelectorAll(VALUE)].find((one) => propertyNamed(one) === field);
  if (!isMarked(row)) {
    if (!hook || controlIn(hook) !== hook) return null;
    return sight({ field, surface: 'card', hook: `property-input-${field}`, row, label }, hook);
  }
  const value = hook ?? (field === OWNER ? ownerBox(row, label) : null);
  if (!value) return null;
  const selector = hook ? `property-input-${field}` : SELECTORS.ownerBox;
  return sight({ field, surface: 'card', hook: selector, row, label }, value);
}

/** The marker has to be the row's own: a card of cards would have it further down. */
export function isMarked(row: Element): boolean {
  return [...row.children].some((child) => child.matches(SELECTORS.marker));
}

function ownerBox(row: Element, label: Element | null): Element | null {
  const boxes = [...row.querySelectorAll(SELECTORS.ownerBox)];
  return boxes.find((box) => box.getAttribute('aria-labelledby') === label?.id) ?? null;
}
