import { countInTitle, recordsIn } from './associated';
import type { AssociatedRecord } from './associated';
import { SELECTORS, VALUE } from './hooks';
import type { Sighting } from './sighting';

/** The property that a deal's company would have; its card names it only by a link. */
const COMPANY_FIELD = 'associatedcompanyid';

/** The label of the primary company in the languages we know; portals can rename it, then nothing is primary. */
const PRIMARY = new Set([
  'primary',
  'primär',
  'principal',
  'principale',
  'primaria',
  'primário',
  'primaire',
  'プライマリー',
]);

/**
 * The companies of a deal (section 3.5), one sighting each. One that is labelled primary stands alone; several without
 * one disagree with each other, and the reading becomes a conflict.
 */
export function readCompanies(cards: readonly Element[]): readonly Sighting[] {
  const companies = recordsIn(cards, SELECTORS.companyLink, '0-2');
  const count = Math.max(...cards.map((card) => countInTitle(card) ?? 0), companies.length);
  const primary = count > 1 ? companies.filter(isPrimary) : [];
  const meant = primary.length === 1 ? primary : companies;
  // Another one is not shown, and may be the primary one.
  if (meant !== primary && meant.length === 1 && count > 1) return [];
  if (meant.length > 0) return meant.map(({ name, link, id }) => found(name, link, 'shown', id));
  return cards.slice(0, 1).flatMap((card) => {
    if (card.querySelector(SELECTORS.skeleton)) return [found('', card, 'loading')];
    return countInTitle(card) === 0 ? [found('--', card, 'shown')] : [];
  });
}

/** What names a company, or tells something of it. */
const OF_COMPANY = `a, ${VALUE}`;

/** A label has no hook: it is a text of its own in the tile. A company can be called so, too. */
function isPrimary({ places }: AssociatedRecord): boolean {
  const parts = places.flatMap((place) => Array.from(place.querySelectorAll('*')));
  return parts.some(
    (part) =>
      PRIMARY.has(part.textContent?.trim().toLowerCase() ?? '') &&
      !part.closest(OF_COMPANY) &&
      !part.querySelector(OF_COMPANY),
  );
}

function found(text: string, row: Element, state: 'shown' | 'loading', recordId?: string): Sighting {
  const hook = SELECTORS.companyLink;
  const sighting: Sighting = {
    field: COMPANY_FIELD,
    surface: 'header',
    state,
    text,
    label: null,
    hook,
    row,
    value: row,
  };
  return recordId === undefined ? sighting : { ...sighting, recordId };
}
