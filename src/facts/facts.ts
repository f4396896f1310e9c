import type { Crm, Doubt, FieldStatus, HistoryList, PageNotice, Surface } from '@/src/crm/reading';
import type { FactId } from './catalogue';
import type { CatalogueEntry, FactType } from './catalogue-entry';
import type { Day } from '@/src/day';
import type { Money } from '@/src/money';
import type { Evidence } from './evidence';
import type { Customer } from './people/customers';

/** How well a fact is known, worst first. The first three are logically Unknown; `unseen` never counts against a deal. */
export const RUNGS = ['unseen', 'blank', 'stale', 'claimed', 'verified'] as const;
export type Rung = (typeof RUNGS)[number];

export type FactValue = { [Type in FactType]: { type: Type } & Content[Type] }[FactType];

interface Content {
  text: { text: string };
  person: { name: string };
  choice: { choice: string };
  date: { day: Day };
  /** `orMore`: there may be more than were counted. Two people who took part do not prove that there is no third. */
  number: { number: number; orMore?: true };
  money: Money;
  flag: { flag: boolean };
}

/** Where a fact comes from, so that every line can say why. */
export type FactSource =
  /** A field on the page. `text` is what stands there, `label` what it is called there. */
  | { kind: 'field'; crm: Crm; field: string; label: string | null; surface: Surface; text: string }
  /** What was seen on this deal's pages since a day: never more than what changed while somebody looked. */
  | { kind: 'seen'; since: Day }
  /** What somebody at the customer is in the deal: as the seller said, or as the page's list of people has it. */
  | { kind: 'people'; from: 'seller' | 'page' }
  /** What the page itself tells of the past, since a day. `shown`: on which day it last did; null for today. */
  | { kind: 'told'; list: HistoryList; since: Day; shown: Day | null }
  /** The customer's act, as the seller recorded it. */
  | { kind: 'evidence'; evidence: Evidence }
  /** What the seller asked for by a day, and answered or let pass. */
  | { kind: 'last-ask'; by: Day }
  /**
   * Nothing certain was found. `status` says how far the page got; `field` is the first field that would hold it, if
   * any; `text` is what stands there when its format is not certain, and `doubt` why it is not, or when another place
   * says something else: `other`.
   */
  | {
      kind: 'none';
      status: Exclude<FieldStatus, 'value' | 'empty'>;
      field: string | null;
      text: string | null;
      doubt: Doubt | null;
      other?: string;
    };

export interface Fact {
  id: FactId;
  /** What the process' catalogue says of it. */
  entry: CatalogueEntry;
  rung: Rung;
  /** Present on the rungs `stale`, `claimed` and `verified`. */
  value: FactValue | null;
  source: FactSource;
  /** The day on which it became known, if that is known: evidence has one, a field on a page alone has none. */
  since: Day | null;
  /** Who has left the company and takes this along; then it is stale, however new. */
  left?: string;
}

/** What is known of one fact over time: by what was seen of it, or by what the page itself tells. */
export interface FactHistory {
  /** Since when it has been watched, or told of. */
  since: Day;
  /** The list on the page that tells of it, and the day on which it last did, null for today; absent where none does. */
  told?: { list: HistoryList; shown: Day | null };
  /** Whether that is the deal's whole life, as where the page itself shows the field's history. */
  complete: boolean;
  /** Oldest first; null stands for an empty field. */
  changes: readonly { day: Day; from: FactValue | null; to: FactValue | null }[];
}

/** Everything known about one opportunity. Every fact of the catalogue is there, on the rung `unseen` if need be. */
export interface Facts {
  crm: Crm;
  facts: ReadonlyMap<FactId, Fact>;
  /** Recorded evidence by outcome id, newest day first. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Facts that were watched over time; of the others nothing earlier is known. */
  history: ReadonlyMap<FactId, FactHistory>;
  notices: readonly PageNotice[];
  /** Everybody at the customer who is named anywhere. */
  people: readonly Customer[];
  /** Evidence from people who have left the company, by its id, and who that was. It proves nothing any more. */
  left: ReadonlyMap<string, string>;
}

/** Which fields hold a fact, by the CRM's own names, best first. */
export type FieldMap = Partial<Record<FactId, readonly string[]>>;
