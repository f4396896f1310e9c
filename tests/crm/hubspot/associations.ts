import { element, text } from './markup';
import { cardTitle } from './property-cards';
import type { Drawing } from './property-cards';
import type { Associated, ObjectType } from './record';

/** A link to a record, with the query that the page keeps. */
export type LinkTo = (objectType: ObjectType, id: string) => string;

const KIND: Readonly<Record<ObjectType, string>> = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal' };

/** A card of associated records. Its tiles carry property hooks of *their* objects, as on the live page. */
export function associationCard(
  drawing: Drawing,
  card: { objectType: ObjectType; title: string; records: readonly Associated[]; count?: number },
  linkTo: LinkTo,
): string {
  const { brush } = drawing;
  const { objectType } = card;
  const tiles = card.records.map((record) => tile(drawing, objectType, record, linkTo));
  return element(
    'div',
    { 'data-test-id': `card-wrapper-ASSOCIATION_V3/${objectType}`, class: brush.look('card') },
    element(
      'div',
      { 'data-card-type': 'ASSOCIATION_V3', 'data-sidebar-card-association-object-type-id': objectType },
      cardTitle(drawing, `${card.title} (${card.count ?? card.records.length})`),
      element(
        'div',
        { 'data-test-id': 'crm-card-content' },
        brush.wrap(element('div', { 'data-test-id': `associated-objects-card-content-${objectType}` }, ...tiles)),
      ),
    ),
  );
}

/** The variant as a table in a tab; records are known by their links only. */
export function associationTable(
  drawing: Drawing,
  card: { objectType: ObjectType; title: string; records: readonly Associated[] },
  linkTo: LinkTo,
): string {
  const { brush } = drawing;
  const row = (record: Associated): string =>
    element(
      'tr',
      {},
      element(
        'td',
        {},
        element('a', { href: linkTo(card.objectType, record.id), class: brush.look('link') }, text(record.name)),
      ),
      element('td', {}, record.primary ? text(drawing.wording.primary) : ''),
      element('td', {}, element('span', { 'data-selenium-test': 'property-input-amount' }, '€77,777')),
    );
  return element(
    'div',
    {
      id: `card-wrapper-ASSOCIATION_TABLE/${card.objectType}`,
      'data-test-id': `card-wrapper-ASSOCIATION_TABLE/${card.objectType}`,
      class: brush.look('card'),
    },
    element(
      'div',
      { 'data-card-type': 'ASSOCIATION_TABLE' },
      cardTitle(drawing, card.title),
      element(
        'div',
        { 'data-test-id': 'crm-card-content' },
        element('table', { class: brush.look('table') }, ...card.records.map(row)),
      ),
    ),
  );
}

function tile(drawing: Drawing, objectType: ObjectType, record: Associated, linkTo: LinkTo): string {
  const { brush } = drawing;
  const kind = KIND[objectType];
  const link = {
    'data-test-id': `${kind}-chicklet-title-link`,
    href: linkTo(objectType, record.id),
    class: brush.look('link'),
  };
  return element(
    'div',
    {
      'data-test-id': `chiclet-${objectType}-${record.id}`,
      'data-selenium-test': 'chicklet',
      class: brush.look('tile'),
    },
    brush.wrap(element('div', {}, element('a', link, text(record.name)))),
    record.primary ? element('span', { class: brush.look('tag') }, text(drawing.wording.primary)) : '',
    record.label === undefined ? '' : element('span', { class: brush.look('tag') }, text(record.label)),
    TILE_FACTS[objectType](record)
      .map(([name, value]) => tileFact(drawing, name, value))
      .join(''),
  );
}

function tileFact({ brush }: Drawing, name: string, value: string): string {
  return element(
    'div',
    { class: brush.look('tile-fact') },
    element('span', { 'data-selenium-test': `property-input-${name}` }, text(value)),
  );
}

const TILE_FACTS: Readonly<Record<ObjectType, (record: Associated) => readonly (readonly [string, string])[]>> = {
  '0-1': (record) => [
    ['email', `${record.name.toLowerCase().replace(/\W+/g, '.')}@example.com`],
    ['jobtitle', 'Head of Operations'],
  ],
  '0-2': (record) => [
    ['name', record.name],
    ['domain', 'example.com'],
    ['hubspot_owner_id', 'Sam Decoy'],
  ],
  '0-3': () => [
    ['amount', '€999,999'],
    ['closedate', '01/13/2031'],
    ['dealstage', 'Closed Lost'],
    ['hs_next_step', 'Next step of another deal'],
  ],
};
