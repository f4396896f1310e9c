import type { LabelField } from '@/src/crm/reading';
import { FIELDS, hooks, type FieldHook } from './hooks';
import { shownText } from './shown-text';

/** One field on the page: the cell that shows it, and what it is called. */
export interface FieldCell {
  readonly field: string;
  readonly hook: string;
  readonly cell: Element;
  /** The elements that hold the value: usually one in the cell, else the cell itself. */
  readonly values: readonly Element[];
  readonly label: string | null;
  /** What the ids of the field's elements begin with; null when it has none. */
  readonly element: string | null;
  readonly leadsTo: string | null;
}

/** What was found on a page. */
export interface Cells {
  readonly cells: readonly FieldCell[];
  /** Ids of hooks that were not found where they have to be. */
  readonly lost: ReadonlySet<string>;
}

const BY_ELEMENT: ReadonlyMap<string, readonly [string, FieldHook]> = new Map(
  Object.entries<FieldHook>(FIELDS).map((entry) => [entry[1].element, entry]),
);

const FOUND_BY = [hooks.cell, hooks.value, hooks.inPlace, hooks.label, hooks.data].join(', ');

/** What shows the fields of another record. */
const ELSEWHERE = `${hooks.hover}, ${hooks.hoverToo}`;

/** Finds the cells of all fields, by their ids, else by the labels before them. */
export function cellsOf(root: Element): Cells {
  const lost = new Set<string>();
  const found = new Set<Element>();
  for (const part of root.querySelectorAll(FOUND_BY)) {
    if (part.closest(ELSEWHERE)) continue;
    const cell = part.matches(hooks.label) ? labelledBy(part, lost) : part.closest('td');
    if (cell?.querySelector(hooks.label) === null) found.add(cell);
    // What has labels in it holds more than one field: the field's own cell was not found.
    else if (cell) lost.add('cell');
  }
  return { cells: [...found].flatMap((cell) => fieldCell(cell, lost) ?? []), lost };
}

/** The cell that a label stands before; null for the empty ones that only fill a row. */
function labelledBy(label: Element, lost: Set<string>): Element | null {
  const cell = label.nextElementSibling;
  if (cell && !cell.matches(hooks.label)) return cell;
  if (shownText(label) !== '') lost.add('cell');
  return null;
}

function fieldCell(cell: Element, lost: Set<string>): FieldCell | null {
  const values = [...cell.querySelectorAll(hooks.value)];
  const element = elementOf(cell.id, '_ilecell') ?? elementOf(values[0]?.id ?? '', '_ileinner');
  // Other tables of the page have cells like these.
  const inLayout = cell.closest(hooks.layout) !== null;
  if (element === null && !inLayout) return null;
  const before = cell.previousElementSibling;
  const label = before?.matches(hooks.label) ? shownText(before) || null : null;
  if (!inLayout) lost.add('layout');
  if (element === null && (cell.id !== '' || cell.matches(hooks.inPlace))) {
    lost.add('cell');
    return null;
  }
  if (label === null && (element !== null || shownText(cell) !== '')) lost.add('label');
  const place = { cell, values: values.length > 0 ? values : [cell], label, element };
  const known = BY_ELEMENT.get(element ?? '');
  if (known) return { ...place, field: known[0], hook: known[1].selector, leadsTo: known[1].leadsTo ?? null };
  if (label === null) return null;
  const field: LabelField = `label:${label}`;
  const hook = element === null ? hooks.label : `#${element}_ileinner, #${element}_ilecell`;
  return { ...place, field, hook, leadsTo: null };
}

function elementOf(id: string, ending: string): string | null {
  return id.endsWith(ending) ? id.slice(0, -ending.length) : null;
}
