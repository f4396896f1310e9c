import type { Obstacle } from '@/src/crm/reader';
import type { DisplayFormat, OpportunityKey, Reading, ShownFormat, Way } from '@/src/crm/reading';
import type { Catalogue } from '@/src/facts/catalogue';
import type { Day, DaysOff } from '@/src/day';
import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { DayStyle } from '@/src/day-style';
import type { PersonDraft } from '@/src/deal/person';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { Fact, FieldMap, Facts } from '@/src/facts/facts';
import type { Decision, ReasonDraft } from '@/src/deal/decision';
import type { LastAsk, LastAskDraft } from '@/src/deal/last-ask';
import type { SetAside, SetAsideDraft } from '@/src/deal/set-aside';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import type { ProcessChoices } from '@/src/process/choice';
import type { NamedStage } from '@/src/process/named-stages';
import type { Keeps } from '@/src/keeps';
import type { Stage } from '@/src/process/sales-process';
import type { Assessment } from '@/src/qualify/assessment';
import type { DecisionActions } from './actions/decision-actions';
import type { ConditionActions } from './actions/condition-actions';
import type { FieldActions } from './actions/field-actions';
import type { LastAskActions } from './actions/last-ask-actions';
import type { AsideActions } from './actions/aside-actions';
import type { PeopleActions } from './actions/people-actions';
import type { ProcessActions } from './actions/process-actions';
import type { Saved } from './actions/saved';

/** What the sidebar can say about the page right now. */
export type SidebarPage =
  | { kind: 'waiting' }
  | { kind: 'refused'; obstacle: Exclude<Obstacle, 'loading'> }
  | { kind: 'judged'; reading: Reading; facts: Facts; assessment: Assessment };

/** Something that went wrong outside of what the seller is doing at this moment. */
export type SidebarProblem =
  /** A newer copy of the extension is installed: this one can no longer save. */
  | { kind: 'updated' }
  /** What is being typed could not be kept. */
  | { kind: 'save-failed'; reason: string }
  /** What was recorded could not be read; the page is judged all the same. */
  | { kind: 'storage'; reason: string }
  | { kind: 'no-answer' };

/** Evidence as the seller entered it: a form that may be saved. */
export type EvidenceEntry = Pick<Evidence, 'id' | 'outcome' | 'person' | 'day' | 'how' | 'note'>;

/** A text on the page that could be two days or two numbers, and which setting would make it which. */
export interface FormatQuestion {
  fact: Fact;
  /** What the field is called on the page. */
  label: string;
  text: string;
  ways: readonly Way[];
}

/** How the page's dates and numbers are read. */
export interface FormatModel {
  /** What only the seller can know; null when nothing that is needed is in doubt. */
  question: FormatQuestion | null;
  /** What the seller has answered before, for all of the org. */
  said: DisplayFormat;
  /** What the page itself shows: this goes before what was answered. */
  shown: ShownFormat;
}

/** The process that judges, and what the seller has said of it. */
export interface ProcessModel {
  id: string;
  stages: readonly Stage[];
  choices: ProcessChoices;
  /** What the page calls the deal's pipeline or record type; null where it shows none. */
  pipeline: string | null;
  /** The id of the process that was chosen and is not there any more. */
  gone: string | null;
  /** What the seller said of stages that this process does not know. */
  stageNames: readonly NamedStage[];
}

/** All that the sidebar draws. A new object for each change. */
export interface SidebarModel {
  /** The record the sidebar is on. Open rows, forms and undo end when it changes. */
  opportunity: OpportunityKey;
  page: SidebarPage;
  /** Customers' names to offer, most likely first. */
  people: readonly string[];
  /** What was typed on this record before and is not saved. */
  drafts: readonly EvidenceDraft[];
  /** The last ask that counts, however it ended; null where none was made. */
  lastAsk: LastAsk | null;
  /** Every last ask that was made, newest first. */
  lastAsks: readonly LastAsk[];
  /** The form for one that was begun before. */
  askDraft: LastAskDraft | null;
  /** The form for somebody at the customer that was begun before. */
  personDraft: PersonDraft | null;
  /** What the seller decided, newest first. */
  decisions: readonly Decision[];
  /** The reason for a decision that was begun before. */
  reasonDraft: ReasonDraft | null;
  /** What the seller set aside by the process that judges, newest first; also what has expired. */
  setAside: readonly SetAside[];
  /** The form for setting a signal aside that was begun before. */
  asideDraft: SetAsideDraft | null;
  /** The form for a condition that was begun and neither saved nor given up; null when none was. */
  conditionDraft: ConditionDraft | null;
  /** What was agreed beforehand. One that the page shows to have come true just now has come true. */
  conditions: readonly DealCondition[];
  /** Null while there is no reading. */
  format: FormatModel | null;
  /** Null until the background has told which it is. */
  process: ProcessModel | null;
  /** The facts that the deal's process may ask about. */
  catalogue: Catalogue;
  /** Which facts the seller has read from other fields than the usual ones. */
  ownFields: FieldMap;
  layout: SidebarLayout;
  today: Day;
  daysOff: DaysOff;
  dayStyle: DayStyle;
  /** How many records of this deal are damaged and left out. */
  unreadable: number;
  /** For how long what is done in this window is kept. */
  keeps: Keeps;
  problem: SidebarProblem | null;
}

/** Another deal, with the address of its page. */
export interface LinkedDeal {
  deal: KnownDeal;
  href: string;
}

/** What the seller can do. None of these throws. */
export interface SidebarActions {
  /** Adds the evidence, or replaces the one with the same id. */
  saveEvidence(entry: EvidenceEntry): Promise<Saved>;
  removeEvidence(evidence: Evidence): Promise<Saved>;
  /** Called on each change of a form. What is kept is given up when evidence with its id is saved. */
  keepDraft(draft: EvidenceDraft): void;
  /** Gives up what was typed. */
  dropDraft(id: string): void;
  /** Scrolls to a field (the CRM's own name) and marks it for a moment. False: it is not on the page just now. */
  showField(field: string): boolean;
  /** Keeps how the org's dates and numbers are written, and reads the page again. */
  setFormat(format: DisplayFormat): Promise<Saved>;
  /** Called once at the end of each fold, move or resize. */
  arrange(layout: SidebarLayout): void;
  reloadPage(): void;
  /** Opens the page with all that is kept. */
  showKept(): void;
  /** The deals that are closer to ready than this one, of which so many outcomes are missing; null: not to be had now. */
  betterDeals(missing: number | null): Promise<readonly LinkedDeal[] | null>;
  /** What can be told about how this page was read, without a word of the deal; null while nothing is read. */
  reportOnPage(): string | null;
  fields: FieldActions;
  process: ProcessActions;
  lastAsk: LastAskActions;
  decisions: DecisionActions;
  people: PeopleActions;
  conditions: ConditionActions;
  aside: AsideActions;
}
