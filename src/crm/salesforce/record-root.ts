import { ERROR_PAGE, RECORD_ROOT } from './hooks';
import { shadowOf } from './shadow';

/** The record pages that can be seen now. Left records, and those in other console tabs, stay in the document. */
export function visibleRoots(page: Document): readonly Element[] {
  return [...page.querySelectorAll(RECORD_ROOT)].filter(isVisible);
}

/** Whether Lightning says that the record cannot be shown: it was deleted, or the user may not see it. */
export function showsErrorPage(page: Document): boolean {
  return [...page.querySelectorAll(ERROR_PAGE)].some(isVisible);
}

/** The page's body and the component itself may have no height of their own, so its children count too. */
function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return [element, ...element.children, ...(shadowOf(element)?.children ?? [])].some((box) => {
    const { width, height } = box.getBoundingClientRect();
    return width > 0 && height > 0;
  });
}
