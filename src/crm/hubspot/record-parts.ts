import { SELECTORS } from './hooks';

/** The parts of a record page that hold a deal's fields. */
export interface RecordParts {
  strips: readonly Element[];
  cards: readonly Element[];
  companyCards: readonly Element[];
  /** The page shows a record of another type: the address is ahead of it. */
  otherRecord: boolean;
  /** Some strip or card still shows skeletons. */
  pending: boolean;
}

const DEAL = '0-3';

/** The element that holds the record; null while there is none. */
export function recordRoot(page: Document): Element | null {
  return page.querySelector(SELECTORS.recordRoot) ?? page.querySelector(SELECTORS.middlePane)?.parentElement ?? null;
}

/**
 * Finds the parts in one pass over the record: a single attribute is a hundred times faster to look for in a large page
 * than a list of selectors. Previews, dialogs and cards of other records are left out.
 */
export function recordParts(root: Element): RecordParts {
  const parts = [...root.querySelectorAll(SELECTORS.anyCard)].filter(
    (part) => part.closest(SELECTORS.elsewhere) === null,
  );
  const typed = parts.filter((part) => part.matches(`${SELECTORS.strip}, ${SELECTORS.card}`));
  const own = typed.filter((part) => (objectType(part) ?? DEAL) === DEAL);
  const companyCards = parts.flatMap((part) => part.closest(SELECTORS.companyCard) ?? []);
  return {
    strips: own.filter((part) => part.matches(SELECTORS.strip)),
    cards: own.filter((part) => part.matches(SELECTORS.card)),
    companyCards: [...new Set(companyCards)],
    otherRecord: own.length < typed.length && !own.some((part) => part.matches(SELECTORS.strip)),
    pending: own.some((part) => part.querySelector(SELECTORS.skeleton) !== null),
  };
}

/** Whatever a part of the record is read from. */
const VALUES = [
  SELECTORS.row,
  SELECTORS.stripItem,
  SELECTORS.stripDisplay,
  SELECTORS.propertyInput,
  SELECTORS.companyLink,
].join(', ');

/**
 * All elements that show the record, those of the panel outside its root too. `#crm` stays from record to record (5);
 * React either draws a new record with new elements, or writes it into the ones of the last record.
 */
export function shownBy(page: Document): readonly Element[] {
  const root = recordRoot(page);
  if (!root) return [];
  const { strips, cards, companyCards } = recordParts(root);
  const panels = page.querySelectorAll(SELECTORS.allProperties);
  return [...strips, ...cards, ...companyCards, ...panels].flatMap((part) => Array.from(part.querySelectorAll(VALUES)));
}

/** The object type in a card's id (`OBJECT_HIGHLIGHT-FAS-0-3-1`, `PROPERTIES_V3/0-3/V2`); cards of admins have none. */
function objectType(card: Element): string | null {
  return (
    /^(?:OBJECT_HIGHLIGHT-FAS-|PROPERTIES_V3\/)(\d+-\d+)/.exec(card.getAttribute('data-card-id') ?? '')?.[1] ?? null
  );
}
