import type { LabelField } from '@/src/crm/reading';
import { agreed, shownValue, type FieldContent } from './field-content';
import { hooks } from './hooks';
import { HEADER_NAMES, type PageParts } from './parts';
import { recordLinkIn } from './record-link';
import { findDrawn, onlyDrawn, shownIn } from './shown';

/** The header names no fields, but a link says by its id's prefix what it leads to. */
const LINKED: readonly (readonly [field: string, prefix: string])[] = [
  ['AccountId', '001'],
  ['OwnerId', '005'],
];

/** The fields that the header may show without their names. */
const LINKED_FIELDS = LINKED.map(([field]) => field);

/** One of the header's fields: a label, and what stands below it. */
interface HeaderItem {
  readonly label: string | null;
  readonly value: Element | null;
  /** The link in it to another record, and that record's id. */
  readonly link: Element | null;
  readonly recordId: string | null;
  readonly hook: string;
}

/** What the header shows of a field, with the elements that show it. */
export interface HeaderField {
  readonly content: FieldContent;
  readonly elements: readonly Element[];
  readonly hook: string;
}

/** What can be read from the header for certain, of the fields that the page does not show with their names. */
export function headerFields(parts: PageParts): Map<string, HeaderField> {
  const fields = new Map<string, HeaderField>();
  const names = parts.headerNames;
  if (names.length > 0 && !parts.holders.has('Name')) fields.set('Name', fieldOf(names.map(asName)));
  for (const field of LINKED_FIELDS) {
    const items = parts.holders.has(field) ? [] : itemsLinkedFrom(field, parts);
    if (items.length > 0) fields.set(field, fieldOf(items));
  }
  return fields;
}

/** What the header shows with a label alone. What a link tells is not among them. */
export function headerLabelFields(parts: PageParts): Map<LabelField, HeaderField> {
  const byLabel = new Map<LabelField, HeaderItem[]>();
  for (const item of itemsOf(parts)) {
    if (item.label === null || item.value === null || isLinked(item)) continue;
    // A group of values is a button with a list, and what is not drawn yet looks empty too.
    if (shownValue(item.value)?.text === '') continue;
    const key: LabelField = `label:${item.label}`;
    byLabel.set(key, [...(byLabel.get(key) ?? []), item]);
  }
  return new Map([...byLabel].map(([key, items]) => [key, fieldOf(items)]));
}

function fieldOf(items: readonly HeaderItem[]): HeaderField {
  const shown = items.map((item) => {
    const element = item.link ?? item.value;
    const value = element && shownValue(element);
    return { ...item, element, value };
  });
  const copies = shown.map(({ value, label, recordId }) =>
    value ? ({ state: 'shown', ...value, label, recordId } as const) : ({ state: 'loading' } as const),
  );
  const hook = items[0]?.hook ?? '';
  return { content: agreed(copies), elements: shown.flatMap(({ element }) => element ?? []), hook };
}

function asName(element: Element): HeaderItem {
  const hook = HEADER_NAMES.find((name) => element.matches(name)) ?? '';
  return { label: null, value: element, link: null, recordId: null, hook };
}

/** What stands among the header's fields and is none that we know. */
export function unknownPlaces({ headerPlaces }: PageParts): readonly Element[] {
  return headerPlaces.filter((place) => !place.matches(hooks.headerItem) && !place.querySelector(hooks.headerItem));
}

/** The items that link to a field's record. With two accounts, we cannot know which of them is the opportunity's. */
function itemsLinkedFrom(field: string, parts: PageParts): readonly HeaderItem[] {
  const prefix = LINKED.find(([name]) => name === field)?.[1] ?? '';
  return itemsOf(parts).filter(({ recordId }) => recordId?.startsWith(prefix));
}

function isLinked({ recordId }: HeaderItem): boolean {
  return LINKED.some(([, prefix]) => recordId?.startsWith(prefix));
}

/** What was found in the items of one look at the page: it is asked for several times, and found by walking. */
const known = new WeakMap<PageParts, readonly HeaderItem[]>();

function itemsOf(parts: PageParts): readonly HeaderItem[] {
  const items = known.get(parts) ?? findItems(parts);
  known.set(parts, items);
  return items;
}

function findItems({ headerItems }: PageParts): readonly HeaderItem[] {
  return headerItems.map((item) => {
    const place = onlyDrawn(item, hooks.headerValue);
    // Of two that say two things, nobody can tell which one is meant. On old pages there is none.
    const record = place || !findDrawn(item, hooks.headerValue) ? recordLinkIn(item) : null;
    return {
      label: headerLabelOf(item),
      value: shownBy(place),
      link: record?.link ?? null,
      recordId: record?.id ?? null,
      hook: item.matches(hooks.headerItem) ? hooks.headerItem : hooks.auraHeaderItem,
    };
  });
}

/** What is drawn in a place of the header, or the place itself with its text. */
function shownBy(place: Element | null): Element | null {
  return place && (findDrawn(place, ':not(slot)') ?? place);
}

/** Whether some item of the header has no label. */
export function lacksLabel(parts: PageParts): boolean {
  return itemsOf(parts).some(({ label }) => label === null);
}

function headerLabelOf(item: Element): string | null {
  const label = findDrawn(item, hooks.headerLabel);
  return (label && shownIn(label).text) || null;
}
