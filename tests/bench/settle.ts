import type { BrowserContext, Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf } from '@/tests/crm/addresses';
import type { Deal } from '@/tests/crm/deals';
import type { Effort } from './effort';
import { CRMS, dealAt, nameOf, openInPage } from './pages';
import type { Row } from './report';
import { settled, stampChanges } from './stamps';
import { median, percentile } from './statistics';
import type { Browsers } from './variants';

const LIMIT = 100;

/** From the last change of the page's own nodes to the last change of the sidebar, which then shows the right deal. */
export async function measureSettling({ contexts }: Browsers, effort: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const crm of CRMS) {
    const loads: number[] = [];
    for (let turn = 0; turn < effort.firstReads; turn += 1) loads.push(await fullLoad(contexts.walkaway, crm, turn));
    rows.push(...rowsOf(`full load, ${crm}`, loads));
    rows.push(...rowsOf(`in-page navigation, ${crm}`, await navigations(contexts.walkaway, crm, effort.navigations)));
  }
  return rows;
}

async function fullLoad(context: BrowserContext, crm: Crm, turn: number): Promise<number> {
  const { page, overlay } = await openRecord(context, crm, dealAt(turn));
  const delay = await delayOn(page, overlay, dealAt(turn));
  await page.close();
  return delay;
}

async function navigations(context: BrowserContext, crm: Crm, count: number): Promise<number[]> {
  const { page, overlay } = await openRecord(context, crm, dealAt(0));
  await delayOn(page, overlay, dealAt(0));
  const delays: number[] = [];
  for (let turn = 1; turn <= count; turn += 1) {
    await openInPage(page, crm, dealAt(turn));
    delays.push(await delayOn(page, overlay, dealAt(turn)));
  }
  await page.close();
  return delays;
}

async function openRecord(context: BrowserContext, crm: Crm, deal: Deal): Promise<{ page: Page; overlay: Overlay }> {
  const page = await context.newPage();
  await stampChanges(page);
  await page.goto(addressOf(crm, deal), { waitUntil: 'commit' });
  const overlay = await Overlay.of(page);
  await page.waitForSelector('walkaway-overlay', { state: 'attached' });
  return { page, overlay };
}

/** Zero when the sidebar was right before the page had quite finished. */
async function delayOn(page: Page, overlay: Overlay, deal: Deal): Promise<number> {
  const stamps = await settled(page, async () => {
    const verdict = await overlay.verdict();
    return verdict !== null && verdict !== 'waiting' && (await overlay.text('h2')) === nameOf(deal);
  });
  return Math.max(0, stamps.sidebar - stamps.page);
}

function rowsOf(name: string, delays: readonly number[]): Row[] {
  const what = `page settled to sidebar right, ${name}`;
  const remark = `p95 ${percentile(delays, 95).toFixed(0)} of ${delays.length}`;
  return [
    { what: `${what}, median`, unit: 'ms', measured: median(delays), limit: LIMIT, remark },
    { what: `${what}, worst`, unit: 'ms', measured: Math.max(...delays), limit: LIMIT },
  ];
}
