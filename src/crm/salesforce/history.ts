import { understand } from '@/src/crm/format/parse';
import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { fieldInChanges, fieldInStates, type ChangeRow, type StateRow } from '@/src/crm/history/from-rows';
import {
  UNKNOWN_FORMAT,
  type FieldReading,
  type FieldType,
  type FieldValue,
  type HistoryList,
  type PageHistory,
} from '@/src/crm/reading';
import type { Steps } from '@/src/crm/steps';
import { hooks } from './hooks';
import { columnOfHeading, columnOfKey, type Column } from './list-columns';
import type { PageParts } from './parts';
import { stepOf } from './path';
import { relatedListAround } from './related-list';
import { treesBelow } from './shadow';
import { shownIn } from './shown';

/** The fields whose past counts, and what they are read as. */
const FIELDS: ReadonlyMap<string, FieldType> = new Map([
  ['StageName', 'text'],
  ['Amount', 'money'],
  ['CloseDate', 'date'],
]);

/** The lists by the names in their addresses. */
const LISTS: ReadonlyMap<string, HistoryList> = new Map([
  ['OpportunityHistories', 'stage-history'],
  ['Histories', 'field-history'],
]);

/** What is known of the record when its lists are read. */
interface Record {
  readonly id: string;
  readonly fields: ReadonlyMap<string, FieldReading>;
  readonly format: PageFormat;
}

/** One history list of the record on its page, and whether its heading counts as many rows as it has. */
interface Found {
  readonly list: HistoryList;
  readonly rows: readonly Element[];
  readonly complete: boolean;
  /** Whether no component in it has a shadow root of its own, so that its markup is all there is. */
  readonly isFlat: boolean;
}

type Cells = ReadonlyMap<Column, string>;

/**
 * What the record's related lists tell of its past, as far as they are drawn: a list belongs to the record that the link
 * in its heading names. Undefined where there are none, which the links that were found anyway tell.
 */
export function* readHistory(parts: PageParts, record: Record): Steps<ReadonlyMap<string, PageHistory> | undefined> {
  const told = new Map<string, PageHistory>();
  for (const { list, rows, complete, isFlat } of listsOf(parts, record.id)) {
    const cells: Cells[] = [];
    for (const row of rows) {
      yield;
      cells.push(isFlat ? knownCells(row) : cellsOf(row));
    }
    const stages = stageNames(parts, record.fields);
    const known = { ...record, format: formatOf(cells, record.format) };
    const states = list === 'stage-history' ? stateRows(cells, known, stages) : [];
    for (const [field, type] of FIELDS) {
      const now = record.fields.get(field);
      const past =
        list === 'stage-history'
          ? fieldInStates(states, field, complete, now)
          : fieldInChanges(changeRows(cells, { field, type }, known, stages), field, now);
      if (past) told.set(field, further(told.get(field), past));
    }
  }
  return told.size > 0 ? told : undefined;
}

/** Where the fields do not tell how dates and amounts are written, those of the list may. */
function formatOf(rows: readonly Cells[], format: PageFormat): PageFormat {
  const { shown, today } = format;
  // Where they tell, that is enough: to find a format out takes as long as to read all the fields.
  if (format.dateOrder !== null || shown.dateOrder === 'mixed') return format;
  const texts = rows.flatMap((cells) => FORMATTED.flatMap((column) => cells.get(column) ?? []));
  const { dateOrder, decimal } = pageFormat({ texts }, { format: UNKNOWN_FORMAT, today });
  return { ...format, dateOrder, decimal: shown.decimal === 'mixed' ? null : (format.decimal ?? decimal) };
}

const FORMATTED = ['moment', 'CloseDate', 'Amount'] as const;

function listsOf({ relatedLinks }: PageParts, id: string): readonly Found[] {
  const byPlace = new Map<Element, { list: HistoryList; links: Element[] }>();
  for (const link of relatedLinks) {
    const [, owner, name] = /\/(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\/(\w+)\/view/.exec(hrefOf(link)) ?? [];
    const list = owner === id ? LISTS.get(name ?? '') : undefined;
    const place = list && relatedListAround(link);
    if (!place) continue;
    const known = byPlace.get(place);
    // The heading leads to the list, and so does "View All" below it.
    if (known?.list === list) known.links.push(link);
    else byPlace.set(place, { list, links: [link] });
  }
  return [...byPlace].flatMap(([place, { list, links }]) => {
    const trees = treesBelow(place);
    if (trees.some((tree) => tree.querySelector(hooks.busyPart))) return [];
    const rows = trees.flatMap((tree) => Array.from(tree.querySelectorAll(hooks.listRow))).filter(isData);
    // Of a row that we do not know as one, nobody knows what it would have told.
    if (rows.some((row) => [...(row.parentElement?.children ?? [])].some((one) => !one.matches(hooks.listRow))))
      return [];
    const counts = links.flatMap((link) => /\((\d+)\)$/.exec(shownIn(link).text)?.[1] ?? []);
    return [
      {
        list,
        rows,
        complete: counts.length > 0 && counts.every((count) => Number(count) === rows.length),
        isFlat: trees.length === 1,
      },
    ];
  });
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** Not the row of headings, which has the name of a row too. */
function isData(row: Element): boolean {
  return row.closest('thead') === null;
}

/** What rows were read as, with the markup that they had: a list seldom changes, and the page is read again often. */
const read = new WeakMap<Element, { markup: string; cells: Cells }>();

function knownCells(row: Element): Cells {
  const markup = row.outerHTML;
  const before = read.get(row);
  if (before?.markup === markup) return before.cells;
  const cells = cellsOf(row);
  read.set(row, { markup, cells });
  return cells;
}

/** The texts of a row by its columns. Where two cells say that they are the same column, neither is certain. */
function cellsOf(row: Element): Cells {
  const cells = new Map<Column, string | null>();
  for (const cell of row.querySelectorAll(hooks.listCell)) {
    const column = columnOf(cell);
    if (column === null) continue;
    const text = textOf(cell);
    cells.set(column, cells.has(column) && cells.get(column) !== text ? null : text);
  }
  return new Map([...cells].flatMap(([column, text]) => (text === null ? [] : [[column, text] as const])));
}

function columnOf(cell: Element): Column | null {
  return (
    columnOfKey(cell.getAttribute('data-col-key-value') ?? '') ?? columnOfHeading(cell.getAttribute('data-label') ?? '')
  );
}

/** Null where nothing was drawn, for an empty cell has its component in it. */
function textOf(cell: Element): string | null {
  const { text, opaque } = shownIn(cell);
  return text === '' && (opaque || cell.childElementCount === 0) ? null : text;
}

function stateRows(rows: readonly Cells[], record: Record, stages: ReadonlyMap<string, string>): readonly StateRow[] {
  return rows.map((cells) => {
    const values = [...FIELDS].flatMap(([field, type]) => {
      const text = isColumn(field) ? cells.get(field) : undefined;
      const value = text === undefined ? undefined : valueOf(text, { field, type }, record, stages);
      return value === undefined ? [] : [[field, value] as const];
    });
    return { day: dayOf(cells, record), values: new Map(values) };
  });
}

function isColumn(field: string): field is Column {
  return FIELDS.has(field);
}

interface Typed {
  readonly field: string;
  readonly type: FieldType;
}

function changeRows(
  rows: readonly Cells[],
  typed: Typed,
  record: Record,
  stages: ReadonlyMap<string, string>,
): readonly ChangeRow[] {
  const labels = labelsOf(record.fields);
  const value = (text: string | undefined): FieldValue | null | undefined =>
    text === undefined ? undefined : valueOf(text, typed, record, stages);
  return rows.map((cells) => {
    const label = cells.get('field');
    return {
      day: dayOf(cells, record),
      field: label === undefined || label === '' ? null : (labels.get(label) ?? `label:${label}`),
      from: value(cells.get('from')),
      to: value(cells.get('to')),
    };
  });
}

function dayOf(cells: Cells, { format }: Record): StateRow['day'] {
  const text = cells.get('moment');
  const meant = text === undefined ? null : understand(text, 'date', format);
  return meant?.status === 'value' && meant.value.type === 'date' ? meant.value.day : null;
}

/** Undefined where it is not certain. */
function valueOf(
  text: string,
  { field, type }: Typed,
  { format }: Record,
  stages: ReadonlyMap<string, string>,
): FieldValue | null | undefined {
  if (text === '') return field === 'Amount' ? null : undefined;
  const meant = understand(field === 'StageName' ? (stages.get(text) ?? text) : text, type, format);
  return meant.status === 'value' ? meant.value : undefined;
}

/**
 * The fields by the labels that this page gives them, for a field history names them in the user's language. A label that
 * two fields have names neither.
 */
function labelsOf(fields: ReadonlyMap<string, FieldReading>): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [name, field] of fields) {
    if (!('label' in field) || field.label === null || !NAMED.has(field.surface)) continue;
    labels.set(field.label, labels.has(field.label) ? `label:${field.label}` : name);
  }
  return labels;
}

/** Where a field stands with its name. */
const NAMED: ReadonlySet<string> = new Set(['field', 'path']);

/**
 * The stages by their texts. A list has the texts alone, and the path the names beside them; it is one of stages when the
 * stage was read from it.
 */
function stageNames({ paths }: PageParts, fields: ReadonlyMap<string, FieldReading>): ReadonlyMap<string, string> {
  const stage = fields.get('StageName');
  if (stage?.status !== 'value' || stage.surface !== 'path') return new Map();
  const names = new Map<string, string>();
  for (const path of paths) {
    for (const item of path.querySelectorAll(hooks.pathItem)) {
      const step = stepOf(item);
      if (step) names.set(step.text, names.has(step.text) ? step.text : step.stage);
    }
  }
  if (stage.value.type === 'text') names.set(stage.text, stage.value.text);
  return names;
}

/** The one of two accounts of a field's past that reaches further back. */
function further(one: PageHistory | undefined, other: PageHistory): PageHistory {
  if (!one || (other.complete && !one.complete)) return other;
  if (one.complete) return one;
  return (other.values[0]?.since ?? '') < (one.values[0]?.since ?? '') ? other : one;
}
