import type { Page } from '@playwright/test';
import type { Effort } from './effort';
import { watchMainThread } from './metrics';
import { CRMS, expectSidebar, LARGE, recordAddress } from './pages';
import type { Row } from './report';
import { median, sum } from './statistics';
import { ownSlices, traced } from './trace';
import { VARIANTS, type Browsers, type Variant } from './variants';

const UNTIL_IDLE_MS = 3000;

type Busy = Record<Variant, Page>;

/** What the extension does on a large page that changes fifty times a second, with the sidebar open, per minute. */
export async function measureBusyPages(browsers: Browsers, effort: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const crm of CRMS) {
    const address = recordAddress(crm, { ...LARGE, busy: '1' });
    const pages = await openEverywhere(browsers, address);
    const own = await ownTime(pages.walkaway, browsers.own, effort);
    rows.push({ what: `busy page, own time a minute, ${crm}`, unit: 'ms', limit: 60, ...own });
    rows.push({
      what: `busy page, script added a minute, ${crm}`,
      unit: 'ms',
      limit: 200,
      ...(await scriptTime(pages, effort)),
    });
    await Promise.all(VARIANTS.map((variant) => pages[variant].close()));
  }
  return rows;
}

async function openEverywhere({ contexts }: Browsers, address: string): Promise<Busy> {
  const open = async (variant: Variant): Promise<Page> => {
    const page = await contexts[variant].newPage();
    await page.goto(address);
    await page.waitForTimeout(UNTIL_IDLE_MS);
    await expectSidebar(page, variant === 'walkaway');
    return page;
  };
  return { none: await open('none'), empty: await open('empty'), walkaway: await open('walkaway') };
}

async function ownTime(
  page: Page,
  own: ReadonlySet<string>,
  { windowSeconds }: Effort,
): Promise<Pick<Row, 'measured' | 'remark'>> {
  const trace = await traced(page, () => page.waitForTimeout(windowSeconds * 1000));
  const slices = ownSlices(trace, own).map(({ cpu }) => cpu);
  const remark = `${slices.length} slices in ${windowSeconds} s, longest ${Math.max(0, ...slices).toFixed(2)}`;
  return { measured: (sum(slices) * 60) / windowSeconds, remark };
}

/** All variants at the same time: the clock of their threads stands still while another has the core. */
async function scriptTime(pages: Busy, { windows, windowSeconds }: Effort): Promise<Omit<Row, 'what' | 'unit'>> {
  const spent: Record<Variant, number[]> = { none: [], empty: [], walkaway: [] };
  for (let turn = 0; turn < windows; turn += 1) {
    await Promise.all(
      VARIANTS.map(async (variant) => void spent[variant].push(await scriptIn(pages[variant], windowSeconds))),
    );
  }
  const aMinute = (variant: Variant): number => (median(spent[variant]) * 60) / windowSeconds;
  const none = aMinute('none');
  const remark = `${windows} windows of ${windowSeconds} s each`;
  return { measured: aMinute('walkaway') - none, empty: aMinute('empty') - none, none, remark };
}

async function scriptIn(page: Page, seconds: number): Promise<number> {
  const mainThread = await watchMainThread(page);
  const before = await mainThread();
  await page.waitForTimeout(seconds * 1000);
  return (await mainThread()).script - before.script;
}
