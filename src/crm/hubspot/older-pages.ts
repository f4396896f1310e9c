import { ELSEWHERE, OLD_PLACE, SELECTORS, VALUE } from './hooks';
import { propertyNamed, sight } from './sighting';
import type { Sighting } from './sighting';

/** Names that pages until 2023 gave to single values of a deal's head. */
const IN_HEAD = [
  ['dealname', SELECTORS.stripTitle],
  ['closedate', SELECTORS.oldCloseDate],
  ['amount', SELECTORS.oldAmount],
] as const;

/**
 * A deal's properties as pages from 2019 to 2023 showed them (section 3.8): whatever control a property had was named
 * after it, in a form of the left column; three values stood in the deal's head. Nothing else of such a page counts.
 */
export function readOlderPage(root: Element): readonly Sighting[] {
  const heads = placesIn(root, SELECTORS.oldStrip);
  const inHead = heads.flatMap((head) =>
    IN_HEAD.flatMap(([field, hook]) => {
      const value = head.querySelector(hook);
      return value ? [sight({ field, surface: 'strip', hook, row: value, label: labelOf(value) }, value)] : [];
    }),
  );
  const places = placesIn(root, OLD_PLACE).filter((place) => !place.parentElement?.closest(OLD_PLACE));
  const controls = places.flatMap((place) => Array.from(place.querySelectorAll(`${VALUE}, ${SELECTORS.oldField}`)));
  const outermost = controls.filter(
    (control) => !controls.some((other) => other !== control && other.contains(control)),
  );
  return [...outermost.flatMap((control) => readControl(control) ?? []), ...inHead];
}

/** Whether an element is a place of an older page where the record's own properties stand. */
function placesIn(root: Element, selector: string): readonly Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (place) => !place.closest(`${ELSEWHERE}, ${SELECTORS.anyCard}, ${SELECTORS.wrapper}`),
  );
}

/** A control under whatever names it: they have to agree. */
export function readControl(control: Element): Sighting | null {
  const row = control.closest(SELECTORS.oldRow);
  const names = new Set(
    [propertyNamed(control), control.getAttribute('data-field'), row?.getAttribute('data-profile-property')].filter(
      (name) => name !== null && name !== undefined,
    ),
  );
  const [field, other] = names;
  if (field === undefined || other !== undefined) return null;
  // A button may hold more than the choice that it shows.
  if (control.matches('button') && !control.querySelector(SELECTORS.oldChoice)) return null;
  const hook = control.matches(VALUE) ? `property-input-${field}` : `[data-field="${field}"]`;
  return sight({ field, surface: 'card', hook, row: row ?? control, label: labelOf(control) }, control);
}

function labelOf(control: Element): Element | null {
  const row = control.closest(SELECTORS.oldRow);
  const inRow = row?.querySelector('label');
  if (inRow) return inRow;
  const named =
    control.id === '' ? null : control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return named ?? control.closest('label');
}
