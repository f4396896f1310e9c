import { composedParent, shadowOf } from './salesforce/shadow';

/** The innermost element that is drawn at a point of the window, through shadow roots, below one that covers the page. */
export function elementAt(page: Document, x: number, y: number, cover: Element): Element | null {
  let found = page.elementsFromPoint(x, y).find((element) => element !== cover) ?? null;
  for (let shadow = found && shadowOf(found); shadow; shadow = found && shadowOf(found)) {
    const tree: ShadowRoot = shadow;
    const inner: Element | undefined = tree.elementsFromPoint(x, y).find((element) => element.getRootNode() === tree);
    if (!inner) break;
    found = inner;
  }
  return found;
}

/** Scrolls what an element stands in, as the wheel would; the window itself is left to the browser. */
export function scrollAround(element: Element, x: number, y: number): void {
  const { documentElement, body } = element.ownerDocument;
  for (let at: Element | null = element; at && at !== body && at !== documentElement; at = composedParent(at)) {
    if (!scrolls(at)) continue;
    const { scrollLeft, scrollTop } = at;
    at.scrollBy({ left: x, top: y, behavior: 'instant' });
    if (at.scrollLeft !== scrollLeft || at.scrollTop !== scrollTop) return;
  }
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflow);
}
