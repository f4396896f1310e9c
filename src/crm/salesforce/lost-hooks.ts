import type { FieldReading } from '@/src/crm/reading';
import { lacksLabel, unknownPlaces } from './header';
import { hooks, type HookId } from './hooks';
import type { PageParts } from './parts';
import { stepOf } from './path';
import { composedParent, shadowOf } from './shadow';
import { onlyDrawn } from './shown';

/**
 * The hooks that must be on the page, by what is there, and are not: Salesforce has changed it. A page that is still
 * being drawn shows the same for a moment. Looks at what was found anyway, for a look at all the page takes long.
 */
export function lostHooks(parts: PageParts, fields: ReadonlyMap<string, FieldReading>, tabUnopened: boolean): HookId[] {
  const lost: readonly (readonly [HookId, boolean])[] = [
    ['holder', lacksHolders(parts, tabUnopened)],
    ['headerName', !fields.has('Name') || fields.get('Name')?.status === 'absent' || isNameless(parts)],
    ['headerItem', unknownPlaces(parts).length > 0],
    ['headerLabel', lacksLabel(parts)],
    ['headerValue', parts.headerItems.some((item) => item.matches(hooks.headerItem) && !hasValue(item))],
    ['pathStep', parts.paths.length > 0 && parts.pathSteps.length === 0],
    ['pathLabel', parts.pathSteps.some((step) => stepOf(step) === null)],
  ];
  return lost.flatMap(([id, isLost]) => (isLost ? [id] : []));
}

/** Whether there are fields, or must be, that have no holder. */
export function lacksHolders(parts: PageParts, tabUnopened: boolean): boolean {
  const noField = parts.holders.size === 0 && !parts.foreignFields && !tabUnopened;
  return noField || parts.nameless.length > 0 || parts.values.some((value) => !isHeld(value));
}

function isNameless({ headers, headerNames }: PageParts): boolean {
  return headers.length > 0 && headerNames.length === 0;
}

/** Whether what an item was given to show has a place in it. */
function hasValue(item: Element): boolean {
  const slotted = item.shadowRoot === null || [...item.children].every(({ assignedSlot }) => assignedSlot !== null);
  return slotted && onlyDrawn(item, hooks.headerValue) !== null;
}

/** Whether a value stands in a field: inside its holder, or slotted into the component that draws it. */
function isHeld(value: Element): boolean {
  if (value.closest(hooks.holder)) return true;
  for (let at = composedParent(value); at; at = composedParent(at)) if (at.matches(hooks.holder)) return true;
  const host = value.parentElement;
  return host !== null && (shadowOf(host)?.querySelector(hooks.holder) ?? null) !== null;
}
