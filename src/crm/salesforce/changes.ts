import { attributesIn } from '@/src/crm/hooks';
import { hooks } from './hooks';
import { ANY_PART } from './parts';

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
  hooks.detailsTab,
  hooks.listCard,
  hooks.listRow,
].join(', ');

/** Attributes that make an element a part, or no part any more. Classes do too, but change with every pointer move. */
const TELLING: ReadonlySet<string> = new Set(attributesIn(hooks).filter((name) => name !== 'class'));

/**
 * Where changes were seen that do not concern us: what moves once moves again, and a second look costs too much. Known
 * until something that is read changes, for then it may be elsewhere.
 */
let elsewhere = new WeakSet<Node>();

/** Whether a change within a record page can change what is read: it is in a part that is read, or moves such a part. */
export function concernsRecord(change: MutationRecord): boolean {
  const concerns = changesParts(change);
  if (concerns) elsewhere = new WeakSet();
  return concerns;
}

function changesParts({ target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (attributeName !== null && TELLING.has(attributeName)) return true;
  if (!elsewhere.has(target)) {
    if (isInPart(target) || isPanel(target)) return true;
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

/** Whether the panel of a tab was ever opened shows in it having children. */
function isPanel(node: Node): boolean {
  return node instanceof Element && node.matches(hooks.tabPanel);
}

function someHoldsPart(nodes: NodeList): boolean {
  for (const node of nodes) if (node instanceof Element && holdsPart(node)) return true;
  return false;
}

/** What changes a reading by coming and going, whatever is in it. */
const COUNTS = [ANY_PART, hooks.tab, hooks.tabPanel, hooks.frame, hooks.listCard, hooks.listRow].join(', ');

/** With native shadow roots a component may hold anything. */
function holdsPart(element: Element): boolean {
  return element.shadowRoot !== null || element.matches(COUNTS) || element.querySelector(COUNTS) !== null;
}
