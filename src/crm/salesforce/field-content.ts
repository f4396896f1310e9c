import { hooks } from './hooks';
import { recordLinkIn } from './record-link';
import { findDrawn, shownIn } from './shown';
import type { Shown } from './shown';

/** What copies of a field have to agree in; their labels may differ. */
const COMPARED = ['text', 'flag', 'recordId'] as const;

const EDIT_MARKS = [hooks.input, hooks.undo];

interface Copy extends Shown {
  readonly state: 'shown';
  readonly label: string | null;
  /** The record that a lookup leads to. */
  readonly recordId: string | null;
}

/** What stands in a field, before its text is understood. */
export type FieldContent =
  Copy | (Omit<Copy, 'state'> & { readonly state: 'conflict' }) | { readonly state: 'editing' | 'loading' };

/** Which part of a field's value is meant: all of it, or one half of "created by". */
export type ValuePart = 'whole' | 'user' | 'moment';

/** What a field shows. It may be on the page more than once: then all copies have to agree, and none may be edited. */
export function contentOf(holders: readonly Element[], part: ValuePart): FieldContent {
  const copies = holders.map((holder) => copyIn(holder, part));
  if (copies.some(({ state }) => state === 'editing')) return { state: 'editing' };
  const [first, ...others] = copies.filter((copy) => copy.state === 'shown');
  if (!first) return { state: 'loading' };
  const agree = others.every((other) => COMPARED.every((what) => other[what] === first[what]));
  return agree ? first : { ...first, state: 'conflict' };
}

function copyIn(holder: Element, part: ValuePart): Copy | { readonly state: 'editing' | 'loading' } {
  const places = placesOf(holder);
  if (EDIT_MARKS.some((mark) => places.some((place) => place.querySelector(mark)))) return { state: 'editing' };
  const values = places.map((place) => place.querySelectorAll(hooks.value)).find(({ length }) => length > 0);
  const value = values?.length === 1 ? pick(values[0], part) : null;
  if (!value) return { state: 'loading' };
  const { text, flag } = shownIn(value);
  const label = holder.querySelector(hooks.label)?.textContent?.trim() || null;
  const lookup = value.matches(hooks.lookup) ? value : findDrawn(value, hooks.lookup);
  const recordId = (lookup && recordLinkIn(lookup)?.id) ?? null;
  // The text of a checkbox is its label, which is often hidden.
  return { state: 'shown', text: flag === null ? text : String(flag), flag, label, recordId };
}

/**
 * Where a field's value can be: in the holder, or, with native shadow roots, among the children of the component whose
 * shadow root has the holder in it (they are slotted into the holder). That component must not hold another field.
 */
function placesOf(holder: Element): readonly Element[] {
  const tree = holder.getRootNode();
  const slotted = tree instanceof ShadowRoot && tree.querySelectorAll(hooks.holder).length === 1;
  return slotted ? [holder, tree.host] : [holder];
}

function pick(value: Element | undefined, part: ValuePart): Element | null {
  if (!value || part === 'whole') return value ?? null;
  if (part === 'user') return findDrawn(value, hooks.lookup) ?? value;
  return findDrawn(value, hooks.moment, hooks.lookup);
}
