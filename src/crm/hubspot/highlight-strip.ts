import type { WantedFields } from '@/src/crm/reading';
import { NOT_STRIP, SELECTORS, VALUE } from './hooks';
import { controlIn } from './shown-text';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/**
 * The properties in the highlight strip (section 3.3): the same hook may be nested in itself, or stand beside an input.
 * What shows a property a second time has to say the same.
 */
export function readHighlightStrip(strip: Element, wanted: WantedFields): readonly Sighting[] {
  const found: Sighting[] = [];
  const find = (selector: string): readonly Element[] =>
    [...strip.querySelectorAll(SELECTORS.stripContent)].flatMap((content) =>
      Array.from(content.querySelectorAll(selector)),
    );
  for (const hook of find(`${SELECTORS.stripDisplay}, ${VALUE}`)) {
    const field = propertyNamed(hook);
    if (field === null || hook.closest(NOT_STRIP)) continue;
    if (!found.some((one) => one.field === field && one.value.contains(hook))) found.push(sightInStrip(field, hook));
  }
  for (const item of find(SELECTORS.stripItem)) {
    const field = propertyNamed(item);
    // An item may be named after two properties at once, so its name counts only if somebody asks for it.
    const isNew = field && wanted.has(field) && !found.some((one) => one.field === field && one.row === item);
    if (isNew && controlIn(item)) found.push(sightInStrip(field, item));
  }
  // Beside a copy that is being edited, none of the same strip says what is saved.
  const edited = new Set(found.flatMap(({ field, state }) => (state === 'editing' ? [field] : [])));
  return found.filter(({ field, state }) => state === 'editing' || !edited.has(field));
}

function sightInStrip(field: string, hook: Element): Sighting {
  const item = hook.closest(SELECTORS.stripItem);
  const named = item && propertyNamed(item) === field ? item : null;
  // A labelled input beside the text holds the value, so the whole item is asked when it has exactly one.
  const value = named && controlIn(named) ? named : innermost(hook);
  const label = named?.querySelector('label') ?? [...(named?.children ?? [])].find((child) => !child.contains(hook));
  const selector = hook === item ? `highlight-property-item-${field}` : hookText(hook);
  return sight({ field, surface: 'strip', hook: selector, row: item ?? hook, label }, value);
}

/** The hook of a display may be nested in itself; what is inside of it may stand there twice. */
function innermost(hook: Element): Element {
  const inner = [...hook.querySelectorAll(SELECTORS.stripDisplay)].find(
    (one) => propertyNamed(one) === propertyNamed(hook),
  );
  return inner ? innermost(inner) : hook;
}

function hookText(hook: Element): string {
  return hook.getAttribute('data-test-id') ?? hook.getAttribute('data-selenium-test') ?? '';
}
