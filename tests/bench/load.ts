import type { BrowserContext } from '@playwright/test';
import type { Effort } from './effort';
import { watchMainThread, type MainThread } from './metrics';
import { listAddressOf } from '@/tests/crm/addresses';
import { CRMS, expectSidebar, recordAddress } from './pages';
import type { Row } from './report';
import { difference, median } from './statistics';
import { inTurn, type Browsers, type Variant } from './variants';

/** The same for every variant: long enough for the slowest of them to have finished. */
const UNTIL_IDLE_MS = 1500;

interface Place {
  name: string;
  address: string;
  isRecord: boolean;
  limit: number;
}

const PLACES: readonly Place[] = CRMS.flatMap((crm) => [
  { name: `${crm} list page`, address: listAddressOf(crm), isRecord: false, limit: 3 },
  { name: `${crm} record page, sidebar open`, address: recordAddress(crm), isRecord: true, limit: 20 },
]);

/** What the extension adds to the main thread's work while a page loads: all of it, with style, layout and paint. */
export async function measureLoads(browsers: Browsers, { loads }: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const place of PLACES) {
    const costs: Record<Variant, MainThread[]> = { none: [], empty: [], walkaway: [] };
    // The first round warms the caches of each browser and is not counted.
    for (let turn = 0; turn <= loads; turn += 1) {
      await inTurn(turn, async (variant) => {
        const cost = await load(browsers.contexts[variant], place, variant);
        if (turn > 0) costs[variant].push(cost);
      });
    }
    rows.push(rowOf(place, costs));
  }
  return rows;
}

async function load(context: BrowserContext, place: Place, variant: Variant): Promise<MainThread> {
  const page = await context.newPage();
  const mainThread = await watchMainThread(page);
  await page.goto(place.address);
  await page.waitForTimeout(UNTIL_IDLE_MS);
  // Before the cost is taken, or a sidebar that comes too late would be counted as a cheap one.
  await expectSidebar(page, place.isRecord && variant === 'walkaway');
  const cost = await mainThread();
  await page.close();
  return cost;
}

function rowOf({ name, limit }: Place, costs: Record<Variant, MainThread[]>): Row {
  const tasks = (variant: Variant): number[] => costs[variant].map(({ task }) => task);
  const scripts = (variant: Variant): number[] => costs[variant].map(({ script }) => script);
  const added = difference(tasks('walkaway'), tasks('none'));
  const script = difference(scripts('walkaway'), scripts('none'));
  return {
    what: `main thread added at load, ${name}`,
    unit: 'ms',
    measured: added.median,
    uncertainty: added.uncertainty,
    empty: difference(tasks('empty'), tasks('none')).median,
    none: median(tasks('none')),
    limit,
    remark: `script ${script.median.toFixed(1)} ± ${script.uncertainty.toFixed(1)}; ${tasks('none').length} loads each`,
  };
}
