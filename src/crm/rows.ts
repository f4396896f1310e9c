import type { ListedDeal } from './listed';

/** Not what a page lists: its navigation, its tabs and its headers. */
const AROUND = 'nav, header, [role="navigation"], [role="banner"], [role="tablist"], [role="menu"]';

const CELLS = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"]';

/** Selectors of what one CRM's lists are made of. */
export interface RowHooks {
  rows: string;
  cards: string;
  /** Where a record's page shows what it is associated with. */
  associations: string;
}

/** The nearest element around this one that matches, also outside of the shadow root that it is in. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner;) {
    const found: Element | null = inner.closest(selector);
    if (found) return found;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * The record links that stand in rows or cards, the first of each deal in each row.
 *
 * @param idOf the deal that a link leads to; null for other links
 */
export function linksInRows(
  links: Iterable<HTMLAnchorElement>,
  { rows, cards, associations }: RowHooks,
  idOf: (address: URL) => string | null,
): ListedDeal[] {
  const seen = new Map<Element, Set<string>>();
  const listed: ListedDeal[] = [];
  for (const element of links) {
    const id = URL.canParse(element.href) ? idOf(new URL(element.href)) : null;
    // Pictures and icons lead to the record too; the mark belongs beside the name.
    if (id === null || element.textContent.trim() === '') continue;
    const row = closestAround(element, `${cards}, ${rows}`);
    if (!row || closestAround(element, AROUND)) continue;
    const ids = seen.get(row) ?? new Set();
    seen.set(row, ids);
    if (ids.has(id)) continue;
    ids.add(id);
    const isCard = row.matches(cards);
    const place = isCard ? row : (closestAround(element, CELLS) ?? row);
    listed.push({ id, element, place, isCard, isAssociated: closestAround(element, associations) !== null });
  }
  return listed;
}

/** A card or row that names its deal itself. */
export interface OwnRow {
  id: string;
  row: Element;
  /** What stands for it. */
  element: Element;
  isCard: boolean;
}

/** Those of these cards and rows that hold no link to their deal. */
export function withoutLinks(rows: readonly OwnRow[], links: readonly ListedDeal[]): ListedDeal[] {
  const byId = Map.groupBy(links, ({ id }) => id);
  return rows
    .filter(({ id, row }) => !byId.get(id)?.some((link) => row.contains(link.element)))
    .map(({ id, element, isCard }) => ({ id, element, place: element, isCard, isAssociated: false }));
}
