import type { Day } from '@/src/day';
import { isSameAmount } from '@/src/money';

export type Crm = 'salesforce' | 'hubspot';

/** Which opportunity a page is about. Two equal keys are the same record, whatever the address looks like. */
export interface OpportunityKey {
  crm: Crm;
  /**
   * Salesforce: the My Domain host without its suffix (`acme`, `acme--uat.sandbox`), in Lightning and in Classic alike.
   * HubSpot: the portal id.
   */
  org: string;
  /** Salesforce: the first 15 characters of the record id. HubSpot: the deal id. */
  id: string;
}

/** An organisation of one of the CRMs: deals and settings of different ones are never mixed. */
export type Org = Pick<OpportunityKey, 'crm' | 'org'>;

/** What a field is read as. A field nobody asked for is read as `text`. */
export type FieldType = 'text' | 'date' | 'money' | 'number' | 'flag';

/** The fields that the caller needs, by the CRM's own name, each with what it is read as. */
export type WantedFields = ReadonlyMap<string, FieldType>;

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/**
 * How dates and numbers are written, as far as it is certain; null where it is not. It is a setting of the user's own
 * in both CRMs and never follows from the page's language.
 */
export interface DisplayFormat {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

export const UNKNOWN_FORMAT: DisplayFormat = { dateOrder: null, decimal: null };

/**
 * What a page itself tells of its format: null where it tells nothing, `mixed` where it contradicts itself. Then
 * nobody's word can settle it.
 */
export interface ShownFormat {
  readonly dateOrder: DateOrder | 'mixed' | null;
  readonly decimal: DecimalSign | 'mixed' | null;
}

/** What a reading is asked for. */
export interface Asked {
  readonly fields: WantedFields;
  /** What the seller said of the org's format. Evidence on the page itself goes before it. */
  readonly format: DisplayFormat;
  /** What "yesterday" on the page is counted from. */
  readonly today: Day;
}

export type FieldValue =
  /** `recordId`: the record that the field links to; absent where it is no link. */
  | { type: 'text'; text: string; recordId?: string }
  | { type: 'date'; day: Day }
  /** `currency` is an ISO 4217 code; null when the page shows none or an ambiguous sign. */
  | { type: 'money'; amount: number; currency: string | null; rounded: false }
  /** Shown as `$58.4K`: the true amount lies no further than `within` from this one. */
  | { type: 'money'; amount: number; currency: string | null; rounded: true; within: number }
  | { type: 'number'; number: number }
  | { type: 'flag'; flag: boolean };

/** Where on the page a field was found. The first ones are the more reliable. */
export type Surface = 'field' | 'path' | 'card' | 'strip' | 'panel' | 'header' | 'label';

/**
 * What a field is called that the page shows with a label and without its name: never the CRM's own name for a field,
 * so it is used only after the seller said which fact it is.
 */
export type LabelField = `label:${string}`;

/** Why a text has no value: one of two settings of the user's would settle it, or it is in no known format. */
export type Doubt = 'date-order' | 'decimal-sign' | 'format';

/** One way to understand a text, with the setting that would make it the right one. */
export type Way = { dateOrder: DateOrder; day: Day } | { decimal: DecimalSign; number: number };

interface Found {
  /** The text as the page shows it, blanks collapsed, line breaks kept. */
  text: string;
  surface: Surface;
  /** The selector that found it, for the reader health line and for repairs. */
  hook: string;
  /** The label beside it, in the page's language; null when the surface has none. */
  label: string | null;
}

export type FieldReading =
  | ({ status: 'value'; value: FieldValue } & Found)
  /** On the page, readable, and empty. */
  | ({ status: 'empty' } & Found)
  /** There is text, but its format is not certain: `05/04/2026`. */
  | ({ status: 'unparsed'; doubt: Doubt } & Found)
  /** Two places on the page disagree: another one says `other`. */
  | ({ status: 'conflict'; other: string } & Found)
  /** Being edited: what stands there is not saved. */
  | { status: 'editing' }
  | { status: 'loading' }
  /** Not on this page: not on the layout, in a tab that was never opened, or no permission. */
  | { status: 'absent' };

export type FieldStatus = FieldReading['status'];

/** Something about the whole page that the seller can act on. */
export type PageNotice =
  /** Salesforce renders no field of a tab before it was opened once. `tab` is its label in the page's language. */
  | { notice: 'tab-not-opened'; tab: string }
  | { notice: 'editing' }
  /** Cards that show nothing but their title: folded, or not filled yet. `cards` are the titles in the page's language. */
  | { notice: 'cards-blank'; cards: readonly string[] }
  /** Parts of the page are where they were, and what they held is not: the CRM has changed it. Ids of the hook table. */
  | { notice: 'hooks-lost'; hooks: readonly string[] }
  /** The page is an opportunity, but not one known hook was found. */
  | { notice: 'layout-unknown' };

/** A person of the customer whom a page links to the opportunity. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the page says of the person's part in it, as free text in any language: `Decision maker`. */
  readonly tags: readonly string[];
}

export interface People {
  readonly shown: readonly Person[];
  /** Whether these are all: a page may list the first few, and may say how many there are. */
  readonly complete: boolean;
}

/** Where a page tells of a field's past: Salesforce's two related lists, and HubSpot's dates at which stages were entered. */
export const HISTORY_LISTS = ['stage-history', 'field-history', 'date-entered'] as const;
export type HistoryList = (typeof HISTORY_LISTS)[number];

/** A value that stood in a field, null for an empty one, and the first day of which that is certain. */
export interface PastValue {
  readonly value: FieldValue | null;
  readonly since: Day;
}

/** What a page tells of the past of one of its fields. */
export interface PageHistory {
  readonly list: HistoryList;
  /** Whether there was nothing before the first value: a list may show its newest rows only. */
  readonly complete: boolean;
  /** The oldest first. The last one is what stands in the field now. */
  readonly values: readonly PastValue[];
  /** Stages in which the deal never was; only where the page has a date for each of them. */
  readonly never?: readonly string[];
}

/** What one opportunity page says at one moment. */
export interface Reading {
  opportunity: OpportunityKey;
  /** Every field that the page names, plus every wanted one (then perhaps `absent`), by the CRM's own field name. */
  fields: ReadonlyMap<string, FieldReading>;
  /** How the page itself shows that it writes dates and numbers, whatever the seller said. */
  format: ShownFormat;
  notices: readonly PageNotice[];
  /** Absent where the page has no list of people, or the reader does not read it. */
  people?: People;
  /** By the CRM's own field name; absent where the page tells of no field's past, or not for certain. */
  pageHistory?: ReadonlyMap<string, PageHistory>;
}

export function sameOpportunity(a: OpportunityKey, b: OpportunityKey): boolean {
  return a.crm === b.crm && a.org === b.org && a.id === b.id;
}

/** Whether two texts of a page can stand for the same value: a rounded amount is the same as any that it can stand for. */
export function isSameValue(a: FieldValue | null, b: FieldValue | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.type) {
    case 'text':
      return b.type === 'text' && a.text === b.text;
    case 'date':
      return b.type === 'date' && a.day === b.day;
    case 'number':
      return b.type === 'number' && a.number === b.number;
    case 'flag':
      return b.type === 'flag' && a.flag === b.flag;
    case 'money':
      return b.type === 'money' && isSameAmount(a, b);
  }
}
