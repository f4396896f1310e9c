import type { OpportunityKey, Org } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import type { DayStyle } from '@/src/day-style';
import type { ReadFieldFile } from '@/src/facts/field-file';
import { usualNamesOf, type UsualNames } from '@/src/facts/usual-names';
import type { Database } from '@/src/memory/database';
import {
  dropDraft,
  keepDraft,
  NOTHING_RECORDED,
  readRecorded,
  removeEvidence,
  saveEvidence,
  type Recorded,
} from '@/src/memory/recorded';
import { dropReason, keepReason, removeDecision, saveDecision } from '@/src/memory/decisions';
import { betterDeals, dealsOfAccount, knownDeals, knowsDeals, pipelineOf, rememberDeal } from '@/src/memory/deals';
import {
  answerLastAsk,
  dropAskDraft,
  keepAskDraft,
  removeLastAsk,
  saveLastAsk,
  takeAnswerBack,
} from '@/src/memory/last-asks';
import { dropPersonDraft, keepPersonDraft, removePerson, sayOfPerson } from '@/src/memory/people';
import {
  dropConditionDraft,
  keepConditionDraft,
  noteCameTrue,
  removeCondition,
  saveCondition,
} from '@/src/memory/conditions';
import {
  countFalseAlarms,
  dropAsideDraft,
  keepAsideDraft,
  saveSetAside,
  takeSetAsideBack,
} from '@/src/memory/set-aside';
import { readSeen, rememberSeen } from '@/src/memory/histories';
import type { Keeps } from '@/src/keeps';
import type { KnownDeal } from '@/src/deal/known-deal';
import { chooseProcess, readDealChoice } from '@/src/memory/choices';
import { FIRST_SETTINGS, type OrgSettings } from '@/src/memory/org-settings';
import { changeOrgSettings, keepStageName, mapFields, readOrgSettings } from '@/src/memory/orgs';
import { readPreferences } from '@/src/memory/preferences';
import { keepLayout, readLayout } from '@/src/memory/settings';
import type { Answer, JudgedBy, MarksContext, Notice, OpportunityContext, Request } from '@/src/messages';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { offerOf, type ProcessOffer, type ProcessSource } from '@/src/process/source';
import { sentenceOf } from '@/src/memory/problem';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { readFieldFile } from './field-schema';
import { chosenProcess, judgedBy } from './process-for';

/** What the background needs to answer; handed in so that it can be tested without a browser. */
export interface Resources {
  database(): Promise<Database>;
  processes: ProcessSource;
  /** For how long what the asking window does is kept. Where nothing is, `database` fails with a sentence. */
  keeps: Keeps;
  /** How the browser's language writes days. */
  dayStyle(): DayStyle;
  /** Tells the open CRM pages whom it concerns, but not the one that asks: it has the answer. */
  notify(notice: Notice): void;
  /** A last ask, a decision or something agreed beforehand is another now: so may be what is due. */
  dueChanged(): void;
  /** Puts the sidebar's script into the page that asks. */
  startSidebar(): Promise<void>;
  /** Puts the script of its details there. */
  startDetails(): Promise<void>;
  /** Opens the page with all that is kept, in a tab. */
  openOptions(): Promise<void>;
  /** Puts the marks' script there. */
  startMarks(): Promise<void>;
}

type Value =
  | OpportunityContext
  | Recorded
  | UsualNames
  | ReadFieldFile
  | MarksContext
  | readonly KnownDeal[]
  | readonly ProcessOffer[]
  | JudgedBy
  | boolean
  | number
  | null;

/** Does what a content script asks. Never throws: an error becomes a sentence that can be shown. */
export async function answer(request: Request, resources: Resources): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await perform(request, resources) };
  } catch (error) {
    return { ok: false, error: sentenceOf(error) };
  }
}

async function perform(request: Request, resources: Resources): Promise<Value> {
  if (request.ask === 'start-sidebar') {
    await resources.startSidebar();
    return null;
  }
  if (request.ask === 'start-details') {
    await resources.startDetails();
    return null;
  }
  if (request.ask === 'open-options') {
    await resources.openOptions();
    return null;
  }
  if (request.ask === 'open-opportunity') return openOpportunity(request, resources);
  if (request.ask === 'usual-names') return usualNamesOf(request.org.crm);
  if (request.ask === 'read-field-file') return readFieldFile(request.text, request.org);
  if (request.ask === 'list-processes') return resources.processes.all().map(offerOf);
  const database = await resources.database();
  switch (request.ask) {
    case 'save-evidence':
      await saveEvidence(database, request.evidence);
      return tellRecorded(database, request.evidence.opportunity, resources);
    case 'remove-evidence':
      await removeEvidence(database, request.opportunity, request.id);
      return tellRecorded(database, request.opportunity, resources);
    case 'keep-draft':
      await keepDraft(database, request.opportunity, request.draft);
      return null;
    case 'drop-draft':
      await dropDraft(database, request.opportunity, request.id);
      return null;
    case 'save-last-ask':
      await saveLastAsk(database, request.lastAsk, dayOf(new Date()));
      return tellDue(database, request.lastAsk.opportunity, resources);
    case 'answer-last-ask':
      await answerLastAsk(database, request, request.answer);
      return tellDue(database, request.opportunity, resources);
    case 'take-answer-back':
      await takeAnswerBack(database, request);
      return tellDue(database, request.opportunity, resources);
    case 'remove-last-ask':
      await removeLastAsk(database, request.opportunity, request.id);
      return tellDue(database, request.opportunity, resources);
    case 'keep-ask-draft':
      await keepAskDraft(database, request.opportunity, request.draft);
      return null;
    case 'drop-ask-draft':
      await dropAskDraft(database, request.opportunity);
      return null;
    case 'save-decision':
      await saveDecision(database, request.decision);
      // A decision to walk settles the last ask that waits.
      return tellDue(database, request.decision.opportunity, resources);
    case 'remove-decision':
      await removeDecision(database, request.opportunity, request.id);
      return tellDue(database, request.opportunity, resources);
    case 'keep-reason':
      await keepReason(database, request.opportunity, request.draft);
      return null;
    case 'drop-reason':
      await dropReason(database, request.opportunity);
      return null;
    case 'save-set-aside':
      await saveSetAside(database, request.setAside);
      return tellRecorded(database, request.setAside.opportunity, resources);
    case 'take-set-aside-back':
      await takeSetAsideBack(database, request.opportunity, request.id, request.at);
      return tellRecorded(database, request.opportunity, resources);
    case 'keep-condition-draft':
      await keepConditionDraft(database, request.opportunity, request.draft);
      return null;
    case 'drop-condition-draft':
      await dropConditionDraft(database, request.opportunity);
      return null;
    case 'keep-aside-draft':
      await keepAsideDraft(database, request.opportunity, request.draft);
      return null;
    case 'drop-aside-draft':
      await dropAsideDraft(database, request.opportunity);
      return null;
    case 'false-alarms':
      return countFalseAlarms(database, request.org, request.process, request.signal);
    case 'say-of-person':
      await sayOfPerson(database, request);
      return tellRecorded(database, request.opportunity, resources);
    case 'save-condition':
      await saveCondition(database, request.condition);
      return tellDue(database, request.condition.opportunity, resources);
    case 'remove-condition':
      await removeCondition(database, request.opportunity, request.id);
      return tellDue(database, request.opportunity, resources);
    case 'conditions-came-true':
      await noteCameTrue(database, request.opportunity, request.ids, request.at);
      return tellDue(database, request.opportunity, resources);
    case 'remove-person':
      await removePerson(database, request.opportunity, request.id);
      return tellRecorded(database, request.opportunity, resources);
    case 'keep-person-draft':
      await keepPersonDraft(database, request.opportunity, request.draft);
      return null;
    case 'drop-person-draft':
      await dropPersonDraft(database, request.opportunity);
      return null;
    case 'map-fields':
      await mapFields(database, request.org, request.change);
      resources.notify({ tell: 'settings-changed', org: request.org });
      return null;
    case 'arrange':
      await keepLayout(database, request.layout);
      resources.notify({ tell: 'arranged', layout: request.layout });
      return null;
    case 'set-format': {
      const { org, format } = request;
      await changeOrgSettings(database, org, (settings) => ({ ...settings, format }));
      resources.notify({ tell: 'settings-changed', org });
      return null;
    }
    case 'try-process':
      return tryProcess(database, request, resources);
    case 'choose-process':
      await chooseProcess(database, request.opportunity, request.change);
      resources.notify({ tell: 'settings-changed', org: orgOf(request.opportunity) });
      return null;
    case 'name-stage': {
      const { org, process, name, means } = request;
      await keepStageName(database, org, { process, name }, means);
      resources.notify({ tell: 'settings-changed', org });
      return null;
    }
    case 'remember-seen':
      await rememberSeen(database, request.opportunity, request.now, request.at, request.told);
      return null;
    case 'remember-deal':
      await rememberDeal(database, request.deal);
      // What was agreed beforehand matters or not by how the deal stands.
      resources.dueChanged();
      return null;
    case 'start-marks': {
      const known = await knowsDeals(database, request.org);
      if (known) await resources.startMarks();
      return known;
    }
    case 'known-deals':
      return knownDeals(database, request.org, request.ids);
    case 'better-deals':
      return betterDeals(database, request.opportunity, { missing: request.missing, now: Date.now() });
    case 'account-deals':
      return dealsOfAccount(database, request.org, request.account);
    case 'open-marks':
      return { layout: await readLayout(database), dayStyle: resources.dayStyle() };
  }
}

type Opening = Extract<Request, { ask: 'open-opportunity' }>;

/** A deal is judged by what its page shows even when the browser's storage cannot be read. */
async function openOpportunity({ opportunity, pipeline }: Opening, resources: Resources): Promise<OpportunityContext> {
  const known = (settings: OrgSettings, ofDeal: string | null, earlier: string | null) => ({
    ...chosenProcess(resources.processes, { opportunity, pipeline: pipeline ?? earlier, settings, ofDeal }),
    dayStyle: resources.dayStyle(),
    settings,
    keeps: resources.keeps,
  });
  const nothing = {
    recorded: NOTHING_RECORDED,
    seen: null,
    layout: FIRST_LAYOUT,
    preferences: FIRST_PREFERENCES,
  };
  if (resources.keeps === 'nothing') {
    return { ...known(FIRST_SETTINGS, null, null), ...nothing, storageProblem: null };
  }
  try {
    const database = await resources.database();
    const [recorded, seen, layout, preferences, settings, ofDeal, earlier] = await Promise.all([
      readRecorded(database, opportunity),
      readSeen(database, opportunity),
      readLayout(database),
      readPreferences(database),
      readOrgSettings(database, opportunity),
      readDealChoice(database, opportunity),
      pipelineOf(database, opportunity),
    ]);
    return { ...known(settings, ofDeal, earlier), recorded, seen, layout, preferences, storageProblem: null };
  } catch (error) {
    const storageProblem = sentenceOf(error);
    return { ...known(FIRST_SETTINGS, null, null), ...nothing, storageProblem };
  }
}

type Trying = Extract<Request, { ask: 'try-process' }>;

/** What it takes to judge a deal by a process that was not chosen for it. */
async function tryProcess(
  database: Database,
  { opportunity, process }: Trying,
  { processes }: Resources,
): Promise<JudgedBy> {
  const found = processes.find(process);
  if (!found) throw new Error('This process is not there any more');
  return judgedBy(found, opportunity, await readOrgSettings(database, opportunity));
}

function orgOf({ crm, org }: OpportunityKey): Org {
  return { crm, org };
}

async function tellRecorded(database: Database, opportunity: OpportunityKey, resources: Resources): Promise<Recorded> {
  const recorded = await readRecorded(database, opportunity);
  resources.notify({ tell: 'recorded-changed', opportunity, recorded });
  return recorded;
}

async function tellDue(database: Database, opportunity: OpportunityKey, resources: Resources): Promise<Recorded> {
  resources.dueChanged();
  return tellRecorded(database, opportunity, resources);
}
