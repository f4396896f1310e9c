import type { Runtime } from 'webextension-polyfill';
import { browser } from '@/src/browser';
import { RECORD_PAGES } from '@/src/crm/hosts';
import { orgAt, sameOrg } from '@/src/crm/org-at';
import type { Org } from '@/src/crm/reading';
import { orgHost } from '@/src/crm/salesforce/org-host';
import type { Notice, Request } from '@/src/messages';

/**
 * Tells the open CRM pages, but not the one that asked. What concerns one organisation goes to its pages only.
 * Pages without our content script (still loading, asleep) simply do not hear it.
 */
export async function notifyPages(notice: Notice, asking: number | undefined): Promise<void> {
  const tabs = await browser.tabs.query({ url: RECORD_PAGES });
  const concerned = tabs.filter(({ id, url }) => id !== asking && concerns(notice, url));
  await Promise.allSettled(concerned.map(({ id }) => notifyTab(id, notice)));
}

function concerns(notice: Notice, url: string | undefined): boolean {
  const about = orgOfNotice(notice);
  if (about === null) return true;
  const org = url === undefined ? null : orgAt(new URL(url));
  return org !== null && sameOrg(org, about);
}

function orgOfNotice(notice: Notice): Org | null {
  if ('org' in notice) return notice.org;
  return 'opportunity' in notice ? notice.opportunity : null;
}

/** Tells one tab; nothing happens when none of our pages is open in it. */
export async function notifyTab(tabId: number | undefined, notice: Notice): Promise<void> {
  if (tabId === undefined) return;
  await browser.tabs.sendMessage(tabId, notice).catch(() => undefined);
}

/** Puts the sidebar script for its pages into the document in which the gate has seen an opportunity. */
export async function startSidebar(asking: Asking): Promise<void> {
  const script = asking.url === undefined ? null : sidebarFor(new URL(asking.url));
  if (script === null) throw new Error('Only a page of a CRM can have a sidebar.');
  await startScript(asking, script);
}

/** Puts the script of the sidebar's details into the document whose sidebar needs them. */
export async function startDetails(asking: Asking): Promise<void> {
  await startScript(asking, 'details.js');
}

/** Puts the marks' script into the document in which the gate has seen a list of deals. */
export async function startMarks(asking: Asking): Promise<void> {
  await startScript(asking, 'marks.js');
}

async function startScript({ tab, documentId }: Asking, script: string): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page in a tab can have a sidebar.');
  // Where the browser has it: by now the tab may show another document.
  const target = { tabId: tab.id, ...(documentId === undefined ? {} : { documentIds: [documentId] }) };
  await browser.scripting.executeScript({ target, files: [script], injectImmediately: true });
}

/** Each kind of page has a script of its own, without the readers of the others. */
function sidebarFor(address: URL) {
  const host = orgHost(address.hostname);
  if (host) return host.face === 'classic' ? 'sidebar-salesforce-classic.js' : 'sidebar-salesforce.js';
  return orgAt(address) ? 'sidebar-hubspot.js' : null;
}

/** The sender of a request. The polyfill's types do not know `documentId`, which Chromium has. */
export type Asking = Pick<Runtime.MessageSender, 'tab' | 'url'> & { documentId?: string };

/** Whether a page may ask this: it is answered about its own organisation only. */
export function mayAsk(request: Request, { url }: Asking): boolean {
  const org = url === undefined ? null : orgAt(new URL(url));
  const about = orgOf(request);
  return org !== null && (about === null || sameOrg(org, about));
}

/** The organisation that a request is about; null for one that is about none, of which each is named here. */
function orgOf(request: Request): Org | null {
  if ('opportunity' in request) return request.opportunity;
  if ('org' in request) return request.org;
  switch (request.ask) {
    case 'save-evidence':
      return request.evidence.opportunity;
    case 'save-last-ask':
      return request.lastAsk.opportunity;
    case 'save-decision':
      return request.decision.opportunity;
    case 'save-set-aside':
      return request.setAside.opportunity;
    case 'save-condition':
      return request.condition.opportunity;
    case 'remember-deal':
      return request.deal.opportunity;
    case 'start-sidebar':
    case 'start-details':
    case 'arrange':
    case 'list-processes':
    case 'open-options':
    case 'open-marks':
      return null;
  }
}

/**
 * Starts in pages that were open before an install or update. Chrome leaves the old gate there, cut off from the
 * background; the new one ends it. Pages with a gate that is alive are left alone: theirs came before the page's own
 * listeners, a second one would come after them.
 */
export async function startInOpenPages(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: RECORD_PAGES });
  await Promise.allSettled(tabs.map(({ id }) => startIn(id, files)));
}

async function startIn(tabId: number | undefined, files: string[]): Promise<void> {
  if (tabId === undefined) return;
  const target = { tabId };
  // Waits until the page has loaded: one that is just beginning to has a gate on its way, which cannot answer yet.
  await browser.scripting.executeScript({ target, func: () => undefined });
  if (!(await hasGate(tabId))) await browser.scripting.executeScript({ target, files });
}

async function hasGate(tabId: number): Promise<boolean> {
  const question: Notice = { tell: 'who-is-there' };
  return browser.tabs.sendMessage(tabId, question).then(
    (answer) => answer === true,
    () => false,
  );
}
