import type { Page } from '@playwright/test';
import type { Overlay } from '@/tests/browsers/overlay';

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

/** Notes from the beginning when the page changes. Before its scripts run, because Salesforce replaces the observer. */
export async function stampChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchStamps = { page: 0, sidebar: 0 };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target.nodeName === 'WALKAWAY-OVERLAY') continue;
        if (target === document.documentElement) {
          // The sidebar is drawn before it is put into the page.
          if ([...addedNodes].some(({ nodeName }) => nodeName === 'WALKAWAY-OVERLAY')) {
            window.benchStamps.sidebar = performance.now();
          }
          continue;
        }
        window.benchStamps.page = performance.now();
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Notes from now on when the sidebar changes. To be called once per document, as soon as there is a sidebar. */
export async function stampSidebar(overlay: Overlay): Promise<void> {
  await overlay.inside((root) => {
    new MutationObserver(() => {
      window.benchStamps.sidebar = performance.now();
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }, null);
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
