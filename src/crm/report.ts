import { UNKNOWN_FORMAT, type Crm, type FieldReading, type PageNotice, type Reading } from './reading';
import { STANDARD_FIELDS } from './standard-fields';
import type { PageState } from './watch';

/** What a report is made of. */
export interface Observed {
  /** The version of the extension. */
  product: string;
  /** Name and version. */
  browser: string;
  crm: Crm;
  /** Of the reader's table of hooks. */
  hooksVersion: string;
  /** How often each hook of that table is on the page. */
  hooks: ReadonlyMap<string, number>;
  page: Exclude<PageState, { kind: 'no-opportunity' }>;
}

/** A page of which nothing was read can be reported too: that is when it has changed most. */
const NOTHING_READ: Pick<Reading, 'fields' | 'format' | 'notices'> = {
  fields: new Map(),
  format: UNKNOWN_FORMAT,
  notices: [],
};

/**
 * How one page was read, as text to send to somebody else: which hooks were found, and how far each field got. Nothing
 * of the deal is in it: no value, label, title, id or address. Fields that an organisation made may be named after what
 * it keeps secret, so they are only counted.
 */
export function reportOn({ product, browser, crm, hooksVersion, hooks, page }: Observed): string {
  const { fields: read, format, notices } = page.kind === 'read' ? page.reading : NOTHING_READ;
  const standard = STANDARD_FIELDS[crm];
  const fields = [...read];
  const known = fields.filter(([name]) => standard.has(name)).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const others = fields.filter(([name]) => !standard.has(name));
  return [
    `Walkaway ${product}, ${crm}, hooks ${hooksVersion}, ${browser}`,
    `Page: ${page.kind === 'refused' ? `refused, ${page.obstacle}` : page.kind}`,
    `Notices: ${notices.map((notice) => noticeText(notice, hooks)).join(', ') || 'none'}`,
    `Format shown: dates ${format.dateOrder ?? 'not told'}, decimal sign ${format.decimal ?? 'not told'}`,
    '',
    'Hooks found on the page',
    ...[...hooks].map(([id, count]) => `  ${id}: ${count}`),
    '',
    'Standard fields',
    ...known.map(([name, field]) => `  ${name}: ${standing(field)}`),
    '',
    'Other fields, counted',
    ...counted(others.map(([, field]) => standing(field))).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Only ids of the table: that is the one thing in a notice that comes from us and not from the page. */
function noticeText(notice: PageNotice, hooks: Observed['hooks']): string {
  if (notice.notice !== 'hooks-lost') return notice.notice;
  return [notice.notice, ...notice.hooks.filter((id) => hooks.has(id))].join(' ');
}

function standing(field: FieldReading): string {
  const doubt = field.status === 'unparsed' ? ` (${field.doubt})` : '';
  return `${field.status}${doubt}${'surface' in field ? `, ${field.surface}` : ''}`;
}

function counted(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].toSorted().map((line) => `${lines.filter((other) => other === line).length} × ${line}`);
}
