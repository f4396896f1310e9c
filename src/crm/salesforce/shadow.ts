declare global {
  interface Element {
    /** Firefox's way for extensions into a closed shadow root. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Chrome's way; it needs no permission. Not there outside extensions. */
declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } | undefined;

/** A document tree to query: an element's own, or the one in a shadow root. */
export type Tree = Element | ShadowRoot;

/** Most elements of a page, the most frequent first: a look at each of them would cost more than all the rest. */
const COMPONENTS = ':not(div,span,slot,a,p,li,ul,button,svg,path,g,td,tr,th,dl,dt,dd,b,i,br,img,input,label,h1,h2,h3)';

/**
 * Components that have none, as Chrome said: it takes its time for that. A component that is defined makes its shadow
 * root at once or not at all; one whose script has not come yet is asked again.
 */
const shadowless = new WeakSet<Element>();

/**
 * The shadow root of a component, open or closed. In Lightning's synthetic mode there is none: seen from the isolated
 * world, a component's content then stands in the element itself.
 */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') || shadowless.has(element)) return null;
  const closed = closedShadowOf(element);
  if (!closed && element.matches(':defined')) shadowless.add(element);
  return closed;
}

/**
 * Whether an element in which nothing is drawn may have a closed shadow root that the browser keeps from us. Those
 * that format a text are really empty when the text is.
 */
export function mayHideContent(element: Element): boolean {
  const opens = (typeof chrome !== 'undefined' && chrome.dom) || element.openOrClosedShadowRoot !== undefined;
  return !opens && element.localName.includes('-') && !element.localName.startsWith('lightning-');
}

function closedShadowOf(element: Element): ShadowRoot | null {
  if (typeof chrome !== 'undefined' && chrome.dom) return chrome.dom.openOrClosedShadowRoot(element);
  return element.openOrClosedShadowRoot ?? null;
}

/**
 * The trees of a record page, outer ones first. In synthetic mode it is one tree, even if single components in it have
 * shadow roots of their own; in native mode every component has one.
 */
export function treesOf(root: Element): readonly Tree[] {
  return shadowOf(root) ? treesBelow(root) : [root];
}

/** An element's tree and those of all components in it: of a whole page, say, that is light on the outside. */
export function treesBelow(root: Element): readonly Tree[] {
  const shadow = shadowOf(root);
  const trees: Tree[] = shadow ? [root, shadow] : [root];
  for (const tree of trees) {
    for (const component of tree.querySelectorAll(COMPONENTS)) {
      const inner = shadowOf(component);
      if (inner) trees.push(inner);
    }
  }
  return trees;
}

/** The element that this one is drawn in: the slot it is assigned to, its parent, or the host of its shadow root. */
export function composedParent(element: Element): Element | null {
  const root = element.assignedSlot ?? element.parentElement ?? element.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  return root instanceof Element ? root : null;
}

/** The nodes that are drawn in an element: its shadow tree, what is assigned to a slot, or its children. */
export function* drawnChildren(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
  if (assigned.length > 0) yield* assigned;
  else for (let child = (shadowOf(element) ?? element).firstChild; child; child = child.nextSibling) yield child;
}
