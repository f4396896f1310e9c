import type { People } from '@/src/crm/reading';
import { countInTitle, recordsIn, titleOf } from './associated';
import type { AssociatedRecord } from './associated';
import { SELECTORS, VALUE } from './hooks';
import type { Sighting } from './sighting';

/** HubSpot's own count of a deal's contacts. */
const COUNT_FIELD = 'num_associated_contacts';

/** What stands in a tile beside its label: facts of the contact, links and buttons. */
const NO_TAG = `${VALUE}, ${SELECTORS.tileFact}, a, button, tr`;

/** The contacts that the page links to the deal (section 3.5); undefined where it has no card of them. */
export function readPeople(cards: readonly Element[]): People | undefined {
  if (cards.length === 0) return undefined;
  const shown = contactsIn(cards).map((contact) => ({ id: contact.id, name: contact.name, tags: tagsOf(contact) }));
  return { shown, complete: cards.every((card) => countInTitle(card) === shown.length) };
}

/**
 * How many contacts the deal has, by the title of their card: it counts those too that the card does not list. Used only
 * where the page does not show the property itself.
 */
export function countContacts(cards: readonly Element[]): readonly Sighting[] {
  return cards.flatMap((card) => {
    const count = countInTitle(card);
    const row = titleOf(card);
    if (row === null || count === null || contactsIn([card]).length > count) return [];
    const hook = SELECTORS.cardTitle;
    const text = String(count);
    return [{ field: COUNT_FIELD, surface: 'header', state: 'shown', text, label: null, hook, row, value: row }];
  });
}

function contactsIn(cards: readonly Element[]): readonly AssociatedRecord[] {
  return recordsIn(cards, SELECTORS.contactLink, '0-1');
}

/** A label ("Decision maker") has no hook and is free text in any language: whatever stands in a tile by itself. */
function tagsOf({ places }: AssociatedRecord): readonly string[] {
  const leaves = places.flatMap((place) => [...place.querySelectorAll(':not(:has(*))')]);
  const texts = leaves.flatMap((leaf) => (leaf.closest(NO_TAG) ? [] : (leaf.textContent?.trim().slice(0, 100) ?? '')));
  return [...new Set(texts.filter((text) => text !== ''))];
}
