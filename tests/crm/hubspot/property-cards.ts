import type { Brush } from './brush';
import { element, text } from './markup';
import type { ObjectType, ShownProperty } from './record';
import type { Wording } from './wording';

/** What every piece of a page is drawn with. */
export interface Drawing {
  brush: Brush;
  wording: Wording;
}

export const EMPTY = '--';

/** A card of properties (`PROPERTIES_V3`): HubSpot's own has a versioned id, one made by an admin a number. */
export function propertyCard(
  drawing: Drawing,
  objectType: ObjectType,
  card: { title: string; id: string; properties: readonly ShownProperty[] },
): string {
  const { brush } = drawing;
  const rows = brush.shuffle(card.properties).map((property) => propertyRow(drawing, property));
  const list = element(
    'div',
    { 'data-selenium-test': 'profile-properties' },
    element('ul', { 'data-selenium-test': 'profile-properties-list', class: brush.look('property-list') }, ...rows),
  );
  return element(
    'div',
    { 'data-test-id': `card-wrapper-PROPERTIES_V3/${objectType}/${card.id}`, class: brush.look('card') },
    element(
      'div',
      {
        'data-card-type': 'PROPERTIES_V3',
        'data-card-id': /^\d+$/.test(card.id) ? card.id : `PROPERTIES_V3/${objectType}/${card.id}`,
        'data-selenium-test': 'properties-card-content',
      },
      cardTitle(drawing, card.title),
      element('div', { 'data-test-id': 'crm-card-content' }, brush.wrap(list)),
    ),
  );
}

/** The heading that any card has. */
export function cardTitle({ brush }: Drawing, title: string, mark = ''): string {
  return element(
    'div',
    { class: brush.look('card-head') },
    element('span', { class: brush.look('chevron'), 'aria-hidden': 'true' }),
    element('h3', { 'data-selenium-test': 'crm-card-title', class: brush.look('card-title') }, text(title)),
    mark,
  );
}

function propertyRow(drawing: Drawing, property: ShownProperty): string {
  const { brush } = drawing;
  const [label, field] = [brush.id(), brush.id()];
  const editing = property.unsaved !== undefined;
  const inside =
    element('label', { id: label, for: field, class: brush.look('label') }, text(property.label)) +
    element(
      'span',
      { 'data-test-id': 'hover-content-wrapper', class: brush.look('hover') },
      element('button', { type: 'button' }, text(drawing.wording.details)),
    ) +
    element(
      'div',
      { id: field, 'aria-labelledby': label, class: brush.look('value') },
      brush.wrap(control(drawing, property)),
    );
  return element(
    'span',
    { 'data-test-id': property.name, class: brush.look('row') },
    element(
      'div',
      {
        'data-deferred-property-input-root': 'true',
        'data-deferred-property-input-state': property.readOnly ? 'readonly' : 'editable',
        'data-deferred-property-input-mode': editing ? 'input' : 'display',
      },
      brush.wrap(editing ? element('div', { 'data-test-id': 'DisplayOptimizedFormControl' }, inside) : inside),
    ),
  );
}

function control(drawing: Drawing, property: ShownProperty): string {
  if (property.unsaved !== undefined) return inputControl(drawing, property, property.unsaved);
  if (property.control === 'owner') return text(property.text || drawing.wording.noOwner) + caret(drawing);
  const hook = { 'data-selenium-test': `property-input-${property.name}` };
  const value = property.text === '' ? EMPTY : text(property.text);
  if (property.control !== 'choice') return element('span', hook, value);
  const badge = { 'data-component-name': 'UITag', 'data-test-id': 'badge', class: drawing.brush.look('badge') };
  return element('span', hook, property.text === '' ? EMPTY : element('span', badge, value)) + caret(drawing);
}

function inputControl({ brush }: Drawing, property: ShownProperty, unsaved: string): string {
  const hook = { 'data-selenium-test': `property-input-${property.name}` };
  if (property.control === 'long-text') {
    return element('textarea', { ...hook, class: brush.look('input'), rows: '2' }, text(unsaved));
  }
  return property.control === 'choice'
    ? element('button', { ...hook, 'data-dropdown': 'true', class: brush.look('input'), type: 'button' }, text(unsaved))
    : element('input', { ...hook, class: brush.look('input'), value: unsaved });
}

export function caret({ brush }: Drawing): string {
  return element('span', { 'data-test-id': 'dropdown-caret', class: brush.look('caret'), 'aria-hidden': 'true' }, '▾');
}
