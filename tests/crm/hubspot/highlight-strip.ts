import { icon } from './icons';
import { element, text } from './markup';
import { caret, EMPTY } from './property-cards';
import type { Drawing } from './property-cards';
import type { RecordPage, ShownProperty } from './record';

const ACTIVITIES = ['note', 'email', 'call', 'task', 'meeting'] as const;

/** The highlight card: record name, a few properties, buttons for activities. */
export function highlightStrip(drawing: Drawing, record: RecordPage, layout: string): string {
  const { brush } = drawing;
  const id = `OBJECT_HIGHLIGHT-FAS-${record.objectType}-1`;
  const items = brush.shuffle(record.strip).map((property) => stripItem(drawing, property, layout));
  const main = element(
    'div',
    { 'data-test-id': 'record-highlight-main-content', class: brush.look('strip') },
    element(
      'div',
      { class: brush.look('record-head') },
      element('span', { class: brush.look('record-emblem') }, icon(brush, 'deals')),
      recordTitle(drawing, record.title),
    ),
    element(
      'div',
      { 'data-test-id': 'properties-list', class: brush.look('strip-list') },
      ...items.map((item) => brush.wrap(item)),
      compositeItem(drawing),
    ),
    activityButtons(drawing),
  );
  const content = { 'data-test-id': 'crm-card-content', 'data-selenium-test': `card-id-${id}` };
  return element(
    'div',
    { 'data-test-id': `card-wrapper-${id}`, class: brush.look('strip-card') },
    element(
      'div',
      { 'data-card-type': 'OBJECT_HIGHLIGHT', 'data-card-id': id },
      element('div', content, brush.wrap(element('div', { 'data-test-id': 'record-highlight-content' }, main))),
    ),
  );
}

/** The copy that sticks to the top while the seller scrolls. It shows what was there when the page was opened. */
export function miniHighlight({ brush }: Drawing, record: RecordPage): string {
  return element(
    'div',
    { 'data-test-id': 'mini-highlight-container', class: brush.look('mini') },
    element(
      'span',
      { 'data-test-id': `highlight-property-display-${record.title.name}` },
      text(`${record.title.text} (old name)`),
    ),
    element('span', { 'data-test-id': 'highlight-property-display-amount' }, '€1'),
  );
}

function recordTitle({ brush }: Drawing, title: ShownProperty): string {
  return element(
    'h2',
    {
      'data-test-id': 'highlight-record-label',
      'data-selenium-test': 'highlightTitle',
      class: brush.look('record-title'),
    },
    brush.wrap(element('span', { 'data-test-id': `highlight-property-display-${title.name}` }, text(title.text))),
  );
}

function stripItem(drawing: Drawing, property: ShownProperty, layout: string): string {
  const { brush } = drawing;
  const asInput = layout === 'default' && property.control === 'date';
  const asDropdown = property.unsaved !== undefined || (layout === 'default' && property.control === 'choice');
  const inside = asInput
    ? dateInput(drawing, property)
    : element('span', { class: brush.look('strip-label') }, text(`${property.label}:`)) +
      (asDropdown ? dropdown(drawing, property) : display(drawing, property));
  return element(
    'div',
    { 'data-test-id': `highlight-property-item-${property.name}`, class: brush.look('strip-item') },
    inside,
  );
}

/** HubSpot sometimes nests the same display hook in itself. */
function display({ brush }: Drawing, property: ShownProperty): string {
  const hook = { 'data-test-id': `highlight-property-display-${property.name}` };
  const inner = element('span', hook, property.text === '' ? EMPTY : text(property.text));
  return brush.toss() ? element('span', hook, brush.wrap(inner)) : inner;
}

function dateInput({ brush }: Drawing, property: ShownProperty): string {
  const field = brush.id();
  return (
    element('label', { for: field, class: brush.look('strip-label') }, text(`${property.label}:`)) +
    brush.wrap(
      element('input', {
        id: field,
        type: 'text',
        class: brush.look('strip-input'),
        value: property.text,
        placeholder: EMPTY,
      }),
    )
  );
}

function dropdown(drawing: Drawing, property: ShownProperty): string {
  const { brush } = drawing;
  const editing = property.unsaved !== undefined;
  const button = element(
    'button',
    { 'data-dropdown': 'true', type: 'button', class: brush.look('strip-dropdown') },
    brush.wrap(element('span', {}, text(property.unsaved ?? property.text))),
    caret(drawing),
  );
  return element(
    'div',
    {
      'data-deferred-property-input-root': 'true',
      'data-deferred-property-input-state': 'editable',
      'data-deferred-property-input-mode': editing ? 'input' : 'display',
      class: brush.look('inline'),
    },
    element('div', { 'data-test-id': `property-input-${property.name}` }, button),
  );
}

/** Two properties in one sentence: its id looks like a property name and is none. */
function compositeItem({ brush }: Drawing): string {
  return element(
    'div',
    { 'data-test-id': 'highlight-property-item-createdate-and-hubspot_owner_id', class: brush.look('strip-note') },
    element('span', {}, '09/01/2026 · Sam Decoy'),
  );
}

function activityButtons({ brush }: Drawing): string {
  const button = (kind: (typeof ACTIVITIES)[number]): string =>
    element(
      'button',
      { type: 'button', 'data-selenium-test': `create-engagement-${kind}-button`, class: brush.look('activity') },
      element(
        'span',
        { 'data-test-id': `activity-button-icon-${kind}`, class: brush.look('activity-icon') },
        icon(brush, kind),
      ),
      element('span', {}, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`),
    );
  return element('div', { class: brush.look('activities') }, ...ACTIVITIES.map(button));
}
