import { SELECTORS } from './hooks';
import { valueText } from './shown-text';
import type { Sighting } from './sighting';

/** The property that a deal's company would have; its card names it only by a link. */
const COMPANY_FIELD = 'associatedcompanyid';

/** The label of the primary company in the languages we know; portals can rename it, then nothing is primary. */
const PRIMARY = new Set(['primary', 'primär', 'principal', 'principale']);

interface Company {
  name: string;
  /** Everything that links to it: a logo, a name, a row of the table as well as a tile. */
  links: readonly Element[];
}

/**
 * The companies of a deal (section 3.5), one sighting each. One that is labelled primary stands alone; several without
 * one disagree with each other, and the reading becomes a conflict.
 */
export function readCompanies(cards: readonly Element[]): readonly Sighting[] {
  const companies = companiesIn(cards);
  const primary = companies.length > 1 ? companies.filter(isPrimary) : [];
  const meant = primary.length === 1 ? primary : companies;
  if (meant.length > 0) return meant.flatMap(({ name, links: [link] }) => (link ? [found(name, link, 'shown')] : []));
  return cards.slice(0, 1).flatMap((card) => {
    if (card.querySelector(SELECTORS.skeleton)) return [found('', card, 'loading')];
    return card.querySelector(SELECTORS.companyContent) ? [found('', card, 'shown')] : [];
  });
}

/** Each company once, by the id in its links. */
function companiesIn(cards: readonly Element[]): readonly Company[] {
  const byId = new Map<string, Company>();
  for (const link of cards.flatMap((card) => [...card.querySelectorAll(SELECTORS.companyLink)])) {
    const id = /\/record\/0-2\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    if (!id) continue;
    const known = byId.get(id);
    byId.set(id, { name: known?.name || valueText(link), links: [...(known?.links ?? []), link] });
  }
  return [...byId.values()].filter(({ name }) => name !== '');
}

/** A label has no hook: it is a text of its own in the tile. */
function isPrimary({ links }: Company): boolean {
  const tiles = links.flatMap((link) => link.closest(SELECTORS.tile) ?? []);
  const texts = tiles.flatMap((tile) => [...tile.querySelectorAll('*')].map((element) => element.textContent ?? ''));
  return texts.some((text) => PRIMARY.has(text.trim().toLowerCase()));
}

function found(text: string, row: Element, state: 'shown' | 'loading'): Sighting {
  const hook = SELECTORS.companyLink;
  return { field: COMPANY_FIELD, surface: 'header', state, text, label: null, hook, row };
}
