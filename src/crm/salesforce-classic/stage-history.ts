import { understand } from '@/src/crm/format/parse';
import type { KnownFormat } from '@/src/crm/format/parse';
import { fieldInStates, type StateRow } from '@/src/crm/history/from-rows';
import type { FieldReading, FieldType, FieldValue, PageHistory } from '@/src/crm/reading';
import { hooks } from './hooks';
import { shownText } from './shown-text';

/**
 * The headings of the list in English. No column of it has a name, and nobody can choose other ones: a list with any
 * other heading is in another language, or is not this list.
 */
const HEADINGS = ['Stage', 'Amount', 'Probability (%)', 'Expected Revenue', 'Close Date', 'Last Modified'];
const MOMENT = 'Last Modified';

/** The fields whose past counts, with their headings and what they are read as. */
const FIELDS: readonly (readonly [field: string, heading: string, type: FieldType])[] = [
  ['StageName', 'Stage', 'text'],
  ['Amount', 'Amount', 'money'],
  ['CloseDate', 'Close Date', 'date'],
];

/** What the stage history below a record tells of its past; undefined where there is none, or not in English. */
export function readStageHistory(
  root: Element,
  id: string,
  fields: ReadonlyMap<string, FieldReading>,
  format: KnownFormat,
): ReadonlyMap<string, PageHistory> | undefined {
  const [list, another] = [...root.querySelectorAll(hooks.stageHistory)].filter((one) => one.id.startsWith(`${id}_`));
  const [head, more] = list ? [...list.querySelectorAll(hooks.headings)] : [];
  if (!list || another || !head || more) return undefined;
  const headings = [...head.children].map((heading) => shownText(heading));
  if (headings.join('\n') !== HEADINGS.join('\n')) return undefined;
  const rows = [...list.querySelectorAll(hooks.listRow)].map((row) => stateRow([...row.children], headings, format));
  const count = countIn(root.querySelector(`[id="${id}${LIST_LINK}"]`));
  const told = FIELDS.flatMap(([field]) => {
    const past = fieldInStates(rows, field, count === rows.length, fields.get(field));
    return past ? [[field, past] as const] : [];
  });
  return told.length > 0 ? new Map(told) : undefined;
}

/** The link above the record that leads to the list, which says how long it is: `Stage History[3]`, `[5+]`. */
const LIST_LINK = '_RelatedOpportunityHistoryList_link';

function countIn(link: Element | null): number | null {
  const count = link ? /\[(\d+)\]$/.exec(shownText(link))?.[1] : undefined;
  return count === undefined ? null : Number(count);
}

function stateRow(cells: readonly Element[], headings: readonly string[], format: KnownFormat): StateRow {
  if (cells.length !== headings.length || !cells.every((cell) => cell.matches(hooks.listCell))) {
    return { day: null, values: new Map() };
  }
  const at = (heading: string): Element | undefined => cells[headings.indexOf(heading)];
  const values = FIELDS.flatMap(([field, heading, type]) => {
    const value = valueIn(at(heading), field, type, format);
    return value === undefined ? [] : [[field, value] as const];
  });
  const moment = at(MOMENT);
  // `Dana Whitfield, 4/13/2026, 2:04 AM`
  const text = moment ? shownText(moment, moment.querySelector('a')).replace(/^, */, '') : '';
  const read = understand(text, 'date', format);
  const day = read.status === 'value' && read.value.type === 'date' ? read.value.day : null;
  return { day, values: new Map(values) };
}

/** Undefined where it is not certain. Nothing at all is no value: an empty cell holds a blank. */
function valueIn(
  cell: Element | undefined,
  field: string,
  type: FieldType,
  format: KnownFormat,
): FieldValue | null | undefined {
  const text = cell ? shownText(cell) : '';
  if (text === '') return field === 'Amount' && cell?.textContent.includes('\u00a0') ? null : undefined;
  const read = understand(text, type, format);
  return read.status === 'value' ? read.value : undefined;
}
