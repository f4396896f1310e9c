import { browser } from '@/src/browser';
import { RECORD_PAGES } from '@/src/crm/hosts';
import type { Notice } from '@/src/messages';

/** Tells every open CRM page. Pages without our content script (still loading, asleep) simply do not hear it. */
export async function notifyPages(notice: Notice): Promise<void> {
  const tabs = await browser.tabs.query({ url: RECORD_PAGES });
  await Promise.allSettled(tabs.map((tab) => notifyTab(tab.id, notice)));
}

/** Tells one tab; nothing happens when none of our pages is open in it. */
export async function notifyTab(tabId: number | undefined, notice: Notice): Promise<void> {
  if (tabId === undefined) return;
  await browser.tabs.sendMessage(tabId, notice).catch(() => undefined);
}

/** Puts the sidebar's script into a page in which the gate has seen an opportunity. */
export async function startSidebar(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) throw new Error('Only a page in a tab can have a sidebar.');
  await browser.scripting.executeScript({ target: { tabId }, files: ['sidebar.js'] });
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
  if (tabId === undefined || (await hasGate(tabId))) return;
  await browser.scripting.executeScript({ target: { tabId }, files });
}

async function hasGate(tabId: number): Promise<boolean> {
  const question: Notice = { tell: 'who-is-there' };
  return browser.tabs.sendMessage(tabId, question).then(
    (answer) => answer === true,
    () => false,
  );
}
