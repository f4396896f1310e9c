import { holdersOf } from './fields';
import { headerItem } from './header';
import type { PageParts } from './parts';

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
