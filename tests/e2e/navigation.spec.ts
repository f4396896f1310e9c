import type { CDPSession } from '@playwright/test';
import { addressOf } from '@/tests/crm/addresses';
import { DEALS, dealCalled } from '@/tests/crm/deals';
import { Overlay } from '@/tests/browsers/overlay';
import { CRMS, expect, goToRecord, test } from './fixtures';

const OTHER_PAGES = [
  'https://acme.lightning.force.com/lightning/o/Opportunity/list',
  'https://acme.lightning.force.com/lightning/r/Account/001Qy0000000011IAA/view',
  `https://acme.lightning.force.com/lightning/r/Opportunity/${dealCalled('halden').salesforceId}/related/OpportunityContactRoles/view`,
  'https://app.hubspot.com/contacts/4402817/objects/0-3/views/all/list',
  'https://app.hubspot.com/contacts/4402817/objects/0-3/views/all/board',
  'https://app.hubspot.com/contacts/4402817/record/0-1/1201107',
];

for (const address of OTHER_PAGES) {
  test(`no sidebar is added to ${address}`, async ({ chromium, extension: _installed }) => {
    const page = await chromium.context.newPage();
    await page.goto(address);
    // A deal opened in the same tab proves that the content script is alive there; back on the page it is gone again.
    await goToRecord(page, address.includes('hubspot') ? 'hubspot' : 'salesforce', 'meridian');
    const overlay = await Overlay.of(page);
    await expect.poll(() => overlay.verdict()).toBe('walk');
    await page.goBack();
    await expect.poll(() => overlay.hosts()).toBe(0);
    await page.reload();
    expect(await overlay.hosts()).toBe(0);
  });
}

for (const crm of CRMS) {
  test(`on ${crm} a link to the next record changes the sidebar without a reload`, async ({ openDeal }) => {
    const { page, overlay } = await openDeal(crm, 'brightwater');
    await goToRecord(page, crm, 'meridian');
    await expect.poll(() => overlay.verdict()).toBe('walk');
    expect(await overlay.text()).toContain('Meridian Foods');
    await page.goBack();
    await expect.poll(() => overlay.verdict()).toBe('hold');
    expect(await overlay.text()).toContain('Brightwater');
  });

  test(`on ${crm} one record's verdict never shows on another`, async ({ openDeal }) => {
    const { page, overlay } = await openDeal(crm, 'meridian', { slow: '600' });
    await recordShown(overlay);
    await goToRecord(page, crm, 'tessera');
    await expect.poll(() => overlay.verdict()).toBe('closed');
    const shown = (await overlay.inside(readShown, null)) ?? [];
    const wrong = shown.filter(
      ({ address, text }) => address.includes(idOf(crm, 'tessera')) && text.includes('Meridian'),
    );
    expect(wrong).toEqual([]);
    expect(shown.length).toBeGreaterThan(1);
  });

  test(`on ${crm} fifty records in a row leave one sidebar, on the right record`, async ({ openDeal }) => {
    test.slow();
    const { page, overlay } = await openDeal(crm, 'brightwater', { slow: '20' });
    const names = DEALS.map(({ slug }) => slug);
    for (let visit = 1; visit <= 50; visit += 1) {
      await goToRecord(page, crm, names[visit % names.length] ?? '');
    }
    const last = dealCalled(names[50 % names.length] ?? '');
    const name = last.values.name && 'text' in last.values.name ? last.values.name.text : '';
    await expect.poll(() => overlay.text()).toContain(name);
    expect(await overlay.judged()).not.toBe('waiting');
    expect(await overlay.hosts()).toBe(1);
    expect(await overlay.inside((root) => root.querySelectorAll('[data-verdict]').length, null)).toBe(1);
    const session = await page.context().newCDPSession(page);
    const counted = await nodesAndListeners(session);
    for (let visit = 1; visit <= names.length * 3; visit += 1) {
      await goToRecord(page, crm, names[(50 + visit) % names.length] ?? '');
    }
    await expect.poll(() => overlay.text()).toContain(name);
    await overlay.judged();
    const again = await nodesAndListeners(session);
    expect(again.nodes).toBeLessThan(counted.nodes * 1.5);
    expect(again.listeners).toBeLessThan(counted.listeners * 1.5);
  });

  test(`on ${crm} a page that never settles is judged all the same`, async ({ openDeal }) => {
    const { overlay } = await openDeal(crm, 'halden', { busy: '1' });
    expect(await overlay.verdict()).toBe('last-ask');
  });

  test(`on ${crm} a field full of markup and one of 100,000 characters stay plain text`, async ({ openDeal }) => {
    const { page, overlay } = await openDeal(crm, 'lindqvist', { long: '1' });
    const images = await overlay.inside((root) => root.querySelectorAll('img, script, b').length, null);
    expect(images).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(await overlay.text()).toContain('Lindqvist & Söner <b>AB</b>');
  });
}

test('a form that is being edited is not read, and says so', async ({ openDeal }) => {
  const salesforce = await openDeal('salesforce', 'brightwater', { edit: '1' });
  expect(await salesforce.overlay.unread()).toContain('need');
  expect(await salesforce.overlay.text()).toContain('Being edited');
  const hubspot = await openDeal('hubspot', 'brightwater', { edit: '1' });
  expect(await hubspot.overlay.verdict()).toBe('cannot-tell');
  expect(await hubspot.overlay.unread()).toEqual(['stage']);
});

test('the address alone opens the right record in a new tab of each CRM', async ({
  chromium,
  extension: _installed,
}) => {
  for (const crm of CRMS) {
    const page = await chromium.context.newPage();
    await page.goto(addressOf(crm, dealCalled('meridian')));
    const overlay = await Overlay.of(page);
    expect(await overlay.judged()).toBe('walk');
  }
});

function idOf(crm: (typeof CRMS)[number], slug: string): string {
  const deal = dealCalled(slug);
  return crm === 'salesforce' ? deal.salesforceId : deal.hubspotId;
}

interface Shown {
  address: string;
  text: string;
}

/** Notes what the sidebar shows, and at which address, at every change of either. */
async function recordShown(overlay: Overlay): Promise<void> {
  await overlay.inside((root) => {
    const shown: Shown[] = [];
    Object.assign(window, { shown });
    const note = (): void => {
      const text = root.querySelector<HTMLElement>('[data-verdict]')?.innerText ?? '';
      const last = shown.at(-1);
      if (last?.address !== location.href || last.text !== text) shown.push({ address: location.href, text });
      requestAnimationFrame(note);
    };
    note();
  }, null);
}

function readShown(): Shown[] {
  return (window as Window & { shown?: Shown[] }).shown ?? [];
}

/** What the tab holds after a garbage collection, the page's own included. */
async function nodesAndListeners(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
