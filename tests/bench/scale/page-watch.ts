import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';

/** What one piece of work took, and what it did to the page that it was done on. */
export interface Strain {
  ms: number;
  /** The longest time for which the page could do nothing else, ms; 0 when that was never as long as 50. */
  longestTask: number;
  /** The most that was on the page's JS heap, MB. */
  heap: number;
  /** How much more memory all processes of the browser had than before, MB; null where the system does not tell. */
  memory: number | null;
}

declare global {
  interface Window {
    longTasks?: number[];
  }
}

const EVERY_MS = 100;

/** Looks at a page of the extension while it works. */
export class PageWatch {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly browser: CDPSession,
  ) {}

  /** To be called before the page is opened: its first tasks count too. */
  static async on(page: Page): Promise<PageWatch> {
    await page.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longTasks?.push(duration);
      }).observe({ type: 'longtask' });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', {});
    const browser = await page.context().browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('The browser has gone.');
    return new PageWatch(page, session, browser);
  }

  /** Does something and tells how that went. */
  async during(work: () => Promise<unknown>): Promise<Strain> {
    await this.session.send('HeapProfiler.collectGarbage');
    await this.page.evaluate(() => void (window.longTasks = []));
    const before = await this.resident();
    let heap = 0;
    let most = before;
    const ended = new AbortController();
    const looking = (async () => {
      while (!ended.signal.aborted) {
        const { metrics } = await this.session.send('Performance.getMetrics');
        heap = Math.max(heap, (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6);
        const now = await this.resident();
        if (most !== null && now !== null) most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    })();
    const from = performance.now();
    try {
      await work();
    } finally {
      ended.abort();
    }
    const ms = performance.now() - from;
    await looking;
    const tasks = await this.page.evaluate(() => window.longTasks ?? []);
    const memory = before === null || most === null ? null : most - before;
    return { ms, longestTask: Math.max(0, ...tasks), heap, memory };
  }

  /** What all processes of the browser have in memory together, MB: files and the database are not the page's own. */
  private async resident(): Promise<number | null> {
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.map(({ id }) => residentOf(id)).filter((size) => size !== null);
    return sizes.length === 0 ? null : sizes.reduce((all, size) => all + size, 0);
  }
}

function residentOf(process: number): number | null {
  try {
    const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}
