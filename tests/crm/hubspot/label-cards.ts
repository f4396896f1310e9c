import { element, text } from './markup';
import { cardTitle } from './property-cards';
import type { Drawing } from './property-cards';
import type { RecordPage, ShownProperty } from './record';

/** Data highlights: labels and values without any internal name. The stage stands with its pipeline in brackets. */
export function dataHighlights(drawing: Drawing, record: RecordPage): string {
  const { brush } = drawing;
  const item = (property: ShownProperty): string =>
    element(
      'li',
      { 'data-test-id': 'crm-data-highlights-item', class: brush.look('highlight') },
      element(
        'div',
        {},
        element('p', { class: brush.look('label') }, text(property.label.toUpperCase())),
        element('p', {}, text(labelCardText(property))),
      ),
    );
  return element(
    'div',
    { 'data-test-id': 'card-wrapper-DATA_HIGHLIGHTS/1', class: brush.look('card') },
    element(
      'div',
      { 'data-card-type': 'DATA_HIGHLIGHTS' },
      cardTitle(drawing, drawing.wording.dataHighlights),
      element(
        'div',
        { 'data-test-id': 'crm-card-content' },
        brush.wrap(element('ul', { class: brush.look('highlights') }, ...record.strip.map(item))),
      ),
    ),
  );
}

/** The AI summary: plausible sentences with a wrong amount and a wrong date. */
export function summaryCard(drawing: Drawing, record: RecordPage): string {
  const { brush } = drawing;
  const sentence =
    `${record.title.text}: Amount: €412,000. Close date: 02/29/2028. Stage: Closed Lost. ` +
    'Next step: send the contract to the old address. Owner: Sam Decoy.';
  return element(
    'div',
    { 'data-test-id': 'card-wrapper-AI_OBJECT_SUMMARY-FAS-1', class: brush.look('card') },
    element(
      'div',
      { 'data-card-type': 'AI_OBJECT_SUMMARY', 'data-card-id': 'AI_OBJECT_SUMMARY-FAS-1' },
      cardTitle(drawing, drawing.wording.summary, element('span', { class: brush.look('summary-mark') }, 'AI')),
      element(
        'div',
        { 'data-test-id': 'crm-card-content' },
        brush.wrap(element('p', { class: brush.look('prose') }, text(sentence))),
      ),
    ),
  );
}

/** What a card without names shows of a property. */
export function labelCardText(property: ShownProperty): string {
  if (property.text === '') return '--';
  return property.name === 'dealstage' ? `${property.text} (Sales Pipeline)` : property.text;
}

/** A list of properties by their labels, as admins put them into a tab. */
export function propertyList(drawing: Drawing, properties: readonly ShownProperty[]): string {
  const { brush } = drawing;
  const item = (property: ShownProperty): string =>
    element(
      'div',
      { 'data-test-id': 'crm-property-list-item', class: brush.look('highlight') },
      element('span', { class: brush.look('label') }, text(property.label)),
      element('span', {}, text(labelCardText(property))),
    );
  return element(
    'div',
    { 'data-test-id': 'card-wrapper-PROPERTIES_LIST/1', class: brush.look('card') },
    element(
      'div',
      { 'data-card-type': 'PROPERTIES_LIST' },
      cardTitle(drawing, drawing.wording.dataHighlights),
      element('div', { 'data-test-id': 'crm-card-content' }, brush.wrap(properties.map(item).join(''))),
    ),
  );
}
