import { expect as usualExpect, test as base, type Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { BUILD } from '@/tests/browsers/build';
import { startChromium, type Chromium, type LoadedExtension } from '@/tests/browsers/chromium';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { serveTestCrms } from '@/tests/crm/serve';
import { SharedChromium } from './shared-chromium';

/** A tab on a deal, with the sidebar in it. */
export interface OpenDeal {
  page: Page;
  overlay: Overlay;
}

interface Fixtures {
  /** Whether a test needs a browser that it alone has, because it changes it in ways that outlast a page. */
  ownBrowser: boolean;
  chromium: Chromium;
  extension: LoadedExtension;
  /** Opens a deal in a new tab and waits for its verdict. */
  openDeal(crm: Crm, slug: string, parameters?: Record<string, string>): Promise<OpenDeal>;
}

interface WorkerFixtures {
  shared: SharedChromium;
}

export const CRMS: readonly Crm[] = ['salesforce', 'hubspot'];

/**
 * Each test has a browser as if it had just been started, and an installation of its own, so that nothing recorded leaks
 * into the next.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    // Playwright reads which fixtures are used from the pattern, so there has to be one.
    async ({ browserName: _unused }, use) => {
      const shared = new SharedChromium();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  ownBrowser: [false, { option: true }],
  chromium: async ({ ownBrowser, shared }, use) => {
    if (ownBrowser) {
      const chromium = await startChromium();
      await serveTestCrms(chromium.context);
      await use(chromium);
      await chromium.close();
    } else {
      await use(await shared.lend());
      await shared.takeBack();
    }
  },
  extension: async ({ chromium }, use) => use(await chromium.load(BUILD.chrome)),
  openDeal: async ({ chromium, extension: _installed }, use) => {
    await use(async (crm, slug, parameters) => {
      const page = await chromium.context.newPage();
      await page.goto(addressOf(crm, dealCalled(slug), parameters));
      const overlay = await Overlay.of(page);
      await overlay.judged();
      return { page, overlay };
    });
  },
});

/** Follows a link inside the page, as the CRM's own links do, without a reload. */
export async function goToRecord(page: Page, crm: Crm, slug: string): Promise<void> {
  const deal = dealCalled(slug);
  const id = crm === 'salesforce' ? deal.salesforceId : deal.hubspotId;
  await page.evaluate((record) => (window as Window & { openRecord?(id: string): void }).openRecord?.(record), id);
}

/** In ms; then every 100. Most of what is waited for takes less than Playwright's own first pauses: 100, 250, 500. */
const SOON = [10, 20, 30, 50, 100];

export const expect: typeof usualExpect = new Proxy(usualExpect, {
  get: (target, name) => (name === 'poll' ? pollSoon : Reflect.get(target, name)),
});

const pollSoon: typeof usualExpect.poll = (actual, options) =>
  usualExpect.poll(actual, { intervals: SOON, ...(typeof options === 'string' ? { message: options } : options) });
