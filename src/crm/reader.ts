import type { Asked, Crm, OpportunityKey, Reading } from './reading';
import type { Steps } from './steps';

/** What stands between us and a reading. */
export type Obstacle =
  /** The address already names this record, the page still shows the last one or a skeleton. */
  | 'loading'
  /** Two records are visible side by side: we cannot know which one is meant. */
  | 'two-records'
  /** Error page, deleted record, no access. */
  | 'no-access'
  | 'signed-out'
  /** Another site's page stands in a frame where the record's fields would be. We read no frames. */
  | 'in-frame';

/** `root` is the record root that was read. */
export type ReadResult = { ok: true; root: Element; reading: Reading } | { ok: false; obstacle: Obstacle };

/** A field, and the element that shows it. */
export interface ShownField {
  field: string;
  element: Element;
}

/**
 * One CRM's pages. The content script asks `opportunityAt` first; on null nothing else is called, and the page is left
 * alone. No method changes the page, and none throws on odd pages: what cannot be read is a status or an obstacle.
 */
export interface PageReader {
  crm: Crm;
  /** The CRM's own name for the field that holds the record's name. */
  nameField: string;
  /** The id of the hook that a field lacks which is loading. A field that loads for long has lost it. */
  valueHook?: string;
  /** The opportunity that an address names; null for every other page of the CRM. */
  opportunityAt(address: URL): OpportunityKey | null;
  /**
   * The one visible element that holds this record's fields; null while there is none or more than one.
   * Observers are attached here. Asked again after each navigation.
   */
  recordRoot(page: Document): Element | null;
  /** Every shadow root below the record root: an observer outside does not see into them. Absent where there are none. */
  shadowRoots?(root: Element): readonly ShadowRoot[];
  /**
   * The elements that show the record's values now. When a page keeps its root from record to record, these tell whether
   * it shows another one: none of them was there before. Absent where every record has a root of its own.
   */
  shownBy?(page: Document): readonly Element[];
  /** Whether a change within the record root can change what is read. Absent where any can. */
  concerns?(change: MutationRecord): boolean;
  /** Reads the page once. Called when the page has settled, and again whenever the record root changes. */
  read(page: Document, opportunity: OpportunityKey, asked: Asked): ReadResult;
  /**
   * The same in short steps, for large pages. Each looks at the page as it is then, so that a page which changes in
   * between has to be read anew. Absent where a reading is short.
   */
  readInSteps?(page: Document, opportunity: OpportunityKey, asked: Asked): Steps<ReadResult>;
  /** The version of the table of hooks. */
  hooksVersion: string;
  /** How often each hook of the table is on the page now, for a report on it. Slow: looks at all of the page. */
  hooksFound(page: Document): ReadonlyMap<string, number>;
  /** The element that shows a field, to scroll to and mark; null when it is not on the page now. */
  locate(page: Document, field: string): Element | null;
  /** The field that an element shows or is a part of, the inverse of `locate`; null for all the rest of the page. */
  fieldAt(page: Document, element: Element): ShownField | null;
}
