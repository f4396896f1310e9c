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
    sightings.push(...readRow(row));
  }
  return sightings;
}

/** What a row shows, as often as it does; nothing when its hooks do not agree. */
function readRow(row: Element): readonly Sighting[] {
  const field = row.getAttribute('data-test-id') ?? '';
  const label = row.querySelector('label');
  const named = [...row.querySelectorAll(VALUE)].filter((one) => propertyNamed(one) === field);
  const hooks = named.filter((hook) => !named.some((other) => other !== hook && other.contains(hook)));
  const place = { field, surface: 'card', hook: `property-input-${field}`, row, label } as const;
  if (!isMarked(row)) return hooks.flatMap((hook) => (controlIn(hook) === hook ? sight(place, hook) : []));
  if (hooks.length > 0) return hooks.map((hook) => sight(place, hook));
  const boxes = field === OWNER ? ownerBoxes(row, label) : [];
  return boxes.map((box) => sight({ ...place, hook: SELECTORS.ownerBox }, box));
}

/** The marker has to be the row's own: a card of cards would have it further down. */
export function isMarked(row: Element): boolean {
  return [...row.children].some((child) => child.matches(SELECTORS.marker));
}

function ownerBoxes(row: Element, label: Element | null): readonly Element[] {
  const boxes = [...row.querySelectorAll(SELECTORS.ownerBox)];
  return boxes.filter((box) => box.getAttribute('aria-labelledby') === label?.id);
}
