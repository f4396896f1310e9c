import type { ShownField } from '@/src/crm/reader';
import { holdersOf } from './fields';
import { headerItem, LINKED_FIELDS } from './header';
import type { PageParts } from './parts';
import { composedParent } from './shadow';

/** The element that shows a field: where it stands with its name, else the path or the header. Null if none is seen. */
export function locateIn(parts: PageParts, field: string): Element | null {
  const elements = [
    ...holdersOf(parts, field),
    ...(field === 'StageName' ? parts.pathSteps : []),
    field === 'Name' ? parts.headerName : headerItem(parts, field)?.link,
  ];
  // The fields of a tab that was opened and left are still there, but hidden.
  return elements.find((element) => element?.checkVisibility()) ?? null;
}

/** The field that an element is a part of: the innermost element around it that shows one. */
export function fieldIn(parts: PageParts, element: Element): ShownField | null {
  const showing = new Map<Element, string>();
  for (const [field, holders] of parts.holders) for (const holder of holders) showing.set(holder, field);
  for (const step of parts.pathSteps) showing.set(step, 'StageName');
  for (const field of LINKED_FIELDS) {
    const item = headerItem(parts, field);
    if (item) showing.set(item.link, field);
  }
  if (parts.headerName) showing.set(parts.headerName, 'Name');
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const field = showing.get(at);
    if (field !== undefined) return { field, element: at };
  }
  return null;
}
