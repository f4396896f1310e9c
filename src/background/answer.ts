import type { OpportunityKey } from '@/src/crm/reading';
import { usualFieldMap } from '@/src/facts/usual-fields';
import type { Database } from '@/src/memory/database';
import { keepDraft, readRecorded, removeEvidence, saveEvidence, type Recorded } from '@/src/memory/recorded';
import { keepLayout, readLayout } from '@/src/memory/settings';
import type { Answer, Notice, OpportunityContext, Request } from '@/src/messages';
import type { SalesProcess } from '@/src/process/sales-process';

/** What the background needs to answer; handed in so that it can be tested without a browser. */
export interface Desk {
  database(): Promise<Database>;
  process(): SalesProcess;
  /** Tells every open CRM page, the asking one included. */
  notify(notice: Notice): void;
  /** Puts the sidebar's script into the page that asks. */
  startSidebar(): Promise<void>;
}

type Value = OpportunityContext | Recorded | null;

/** Does what a content script asks. Never throws: an error becomes a sentence that can be shown. */
export async function answer(request: Request, desk: Desk): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await perform(request, desk) };
  } catch (error) {
    return { ok: false, error: sentence(error) };
  }
}

async function perform(request: Request, desk: Desk): Promise<Value> {
  if (request.ask === 'start-sidebar') {
    await desk.startSidebar();
    return null;
  }
  const database = await desk.database();
  switch (request.ask) {
    case 'open-opportunity':
      return openOpportunity(database, request.opportunity, desk.process());
    case 'save-evidence':
      await saveEvidence(database, request.evidence);
      return tellRecorded(database, request.evidence.opportunity, desk);
    case 'remove-evidence':
      await removeEvidence(database, request.opportunity, request.id);
      return tellRecorded(database, request.opportunity, desk);
    case 'keep-draft':
      await keepDraft(database, request.opportunity, request.draft);
      return null;
    case 'arrange':
      await keepLayout(database, request.layout);
      desk.notify({ tell: 'arranged', layout: request.layout });
      return null;
  }
}

async function openOpportunity(
  database: Database,
  opportunity: OpportunityKey,
  process: SalesProcess,
): Promise<OpportunityContext> {
  const [recorded, layout] = await Promise.all([readRecorded(database, opportunity), readLayout(database)]);
  return { process, fieldMap: usualFieldMap(opportunity.crm), recorded, layout };
}

async function tellRecorded(database: Database, opportunity: OpportunityKey, desk: Desk): Promise<Recorded> {
  const recorded = await readRecorded(database, opportunity);
  desk.notify({ tell: 'recorded-changed', opportunity, recorded });
  return recorded;
}

function sentence(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'The disk is full: the browser could not store it. Make some room and try again.';
  }
  return error instanceof Error ? error.message : 'Something unexpected happened.';
}
