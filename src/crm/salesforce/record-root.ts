import { hooks } from './hooks';
import { shadowOf, type Tree } from './shadow';

/** Record pages that had a size once. To measure one makes the browser lay out the page, which takes long. */
const sized = new WeakSet<Element>();

/** The record pages that can be seen now. Left records, and those in other console tabs, stay in the document. */
export function visibleRoots(page: Document): readonly Element[] {
  const displayed = [...page.querySelectorAll(hooks.recordRoot)].filter(isDisplayed);
  const [only, second] = displayed;
  if (only && !second && sized.has(only)) return displayed;
  const roots = displayed.filter(hasSize);
  for (const root of roots) sized.add(root);
  return roots;
}

/** Whether Lightning says that the record cannot be shown: it was deleted, or the user may not see it. */
export function showsErrorPage(page: Document): boolean {
  return [...page.querySelectorAll(`${hooks.errorPage}, ${hooks.applicationError}`)].some(
    (error) => isDisplayed(error) && hasSize(error),
  );
}

/** Whether Lightning says that the page, the tab or a part of it is still on its way. */
export function isBusy(page: Document, trees: readonly Tree[]): boolean {
  const marks = [hooks.busyApp, hooks.busyTab].flatMap((mark) => Array.from(page.querySelectorAll(mark)));
  const parts = trees.flatMap((tree) => Array.from(tree.querySelectorAll(hooks.busyPart)));
  return [...marks, ...parts].some(isDisplayed);
}

function isDisplayed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The page's body and the component itself may have no height of their own, so its children count too. */
function hasSize(element: Element): boolean {
  return [element, ...element.children, ...(shadowOf(element)?.children ?? [])].some((box) => {
    const { width, height } = box.getBoundingClientRect();
    return width > 0 && height > 0;
  });
}
