import { countInTitle, titleOf } from './associated';
import { ITEMS } from './label-cards';
import { SELECTORS, VALUE } from './hooks';
import type { RecordParts } from './record-parts';
import { labelText } from './shown-text';

/** Whatever a card that is open holds. */
const HELD = `${SELECTORS.skeleton}, ${SELECTORS.list}, ${VALUE}, ${ITEMS.join(', ')}`;

/**
 * The titles of the cards that may hold more than they show. A folded card has no rows, and one that is not filled yet
 * has none either: what tells the two apart, nobody has seen. Whom one card leaves out, another one may list.
 */
export function blankCards({ cards, labelCards, companyCards, contactCards }: RecordParts): readonly string[] {
  const unlisted = (associated: readonly Element[], link: string): readonly Element[] =>
    associated.some((card) => card.querySelector(link)) ? [] : associated.filter((card) => countInTitle(card) !== 0);
  return [
    ...cards,
    ...labelCards,
    ...unlisted(contactCards, SELECTORS.contactLink),
    ...unlisted(companyCards, SELECTORS.companyLink),
  ].flatMap((card) => (showsNothing(card) ? (labelText(titleOf(card)) ?? []) : []));
}

function showsNothing(card: Element): boolean {
  const contents = [...card.querySelectorAll(`${SELECTORS.cardContent}, ${SELECTORS.associationContent}`)];
  return !card.querySelector(HELD) && contents.every(isBlank);
}

/** Without a text, and without anything to write one into. */
export function isBlank(part: Element): boolean {
  return part.textContent?.trim() === '' && !part.querySelector('input, textarea');
}
