import type { OpportunityKey } from '@/src/crm/reading';
import type { DayStyle } from '@/src/day-style';
import type { ReadFieldFile } from '@/src/facts/field-file';
import { fieldMapOf } from '@/src/facts/field-map';
import { usualNamesOf, type UsualNames } from '@/src/facts/usual-names';
import type { Database } from '@/src/memory/database';
import { dropDraft, keepDraft, readRecorded, removeEvidence, saveEvidence, type Recorded } from '@/src/memory/recorded';
import { dealsOfAccount, knownDeals, knowsDeals, rememberDeal } from '@/src/memory/deals';
import type { KnownDeal } from '@/src/known-deal';
import { changeOrgSettings, FIRST_SETTINGS, mapFields, readOrgSettings, type OrgSettings } from '@/src/memory/orgs';
import { keepLayout, readLayout } from '@/src/memory/settings';
import type { Answer, MarksContext, Notice, OpportunityContext, Request } from '@/src/messages';
import type { SalesProcess } from '@/src/process/sales-process';
import { FIRST_LAYOUT } from '@/src/sidebar-layout';
import { readFieldFile } from './field-schema';

/** What the background needs to answer; handed in so that it can be tested without a browser. */
export interface Resources {
  database(): Promise<Database>;
  process(): SalesProcess;
  /** How the browser's language writes days. */
  dayStyle(): DayStyle;
  /** Tells the open CRM pages whom it concerns, but not the one that asks: it has the answer. */
  notify(notice: Notice): void;
  /** Puts the sidebar's script into the page that asks. */
  startSidebar(): Promise<void>;
  /** Puts the script of its details there. */
  startDetails(): Promise<void>;
  /** Puts the marks' script there. */
  startMarks(): Promise<void>;
}

const NOTHING_RECORDED: Recorded = { evidence: [], drafts: [] };

type Value =
  OpportunityContext | Recorded | UsualNames | ReadFieldFile | MarksContext | readonly KnownDeal[] | boolean | null;

/** Does what a content script asks. Never throws: an error becomes a sentence that can be shown. */
export async function answer(request: Request, resources: Resources): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await perform(request, resources) };
  } catch (error) {
    return { ok: false, error: sentence(error) };
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
  if (request.ask === 'open-opportunity') return openOpportunity(request.opportunity, resources);
  if (request.ask === 'usual-names') return usualNamesOf(request.org.crm);
  if (request.ask === 'read-field-file') return readFieldFile(request.text, request.org);
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
    case 'remember-deal':
      await rememberDeal(database, request.deal);
      return null;
    case 'start-marks': {
      const known = await knowsDeals(database, request.org);
      if (known) await resources.startMarks();
      return known;
    }
    case 'known-deals':
      return knownDeals(database, request.org, request.ids);
    case 'account-deals':
      return dealsOfAccount(database, request.org, request.account);
    case 'open-marks':
      return { layout: await readLayout(database), dayStyle: resources.dayStyle() };
  }
}

/** A deal is judged by what its page shows even when the browser's storage cannot be read. */
async function openOpportunity(opportunity: OpportunityKey, resources: Resources): Promise<OpportunityContext> {
  const known = (settings: OrgSettings) => ({
    process: resources.process(),
    dayStyle: resources.dayStyle(),
    settings,
    fieldMap: fieldMapOf(opportunity.crm, settings.ownFields, resources.process().fields[opportunity.crm]),
  });
  try {
    const database = await resources.database();
    const [recorded, layout, settings] = await Promise.all([
      readRecorded(database, opportunity),
      readLayout(database),
      readOrgSettings(database, opportunity),
    ]);
    return { ...known(settings), recorded, layout, storageProblem: null };
  } catch (error) {
    const storageProblem = sentence(error);
    return { ...known(FIRST_SETTINGS), recorded: NOTHING_RECORDED, layout: FIRST_LAYOUT, storageProblem };
  }
}

async function tellRecorded(database: Database, opportunity: OpportunityKey, resources: Resources): Promise<Recorded> {
  const recorded = await readRecorded(database, opportunity);
  resources.notify({ tell: 'recorded-changed', opportunity, recorded });
  return recorded;
}

function sentence(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'The disk is full: the browser could not store it. Make some room and try again.';
  }
  return error instanceof Error ? error.message : 'Something unexpected happened.';
}
