import { recordId } from '@/src/crm/salesforce/record-id';
import type { FieldCell } from './cells';
import { hooks } from './hooks';
import { shownText } from './shown-text';

interface Shown {
  readonly state: 'shown';
  readonly text: string;
  /** The state of a checkbox; null when it is none. */
  readonly flag: boolean | null;
  /** The record that the field links to. */
  readonly recordId: string | null;
}

/** What stands in a field, before its text is understood. `lost` is a hook of the tables that is not where it has to be. */
export type Content =
  | Shown
  | (Omit<Shown, 'state'> & { readonly state: 'conflict'; readonly other: string })
  | { readonly state: 'editing' }
  /** A picture that says nothing in words. */
  | { readonly state: 'picture' }
  | { readonly state: 'lost'; readonly hook: string };

/** Which part of a value is meant: all of it, or one half of "created by". */
export type Part = 'whole' | 'user' | 'moment';

/** What a field shows. All elements that hold it have to agree, and none may be edited. */
export function contentOf(cells: readonly FieldCell[], part: Part): Content {
  if (cells.some(isEdited)) return { state: 'editing' };
  const contents = cells.flatMap((cell) => cell.values.map((value) => contentIn(value, cell, part)));
  const [first] = contents;
  const unknown = contents.find(({ state }) => state !== 'shown');
  if (unknown || first?.state !== 'shown') return unknown ?? { state: 'lost', hook: 'value' };
  const against = contents.find((other) => other.state === 'shown' && !isSame(first, other));
  return against?.state === 'shown' ? { ...first, state: 'conflict', other: against.text } : first;
}

function isSame(shown: Shown, other: Shown): boolean {
  return other.text === shown.text && other.flag === shown.flag && other.recordId === shown.recordId;
}

/** Whether a field was changed in place, or is open, in its cell or in the window for larger ones. */
function isEdited({ cell, values, element }: FieldCell): boolean {
  if (cell.matches(hooks.changed) || cell.querySelector(hooks.changed)) return true;
  if ([...cell.querySelectorAll(hooks.input)].some(isSeen)) return true;
  if (cell.parentElement?.querySelector(hooks.formLabel)) return true;
  // Something else stands in the value's place.
  if (isSeen(cell) && !values.some(isSeen)) return true;
  const open = element === null ? null : cell.ownerDocument.getElementById(element);
  return open?.matches(hooks.input) === true && isSeen(open);
}

/** Salesforce leaves what was used for editing on the page, hidden. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function contentIn(value: Element, { field, leadsTo }: FieldCell, part: Part): Content {
  const box = value.querySelector(hooks.checkbox);
  if (box || field === 'IsPrivate') return checkbox(box);
  const link = recordLinkIn(value);
  if (leadsTo !== null && link && !link.id.startsWith(leadsTo)) return { state: 'lost', hook: field };
  if (part !== 'whole') return link ? half(value, link, part) : { state: 'lost', hook: field };
  const text = shownText(value);
  if (text === '') return empty(value);
  const leads = link && shownText(link.link) === text ? link.id : null;
  return { state: 'shown', text, flag: null, recordId: leads };
}

/** An empty field holds a blank: nothing at all is no value. */
function empty(value: Element): Content {
  const picture = value.querySelector('img');
  const text = picture?.getAttribute('alt') ?? '';
  if (picture) return text === '' ? { state: 'picture' } : { state: 'shown', text, flag: null, recordId: null };
  const blank = value.textContent.includes('\u00a0');
  return blank ? { state: 'shown', text, flag: null, recordId: null } : { state: 'lost', hook: 'value' };
}

function half(value: Element, { link, id }: RecordLink, part: 'user' | 'moment'): Content {
  if (part === 'user') return { state: 'shown', text: shownText(link), flag: null, recordId: id };
  const moment = shownText(value, link).replace(/^, */, '');
  return moment === ''
    ? { state: 'lost', hook: 'value' }
    : { state: 'shown', text: moment, flag: null, recordId: null };
}

/** By the name of the picture: its text is in the user's language. */
function checkbox(box: Element | null): Content {
  const state = /\/checkbox_(un)?checked\.\w+$/.exec(box?.getAttribute('src') ?? '');
  if (!state) return { state: 'lost', hook: 'checkbox' };
  const flag = state[1] === undefined;
  return { state: 'shown', text: String(flag), flag, recordId: null };
}

interface RecordLink {
  readonly link: Element;
  readonly id: string;
}

/** The first link that leads to a record: a value's own link stands before those to what can be done with it. */
function recordLinkIn(value: Element): RecordLink | null {
  for (const link of value.querySelectorAll('a[href^="/"]')) {
    const id = recordId(/^\/(\w+)(?:[?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
    if (id) return { link, id };
  }
  return null;
}
