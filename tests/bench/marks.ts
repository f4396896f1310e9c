import type { BrowserContext, Page } from '@playwright/test';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf, listAddressOf } from '@/tests/crm/addresses';
import { DEALS } from '@/tests/crm/deals';
import type { Effort } from './effort';
import { watchMainThread, type MainThread } from './metrics';
import { CRMS } from './pages';
import type { Row } from './report';
import { difference, median } from './statistics';
import { inTurn, type Browsers, type Variant } from './variants';

const LONG_LIST = { rows: '200' };
/** The same for every variant: long enough for the slowest of them to have finished. */
const UNTIL_IDLE_MS = 1500;
const SCROLLS = 30;

interface Costs {
  load: MainThread[];
  scroll: MainThread[];
}

/** What marks add to a long list on which every deal of the test CRMs was judged before, while it loads and scrolls. */
export async function measureMarks({ contexts }: Browsers, { loads }: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const crm of CRMS) {
    await judgeAll(contexts.walkaway, crm);
    const costs: Record<Variant, Costs> = { none: noCosts(), empty: noCosts(), walkaway: noCosts() };
    // The first round warms the caches of each browser and is not counted.
    for (let turn = 0; turn <= loads; turn += 1) {
      await inTurn(turn, async (variant) => {
        const { load, scroll } = await openAndScroll(
          contexts[variant],
          listAddressOf(crm, 'table', LONG_LIST),
          variant,
        );
        if (turn === 0) return;
        costs[variant].load.push(load);
        costs[variant].scroll.push(scroll);
      });
    }
    rows.push(rowOf(`marks on a list of ${LONG_LIST.rows}, added at load, ${crm}`, costs, 'load'));
    rows.push(rowOf(`marks on a list of ${LONG_LIST.rows}, added by ${SCROLLS} scrolls, ${crm}`, costs, 'scroll'));
  }
  return rows;
}

function noCosts(): Costs {
  return { load: [], scroll: [] };
}

async function judgeAll(context: BrowserContext, crm: (typeof CRMS)[number]): Promise<void> {
  const page = await context.newPage();
  const overlay = await Overlay.of(page);
  for (const deal of DEALS) {
    await page.goto(addressOf(crm, deal));
    await overlay.judged();
  }
  await page.close();
}

interface Opened {
  load: MainThread;
  scroll: MainThread;
}

async function openAndScroll(context: BrowserContext, address: string, variant: Variant): Promise<Opened> {
  const page = await context.newPage();
  const mainThread = await watchMainThread(page);
  await page.goto(address);
  await page.waitForTimeout(UNTIL_IDLE_MS);
  const hosts = await page.locator('walkaway-marks').count();
  if (hosts !== (variant === 'walkaway' ? 1 : 0)) throw new Error(`${hosts} layers of marks on ${address}`);
  const load = await mainThread();
  await scrollDown(page);
  const after = await mainThread();
  await page.close();
  return { load, scroll: { task: after.task - load.task, script: after.script - load.script } };
}

/**
 * Ten pixels in each frame, so that rows with marks stay in view. The area is looked for from a row outwards, since it
 * may be in a shadow root.
 *
 * @throws when nothing was scrolled, which would cost nothing
 */
async function scrollDown(page: Page): Promise<void> {
  const down = await page
    .locator('tr')
    .last()
    .evaluate(async (row, steps) => {
      let area: Element | null = row;
      while (area && area.scrollHeight <= area.clientHeight + 1) {
        const root: Node = area.getRootNode();
        area = area.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      for (let step = 0; step < steps; step += 1) {
        area?.scrollBy(0, step % 2 === 0 ? 10 : -5);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return area?.scrollTop ?? 0;
    }, SCROLLS);
  if (down < SCROLLS) throw new Error(`The list on ${page.url()} was scrolled by ${down} px.`);
}

function rowOf(what: string, costs: Record<Variant, Costs>, part: keyof Costs): Row {
  const tasks = (variant: Variant): number[] => costs[variant][part].map(({ task }) => task);
  const scripts = (variant: Variant): number[] => costs[variant][part].map(({ script }) => script);
  const added = difference(tasks('walkaway'), tasks('none'));
  const script = difference(scripts('walkaway'), scripts('none'));
  return {
    what,
    unit: 'ms',
    measured: added.median,
    uncertainty: added.uncertainty,
    empty: difference(tasks('empty'), tasks('none')).median,
    none: median(tasks('none')),
    remark: `script ${script.median.toFixed(1)} ± ${script.uncertainty.toFixed(1)}; ${DEALS.length} deals known`,
  };
}
