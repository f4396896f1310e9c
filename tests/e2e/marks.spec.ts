import type { Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { Overlay } from '@/tests/browsers/overlay';
import { accountAddressOf, addressOf, listAddressOf, PORTAL } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { CRMS, expect, goToRecord, test, type OpenDeal } from './fixtures';

interface Mark {
  deal: string;
  title: string;
}

const VERDICTS: Readonly<Record<string, string>> = {
  brightwater: 'hold',
  halden: 'last-ask',
  meridian: 'walk',
  tessera: 'closed',
};

/** Stays on a deal until it is judged by all that it shows: a slow page shows less at first, of which nothing is kept. */
async function visited(openDeal: Open, crm: Crm, slug: string, parameters?: Record<string, string>): Promise<OpenDeal> {
  const deal = await openDeal(crm, slug, parameters);
  await expect.poll(() => deal.overlay.verdict()).toBe(VERDICTS[slug]);
  return deal;
}

type Open = (crm: Crm, slug: string, parameters?: Record<string, string>) => Promise<OpenDeal>;

for (const crm of CRMS) {
  test(`on ${crm} a judged deal is marked on the list and on the board, without a reload`, async ({ openDeal }) => {
    const { page, overlay } = await visited(openDeal, crm, 'halden', { slow: '50' });
    await expect.poll(() => overlay.text()).toContain('5 independent warnings');
    for (const view of ['table', 'board'] as const) {
      await page.goto(listAddressOf(crm, view));
      await expect
        .poll(() => marksIn(page))
        .toEqual([
          { deal: idOf(crm, 'halden'), title: titleOf(/^last ask, or walk – 5 independent warnings at once: /) },
        ]);
    }
    await goToRecord(page, crm, 'meridian');
    await expect.poll(() => overlay.verdict()).toBe('walk');
    await expect.poll(() => marksIn(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => overlay.hosts()).toBe(0);
    await expect
      .poll(async () => (await marksIn(page)).map(({ deal }) => deal).toSorted())
      .toEqual([idOf(crm, 'halden'), idOf(crm, 'meridian')].toSorted());
  });

  test(`on ${crm} a list that was opened before any deal was judged is marked on the way back`, async ({
    chromium,
    extension: _installed,
  }) => {
    const page = await chromium.context.newPage();
    await page.goto(listAddressOf(crm));
    await goToRecord(page, crm, 'meridian');
    const overlay = await Overlay.of(page);
    await expect.poll(() => overlay.verdict()).toBe('walk');
    await page.goBack();
    await expect.poll(() => marksIn(page)).toEqual([{ deal: idOf(crm, 'meridian'), title: titleOf(/^walk away – /) }]);
  });

  for (const view of ['table', 'board'] as const) {
    test(`on ${crm} no box of the page moves for the marks (${view})`, async ({ chromium, openDeal }) => {
      const page = await chromium.context.newPage();
      await page.goto(listAddressOf(crm, view));
      await expect(page.getByText('Meridian Foods – cold chain alerts').first()).toBeVisible();
      const without = await boxesOf(page);
      await visited(openDeal, crm, 'meridian');
      await visited(openDeal, crm, 'halden');
      await page.bringToFront();
      await page.reload();
      await expect.poll(async () => (await marksIn(page)).length).toBe(2);
      expect(await boxesOf(page)).toEqual(without);
    });
  }

  test(`on ${crm} a row that goes takes its mark along`, async ({ openDeal }) => {
    await visited(openDeal, crm, 'halden');
    const { page } = await visited(openDeal, crm, 'meridian');
    await page.goto(listAddressOf(crm));
    await expect.poll(async () => (await marksIn(page)).length).toBe(2);
    await page.locator('tr', { hasText: 'Meridian' }).evaluate((row) => row.remove());
    await expect.poll(async () => (await marksIn(page)).map(({ deal }) => deal)).toEqual([idOf(crm, 'halden')]);
  });

  test(`on ${crm} the marks stay on their rows while a long list is scrolled`, async ({ openDeal }) => {
    const { page } = await visited(openDeal, crm, 'meridian');
    await page.goto(listAddressOf(crm, 'table', { rows: '200' }));
    await expect.poll(async () => (await marksIn(page)).length).toBe(1);
    const link = page.getByRole('link', { name: /Meridian Foods/ }).last();
    const scroll = (by: number): Promise<void> =>
      link.evaluate((element, pixels) => {
        let area: Element | null = element;
        while (area && area.scrollHeight <= area.clientHeight + 1) area = area.parentElement;
        area?.scrollBy(0, pixels);
      }, by);
    const offset = async (): Promise<number> => {
      const overlay = await Overlay.of(page, 'walkaway-marks');
      const mark = await overlay.inside(
        (root) => root.querySelector('.mark')?.getBoundingClientRect().top ?? null,
        null,
      );
      const name = await link.boundingBox();
      return mark === null || !name ? Number.NaN : Math.round(mark - name.y);
    };
    const before = await offset();
    await scroll(30);
    await expect.poll(offset).toBe(before);
    await scroll(3000);
    await expect.poll(() => marksIn(page)).toEqual([]);
    await scroll(-3030);
    await expect.poll(offset).toBe(before);
  });

  test(`on ${crm} nothing is added to lists, boards and accounts while no deal is known`, async ({
    chromium,
    extension: _installed,
  }) => {
    const page = await chromium.context.newPage();
    const scripts = await ownScripts(page);
    for (const address of [
      listAddressOf(crm),
      listAddressOf(crm, 'board'),
      accountAddressOf(crm, dealCalled('halden')),
    ]) {
      await page.goto(address);
      await expect(page.getByText(/Halden Logistics/).first()).toBeVisible();
      await lookedTwice(page);
      expect(await page.locator('walkaway-marks, walkaway-overlay').count()).toBe(0);
    }
    expect(scripts()).toContain('gate.js');
    expect(scripts()).not.toContain('marks.js');
  });

  test(`on ${crm} what is known of one org is not shown in another`, async ({ openDeal }) => {
    const { page } = await visited(openDeal, crm, 'halden');
    const scripts = await ownScripts(page);
    const other = crm === 'salesforce' ? ['//acme.', '//acme--uat.sandbox.'] : [PORTAL, '99'];
    await page.goto(listAddressOf(crm).replace(other[0] ?? '', other[1] ?? ''));
    await expect(page.getByText(/Halden Logistics/).first()).toBeVisible();
    await lookedTwice(page);
    expect(scripts()).not.toContain('marks.js');
    expect(await page.locator('walkaway-marks').count()).toBe(0);
  });

  test(`on ${crm} an account lists its known open deals behind a folded tab`, async ({ openDeal }) => {
    await visited(openDeal, crm, 'tessera');
    const { page } = await visited(openDeal, crm, 'halden');
    await page.goto(accountAddressOf(crm, dealCalled('halden')));
    const overlay = await Overlay.of(page, 'walkaway-marks');
    await expect.poll(() => overlay.text('.tab')).toContain('1 deal');
    await overlay.click('.tab');
    await expect.poll(() => overlay.text('.panel')).toContain('Halden Logistics – route planning');
    expect(await overlay.text('.panel')).toContain('Last ask, or walk');
    const href = await overlay.inside((root) => root.querySelector('a')?.href ?? '', null);
    expect(href).toContain(idOf(crm, 'halden'));
    await page.keyboard.press('Escape');
    await expect.poll(() => overlay.has('.panel')).toBe(false);
    await overlay.click('.tab');
    await overlay.click('.panel a');
    const sidebar = await Overlay.of(page);
    expect(await sidebar.judged()).toBe('last-ask');
    expect(await overlay.has('.tab')).toBe(false);
    // A closed deal is left out, and an account without known deals gets nothing.
    for (const slug of ['tessera', 'meridian']) {
      await page.goto(accountAddressOf(crm, dealCalled(slug)));
      await expect(page.getByText(/Meridian Foods|Tessera Tiles/).first()).toBeVisible();
      await lookedTwice(page);
      expect(await overlay.has('.tab')).toBe(false);
    }
  });
}

test('in native shadow roots a list is marked as well', async ({ openDeal }) => {
  const { page } = await visited(openDeal, 'salesforce', 'halden');
  await page.goto(listAddressOf('salesforce', 'table', { shadow: 'native' }));
  await expect.poll(async () => (await marksIn(page)).map(({ deal }) => deal)).toEqual([idOf('salesforce', 'halden')]);
});

test('in a console the list beside the record is marked, and no other list of the page', async ({ openDeal }) => {
  await visited(openDeal, 'salesforce', 'halden');
  const { page, overlay } = await visited(openDeal, 'salesforce', 'brightwater', { split: '1' });
  const marked = async (): Promise<string[]> => (await marksIn(page)).map(({ deal }) => deal);
  await expect.poll(marked).toContain(idOf('salesforce', 'halden'));
  const link = page.locator('.navexSplitViewWrapper').getByRole('link', { name: /Meridian/ });
  await link.click();
  await expect.poll(() => overlay.verdict()).toBe('walk');
  await page
    .locator('.navexSplitViewWrapper')
    .getByRole('link', { name: /Tessera/ })
    .first()
    .click();
  await expect.poll(() => overlay.verdict()).toBe('closed');
  const known = ['brightwater', 'halden', 'meridian'].map((slug) => idOf('salesforce', slug));
  await expect.poll(async () => (await marked()).filter((id) => known.includes(id))).toEqual(known);
});

test('a contact lists the deals that its page names, and the next contact only its own', async ({ openDeal }) => {
  await visited(openDeal, 'hubspot', 'brightwater');
  const { page } = await visited(openDeal, 'hubspot', 'meridian');
  const contact = (id: string): string => addressOf('hubspot', dealCalled('halden')).replace(/0-3\/\d+/, `0-1/${id}`);
  await page.goto(contact('1201107'));
  const overlay = await Overlay.of(page, 'walkaway-marks');
  await expect.poll(() => overlay.text('.tab')).toContain('1 deal');
  await overlay.click('.tab');
  expect(await overlay.text('.panel')).toContain('Brightwater');
  await page.evaluate((href) => {
    history.pushState(null, '', href);
    dispatchEvent(new PopStateEvent('popstate'));
  }, contact('1204107'));
  await expect.poll(() => overlay.text('.tab')).toContain('1 deal');
  await overlay.click('.tab');
  await expect.poll(() => overlay.text('.panel')).toContain('Meridian');
  expect(await overlay.text('.panel')).not.toContain('Brightwater');
});

test('the page cannot look into what stands on its lists', async ({ openDeal }) => {
  const { page } = await visited(openDeal, 'hubspot', 'halden');
  await page.goto(listAddressOf('hubspot'));
  await expect.poll(async () => (await marksIn(page)).length).toBe(1);
  const seen = await page.evaluate(() => {
    const host = document.querySelector('walkaway-marks');
    return { root: host?.shadowRoot ?? null, text: host?.textContent };
  });
  expect(seen).toEqual({ root: null, text: '' });
});

async function marksIn(page: Page): Promise<Mark[]> {
  const overlay = await Overlay.of(page, 'walkaway-marks');
  const read = (root: ShadowRoot): Mark[] =>
    [...root.querySelectorAll<HTMLElement>('.mark')].map(({ title, dataset }) => ({
      deal: dataset['deal'] ?? '',
      title,
    }));
  return (await overlay.inside(read, null)) ?? [];
}

/** "Walkaway: … (judged Fri, Nov 27)", with today's date. */
function titleOf(middle: RegExp): unknown {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date());
  return expect.stringMatching(new RegExp(`^Walkaway: ${middle.source.slice(1)}.*\\(judged ${day}\\)$`));
}

/** Waits until the gate, which looks at a visible page each second, has looked at this document twice. */
async function lookedTwice(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(2500);
}

/** The names of the extension's scripts that run in a page, from now on. */
async function ownScripts(page: Page): Promise<() => string[]> {
  const session = await page.context().newCDPSession(page);
  const names: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) names.push(url.split('/').at(-1) ?? '');
  });
  await session.send('Debugger.enable');
  return () => names;
}

/** Every box of the page's own, and how many there are. */
async function boxesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${left} ${top} ${width} ${height}`;
    }),
  );
}

function idOf(crm: Crm, slug: string): string {
  const deal = dealCalled(slug);
  return crm === 'salesforce' ? deal.salesforceId.slice(0, 15) : deal.hubspotId;
}
