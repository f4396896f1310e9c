import type { LabelField } from '@/src/crm/reading';
import { SELECTORS } from './hooks';
import { labelText } from './shown-text';
import { sight } from './sighting';
import type { Sighting } from './sighting';

/** The hook of one item in each kind of card that shows labels only (section 3.4). */
export const ITEMS = [SELECTORS.dataHighlight, SELECTORS.propertyListItem] as const;

/**
 * Data highlights and property lists: a label and a value, and no name of a property anywhere. Kept under the label as
 * it is shown; it is translated and can be renamed, and two properties may share it.
 */
export function readLabelCard(card: Element): readonly Sighting[] {
  return ITEMS.flatMap((hook) => [...card.querySelectorAll(hook)].flatMap((item) => readItem(item, hook) ?? []));
}

function readItem(item: Element, hook: string): Sighting | null {
  const [label, value, more] = pairIn(item);
  const name = labelText(label);
  if (!label || !value || more || name === null) return null;
  const field: LabelField = `label:${name}`;
  return sight({ field, surface: 'label', hook, row: item, label }, value);
}

/** The elements that stand side by side in an item, however deep: a label and a value in every item that was seen. */
export function pairIn(item: Element): readonly Element[] {
  let at = item;
  while (at.childElementCount === 1 && at.firstElementChild) at = at.firstElementChild;
  return [...at.children];
}
