import { associationCard, associationTable } from './associations';
import type { LinkTo } from './associations';
import { highlightStrip, miniHighlight } from './highlight-strip';
import { dataHighlights, summaryCard } from './label-cards';
import { element, text } from './markup';
import type { Parameters } from './parameters';
import { propertyCard } from './property-cards';
import type { Drawing } from './property-cards';
import type { Associated, RecordPage } from './record';
import { recentActivities, timeline } from './timeline';

interface RecordSurroundings {
  parameters: Parameters;
  linkTo: LinkTo;
  /** Another deal of the same company: its tile must never be read as this deal. */
  otherDeal: Associated;
}

/** What stands inside `#crm` on a record page: three columns of cards. */
export function recordPage(drawing: Drawing, record: RecordPage, around: RecordSurroundings): string {
  return (
    leftColumn(drawing, record, around) + middleColumn(drawing, record, around) + rightColumn(drawing, record, around)
  );
}

function leftColumn(drawing: Drawing, record: RecordPage, { parameters }: RecordSurroundings): string {
  const { brush, wording } = drawing;
  const actions = element(
    'div',
    { class: brush.look('crumbs') },
    element('span', {}, `‹ ${text(wording.deals)}`),
    element(
      'button',
      { type: 'button', class: brush.look('quiet'), 'data-opens': 'panel' },
      text(wording.allProperties),
    ),
  );
  const cards = record.left.map((properties, index) => {
    const id = index === 0 && parameters.layout !== 'sparse' ? 'V2' : `${48_210_977 + index}`;
    return propertyCard(drawing, record.objectType, {
      title: index === 0 ? wording.about : 'Qualification',
      id,
      properties,
    });
  });
  return element(
    'div',
    { id: 'record-page-left-sidebar', class: brush.look('left') },
    element(
      'div',
      { 'data-test-id': 'left-sidebar' },
      actions,
      highlightStrip(drawing, record, parameters.layout),
      ...cards,
    ),
  );
}

function middleColumn(drawing: Drawing, record: RecordPage, around: RecordSurroundings): string {
  const { brush, wording } = drawing;
  const { companies } = record;
  const overview = [
    dataHighlights(drawing, record),
    ...record.middle.map((properties, index) =>
      propertyCard(drawing, record.objectType, { title: 'Qualification', id: `${71_400_200 + index}`, properties }),
    ),
    summaryCard(drawing, record),
    recentActivities(drawing, around.parameters.nodes),
    companies?.as === 'table'
      ? associationTable(
          drawing,
          { objectType: '0-2', title: wording.association.companies, records: companies.list },
          around.linkTo,
        )
      : '',
  ];
  const tab = (index: number, name: string): string =>
    element(
      'button',
      {
        role: 'tab',
        'data-tab-link': 'true',
        'data-tab-selected': String(index === 0),
        'data-tab': String(index),
        class: brush.look('tab'),
      },
      text(name),
    );
  return element(
    'div',
    { 'data-test-id': 'middle-pane', class: brush.look('middle') },
    miniHighlight(drawing, record),
    element(
      'div',
      { role: 'tablist', class: brush.look('tabs') },
      tab(0, wording.overview),
      tab(1, wording.activities),
    ),
    element('div', { 'data-test-id': 'tab-0-content', class: brush.look('tab-content') }, ...overview),
    element(
      'div',
      { 'data-test-id': 'tab-1-content', class: brush.look('tab-content'), hidden: '' },
      timeline(drawing, record),
    ),
  );
}

function rightColumn(drawing: Drawing, record: RecordPage, { linkTo, otherDeal }: RecordSurroundings): string {
  const { brush, wording } = drawing;
  const { companies } = record;
  const cards = [
    associationCard(
      drawing,
      {
        objectType: '0-1',
        title: wording.association.contacts,
        records: record.contacts,
        count: record.contactCount ?? record.contacts.length,
      },
      linkTo,
    ),
    companies?.as === 'card'
      ? associationCard(
          drawing,
          { objectType: '0-2', title: wording.association.companies, records: companies.list },
          linkTo,
        )
      : '',
    associationCard(
      drawing,
      { objectType: '0-3', title: wording.association.deals, records: record.deals ?? [otherDeal] },
      linkTo,
    ),
    element('button', { type: 'button', class: brush.look('quiet'), 'data-opens': 'preview' }, text(wording.preview)),
  ];
  return element(
    'div',
    { 'data-test-id': 'records-right-sidebar', class: brush.look('right') },
    element('div', { 'data-test-id': 'right-sidebar' }, ...cards),
  );
}
