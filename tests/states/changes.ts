import { alternativesOf, partsOf } from './selector-parts';
import type { SelectorPart } from './selector-parts';

/** A way in which a CRM can change its markup under a reader. */
export interface Change {
  /** As a word or two, for the lists of what went wrong. */
  readonly says: string;
  /** Changes an element and gives back what takes the change back; null when the change is none for this element. */
  readonly apply: (element: Element) => (() => void) | null;
}

/** All changes to what one selector finds: every part of it renamed in turn, removed, emptied, doubled. */
export function changesTo(selector: string): readonly Change[] {
  const renames = alternativesOf(selector).flatMap((alternative) =>
    partsOf(alternative).map((part): Change => ({
      says: `${nameOf(part)} renamed`,
      apply: (element) => (element.matches(alternative) ? renameSurely(element, part, alternative) : null),
    })),
  );
  return [
    ...renames,
    { says: 'removed', apply: remove },
    { says: 'emptied', apply: empty },
    { says: 'doubled', apply: double },
  ];
}

function nameOf(part: SelectorPart): string {
  return part.kind === 'id' ? '#id' : part.name;
}

/** @throws when the selector still finds the element: then nothing was tried */
function renameSurely(element: Element, part: SelectorPart, selector: string): () => void {
  const undo = rename(element, part);
  if (element.isConnected && element.matches(selector)) throw new Error(`Renamed, and ${selector} still finds it.`);
  return undo;
}

function rename(element: Element, part: SelectorPart): () => void {
  switch (part.kind) {
    case 'name':
      return renameElement(element);
    case 'id':
      return setAttribute(element, 'id', `${part.id}-renamed`);
    case 'class':
      element.classList.replace(part.name, `${part.name}-renamed`);
      return () => void element.classList.replace(`${part.name}-renamed`, part.name);
    case 'attribute':
      return part.value === null ? renameAttribute(element, part.name) : renameValue(element, part.name, part.value);
  }
}

/** Wherever the literal stands in the value, a word comes into its middle: it is no prefix, part or end any more. */
function renameValue(element: Element, name: string, literal: string): () => void {
  const value = element.getAttribute(name) ?? '';
  const middle = Math.ceil(literal.length / 2);
  const renamed = `${literal.slice(0, middle)}renamed${literal.slice(middle)}`;
  return setAttribute(element, name, value.replaceAll(literal, renamed));
}

function setAttribute(element: Element, name: string, value: string): () => void {
  const before = element.getAttribute(name) ?? '';
  element.setAttribute(name, value);
  return () => element.setAttribute(name, before);
}

function renameAttribute(element: Element, name: string): () => void {
  const value = element.getAttribute(name) ?? '';
  element.removeAttribute(name);
  element.setAttribute(`${name}-renamed`, value);
  return () => {
    element.removeAttribute(`${name}-renamed`);
    element.setAttribute(name, value);
  };
}

/** Another element in its place, with all that is its own. */
function renameElement(element: Element): () => void {
  const other = document.createElement(`x-${element.localName}-renamed`);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  if (element.shadowRoot) moveChildren(element.shadowRoot, other.attachShadow({ mode: 'open' }));
  moveChildren(element, other);
  element.replaceWith(other);
  return () => {
    other.replaceWith(element);
    moveChildren(other, element);
    if (element.shadowRoot && other.shadowRoot) moveChildren(other.shadowRoot, element.shadowRoot);
  };
}

function moveChildren(from: Element | ShadowRoot, to: Element | ShadowRoot): void {
  to.append(...from.childNodes);
}

function remove(element: Element): (() => void) | null {
  const parent = element.parentNode;
  const next = element.nextSibling;
  if (!parent) return null;
  element.remove();
  return () => void parent.insertBefore(element, next);
}

/** Text controls hold no children: one without a value is what an empty field looks like. */
function empty(element: Element): (() => void) | null {
  if (element.matches('input, textarea, select')) return null;
  const trees = [element, ...(element.shadowRoot ? [element.shadowRoot] : [])].map(
    (tree) => [tree, [...tree.childNodes]] as const,
  );
  if (trees.every(([, children]) => children.length === 0)) return null;
  for (const [tree] of trees) tree.replaceChildren();
  return () => {
    for (const [tree, children] of trees) tree.replaceChildren(...children);
  };
}

function double(element: Element): () => void {
  const copy = copyOf(element);
  element.after(copy);
  return () => copy.remove();
}

/** A deep copy with open shadow roots, which `cloneNode` leaves out. */
function copyOf(element: Element): Element {
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) return element;
  if (element.shadowRoot) copy.attachShadow({ mode: 'open' }).append(...copiesOf(element.shadowRoot));
  copy.append(...copiesOf(element));
  return copy;
}

function copiesOf(tree: Element | ShadowRoot): readonly Node[] {
  return [...tree.childNodes].map((node) => (node instanceof Element ? copyOf(node) : node.cloneNode(true)));
}
