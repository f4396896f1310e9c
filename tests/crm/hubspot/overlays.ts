import { highlightStrip } from './highlight-strip';
import { element, text } from './markup';
import { EMPTY, propertyCard } from './property-cards';
import type { Drawing } from './property-cards';
import type { RecordPage, ShownProperty } from './record';

/** "View all properties", outside `#crm`: real rows among skeletons and a phone button that is no property. */
export function allPropertiesPanel(drawing: Drawing, record: RecordPage): string {
  const { brush, wording } = drawing;
  const shown = [record.title, ...record.strip, ...record.left.flat(), ...record.middle.flat()];
  const unique = [...new Map(shown.map((property) => [property.name, property])).values()];
  const rows = unique.map((property) => panelRow(drawing, property));
  const skeletons = Array.from({ length: 40 }, () =>
    element('div', { 'data-test-id': 'property-input-skeleton', class: brush.look('skeleton') }),
  );
  return element(
    'div',
    { 'data-test-id': 'all-properties-panel', class: brush.look('panel') },
    closable(drawing, wording.allProperties),
    element('div', { 'data-test-id': 'group-accordion-dealinformation' }, ...rows, ...skeletons),
  );
}

/** The preview of another record, on top of a list or of a record page: same hooks, other deal. */
export function previewPanel(drawing: Drawing, record: RecordPage): string {
  const { brush, wording } = drawing;
  const cards = record.left.map((properties) =>
    propertyCard(drawing, record.objectType, { title: wording.about, id: 'V2', properties }),
  );
  return element(
    'div',
    { 'data-crm-location': 'CRM_OBJECT_PREVIEW', class: brush.look('panel') },
    closable(drawing, wording.preview),
    highlightStrip(drawing, record, 'default'),
    ...cards,
  );
}

function closable({ brush }: Drawing, title: string): string {
  return element(
    'div',
    { class: brush.look('panel-head') },
    element('h2', {}, text(title)),
    element('button', { type: 'button', 'data-closes': 'panel', 'aria-label': '×' }, '×'),
  );
}

function panelRow(drawing: Drawing, property: ShownProperty): string {
  const { brush } = drawing;
  const field = brush.id();
  const phone = element('button', { 'data-test-id': 'property-input-phone-button', type: 'button' }, 'Call');
  return element(
    'div',
    { 'data-test-id': `property-input-${property.name}`, class: brush.look('row') },
    element('label', { for: field, class: brush.look('label') }, text(property.label)),
    element(
      'span',
      { 'data-test-id': 'hover-content-wrapper', class: brush.look('hover') },
      element('button', { type: 'button' }, text(drawing.wording.details)),
    ),
    brush.wrap(
      element(
        'textarea',
        { id: field, rows: '1', placeholder: EMPTY, class: brush.look('input') },
        text(property.text),
      ),
    ),
    property.name === 'dealname' ? phone : '',
  );
}
