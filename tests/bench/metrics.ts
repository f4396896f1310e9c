import type { CDPSession, Page } from '@playwright/test';

/** What a page's main thread did so far, milliseconds of its own clock: other processes do not count. */
export interface MainThread {
  task: number;
  script: number;
}

/** Counts what a page's main thread does, from now on. */
export async function watchMainThread(page: Page): Promise<() => Promise<MainThread>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => ({
    task: 1000 * (await metric(session, 'TaskDuration')),
    script: 1000 * (await metric(session, 'ScriptDuration')),
  });
}

/** What is left on the page's JS heap after its garbage was collected, MB; all scripts of the tab together. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {});
  // Weak references and finalisers let go of some objects only in a second round.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const bytes = await metric(session, 'JSHeapUsedSize');
  await session.detach();
  return bytes / 1e6;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) throw new Error(`The browser has no figure ${wanted}.`);
  return found.value;
}
