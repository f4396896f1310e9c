import type { LinkTo } from './associations';
import { element, text } from './markup';
import type { Drawing } from './property-cards';
import type { RecordPage, ShownProperty } from './record';

const COLUMNS = ['dealname', 'dealstage', 'amount', 'closedate'];

/** The list of deals. No record root, and cells that name properties of many records. */
export function listPage(drawing: Drawing, records: readonly RecordPage[], linkTo: LinkTo): string {
  const { brush } = drawing;
  const cell = (record: RecordPage, name: string): string => {
    const value = text(textOf(record, name) || '--');
    const link = element('a', { href: linkTo('0-3', record.id), class: brush.look('link') }, value);
    return element('td', { 'data-test-id': `cell-0-3-${name}-${record.id}` }, name === 'dealname' ? link : value);
  };
  const row = (record: RecordPage): string =>
    element('tr', { 'data-test-id': `row-${record.id}` }, ...COLUMNS.map((name) => cell(record, name)));
  const head = COLUMNS.map((name) =>
    element('th', { 'data-test-id': `header-0-3-${name}` }, text(labelOf(records, name))),
  );
  return element(
    'div',
    { class: brush.look('index') },
    element('h1', { class: brush.look('index-title') }, text(drawing.wording.deals)),
    element(
      'div',
      { class: brush.look('table-scroll') },
      element(
        'table',
        { 'data-test-id': 'framework-data-table', class: brush.look('table') },
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...records.map(row)),
      ),
    ),
    element(
      'button',
      { type: 'button', class: brush.look('quiet'), 'data-opens': 'preview' },
      text(drawing.wording.preview),
    ),
  );
}

/** The same deals as a board of stages; the one page that shows internal stage ids. */
export function boardPage(
  drawing: Drawing,
  stages: readonly { id: string; label: string; records: readonly RecordPage[] }[],
  linkTo: LinkTo,
): string {
  const { brush } = drawing;
  const card = (record: RecordPage): string =>
    element(
      'div',
      { 'data-test-id': 'cdb-column-item', 'data-selenium-id': record.id, class: brush.look('tile') },
      element('a', { href: linkTo('0-3', record.id), class: brush.look('link') }, text(record.title.text)),
      element('div', { class: brush.look('tile-fact') }, text(textOf(record, 'amount') || '--')),
    );
  const columns = stages.map((stage) =>
    element(
      'div',
      { 'data-test-id': `framework-data-column-${stage.id}`, 'data-column-id': stage.id, class: brush.look('column') },
      element('h3', { class: brush.look('column-title') }, text(stage.label)),
      ...stage.records.map(card),
    ),
  );
  return element('div', { class: brush.look('board') }, ...columns);
}

function labelOf(records: readonly RecordPage[], name: string): string {
  return records.map((record) => property(record, name)?.label).find((label) => label !== undefined) ?? '';
}

function textOf(record: RecordPage, name: string): string {
  return property(record, name)?.text ?? '';
}

function property({ title, strip, left }: RecordPage, name: string): ShownProperty | undefined {
  return [title, ...strip, ...left.flat()].find((candidate) => candidate.name === name);
}
