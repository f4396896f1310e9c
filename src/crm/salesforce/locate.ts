import type { ShownField } from '@/src/crm/reader';
import { contentsOf, holdersOf, nameWithLabel } from './fields';
import { headerFields, headerLabelFields } from './header';
import { namelessFields } from './nameless';
import type { PageParts } from './parts';
import { composedParent } from './shadow';

/** The element that shows a field: where it stands with its name, else the path or the header. Null if none is seen. */
export function locateIn(parts: PageParts, field: string): Element | null {
  const elements = [
    ...holdersOf(parts, field),
    ...(field === 'StageName' ? parts.pathSteps : []),
    ...(field === 'Name' ? parts.headerNames : []),
    ...(elsewhere(parts).get(field) ?? labelled(parts, field)),
  ];
  // The fields of a tab that was opened and left are still there, but hidden.
  return elements.find((element) => element.checkVisibility()) ?? null;
}

/** What shows a field with its name that was chosen by its label. */
function labelled(parts: PageParts, field: string): readonly Element[] {
  const named = nameWithLabel(contentsOf(parts), field);
  return named === null ? [] : holdersOf(parts, named);
}

/** The field that an element is a part of: the innermost element around it that shows one. */
export function fieldIn(parts: PageParts, element: Element): ShownField | null {
  const showing = new Map<Element, string>();
  const show = (field: string, elements: readonly Element[]): void => {
    for (const one of elements) showing.set(one, field);
  };
  for (const [field, elements] of elsewhere(parts)) show(field, elements);
  for (const [field, holders] of parts.holders) show(field, holders);
  show('StageName', parts.pathSteps);
  show('Name', parts.headerNames);
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const field = showing.get(at);
    if (field !== undefined) return { field, element: at };
  }
  return null;
}

/** What shows the fields that have no name of their own on the page. */
function elsewhere(parts: PageParts): Map<string, readonly Element[]> {
  const found = [...headerFields(parts), ...headerLabelFields(parts), ...namelessFields(parts)];
  return new Map(found.map(([field, { elements }]) => [field, elements]));
}
