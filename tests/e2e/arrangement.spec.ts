import type { BrowserContext } from '@playwright/test';
import type { Notice } from '@/src/messages';
import { WORDS } from '@/src/overlay/words';
import { CRMS, expect, goToRecord, test, type OpenDeal } from './fixtures';

const FOLDED = `[title="${WORDS.unfold}"]`;

/** What the worker has, as far as it is used here. */
declare const chrome: {
  tabs: {
    query(wanted: { url: string }): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

/** What the keyboard shortcut and the toolbar button do; no test driver can press either. */
async function toggle(context: BrowserContext, address: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const notice: Notice = { tell: 'toggle-sidebar' };
  await worker.evaluate(
    async ([url, message]) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, message);
    },
    [address, notice] as const,
  );
}

for (const crm of CRMS) {
  test(`on ${crm} a folded sidebar still shows the verdict and the number of signals`, async ({ openDeal }) => {
    const { page, overlay } = await openDeal(crm, 'halden');
    const raised = Object.values(await overlay.signals()).filter((state) => state === 'raised').length;
    await overlay.press(WORDS.fold);
    await expect.poll(() => overlay.has(FOLDED)).toBe(true);
    expect(await overlay.verdict()).toBe('last-ask');
    expect(await overlay.text()).toContain('Last ask');
    expect(await overlay.text()).toContain(String(raised));
    await goToRecord(page, crm, 'meridian');
    await expect.poll(() => overlay.verdict()).toBe('walk');
    expect(await overlay.has(FOLDED)).toBe(true);
    await page.reload();
    await overlay.judged();
    expect(await overlay.has(FOLDED)).toBe(true);
    await page.keyboard.press('Escape');
    await overlay.focus(FOLDED);
    await page.keyboard.press('Enter');
    await expect.poll(() => overlay.has(FOLDED)).toBe(false);
  });

  test(`on ${crm} "Show on page" frames the field, and the page itself is left as it was`, async ({ openDeal }) => {
    const { page, overlay } = await openDeal(crm, 'brightwater');
    const before = await page.evaluate(() => document.body.querySelectorAll('*').length);
    await overlay.click('[data-outcome="pain-owned"] button');
    await overlay.click(`[data-outcome="pain-owned"] [aria-label^="${WORDS.show}"]`);
    await expect.poll(() => overlay.inside((root) => root.querySelector('.marker') !== null, null)).toBe(true);
    expect(await page.evaluate(() => document.body.querySelectorAll('*').length)).toBe(before);
    await expect.poll(() => overlay.inside((root) => root.querySelector('.marker') === null, null)).toBe(true);
  });
}

test('the shortcut folds and unfolds', async ({ chromium, openDeal }) => {
  const { page, overlay } = await openDeal('hubspot', 'halden');
  await toggle(chromium.context, page.url());
  await expect.poll(() => overlay.has(FOLDED)).toBe(true);
  await toggle(chromium.context, page.url());
  await expect.poll(() => overlay.has(FOLDED)).toBe(false);
});

test('width and side are as the seller left them, on the other CRM too', async ({ openDeal }) => {
  const { page, overlay } = await openDeal('salesforce', 'halden');
  await overlay.focus('[role="separator"]');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  const width = 408;
  await expect.poll(() => overlay.inside(sidebarWidth, null)).toBe(width);
  await overlay.press(WORDS.otherSide);
  await expect.poll(() => overlay.inside(sidebarLeft, null)).toBeLessThan(50);
  const elsewhere = await openDeal('hubspot', 'meridian');
  expect(await elsewhere.overlay.inside(sidebarWidth, null)).toBe(width);
  expect(await elsewhere.overlay.inside(sidebarLeft, null)).toBeLessThan(50);
});

test('print leaves the sidebar out', async ({ openDeal }) => {
  const { page, overlay } = await openDeal('salesforce', 'halden');
  expect(await overlay.inside(sidebarWidth, null)).toBeGreaterThan(300);
  await page.emulateMedia({ media: 'print' });
  expect(await overlay.inside(sidebarWidth, null)).toBe(0);
});

test('the page cannot hide or cover the sidebar with its own styles', async ({ openDeal }) => {
  const { page, overlay } = await openDeal('hubspot', 'halden');
  await page.addStyleTag({
    content: `walkaway-overlay { display: none !important; opacity: 0 !important; transform: scale(0) !important }
      body { opacity: 0.1; transform: translateX(100px) }
      .cover { position: fixed; inset: 0; z-index: 2147483647; background: #000 }`,
  });
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { className: 'cover' })));
  expect(await overlay.inside(sidebarWidth, null)).toBeGreaterThan(300);
  const hit = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.localName,
    await overlay.centre(`[aria-label="${WORDS.fold}"]`),
  );
  expect(hit).toBe('walkaway-overlay');
});

function sidebarWidth(root: ShadowRoot): number {
  return root.querySelector('aside')?.getBoundingClientRect().width ?? 0;
}

function sidebarLeft(root: ShadowRoot): number {
  return root.querySelector('aside')?.getBoundingClientRect().left ?? 0;
}

/** How wide the panel is, and how far from the edges of what the page's scroll bars leave of the window. */
async function panelIn({ page, overlay }: OpenDeal): Promise<{ left: number; width: number; right: number } | null> {
  const box = await overlay.inside((root) => {
    const { left, width, right } = root.querySelector('.panel')?.getBoundingClientRect() ?? new DOMRect();
    return { left, width, right };
  }, null);
  const room = await page.evaluate(() => document.documentElement.clientWidth);
  return box && { ...box, right: room - box.right };
}

test('in a window that is narrower than the sidebar all of it is inside, beside the scroll bar of the page', async ({
  openDeal,
}) => {
  const deal = await openDeal('hubspot', 'halden');
  await deal.page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => panelIn(deal)).toMatchObject({ left: 8, right: 8 });
});

test('the sidebar is as much larger as the user has the browser write', async ({ openDeal }) => {
  const deal = await openDeal('hubspot', 'halden');
  const usual = (await panelIn(deal))?.width ?? Number.NaN;
  const session = await deal.page.context().newCDPSession(deal.page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  await deal.page.reload();
  await deal.overlay.judged();
  await expect.poll(() => panelIn(deal)).toMatchObject({ width: usual * 1.5 });
});
