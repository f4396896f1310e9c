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
function closestAround(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner;) {
    const found: Element | null = inner.closest(selector);
    if (found) return found;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Which deal a link leads to, and the address that says so: virtual lists use their elements again for other rows. */
const parsed = new WeakMap<HTMLAnchorElement, { href: string | null; id: string | null }>();

function idOfLink(link: HTMLAnchorElement, idOf: (address: URL) => string | null): string | null {
  const href = link.getAttribute('href');
  const before = parsed.get(link);
  if (before?.href === href) return before.id;
  const id = URL.canParse(link.href) ? idOf(new URL(link.href)) : null;
  parsed.set(link, { href, id });
  return id;
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
  isWanted: (id: string) => boolean,
): ListedDeal[] {
  const seen = new Map<Element, Set<string>>();
  const listed: ListedDeal[] = [];
  for (const element of links) {
    const id = idOfLink(element, idOf);
    // Pictures and icons lead to the record too; the mark belongs beside the name.
    if (id === null || !isWanted(id) || element.textContent.trim() === '') continue;
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
  isCard: boolean;
}

/**
 * Those of these cards and rows that hold no link to their deal.
 *
 * @param standsFor what stands for one; null when there is nothing. Asked only where no link does.
 */
export function withoutLinks(
  rows: readonly OwnRow[],
  links: readonly ListedDeal[],
  standsFor: (row: Element) => Element | null = (row) => row,
): ListedDeal[] {
  const byId = Map.groupBy(links, ({ id }) => id);
  return rows.flatMap(({ id, row, isCard }) => {
    if (byId.get(id)?.some((link) => row.contains(link.element))) return [];
    const element = standsFor(row);
    return element ? [{ id, element, place: element, isCard, isAssociated: false }] : [];
  });
}
