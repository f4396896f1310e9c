import type { Obstacle } from '@/src/crm/reader';
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

/** What a page shows that shows no record. */
export function obstacleOn(page: Document): Obstacle {
  // Lightning says that the record was deleted, that the user may not see it, or that Lightning itself failed.
  if (shows(page, `${hooks.errorPage}, ${hooks.applicationError}`)) return 'no-access';
  if (shows(page, hooks.password)) return 'signed-out';
  return shows(page, hooks.frame) ? 'in-frame' : 'loading';
}

function shows(page: Document, selector: string): boolean {
  return [...page.querySelectorAll(selector)].some((element) => isDisplayed(element) && hasSize(element));
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
