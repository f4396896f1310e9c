import {
  UNKNOWN_FORMAT,
  type Asked,
  type FieldReading,
  type FieldType,
  type PageNotice,
  type ShownFormat,
} from '@/src/crm/reading';
import { Lightning, path, text, type ShadowMode } from '@/tests/browser/support/lightning';
import type { Expected, PageState } from '../page-state';
import { NAME, ROWS, type Row } from './rows';

export const HOST = 'https://acme.lightning.force.com';
export const ID = '006Qy000001AbCdIAK';
export const ADDRESS = `${HOST}/lightning/r/Opportunity/${ID}/view`;
export const TITLE = 'Brightwater | Opportunity | Salesforce';
const MODES: readonly ShadowMode[] = ['synthetic', 'native'];

export type Reads = Readonly<Record<string, FieldReading>>;

interface StatePage {
  readonly address?: string;
  readonly title?: string;
  /** What is asked for, beside all that stands on the usual layout. */
  readonly fields?: Readonly<Record<string, FieldType>>;
  readonly format?: Asked['format'];
  readonly html: (lightning: Lightning) => string;
  readonly prepare?: (page: Document) => void;
}

/** One state, for both kinds of shadow roots. */
export function state(id: string, says: string, page: StatePage, expected: Expected): readonly PageState[] {
  return MODES.map((mode) => oneState(id, `${says} (${mode} shadow)`, page, { mode, expected }));
}

/** A state that there is in one kind of shadow roots only. */
export function stateIn(
  mode: ShadowMode,
  id: string,
  says: string,
  page: StatePage,
  expected: Expected,
): readonly PageState[] {
  return [oneState(id, says, page, { mode, expected })];
}

function oneState(
  id: string,
  says: string,
  { address = ADDRESS, title = TITLE, fields = {}, format = UNKNOWN_FORMAT, html, prepare }: StatePage,
  { mode, expected }: { mode: ShadowMode; expected: Expected },
): PageState {
  const wanted = new Map([...ROWS.map(({ api, type }) => [api, type] as const), ...Object.entries(fields)]);
  return {
    id,
    says,
    address,
    title,
    html: html(new Lightning(mode)),
    asked: { fields: wanted, format, today: '2026-11-23' },
    expected,
    ...(prepare && { prepare }),
  };
}

export const STEPS = [
  ['Prospecting', 'Prospecting'],
  ['Qualification', 'Qualification'],
  ['Proposal', 'Proposal'],
  ['Closed', 'Closed'],
] as const;

/** The usual header: links to the account and the owner, and a close date. */
export function header(lightning: Lightning, name = 'Brightwater'): string {
  return lightning.header(name, [
    { label: 'Account Name', value: lightning.lookup('Brightwater Utilities', '001Qy0000000011IAA') },
    { label: 'Close Date', value: text('12/31/2026') },
    { label: 'Opportunity Owner', value: lightning.lookup('Dana Whitfield', '005Qy0000000421IAA', 'User') },
  ]);
}

/** What of the usual header has no other name than its label. */
export const HEADER_LABELS: Reads = { 'label:Close Date': labelled('Close Date', '12/31/2026') };

/** What the usual header alone shows of a record. */
export const HEADER_READS: Reads = {
  ...HEADER_LABELS,
  Name: headerName('Brightwater'),
  AccountId: linked('Account Name', 'Brightwater Utilities', '001Qy0000000011'),
  OwnerId: linked('Opportunity Owner', 'Dana Whitfield', '005Qy0000000421'),
};

export function headerName(text_: string): FieldReading {
  const hook = 'records-highlights2 [slot="primaryField"]';
  return { status: 'value', value: { type: 'text', text: text_ }, text: text_, hook, surface: 'header', label: null };
}

function linked(label: string, text_: string, recordId: string): FieldReading {
  const hook = 'records-highlights-details-item a[href]';
  return {
    status: 'value',
    value: { type: 'text', text: text_, recordId },
    text: text_,
    hook,
    surface: 'header',
    label,
  };
}

/** A text that only a label names. */
export function labelled(label: string, text_: string, hook = 'records-highlights-details-item'): FieldReading {
  return { status: 'value', value: { type: 'text', text: text_ }, text: text_, hook, surface: 'label', label };
}

/** The stage as the path tells it; its label is that of the field, if there is one. */
export function onPath(stage: string, text_ = stage, label: string | null = 'StageName'): FieldReading {
  const value = { type: 'text', text: stage } as const;
  return { status: 'value', value, text: text_, hook: '.slds-path__item.slds-is-current', surface: 'path', label };
}

export const PATH = path(STEPS, 'Qualification');

/** Fields in the sections of a page layout. */
export function layout(lightning: Lightning, rows: readonly Row[]): string {
  const items = rows.map(({ draw }) => lightning.field(draw(lightning))).join('');
  return `<records-record-layout-section><div>${items}</div></records-record-layout-section>`;
}

/** A whole record page: header, path and fields, and perhaps more. */
export function record(lightning: Lightning, rows: readonly Row[], more = ''): string {
  return lightning.root(header(lightning) + PATH + layout(lightning, rows) + more);
}

export const ABSENT: FieldReading = { status: 'absent' };

/** What the usual close date and the usual amount tell of the user's format, where they are read. */
export function usualFormat(reads: Reads): ShownFormat {
  const says = (field: string, text_: string): boolean => {
    const read = reads[field];
    return read !== undefined && 'text' in read && read.text === text_;
  };
  return {
    dateOrder: says('CloseDate', '12/31/2026') ? 'mdy' : null,
    decimal: says('Amount', '€84,500.50') ? '.' : null,
  };
}

/** All that is wanted and not among these rows, as absent; then the rows, the header's labels, and the path's stage. */
export function readsOf(rows: readonly Row[], more: Reads = {}): Reads {
  const absent = Object.fromEntries(ROWS.map(({ api }) => [api, ABSENT]));
  const found = Object.fromEntries(rows.map(({ api, reads }) => [api, reads]));
  const hasStage = rows.some(({ api }) => api === 'StageName');
  const stage = onPath('Qualification', 'Qualification', hasStage ? 'StageName' : null);
  return { ...absent, ...HEADER_READS, ...found, StageName: stage, ...more };
}

/** A record page with these rows beside the name, read as they say. */
export function recordState(
  id: string,
  says: string,
  rows: readonly Row[],
  { more = '', reads = {}, notices = [], shows, ...page }: RecordPage = {},
): readonly PageState[] {
  const all = rows.includes(NAME) ? rows : [NAME, ...rows];
  const fields = { ...Object.fromEntries(all.map(({ api, type }) => [api, type])), ...page.fields };
  const html = (lightning: Lightning): string =>
    record(lightning, all, typeof more === 'string' ? more : more(lightning));
  const expected = { reads: readsOf(all, reads), notices };
  return state(id, says, { ...page, fields, html }, shows ? { ...expected, format: shows } : expected);
}

interface RecordPage extends Omit<StatePage, 'html'> {
  readonly more?: string | ((lightning: Lightning) => string);
  readonly reads?: Reads;
  readonly notices?: readonly PageNotice[];
  /** The format that the page tells, where it is not the usual one. */
  readonly shows?: ShownFormat;
}
