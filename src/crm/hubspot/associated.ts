import { ANY_TILE, SELECTORS } from './hooks';
import { valueText } from './shown-text';

/** A record that a card of associations names. */
export interface AssociatedRecord {
  id: string;
  name: string;
  /** Its tiles or rows; a link that stands in none is one by itself. */
  places: readonly Element[];
  link: Element;
}

/** Each record of a type once, by the id in its links: a logo, a name, a row of the table as well as a tile. */
export function recordsIn(
  cards: readonly Element[],
  linkSelector: string,
  objectType: string,
): readonly AssociatedRecord[] {
  const byId = new Map<string, AssociatedRecord>();
  const inHref = new RegExp(`/record/${objectType}/(\\d+)`);
  for (const link of cards.flatMap((card) => [...card.querySelectorAll(linkSelector)])) {
    const id = inHref.exec(link.getAttribute('href') ?? '')?.[1];
    if (!id) continue;
    const known = byId.get(id);
    const places = [...(known?.places ?? []), link.closest(ANY_TILE) ?? link];
    byId.set(id, { id, name: known?.name || valueText(link), places: [...new Set(places)], link: known?.link ?? link });
  }
  return [...byId.values()].filter(({ name }) => name !== '');
}

/** The number in brackets that a card's title ends with, in any language; null when there is none. */
export function countInTitle(card: Element): number | null {
  const title = titleOf(card)?.textContent ?? '';
  const count = /[(（](\d{1,6})[)）]\s*$/.exec(title)?.[1];
  return count === undefined ? null : Number(count);
}

export function titleOf(card: Element): Element | null {
  return card.querySelector(SELECTORS.cardTitle);
}
