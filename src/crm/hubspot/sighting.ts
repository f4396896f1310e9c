import type { Surface } from '@/src/crm/reading';
import { NOT_PROPERTIES, SELECTORS } from './hooks';
import { controlIn, labelText, valueText } from './shown-text';

/** One property, seen in one place of the page. */
export interface Sighting {
  /** HubSpot's internal property name. */
  field: string;
  surface: Surface;
  state: 'shown' | 'editing' | 'loading';
  text: string;
  label: string | null;
  /** The selector that found it. */
  hook: string;
  /** What to scroll to. */
  row: Element;
}

const PREFIXES = ['property-input-', 'highlight-property-display-', 'highlight-property-item-'];

/** The property that an element's hook names; null when it names none. Names may hold hyphens, so cut by length. */
export function propertyNamed(element: Element): string | null {
  for (const id of [element.getAttribute('data-selenium-test'), element.getAttribute('data-test-id')]) {
    const prefix = PREFIXES.find((candidate) => id?.startsWith(candidate));
    const name = prefix && id?.slice(prefix.length);
    if (name && !NOT_PROPERTIES.has(name)) return name;
  }
  return null;
}

/** A property as one element shows it, inside the row that the seller sees. */
export function sight(
  place: { field: string; surface: Surface; hook: string; row: Element; label: Element | null | undefined },
  value: Element,
): Sighting {
  const { field, surface, hook, row, label } = place;
  const state = isEdited(value) ? 'editing' : 'shown';
  return { field, surface, state, hook, row, label: labelText(label), text: valueText(value) };
}

/** What stands in a control that is open or has the focus is not saved yet. */
function isEdited(value: Element): boolean {
  if (value.closest(SELECTORS.unsaved) ?? value.querySelector(SELECTORS.unsaved)) return true;
  const control = controlIn(value);
  return control !== null && control === control.ownerDocument.activeElement;
}
