import type { Steps } from '@/src/crm/steps';
import { nameOfFormField, nameOfHolder } from './field-names';
import { CREATE_LAYOUT, hooks } from './hooks';
import { composedParent, type Tree } from './shadow';

/** Windows over the record and parts for another one: they have the same holders. */
const NOT_THE_RECORD = [
  hooks.actionWindow,
  hooks.recordWindow,
  hooks.modal,
  hooks.dialog,
  hooks.docked,
  hooks.relatedRecord,
];

/** The record's name in each kind of header. */
export const HEADER_NAMES = [hooks.headerName, hooks.dynamicName, hooks.auraName];

/** Any piece, and anything that rules pieces out. */
const ALL_PARTS = [
  hooks.holder,
  hooks.value,
  hooks.formField,
  hooks.auraItem,
  hooks.path,
  hooks.pathStep,
  hooks.header,
  ...HEADER_NAMES,
  hooks.headerPlace,
  hooks.headerItem,
  hooks.auraHeaderItem,
  hooks.relatedLink,
  hooks.detailsTab,
  hooks.detailsPanel,
  hooks.layout,
  ...NOT_THE_RECORD,
];
export const ANY_PART = ALL_PARTS.join(', ');

/** Some tree of many may be a large one, in which to look for all of them takes as long as a slice. */
const MIDDLE = Math.ceil(ALL_PARTS.length / 2);
const HALVES = [ALL_PARTS.slice(0, MIDDLE), ALL_PARTS.slice(MIDDLE)].map((half) => half.join(', '));

/** The pieces of a record page that are read, each with where it was found. */
export interface PageParts {
  /** Elements that hold a field of the opportunity, by its API name. A field can be on the page twice. */
  readonly holders: ReadonlyMap<string, readonly Element[]>;
  /** Elements that hold a field of which only the label is known. */
  readonly nameless: readonly Element[];
  /** Whether there are fields of some other object. */
  readonly foreignFields: boolean;
  readonly values: readonly Element[];
  readonly paths: readonly Element[];
  readonly pathSteps: readonly Element[];
  readonly headers: readonly Element[];
  readonly headerNames: readonly Element[];
  /** What stands where the header's fields are; each of these is one, as far as we know. */
  readonly headerPlaces: readonly Element[];
  readonly headerItems: readonly Element[];
  readonly relatedLinks: readonly Element[];
  readonly detailsTab: Element | null;
  readonly detailsPanel: Element | null;
}

/** Finds all parts of a record page in its trees, without those of windows and forms for another record. */
export function* partsOf(trees: readonly Tree[]): Steps<PageParts> {
  const findAll = yield* finderIn(trees);
  const forms = findAll(hooks.layout).filter(({ localName }) => localName.includes(CREATE_LAYOUT));
  const windows = new Set([...NOT_THE_RECORD.flatMap(findAll), ...forms]);
  const find = (selector: string): Element[] => findAll(selector).filter((part) => !isWithin(part, windows));
  yield;
  const fields = fieldsBy(find(hooks.holder), find(hooks.formField), find(hooks.auraItem));
  yield;
  const values = find(hooks.value);
  yield;
  return {
    ...fields,
    values,
    paths: find(hooks.path),
    pathSteps: find(hooks.pathStep),
    headers: find(hooks.header),
    headerNames: HEADER_NAMES.flatMap(find),
    headerPlaces: find(hooks.headerPlace),
    headerItems: [...find(hooks.headerItem), ...find(hooks.auraHeaderItem)],
    relatedLinks: find(hooks.relatedLink),
    detailsTab: find(hooks.detailsTab)[0] ?? null,
    detailsPanel: find(hooks.detailsPanel)[0] ?? null,
  };
}

/**
 * A way to find the elements of one kind. In one large tree each kind is queried by itself: the browser finds a single
 * attribute, class or name ten times faster than any of a list. With native shadow roots there are hundreds of small
 * trees, which are asked for parts of any kind once; what they have is little, and sorted here.
 */
function* finderIn(trees: readonly Tree[]): Steps<(selector: string) => Element[]> {
  const [only, more] = trees;
  if (only && !more) return (selector) => Array.from(only.querySelectorAll(selector));
  const found = new Set<Element>();
  for (const tree of trees) {
    for (const half of HALVES) {
      yield;
      for (const part of tree.querySelectorAll(half)) found.add(part);
    }
  }
  const parts = [...found];
  return (selector) => parts.filter((part) => part.matches(selector));
}

function isWithin(element: Element, windows: ReadonlySet<Element>): boolean {
  if (windows.size === 0) return false;
  for (let at: Element | null = element; at; at = composedParent(at)) if (windows.has(at)) return true;
  return false;
}

/** Fields by their names, where they have any; what has a holder is not taken by anything else around it. */
function fieldsBy(
  holders: readonly Element[],
  formFields: readonly Element[],
  auraItems: readonly Element[],
): Pick<PageParts, 'holders' | 'nameless' | 'foreignFields'> {
  const named = new Map<string, Element[]>();
  const nameless: Element[] = [];
  let foreignFields = false;
  const add = (name: string, element: Element): void => {
    const same = named.get(name);
    if (same) same.push(element);
    else named.set(name, [element]);
  };
  for (const holder of holders) {
    const name = nameOfHolder(holder);
    if (name === null) foreignFields = true;
    else add(name, holder);
  }
  const held = [...named.keys()];
  for (const field of formFields) {
    const name = nameOfFormField(field, held);
    if (name.known === 'exact') add(name.api, field);
    else if (name.known === 'label') nameless.push(field);
  }
  const isHeld = (item: Element): boolean =>
    item.closest(hooks.holder) !== null || item.querySelector(hooks.holder) !== null;
  return { holders: named, nameless: [...nameless, ...auraItems.filter((item) => !isHeld(item))], foreignFields };
}
