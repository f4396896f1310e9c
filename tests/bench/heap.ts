import type { BrowserContext } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { addressOf } from '@/tests/crm/addresses';
import type { Effort } from './effort';
import { heapOf } from './metrics';
import { CRMS, dealAt, expectSidebar, openInPage } from './pages';
import type { Row } from './report';
import { settled, stampChanges } from './stamps';
import type { Browsers, Variant } from './variants';

/** Long enough for a page to draw its record and for the sidebar to follow. */
const BETWEEN_NAVIGATIONS_MS = 700;
const LIMIT = 5;

interface Heap {
  first: number;
  later: number;
}

/** What the extension keeps on a tab's JS heap: on the first record, and after a morning's worth of navigations. */
export async function measureHeap({ contexts }: Browsers, { heapNavigations }: Effort): Promise<Row[]> {
  // Everything at the same time: memory does not depend on how fast the machine is.
  const ofEach = CRMS.map(async (crm) => {
    const measure = (variant: Variant): Promise<Heap> =>
      heapsOf(contexts[variant], crm, heapNavigations, variant === 'walkaway');
    const [none, empty, walkaway] = await Promise.all([measure('none'), measure('empty'), measure('walkaway')]);
    const row = (what: string, of: keyof Heap): Row => ({
      what: `JS heap kept, ${what}, ${crm}`,
      unit: 'MB',
      measured: walkaway[of] - none[of],
      empty: empty[of] - none[of],
      none: none[of],
      limit: LIMIT,
    });
    return [row('first record', 'first'), row(`${heapNavigations} navigations later`, 'later')];
  });
  return (await Promise.all(ofEach)).flat();
}

async function heapsOf(context: BrowserContext, crm: Crm, navigations: number, hasSidebar: boolean): Promise<Heap> {
  const page = await context.newPage();
  await stampChanges(page);
  await page.goto(addressOf(crm, dealAt(0)));
  await settled(page);
  const first = await heapOf(page);
  for (let turn = 1; turn <= navigations; turn += 1) {
    await openInPage(page, crm, dealAt(turn));
    await page.waitForTimeout(BETWEEN_NAVIGATIONS_MS);
  }
  await settled(page);
  const later = await heapOf(page);
  await expectSidebar(page, hasSidebar);
  await page.close();
  return { first, later };
}
