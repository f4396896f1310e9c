import type { People, Person } from '@/src/crm/reading';
import { isRoleHeading } from '@/src/crm/salesforce/role-heading';
import { hooks } from './hooks';
import { shownText } from './shown-text';

/** A contact's address. */
const CONTACT = /\/(003[a-zA-Z0-9]{12})/;

/**
 * The people in the record's list of contact roles below it, each with the role where a heading says which column that
 * is. The list shows the first few, and nowhere how many there are.
 */
export function readContactRoles(root: Element, id: string): People | undefined {
  const list = [...root.querySelectorAll(hooks.contactRoles)].find((each) => each.id.startsWith(id));
  if (!list) return undefined;
  const headings = [...(list.querySelector(hooks.headings)?.children ?? [])].map((cell) => shownText(cell));
  const column = headings.findIndex(isRoleHeading);
  const shown = [...list.querySelectorAll(hooks.listRow)].flatMap((row) => personIn(row, column) ?? []);
  return shown.length > 0 ? { shown, complete: false } : undefined;
}

function personIn(row: Element, column: number): Person | null {
  const link = [...row.querySelectorAll('a[href]')].find((each) => CONTACT.test(each.getAttribute('href') ?? ''));
  const id = CONTACT.exec(link?.getAttribute('href') ?? '')?.[1];
  const name = link ? shownText(link) : '';
  if (id === undefined || name === '') return null;
  const cell = row.children[column];
  const role = cell ? shownText(cell) : '';
  return { id, name, tags: role === '' ? [] : [role] };
}
