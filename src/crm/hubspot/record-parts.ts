import { COLUMN, ELSEWHERE, SELECTORS, VALUE } from './hooks';

/** The parts of a record page that hold a deal's fields. */
export interface RecordParts {
  strips: readonly Element[];
  cards: readonly Element[];
  /** Cards that show labels without the names of properties. */
  labelCards: readonly Element[];
  companyCards: readonly Element[];
  contactCards: readonly Element[];
  /** Cards of the deal that stand where none was ever seen: a window that we do not know, or a changed page. */
  strayCards: readonly Element[];
  /** The page shows a record of another type: the address is ahead of it. */
  otherRecord: boolean;
  /** Some strip or card still shows skeletons. */
  pending: boolean;
}

const DEAL = '0-3';

/** The element that holds the record; null while there is none, or more than one is seen. */
export function recordRoot(page: Document): Element | null {
  const [root, another] = recordRoots(page);
  return another ? null : (root ?? page.querySelector(SELECTORS.middlePane)?.parentElement ?? null);
}

/** Mostly one. Where a record is drawn beside the one that was left, those that are seen. */
export function recordRoots(page: Document): readonly Element[] {
  const roots = [...page.querySelectorAll(SELECTORS.recordRoot)];
  return roots.length > 1 ? roots.filter((root) => root.checkVisibility()) : roots;
}

/**
 * Finds the parts in one pass over the record: a single attribute is a hundred times faster to look for in a large page
 * than a list of selectors. Previews, dialogs and cards of other records are left out.
 */
export function recordParts(root: Element): RecordParts {
  const parts = [...root.querySelectorAll(SELECTORS.anyCard)].filter((part) => part.closest(ELSEWHERE) === null);
  const ofKind = (...selectors: readonly string[]): readonly Element[] =>
    parts.filter((part) => part.matches(selectors.join(', ')));
  const typed = ofKind(SELECTORS.strip, SELECTORS.card);
  const own = typed.filter((part) => !isForeign(part));
  const labelCards = ofKind(SELECTORS.dataHighlights, SELECTORS.propertyList);
  const associations = ofKind(SELECTORS.association);
  const strips = own.filter((part) => part.matches(SELECTORS.strip));
  const cards = own.filter((part) => part.matches(SELECTORS.card));
  return {
    strips: strips.filter(isInColumn),
    cards: cards.filter(isInColumn),
    labelCards: labelCards.filter(isInColumn),
    companyCards: associations.filter((card) => associatedType(card) === '0-2'),
    contactCards: associations.filter((card) => associatedType(card) === '0-1'),
    strayCards: [...own, ...labelCards].filter((part) => !isInColumn(part)),
    otherRecord: own.length < typed.length && strips.length === 0,
    pending: [...own, ...labelCards].some((part) => part.querySelector(SELECTORS.skeleton) !== null),
  };
}

/** Whatever a part of the record is read from. */
const VALUES = [
  SELECTORS.row,
  SELECTORS.stripItem,
  SELECTORS.stripDisplay,
  VALUE,
  SELECTORS.companyLink,
  SELECTORS.dataHighlight,
  SELECTORS.propertyListItem,
].join(', ');

/**
 * All elements that show the record, those of the panel outside its root too. `#crm` stays from record to record (5);
 * React either draws a new record with new elements, or writes it into the ones of the last record.
 */
export function shownBy(page: Document): readonly Element[] {
  const root = recordRoot(page);
  if (!root) return [];
  const { strips, cards, labelCards, companyCards } = recordParts(root);
  const panels = page.querySelectorAll(SELECTORS.allProperties);
  const parts = [...strips, ...cards, ...labelCards, ...companyCards, ...panels, ...oldParts(root, strips)];
  return parts.flatMap((part) => Array.from(part.querySelectorAll(VALUES)));
}

/** A page without a strip may be an older one, which has other places. */
function oldParts(root: Element, strips: readonly Element[]): readonly Element[] {
  return strips.length > 0
    ? []
    : [SELECTORS.oldStrip, SELECTORS.oldForm].flatMap((hook) => Array.from(root.querySelectorAll(hook)));
}

/** In a column of the record: what stands on top of it stands elsewhere. */
function isInColumn(part: Element): boolean {
  return part.closest(COLUMN) !== null;
}

const TYPE_IN_ID = /(?:OBJECT_HIGHLIGHT-FAS-|PROPERTIES_V3\/)(\d+-\d+)/;

/**
 * Whether a card says that it shows a record of another type (`OBJECT_HIGHLIGHT-FAS-0-1-1`, `PROPERTIES_V3/0-1/V2`), by
 * its own id or by that of its wrapper; cards of admins say nothing.
 */
function isForeign(card: Element): boolean {
  const ids = [card.getAttribute('data-card-id'), card.closest(SELECTORS.wrapper)?.getAttribute('data-test-id')];
  const types = ids.flatMap((id) => TYPE_IN_ID.exec(id ?? '')?.[1] ?? []);
  return types.some((type) => type !== DEAL);
}

/** The type of the records that a card of associations lists: it, its wrapper and its content each may say so. */
function associatedType(card: Element): string | null {
  const content = card.querySelector(SELECTORS.associationContent)?.getAttribute('data-test-id');
  const ids = [
    card.getAttribute('data-sidebar-card-association-object-type-id'),
    card.closest(SELECTORS.wrapper)?.getAttribute('data-test-id'),
    card.closest(SELECTORS.tableWrapper)?.id,
    content,
  ];
  const types = new Set(ids.flatMap((id) => /(?:^|-|\/)(\d+-\d+)$/.exec(id ?? '')?.[1] ?? []));
  const [type, other] = types;
  return other === undefined ? (type ?? null) : null;
}
