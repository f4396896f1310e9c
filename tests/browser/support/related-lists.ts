import type { Lightning } from './lightning';

/** A column of a table of Lightning: the name of its field if it has one, and its heading. */
export interface ListColumn {
  readonly name?: string;
  readonly type?: string;
  readonly heading: string;
}

export const STAGE_COLUMNS: readonly ListColumn[] = [
  { name: 'StageName', heading: 'Stage' },
  { name: 'Amount', type: 'currency', heading: 'Amount' },
  { name: 'Probability', type: 'percent', heading: 'Probability (%)' },
  { name: 'ExpectedRevenue', type: 'currency', heading: 'Expected Revenue' },
  { name: 'CloseDate', type: 'date', heading: 'Close Date' },
  { name: 'CreatedBy.Name', heading: 'Last Modified By' },
  { name: 'CreatedDate', type: 'date', heading: 'Last Modified' },
];

export const FIELD_COLUMNS: readonly ListColumn[] = [
  { name: 'CreatedDate', type: 'date', heading: 'Date' },
  { name: 'Field', heading: 'Field' },
  { name: 'CreatedBy.Name', heading: 'User' },
  { name: 'OldValue', heading: 'Original Value' },
  { name: 'NewValue', heading: 'New Value' },
];

export const nameless = (columns: readonly ListColumn[]): readonly ListColumn[] =>
  columns.map(({ heading }) => ({ heading }));

export interface RelatedList {
  /** By its name in addresses. */
  readonly list: string;
  readonly title: string;
  readonly record: string;
  readonly columns: readonly ListColumn[];
  /** Texts in the order of the columns, an undrawn cell as null. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** What stands in brackets behind the title. */
  readonly count?: string;
  readonly busy?: boolean;
}

/** A related list with a table, as Lightning's own tables are drawn. */
export function relatedList(
  l: Lightning,
  { list, title, record, columns, rows, count = String(rows.length), busy = false }: RelatedList,
): string {
  const href = `/lightning/r/Opportunity/${record}/related/${list}/view`;
  const header = `<div class="slds-card__header"><h2><a class="slds-card__header-link" href="${href}">
    <span title="${title}">${title}</span>&nbsp;<span title="(${count})">(${count})</span></a></h2></div>`;
  return l.component(
    'lst-related-list-single-container',
    () =>
      `<laf-progressive-container aria-busy="${busy}"><article aria-label="${title}">${l.component(
        'lst-related-list-view-manager',
        () => header + l.component('lst-common-list-internal', () => table(l, columns, rows)),
      )}</article></laf-progressive-container><a class="view-all" href="${href}">View All</a>`,
  );
}

function table(l: Lightning, columns: readonly ListColumn[], rows: RelatedList['rows']): string {
  const key = ({ name, type = 'text' }: ListColumn, at: number): string => `${name ?? at}-${type}-${at}`;
  const heads = columns.map(
    (column, at) =>
      `<th role="columnheader" aria-label="${column.heading}" data-col-key-value="${key(column, at)}"><span>${column.heading}</span></th>`,
  );
  const body = rows.map((texts, row) => {
    const cells = columns.map((column, at) => {
      const said = texts[at];
      const content =
        said === null
          ? ''
          : l.component('lightning-primitive-cell-factory', () => `<span>${said ?? ''}</span><button>Edit</button>`);
      return `<td role="gridcell" data-label="${column.heading}" data-col-key-value="${key(column, at)}">${content}</td>`;
    });
    return `<tr role="row" data-row-key-value="008Qy0000000${100 + row}AAA">${cells.join('')}</tr>`;
  });
  return l.component(
    'lightning-datatable',
    () => `<table role="grid"><thead><tr data-row-key-value="HEADER">${heads.join('')}</tr></thead>
      <tbody>${body.join('')}</tbody></table>`,
  );
}
