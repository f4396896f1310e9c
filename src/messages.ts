import type { DisplayFormat, OpportunityKey, Org } from './crm/reading';
import type { PersonDraft } from '@/src/deal/person';
import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { DayStyle } from './day-style';
import type { Decision, ReasonDraft } from '@/src/deal/decision';
import type { SetAside, SetAsideDraft } from '@/src/deal/set-aside';
import type { Evidence, EvidenceDraft } from './facts/evidence';
import type { SeenDeal, SeenNow } from './facts/history/seen';
import type { ToldNow } from './facts/history/told';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { Keeps } from './keeps';
import type { LastAsk, LastAskAnswer, LastAskDraft } from '@/src/deal/last-ask';
import type { SaidOfPerson } from './memory/people';
import type { Recorded } from './memory/recorded';
import type { FieldMap } from './facts/facts';
import type { ReadFieldFile } from './facts/field-file';
import type { FieldMapChange } from './facts/own-fields';
import type { UsualNames } from './facts/usual-names';
import type { OrgSettings } from './memory/org-settings';
import type { Preferences } from '@/src/settings/preferences';
import type { ProcessChange, ProcessChoices } from './process/choice';
import type { NamedStage, StageMeaning } from './process/named-stages';
import type { SalesProcess } from './process/sales-process';
import type { ProcessOffer } from './process/source';

/** What it takes to judge an opportunity by a process. */
export interface JudgedBy {
  /** With the org's own names for its stages. */
  process: SalesProcess;
  /** What the seller said of the org's stages for this process. */
  stageNames: readonly NamedStage[];
  /** The usual fields, with the process' and the org's own in front of them. */
  fieldMap: FieldMap;
}

/** The process that judges an opportunity, and how that came about. */
export interface ChosenProcess extends JudgedBy {
  choices: ProcessChoices;
  /** The pipeline that it was chosen by, as this page or an earlier one tells it; null when none did. */
  pipeline: string | null;
  /** The fields that may tell the pipeline, whichever process judges. */
  pipelineFields: readonly string[];
  /** The id of the process that was chosen and is not there any more: the usual one judges in its place. */
  gone: string | null;
}

/** What the background alone has about one opportunity. */
export interface OpportunityContext extends ChosenProcess {
  settings: OrgSettings;
  recorded: Recorded;
  /** What its pages showed over time; null for a deal that was never looked at. */
  seen: SeenDeal | null;
  /** Why nothing could be read from the browser's storage, as a sentence; null when all is well. */
  storageProblem: string | null;
  layout: SidebarLayout;
  /** What the user set for all organisations. */
  preferences: Preferences;
  dayStyle: DayStyle;
  keeps: Keeps;
}

/** What the background has for pages beside deals: the folded tab stands at the same place on every page. */
export interface MarksContext {
  layout: SidebarLayout;
  dayStyle: DayStyle;
}

/**
 * What a content script may ask of the background, and what it gets. A page is only answered about opportunities of
 * its own organisation; beyond those it can arrange the sidebar, and nothing else.
 */
export interface Requests {
  /** Puts the sidebar's script into the page that asks. */
  'start-sidebar': { give: object; get: null };
  /** Puts the script of its details there. */
  'start-details': { give: object; get: null };
  /** `pipeline`: what the page calls the deal's pipeline or record type; null as long as it has told none. */
  'open-opportunity': { give: { opportunity: OpportunityKey; pipeline: string | null }; get: OpportunityContext };
  'save-evidence': { give: { evidence: Evidence }; get: Recorded };
  'remove-evidence': { give: { opportunity: OpportunityKey; id: string }; get: Recorded };
  /** Gives up what was typed and not saved. */
  'drop-draft': { give: { opportunity: OpportunityKey; id: string }; get: null };
  'keep-draft': { give: { opportunity: OpportunityKey; draft: EvidenceDraft }; get: null };
  /** Makes a last ask; one of the same id stays as it is. */
  'save-last-ask': { give: { lastAsk: LastAsk }; get: Recorded };
  /** `answers`: how many of them the page has seen; it is refused where another tab gave one in between. */
  'answer-last-ask': {
    give: { opportunity: OpportunityKey; id: string; answers: number; answer: LastAskAnswer };
    get: Recorded;
  };
  /** Takes back the latest of so many answers. */
  'take-answer-back': { give: { opportunity: OpportunityKey; id: string; answers: number }; get: Recorded };
  'remove-last-ask': { give: { opportunity: OpportunityKey; id: string }; get: Recorded };
  'keep-ask-draft': { give: { opportunity: OpportunityKey; draft: LastAskDraft }; get: null };
  'drop-ask-draft': { give: { opportunity: OpportunityKey }; get: null };
  /** Keeps a decision; of one that is there already, its reason. */
  'save-decision': { give: { decision: Decision }; get: Recorded };
  'remove-decision': { give: { opportunity: OpportunityKey; id: string }; get: Recorded };
  'keep-reason': { give: { opportunity: OpportunityKey; draft: ReasonDraft }; get: null };
  'drop-reason': { give: { opportunity: OpportunityKey }; get: null };
  /** Sets a signal aside; refused where one stands for it already. One of the same id stays as it is. */
  'save-set-aside': { give: { setAside: SetAside }; get: Recorded };
  /** The signal counts again, from a moment on, ms since the epoch. */
  'take-set-aside-back': { give: { opportunity: OpportunityKey; id: string; at: number }; get: Recorded };
  'keep-aside-draft': { give: { opportunity: OpportunityKey; draft: SetAsideDraft }; get: null };
  'drop-aside-draft': { give: { opportunity: OpportunityKey }; get: null };
  /** On how many deals of the org a signal of a process was called a false alarm. */
  'false-alarms': { give: { org: Org; process: string; signal: string }; get: number };
  /** Something is said of somebody at the customer. */
  'say-of-person': { give: SaidOfPerson; get: Recorded };
  'save-condition': { give: { condition: DealCondition }; get: Recorded };
  'remove-condition': { give: { opportunity: OpportunityKey; id: string }; get: Recorded };
  'keep-condition-draft': { give: { opportunity: OpportunityKey; draft: ConditionDraft }; get: null };
  'drop-condition-draft': { give: { opportunity: OpportunityKey }; get: null };
  /** What the page showed to have come true, at a moment, ms since the epoch. */
  'conditions-came-true': {
    give: { opportunity: OpportunityKey; ids: readonly string[]; at: number };
    get: Recorded;
  };
  'remove-person': { give: { opportunity: OpportunityKey; id: string }; get: Recorded };
  'keep-person-draft': { give: { opportunity: OpportunityKey; draft: PersonDraft }; get: null };
  'drop-person-draft': { give: { opportunity: OpportunityKey }; get: null };
  /** What the fields for each fact are usually called, to make suggestions from. */
  'usual-names': { give: { org: Org }; get: UsualNames };
  /** Reads a file of fields, and changes nothing yet. */
  'read-field-file': { give: { org: Org; text: string }; get: ReadFieldFile };
  /** Says which fields of the org's opportunities hold which facts, all at once or not at all. */
  'map-fields': { give: { org: Org; change: FieldMapChange }; get: null };
  arrange: { give: { layout: SidebarLayout }; get: null };
  /** Keeps what the seller said of how the organisation's pages write dates and numbers. */
  'set-format': { give: { org: Org; format: DisplayFormat }; get: null };
  /** Every process that can be chosen. */
  'list-processes': { give: object; get: readonly ProcessOffer[] };
  /** What it takes to judge a deal by another process, to see what would change. */
  'try-process': { give: { opportunity: OpportunityKey; process: string }; get: JudgedBy };
  /** Chooses which process judges a deal, its pipeline or its org, all at once or not at all. */
  'choose-process': { give: { opportunity: OpportunityKey; change: ProcessChange }; get: null };
  /** Says which stage of a process a stage of the org is; null takes that back. */
  'name-stage': { give: { org: Org; process: string; name: string; means: StageMeaning | null }; get: null };
  /** What a page shows of a deal at a moment, ms since the epoch. */
  'remember-seen': { give: { opportunity: OpportunityKey; now: SeenNow; at: number; told?: ToldNow }; get: null };
  /** The last word on a deal, in place of an earlier one. */
  'remember-deal': { give: { deal: KnownDeal }; get: null };
  /** Puts the marks' script into the page that asks, if any deal of the org is known; tells whether one is. */
  'start-marks': { give: { org: Org }; get: boolean };
  'known-deals': { give: { org: Org; ids: readonly string[] }; get: readonly KnownDeal[] };
  /** Open deals of the org that are closer to ready than one of which so many outcomes are missing, the closest first. */
  'better-deals': { give: { opportunity: OpportunityKey; missing: number | null }; get: readonly KnownDeal[] };
  'account-deals': { give: { org: Org; account: string }; get: readonly KnownDeal[] };
  /** Opens the page on which the user sees and erases all that is kept: a page's script cannot. */
  'open-options': { give: object; get: null };
  'open-marks': { give: object; get: MarksContext };
}

/** So many deals may be asked for at once. */
export const MOST_DEALS = 500;

export type RequestName = keyof Requests;
export type Request = { [Name in RequestName]: { ask: Name } & Requests[Name]['give'] }[RequestName];

/** Every answer says whether it worked; `error` is a sentence that can be shown. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: string };

/** What the background tells the CRM pages without being asked. */
export type Notice =
  | { tell: 'recorded-changed'; opportunity: OpportunityKey; recorded: Recorded }
  /** Something was said of the whole org, or (null) of all of them: open its records anew. */
  | { tell: 'settings-changed'; org: Org | null }
  | { tell: 'arranged'; layout: SidebarLayout }
  | { tell: 'toggle-sidebar' }
  /** A gate that is alive answers `true`; one that an update has cut off does not hear it. */
  | { tell: 'who-is-there' };

/** Tells our notices from anything else that the runtime may deliver. */
export function isNotice(message: unknown): message is Notice {
  return typeof message === 'object' && message !== null && 'tell' in message;
}
