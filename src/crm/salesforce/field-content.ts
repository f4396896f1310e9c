import { HOLDER_NAME, hooks } from './hooks';
import { recordLinkIn } from './record-link';
import { shadowOf } from './shadow';
import { findDrawn, onlyDrawn, shownIn, wordsOnButton } from './shown';

interface ShownValue {
  readonly text: string;
  readonly flag: boolean | null;
  /** The record that a lookup leads to. */
  readonly recordId: string | null;
}

interface Copy extends ShownValue {
  readonly state: 'shown';
  readonly label: string | null;
}

type CopyOrNone = Copy | { readonly state: 'editing' | 'loading' };

/** What stands in a field, before its text is understood. */
export type FieldContent =
  | Copy
  | (Omit<Copy, 'state'> & { readonly state: 'conflict'; readonly other: string })
  | { readonly state: 'editing' | 'loading' };

/** Which part of a field's value is meant: all of it, or one half of "created by". */
export type ValuePart = 'whole' | 'user' | 'moment';

/** Where a field's value is sought; with native shadow roots the parts of one field are in several trees. */
interface Place {
  readonly within: Element | ShadowRoot;
  /** Or only its children: what is slotted into a component is never deeper. */
  readonly deep: boolean;
}

const EDIT_MARK = [hooks.input, hooks.undo, hooks.auraEdit].join(', ');

/** What copies of a field have to agree in; their labels may differ. */
const COMPARED = ['text', 'flag', 'recordId'] as const;

/** What a field shows. It may be on the page more than once: then all copies have to agree, and none may be edited. */
export function contentOf(holders: readonly Element[], part: ValuePart): FieldContent {
  return agreed(holders.map((holder) => copyIn(holder, part)));
}

/** What several places that show the same field say together. */
export function agreed(copies: readonly CopyOrNone[]): FieldContent {
  if (copies.some(({ state }) => state === 'editing')) return { state: 'editing' };
  const [first, ...others] = copies.filter((copy) => copy.state === 'shown');
  // A copy that is still to come may say something else.
  if (!first || others.length + 1 < copies.length) return { state: 'loading' };
  const against = others.find((other) => COMPARED.some((what) => other[what] !== first[what]));
  return against ? { ...first, state: 'conflict', other: against.text } : first;
}

function copyIn(holder: Element, part: ValuePart): CopyOrNone {
  const places = placesOf(holder);
  if (places.some(isEdited)) return { state: 'editing' };
  const value = valueIn(places);
  const shown = value && partOf(value, part);
  // What stands there on a button may be all that shows the value.
  const isUnsaid = value !== null && shown?.text === '' && shown.flag === null && wordsOnButton(value) !== '';
  return shown && !isUnsaid ? { state: 'shown', label: labelIn(places), ...shown } : { state: 'loading' };
}

/** A value as a part of a page shows it; null where its component cannot be looked into, or leads to two records. */
export function shownValue(value: Element): ShownValue | null {
  const lookup = lookupIn(value);
  // Two that say two things.
  if (!lookup && holdsLookup(value)) return null;
  const record = lookup && recordLinkIn(lookup);
  // A lookup has more in it than its link: a button for a preview, one to change the owner.
  const { text, flag, opaque } = shownIn(record?.link ?? value);
  if (text === '' && flag === null && opaque) return null;
  // The text of a checkbox is its label, which is often hidden.
  return { text: flag === null ? text : String(flag), flag, recordId: record?.id ?? null };
}

function labelIn(places: readonly Place[]): string | null {
  const label = firstIn(places, hooks.label) ?? firstIn(places, hooks.auraLabel);
  return label?.textContent.trim() || null;
}

function firstIn(places: readonly Place[], selector: string): Element | null {
  for (const place of places) for (const found of find(place, selector)) return found;
  return null;
}

function partOf(value: Element, part: ValuePart): ShownValue | null {
  if (part === 'whole') return shownValue(value);
  const user = lookupIn(value);
  if (!user) return null;
  if (part === 'user') return shownValue(user);
  // `Dana Whitfield, 10/20/2026, 9:14 AM`: what is left beside the user.
  const text = shownIn(value, hooks.lookup).text.replace(/^[\s,]+/, '');
  return text === '' ? null : { text, flag: null, recordId: null };
}

/** Formatted text and numbers are many, can be long, and never hold one. */
function lookupIn(value: Element): Element | null {
  if (value.matches(hooks.lookup)) return value;
  return value.localName.startsWith('lightning-') ? null : onlyDrawn(value, hooks.lookup);
}

function holdsLookup(value: Element): boolean {
  return !value.localName.startsWith('lightning-') && findDrawn(value, hooks.lookup) !== null;
}

/** The one element that shows the value; null when there is none, or when it cannot be told which of several. */
function valueIn(places: readonly Place[]): Element | null {
  const values = places.map((place) => find(place, hooks.value)).find(({ length }) => length > 0) ?? auraValues(places);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** In an old page's field, which may be the holder, around it or in it. */
function auraValues(places: readonly Place[]): readonly Element[] {
  return places.flatMap((place) => {
    const { within } = place;
    const around = within instanceof Element ? within.closest(hooks.auraItem) : null;
    const items = around ? [around] : find(place, hooks.auraItem);
    return items.flatMap((item) => Array.from(item.querySelectorAll(hooks.auraValue)));
  });
}

function isEdited(place: Place): boolean {
  if (find(place, EDIT_MARK).length > 0) return true;
  return find(place, hooks.saving).some((saving) => saving.checkVisibility());
}

function find({ within, deep }: Place, selector: string): readonly Element[] {
  return deep
    ? [...within.querySelectorAll(selector)]
    : [...within.children].filter((child) => child.matches(selector));
}

/**
 * Where a field's value can be: in the holder, or, with native shadow roots, in the holder's own shadow tree or among
 * the children of the component whose shadow root has the holder in it (they are slotted into the holder). That
 * component must not hold another field.
 */
function placesOf(holder: Element): readonly Place[] {
  const shadow = shadowOf(holder);
  const own: readonly Place[] = [{ within: holder, deep: true }, ...(shadow ? innerPlaces(shadow) : [])];
  const tree = holder.getRootNode();
  const slotted = tree instanceof ShadowRoot && holdsOneField(tree);
  return slotted ? [...own, { within: tree.host, deep: false }] : own;
}

/** A field of Dynamic Forms holds its value one component further in, and its label one more. */
function innerPlaces(shadow: ShadowRoot): readonly Place[] {
  const inner = [...shadow.children].flatMap((child) => shadowOf(child) ?? []);
  return [shadow, ...inner].map((within) => ({ within, deep: true }));
}

function holdsOneField(tree: ShadowRoot): boolean {
  const names = [...tree.querySelectorAll(hooks.holder)].map((holder) => holder.getAttribute(HOLDER_NAME));
  return new Set(names).size === 1;
}
