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
  /** What the text stands in. */
  value: Element;
  /** For a text that is a link to a record: that record's id. */
  recordId?: string;
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
  const text = valueText(value);
  return { field, surface, state: stateOf(value, text), hook, row, value, label: labelText(label), text };
}

/** An empty field is shown as `--` or by an empty control. Nothing at all is what stands there before the value comes. */
function stateOf(value: Element, text: string): Sighting['state'] {
  if (isEdited(value)) return 'editing';
  return text === '' && controlIn(value) === null ? 'loading' : 'shown';
}

/** What stands in a control that is open, has the focus, or holds something else than the page put into it is not saved. */
function isEdited(value: Element): boolean {
  if (value.closest(SELECTORS.openControl)) return true;
  if (isOpen(value.closest(`${SELECTORS.marker}, ${SELECTORS.mode}`))) return true;
  if ([...value.querySelectorAll(`${SELECTORS.marker}, ${SELECTORS.mode}`)].some(isOpen)) return true;
  const control = controlIn(value);
  if (control === null) return false;
  return control === control.ownerDocument.activeElement || control.value !== control.defaultValue;
}

/** Only the one mode that is known to show what is saved counts as such. */
function isOpen(input: Element | null): boolean {
  return input !== null && !input.matches(SELECTORS.displayed);
}
