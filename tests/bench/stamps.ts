import type { Page } from '@playwright/test';

/** When something last changed, milliseconds since the page began to load. */
interface Stamps {
  /** The page's own nodes. */
  page: number;
  /** What the sidebar shows. */
  sidebar: number;
}

declare global {
  interface Window {
    benchStamps: Stamps;
  }
}

const QUIET_MS = 500;
const PATIENCE_MS = 20_000;

/**
 * Notes from the beginning when the page and the sidebar change. Before the page's scripts run, because Salesforce
 * replaces the observer.
 */
export async function stampChanges(page: Page): Promise<void> {
  await tellOfSidebar(page);
  await page.addInitScript(() => {
    window.benchStamps = { page: 0, sidebar: 0 };
    addEventListener('bench-sidebar', () => {
      window.benchStamps.sidebar = performance.now();
    });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target.nodeName === 'WALKAWAY-OVERLAY') continue;
        // There the sidebar is put in, long before it is drawn.
        if (target === document.documentElement) continue;
        window.benchStamps.page = performance.now();
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Tells the page, from the extension's own world, where the sidebar's closed root is at hand before it is drawn. */
const TELL_OF_SIDEBAR = `(function tell() {
  const gate = globalThis.walkawayGate;
  if (!gate) return void setTimeout(tell, 1);
  const observer = new MutationObserver(() => dispatchEvent(new Event('bench-sidebar')));
  observer.observe(gate.host.shadow, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

async function tellOfSidebar(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (!origin.startsWith('chrome-extension:')) return;
    // A page that goes takes its world with it.
    session.send('Runtime.evaluate', { contextId: id, expression: TELL_OF_SIDEBAR }).catch(() => undefined);
  });
  await session.send('Runtime.enable');
}

/**
 * Waits until neither the page nor the sidebar has changed for a while, and tells when each last did.
 *
 * @param isRight what else must hold by then
 * @throws after 20 seconds
 */
export async function settled(page: Page, isRight: () => Promise<boolean> = async () => true): Promise<Stamps> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await page.waitForTimeout(100);
    const { now, stamps } = await page.evaluate(() => ({ now: performance.now(), stamps: window.benchStamps }));
    if (now - Math.max(stamps.page, stamps.sidebar) > QUIET_MS && (await isRight())) return stamps;
    if (Date.now() > deadline) throw new Error(`${page.url()} did not come to rest with the right sidebar.`);
  }
}
