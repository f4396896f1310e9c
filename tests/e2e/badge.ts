import type { Worker } from '@playwright/test';

/** What the background's worker has of the browser's own. */
interface Extension {
  action: { getBadgeText(details: object): Promise<string> };
}

/** What the toolbar button shows; null while there is no worker that could be asked. */
export async function badgeBy(worker: Worker | undefined): Promise<string | null> {
  if (!worker) return null;
  return worker.evaluate(() => {
    const { chrome } = globalThis as typeof globalThis & { chrome: Extension };
    return chrome.action.getBadgeText({});
  });
}
