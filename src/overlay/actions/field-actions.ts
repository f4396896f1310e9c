import type { ShownField } from '@/src/crm/reader';
import type { FactId } from '@/src/facts/catalogue';
import type { Fact } from '@/src/facts/facts';
import type { ReadFieldFile } from '@/src/facts/field-file';
import type { FieldMapChange } from '@/src/facts/own-fields';
import type { UsualNames } from '@/src/facts/usual-names';
import type { Saved } from './saved';

/** What the seller can do about the fields of the organisation. None of these throws. */
export interface FieldActions {
  /** What fields are usually called; nothing when that cannot be had just now. */
  usualNames(): Promise<UsualNames>;
  /** The fact as it would be known if this field held it; null when the page cannot be read just now. */
  preview(fact: FactId, field: string): Fact | null;
  /** Reads facts from other fields from now on, for all opportunities of the organisation, and judges anew. */
  map(change: FieldMapChange): Promise<Saved>;
  /** What the text of a file says; changes nothing. */
  readFile(text: string): Promise<ReadFieldFile>;
  /** The field of the page that is drawn at a point of the window. */
  shownAt(x: number, y: number): ShownField | null;
  /** The element of the page that shows a field. */
  elementOf(field: string): Element | null;
  /** Scrolls the part of the page at a point, as the wheel would if nothing were above it. */
  scrollAt(x: number, y: number, across: number, down: number): void;
}
