import { hooks } from './hooks';

/** What is read. A page has much else that moves all the time: timelines, feeds, counters. */
const READ_FROM = [
  hooks.holder,
  hooks.value,
  hooks.path,
  hooks.header,
  hooks.dynamicHeader,
  hooks.auraHeader,
  hooks.formField,
  hooks.auraItem,
].join(', ');

/** Where changes were seen that do not concern us: what moves once moves again, and a second look costs too much. */
const elsewhere = new WeakSet<Node>();

/** Whether a change within a record page can change what is read: it is in a part that is read, or moves such a part. */
export function concernsRecord({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (!elsewhere.has(target)) {
    if (isInPart(target)) return true;
    elsewhere.add(target);
  }
  return someHoldsPart(addedNodes) || someHoldsPart(removedNodes);
}

function isInPart(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (element?.closest(READ_FROM)) return true;
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot && isInPart(tree.host);
}

function someHoldsPart(nodes: NodeList): boolean {
  for (const node of nodes) if (node instanceof Element && holdsPart(node)) return true;
  return false;
}

/** With native shadow roots a component may hold anything. */
function holdsPart(element: Element): boolean {
  return element.shadowRoot !== null || element.matches(READ_FROM) || element.querySelector(READ_FROM) !== null;
}
