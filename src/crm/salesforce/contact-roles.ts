import type { People, Person } from '@/src/crm/reading';
import { hooks } from './hooks';
import type { PageParts } from './parts';
import { recordLinkIn } from './record-link';
import { relatedListAround } from './related-list';
import { isRoleHeading } from './role-heading';
import { treesBelow } from './shadow';
import { shownIn } from './shown';

/** The list as its addresses name it, and the record that it belongs to. */
const CONTACT_ROLES = /\/(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\/OpportunityContactRoles\/view/;

/**
 * The people whom the record's list of contact roles shows, each with the role as the page has it. Undefined where there
 * is no such list, or none that can be read: a list is drawn once it was scrolled to, and shows its first rows.
 */
export function readContactRoles({ relatedLinks }: PageParts, id: string): People | undefined {
  const lists = listsOf(relatedLinks, id).flatMap((place) => peopleIn(place) ?? []);
  if (lists.length === 0) return undefined;
  const shown = new Map<string, Person>();
  for (const person of lists.flatMap((list) => list.shown)) {
    const known = shown.get(person.id);
    if (!known || known.tags.length < person.tags.length) shown.set(person.id, person);
  }
  return { shown: [...shown.values()], complete: lists.some(({ complete }) => complete) };
}

/** The same list may stand beside the record and in a tab of it. */
function listsOf(links: readonly Element[], id: string): readonly Element[] {
  const own = links.filter((link) => CONTACT_ROLES.exec(link.getAttribute('href') ?? '')?.[1] === id);
  return [...new Set(own.flatMap((link) => relatedListAround(link) ?? []))];
}

function peopleIn(place: Element): People | null {
  const trees = treesBelow(place);
  const findAll = (selector: string): Element[] => trees.flatMap((tree) => Array.from(tree.querySelectorAll(selector)));
  if (findAll(hooks.busyPart).length > 0) return null;
  const cards = findAll(hooks.listCard).flatMap((card) => personIn(card, roleOnCard(card)) ?? []);
  const rows = findAll(hooks.listRow).flatMap((row) => personIn(row, roleInRow(row)) ?? []);
  const shown = [...cards, ...rows];
  const count = findAll(hooks.relatedLink).flatMap((link) => /\((\d+)\)$/.exec(shownIn(link).text)?.[1] ?? [])[0];
  const complete = Number(count) === shown.length;
  return shown.length > 0 || complete ? { shown, complete } : null;
}

/** The first link is the contact. */
function personIn(part: Element, role: string | null): Person | null {
  const [link] = treesBelow(part).flatMap((tree) => Array.from(tree.querySelectorAll('a[href]')));
  const name = link ? shownIn(link).text : '';
  if (!link || name === '') return null;
  return { id: recordLinkIn(link)?.id ?? name, name, tags: role === null || role === '' ? [] : [role] };
}

/** A card has the role alone, or other fields beside it: then its label tells which one it is. */
function roleOnCard(card: Element): string | null {
  const trees = treesBelow(card);
  const labels = trees.flatMap((tree) => Array.from(tree.querySelectorAll('dl dt')));
  const values = trees.flatMap((tree) => Array.from(tree.querySelectorAll('dl dd')));
  if (labels.length !== values.length) return null;
  const at = labels.length === 1 ? 0 : labels.findIndex((label) => isRoleHeading(shownIn(label).text));
  const value = values[at];
  return value ? shownIn(value).text : null;
}

function roleInRow(row: Element): string | null {
  const cell = [...row.querySelectorAll(`${hooks.listHeading}, ${hooks.listCell}`)].find(
    (each) =>
      isRoleHeading(each.getAttribute('data-label') ?? '') ||
      (each.getAttribute('data-col-key-value') ?? '').startsWith('Role-'),
  );
  return cell ? shownIn(cell).text : null;
}
