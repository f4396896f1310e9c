import type { BrowserContext, Page } from '@playwright/test';
import { startChromium, type Chromium, type LoadedExtension } from '@/tests/browsers/chromium';
import { serveTestCrms } from '@/tests/crm/serve';

/** The browser, and the page that it was started with: without any there would be no window for a test's first tab. */
interface Started {
  chromium: Chromium;
  blank: Page;
}

/**
 * One Chromium for many tests, each of which finds it as if it had just been started: to start one takes as long as
 * a short test. Each test has an installation of its own, under an id of its own, so that nothing that one recorded can
 * be the next one's; what else a test may leave behind is taken away by `takeBack`, or cannot be done at all.
 */
export class SharedChromium {
  private started: Promise<Started> | null = null;
  private readonly origins = new Set<string>();
  private readonly extensions: LoadedExtension[] = [];

  /** Starts it for the first test that needs it. */
  async lend(): Promise<Chromium> {
    const { context, load } = (await (this.started ??= this.start())).chromium;
    await serveTestCrms(context);
    return {
      context,
      load: async (build, options) => {
        const extension = await load(build, options);
        this.extensions.push(extension);
        return extension;
      },
      close: () => {
        throw new Error('Other tests need this browser. One from startChromium() can be closed.');
      },
    };
  }

  /**
   * Makes it as new.
   *
   * @throws when something is left
   */
  async takeBack(): Promise<void> {
    const started = await this.started;
    if (!started) return;
    const { context } = started.chromium;
    if (started.blank.isClosed() || started.blank.url() !== 'about:blank') started.blank = await context.newPage();
    const { blank } = started;
    await Promise.all(context.pages().map((page) => page !== blank && page.close()));
    // Waits for the worker's end: a test takes the first worker that it finds for its own.
    const ended = context.serviceWorkers().map((worker) => worker.waitForEvent('close'));
    await Promise.all(this.extensions.splice(0).map((extension) => extension.uninstall()));
    await Promise.all(ended);
    await context.unrouteAll();
    await context.clearPermissions();
    await this.clearSites(blank);
    const left = [...context.serviceWorkers(), ...context.pages().filter((page) => page !== blank)];
    if (left.length > 0) throw new Error(`A test left ${left.map((it) => it.url()).join(', ')} behind.`);
  }

  async close(): Promise<void> {
    await (await this.started)?.chromium.close();
  }

  private async start(): Promise<Started> {
    const chromium = await startChromium();
    const { context } = chromium;
    forbidWhatLasts(context);
    context.on('request', (request) => {
      if (request.isNavigationRequest()) this.origins.add(new URL(request.url()).origin);
    });
    return { chromium, blank: context.pages()[0] ?? (await context.newPage()) };
  }

  /** What the pages of the CRMs stored for themselves. */
  private async clearSites(blank: Page): Promise<void> {
    const context = blank.context();
    await context.clearCookies();
    const session = await context.newCDPSession(blank);
    for (const origin of this.origins) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    this.origins.clear();
    await session.detach();
  }
}

/** What is set for all pages of a browser, and cannot be taken back. The clock of a page is that of all pages. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'routeFromHAR',
  'routeWebSocket',
  'setDefaultNavigationTimeout',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setHTTPCredentials',
  'setOffline',
  'setStorageState',
] as const satisfies readonly (keyof BrowserContext)[];
const LASTING_OF_CLOCK = [
  'fastForward',
  'install',
  'pauseAt',
  'setFixedTime',
  'setSystemTime',
] as const satisfies readonly (keyof BrowserContext['clock'])[];

function forbidWhatLasts(context: BrowserContext): void {
  for (const [of, names] of [
    [context, LASTING],
    [context.clock, LASTING_OF_CLOCK],
  ] as const) {
    for (const name of names) Object.assign(of, { [name]: () => refuse(name) });
  }
}

function refuse(name: string): never {
  throw new Error(
    `${name} of the browser would last longer than the test. Do it on the page, or give the test a browser of its own: test.use({ ownBrowser: true })`,
  );
}
