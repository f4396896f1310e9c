import { countHooks, selectorsOf } from '@/src/crm/hooks';
import type { Obstacle, PageReader, ReadResult, ShownField } from '@/src/crm/reader';
import type { Asked, FieldReading, OpportunityKey, PageNotice } from '@/src/crm/reading';
import { classicOpportunityAt } from '@/src/crm/salesforce/address';
import { cellsOf, type Cells } from './cells';
import { isSeen } from './content';
import { readContactRoles } from './contact-roles';
import { contentsOf, formatOf, readingOf, type FieldContent } from './fields';
import { ALWAYS_THERE, FIELDS, hooks, HOOKS_VERSION, MOMENTS } from './hooks';
import { shownText } from './shown-text';
import { readStageHistory } from './stage-history';

/** Reads opportunity pages of Salesforce Classic, in any language. */
export const classicReader: PageReader = {
  crm: 'salesforce',
  nameField: 'Name',
  opportunityAt: classicOpportunityAt,
  recordRoot,
  read,
  locate,
  fieldAt,
  hooksVersion: HOOKS_VERSION,
  hooksFound: (page) => countHooks({ ...hooks, ...selectorsOf(FIELDS) }, [page]),
};

/** A page of its own for each record, drawn by the server: the record is all of it. */
function recordRoot(page: Document): Element | null {
  return page.querySelector(`${hooks.page}, body:has(${hooks.cell})`);
}

function read(page: Document, opportunity: OpportunityKey, asked: Asked): ReadResult {
  const root = recordRoot(page);
  const found = root && cellsOf(root);
  const obstacle = found?.cells.length ? null : obstacleOn(page);
  if (obstacle) return { ok: false, obstacle };
  // Half of a page would be read as one without the other half.
  if (!root || !found || page.readyState === 'loading') return { ok: false, obstacle: 'loading' };
  const contents = contentsOf(found.cells);
  const format = formatOf(contents, asked, page);
  const fields = new Map<string, FieldReading>();
  for (const [field, content] of contents) {
    fields.set(field, readingOf(content, asked.fields.get(field) ?? 'text', format));
  }
  const name = fields.has('Name') ? null : nameInHeader(root);
  if (name) fields.set('Name', name);
  if (isAnyEdited(root, contents)) for (const field of fields.keys()) fields.set(field, { status: 'editing' });
  const notices = noticesOf(found, contents, fields);
  for (const field of asked.fields.keys()) if (!fields.has(field)) fields.set(field, { status: 'absent' });
  const reading = { opportunity, fields, format: format.shown, notices };
  const pageHistory = readStageHistory(root, opportunity.id, fields, format);
  const people = readContactRoles(root, opportunity.id);
  return { ok: true, root, reading: { ...reading, ...(pageHistory && { pageHistory }), ...(people && { people }) } };
}

/** What a page without fields is. How Classic says that a record is gone is not known, but it shows no layout then. */
function obstacleOn(page: Document): Obstacle | null {
  if ([...page.querySelectorAll(hooks.password)].some(isSeen)) return 'signed-out';
  if (page.readyState === 'loading' || !page.querySelector(hooks.page)) return 'loading';
  return page.querySelector(`${hooks.layout}, ${hooks.label}, ${hooks.data}`) ? null : 'no-access';
}

/** When the page offers to save, or a field's window is open, and no field says that it is the one, it may be any. */
function isAnyEdited(root: Element, contents: ReadonlyMap<string, FieldContent>): boolean {
  const unsaved = [...root.querySelectorAll(`${hooks.save}, ${hooks.window}`)].some(isSeen);
  return unsaved && ![...contents.values()].some(({ content }) => content.state === 'editing');
}

function nameInHeader(root: Element): FieldReading | null {
  const header = root.querySelector(hooks.headerName);
  const text = header ? shownText(header) : '';
  if (text === '') return null;
  const found = { text, hook: hooks.headerName, surface: 'header', label: null } as const;
  return { status: 'value', value: { type: 'text', text }, ...found };
}

function noticesOf(
  { cells, lost }: Cells,
  contents: ReadonlyMap<string, FieldContent>,
  fields: ReadonlyMap<string, FieldReading>,
): readonly PageNotice[] {
  const states = [...contents.values()].map(({ content }) => content);
  const gone = states.flatMap((content) => (content.state === 'lost' ? [content.hook] : []));
  // Where nothing has an id, the org does not let anything be edited in place, and labels are all there is.
  const named = cells.some(({ element }) => element !== null);
  const missing = named ? ALWAYS_THERE.filter((field) => !contents.has(field)) : [];
  const nameless = fields.has('Name') ? [] : ['headerName'];
  const all = new Set<string>([...lost, ...gone, ...missing, ...nameless]);
  const notices: PageNotice[] = [];
  if ([...fields.values()].some(({ status }) => status === 'editing')) notices.push({ notice: 'editing' });
  if (cells.length === 0) notices.push({ notice: 'layout-unknown' });
  else if (all.size > 0) notices.push({ notice: 'hooks-lost', hooks: [...all] });
  return notices;
}

function locate(page: Document, field: string): Element | null {
  const root = recordRoot(page);
  if (!root) return null;
  const shown = cellsOf(root).cells.find(({ field: name, cell }) => holds(name, field) && isSeen(cell));
  return shown?.cell ?? (field === 'Name' ? root.querySelector(hooks.headerName) : null);
}

function holds(name: string, field: string): boolean {
  return name === field || MOMENTS.get(name) === field;
}

function fieldAt(page: Document, element: Element): ShownField | null {
  const root = recordRoot(page);
  if (!root) return null;
  const shown = cellsOf(root).cells.find(({ cell }) => cell.contains(element));
  if (shown) return { field: shown.field, element: shown.cell };
  const header = element.closest(hooks.headerName);
  return header && { field: 'Name', element: header };
}
