import { setTimeout } from 'node:timers/promises';
import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { sandboxArguments } from '@/tests/browsers/find';
import { ensureChromium } from '@/tests/browsers/install';
import { listAddressOf } from '@/tests/crm/addresses';
import { testCrms } from '@/tests/crm/serve';
import type { Effort } from './effort';
import { addressesIn, pageScripts } from './own-scripts';
import { CRMS, recordAddress } from './pages';
import type { Row } from './report';
import { sum } from './statistics';
import { CATEGORIES, ownSlices, type Slice } from './trace';
import { parseTrace } from './trace-events';

const UNTIL_IDLE_MS = 3000;
/** For work that was under way when the tab was hidden. */
const UNTIL_HIDDEN_MS = 1000;

/**
 * What the extension does in a tab that nobody sees, while its page changes fifty times a second. With Puppeteer,
 * because Playwright keeps every tab visible.
 */
export async function measureHiddenTab(build: string, { hiddenSeconds }: Effort): Promise<Row[]> {
  const browser = await launch({
    executablePath: ensureChromium(),
    pipe: true,
    enableExtensions: true,
    args: sandboxArguments(),
  });
  try {
    const own = addressesIn(await browser.installExtension(build), pageScripts(build));
    const rows: Row[] = [];
    const places = [
      ...CRMS.map((crm) => ({ place: `${crm}`, address: recordAddress(crm, { busy: '1' }) })),
      // Its marks are those of the records that were opened just before.
      ...CRMS.map((crm) => ({
        place: `list of ${crm}`,
        address: listAddressOf(crm, 'table', { busy: '1', rows: '200' }),
      })),
    ];
    for (const { place, address } of places) {
      const { visible, hidden } = await slicesIn(browser, address, own, hiddenSeconds);
      if (visible.length === 0) throw new Error('No work was seen while the tab was visible.');
      rows.push({
        what: `hidden tab, own time in ${hiddenSeconds} s, ${place}`,
        unit: 'ms',
        measured: sum(hidden.map(({ cpu }) => cpu)),
        limit: 0,
        remark: `${hidden.length} slices; ${visible.length} in as long while visible`,
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function slicesIn(
  browser: Browser,
  address: string,
  own: ReadonlySet<string>,
  seconds: number,
): Promise<{ visible: Slice[]; hidden: Slice[] }> {
  const page = await browser.newPage();
  await serve(page);
  await page.goto(address);
  await setTimeout(UNTIL_IDLE_MS);
  const record = async (): Promise<Slice[]> => {
    await page.tracing.start({ categories: [...CATEGORIES] });
    await setTimeout(seconds * 1000);
    return ownSlices(parseTrace(new TextDecoder().decode(await page.tracing.stop())), own);
  };
  const visible = await record();
  const front = await browser.newPage();
  await front.bringToFront();
  await setTimeout(UNTIL_HIDDEN_MS);
  if ((await page.evaluate(() => document.visibilityState)) !== 'hidden') throw new Error('The tab is not hidden.');
  const hidden = await record();
  await Promise.all([page.close(), front.close()]);
  return { visible, hidden };
}

async function serve(page: Page): Promise<void> {
  const answer = testCrms();
  const settle = async (request: HTTPRequest): Promise<void> => {
    const found = answer(request.url());
    await (found ? request.respond(found) : request.abort('blockedbyclient'));
  };
  await page.setRequestInterception(true);
  // A request whose page has gone meanwhile cannot be answered any more.
  page.on('request', (request) => void settle(request).catch(() => undefined));
}
