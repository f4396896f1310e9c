import type { BrowserContext, Page } from '@playwright/test';
import { DETAIL_WORDS } from '@/src/details/words';
import { WORDS } from '@/src/overlay/words';
import { WORDS as PAGE } from '@/src/pages/words';
import { BUILD } from '@/tests/browsers/build';
import { startChromium } from '@/tests/browsers/chromium';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { serveTestCrms } from '@/tests/crm/serve';
import { expect, test, type OpenDeal } from './fixtures';

const OUTCOME = 'pain-owned';

async function openForm({ page, overlay }: OpenDeal): Promise<void> {
  const row = `[data-outcome="${OUTCOME}"] button`;
  await expect.poll(() => overlay.has(row)).toBe(true);
  await overlay.focus(row);
  await page.keyboard.press('e');
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
  await page.keyboard.press('ControlOrMeta+a');
}

async function stateOf({ overlay }: OpenDeal): Promise<string | undefined> {
  return (await overlay.outcomes())[OUTCOME];
}

async function typedIn({ overlay }: OpenDeal, field: 'input' | 'textarea'): Promise<string | null> {
  return overlay.inside((root, name) => root.querySelector<HTMLInputElement>(name)?.value ?? null, field);
}

async function openIn(context: BrowserContext, url: string): Promise<OpenDeal> {
  const page = await context.newPage();
  await page.goto(url);
  const overlay = await Overlay.of(page);
  await overlay.judged();
  return { page, overlay };
}

const DEAL = addressOf('salesforce', dealCalled('brightwater'));

for (const [what, field] of [
  ['evidence', 'input'],
  ['a last ask', 'textarea'],
] as const) {
  test(`every letter of a form for ${what} is there again, though the tab was closed with the last one`, async ({
    openDeal,
  }) => {
    const open = async (deal: OpenDeal, button: string): Promise<void> => {
      if (field === 'input') return openForm(deal);
      await deal.overlay.press(button);
      await expect.poll(() => deal.overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('TEXTAREA');
      await deal.page.keyboard.press('ControlOrMeta+a');
    };
    const first = await openDeal('salesforce', 'brightwater');
    await open(first, WORDS.makeLastAsk);
    const text = 'Priya, whom we met at the depot on Tuesday';
    await first.page.keyboard.type(text);
    await first.page.close();
    const second = await openDeal('salesforce', 'brightwater');
    await open(second, WORDS.resumeLastAsk);
    expect(await typedIn(second, field)).toBe(text);
  });
}

test('what a worker did not store that was stopped in the middle of it is stored by the next one', async ({
  openDeal,
  extension,
}) => {
  const deal = await openDeal('hubspot', 'brightwater');
  for (let letters = 0; letters < 5; letters += 1) {
    await openForm(deal);
    await deal.page.keyboard.type(`Priya ${letters}`);
    await Promise.all([deal.page.keyboard.press('Enter'), extension.stopWorker()]);
    await expect.poll(() => stateOf(deal)).toBe('met');
    await expect.poll(() => deal.overlay.has('form')).toBe(false);
  }
  await expect.poll(() => deal.overlay.text(`[data-outcome="${OUTCOME}"]`)).toContain('Priya 4');
  await deal.page.reload();
  await deal.overlay.judged();
  expect(await stateOf(deal)).toBe('met');
});

test('on a full disk the form stays open with all that was typed, says what to do, and saves once there is room', async () => {
  const chromium = await startChromium();
  await serveTestCrms(chromium.context);
  // With this permission the browser sets no limit that a test could lower: the disk itself would have to be filled.
  const { id } = await chromium.load(BUILD.chrome, { without: 'unlimitedStorage' });
  const room = await roomFor(await chromium.context.newPage(), `chrome-extension://${id}`);
  // Before anything is stored: for half a minute the browser counts on the room that it saw last.
  await room(1);
  const deal = await openIn(chromium.context, DEAL);
  await openForm(deal);
  await deal.page.keyboard.type('Priya Raman');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => deal.overlay.text('form > [role="alert"]')).toContain('The disk is full');
  expect(await deal.overlay.text('form > [role="alert"]')).toMatch(
    /open “What is kept”, save a backup and erase.*still here/,
  );
  expect(await typedIn(deal, 'input')).toBe('Priya Raman');
  expect(await stateOf(deal)).not.toBe('met');
  await room(null);
  await deal.overlay.press(DETAIL_WORDS.again);
  await expect.poll(() => stateOf(deal)).toBe('met');
  await expect
    .poll(() => deal.overlay.inside((root) => root.querySelector('[role="alert"]')?.textContent, null))
    .toBe('');
  await deal.page.reload();
  await deal.overlay.judged();
  expect(await stateOf(deal)).toBe('met');
  await chromium.close();
});

test('a page from before an update that holds the storage is named, and once it is closed all goes on by itself', async ({
  chromium,
  extension,
}) => {
  const older = await chromium.context.newPage();
  await older.goto(`chrome-extension://${extension.id}/pack.schema.json`);
  // A worker that is stopped while it is being installed never comes back.
  await older.evaluate(async () => void (await navigator.serviceWorker.ready));
  await extension.stopWorker();
  await older.evaluate(async () => {
    const done = <Value>(request: IDBOpenDBRequest, value: () => Value): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(value()));
        request.addEventListener('error', () => reject(request.error));
      });
    const deleting = indexedDB.deleteDatabase('walkaway');
    await done(deleting, () => null);
    // It does not listen to `versionchange`, and so does not give way.
    const opening = indexedDB.open('walkaway', 1);
    opening.addEventListener('upgradeneeded', () => {
      const evidence = opening.result.createObjectStore('evidence', { keyPath: 'id' });
      evidence.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
      opening.result.createObjectStore('drafts', { keyPath: 'draft.id' }).createIndex('opportunity', 'key');
      opening.result.createObjectStore('settings');
    });
    Object.assign(globalThis, { held: await done(opening, () => opening.result) });
  });
  const deal = await openIn(chromium.context, DEAL);
  const alert = () => deal.overlay.inside((root) => root.querySelector('[role="alert"]')?.textContent ?? '', null);
  await expect.poll(alert).toContain('a page from before the update still holds what is kept');
  expect(await deal.overlay.verdict()).toBe('hold');
  await openForm(deal);
  await deal.page.keyboard.type('Priya Raman');
  await deal.page.keyboard.press('Enter');
  await expect
    .poll(() => deal.overlay.text('form > [role="alert"]'))
    .toContain('Close the other tabs of Walkaway’s own pages');
  expect(await typedIn(deal, 'input')).toBe('Priya Raman');
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByText(/storage does not open yet.*close the other tabs/)).toBeVisible();

  await older.close();
  await deal.page.bringToFront();
  await expect.poll(alert).not.toContain('holds what is kept');
  await deal.overlay.press(DETAIL_WORDS.again);
  await expect.poll(() => stateOf(deal)).toBe('met');
});

test('of a private window nothing is kept beyond it, nothing of other windows is shown in it, and it says so', async () => {
  const chromium = await startChromium();
  await serveTestCrms(chromium.context);
  const { id } = await chromium.load(BUILD.chrome, { inPrivateWindows: true });
  const usual = await openIn(chromium.context, DEAL);
  await openForm(usual);
  await usual.page.keyboard.type('Priya Raman');
  await usual.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(usual)).toBe('met');
  expect(await usual.overlay.text('.panel')).not.toContain('Private window');

  const secret = await openPrivately(chromium.context, id, DEAL);
  expect(await secret.overlay.text('.panel')).toContain(WORDS.privateWindow);
  expect(await stateOf(secret)).not.toBe('met');
  await openForm(secret);
  await secret.page.keyboard.type('Tomasz Lis');
  await secret.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(secret)).toBe('met');
  await secret.page.reload();
  await secret.overlay.judged();
  await expect.poll(() => stateOf(secret)).toBe('met');
  const [kept] = await Promise.all([chromium.context.waitForEvent('page'), secret.overlay.press(WORDS.kept)]);
  await expect(kept.getByText(PAGE.privateWindow)).toBeVisible();
  await expect(kept.getByText('1 piece of evidence')).toBeVisible();
  await Promise.all([kept.close(), secret.page.close()]);

  await usual.page.reload();
  await usual.overlay.judged();
  expect(await usual.overlay.text(`[data-outcome="${OUTCOME}"]`)).not.toContain('Tomasz');
  const again = await openPrivately(chromium.context, id, DEAL);
  expect(await stateOf(again)).not.toBe('met');
  await chromium.close();
});

/** Sets how many bytes the extension may store; null: as many as otherwise. */
async function roomFor(page: Page, origin: string): Promise<(bytes: number | null) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (bytes) => {
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === null ? {} : { quotaSize: bytes }) });
  };
}

/** What an extension's page has of the browser's own. */
interface ExtensionPage {
  windows: { create(options: object): Promise<unknown> };
}

async function openPrivately(context: BrowserContext, extension: string, url: string): Promise<OpenDeal> {
  const opener = await context.newPage();
  await opener.goto(`chrome-extension://${extension}/options.html`);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    opener.evaluate(async () => {
      const { chrome } = globalThis as typeof globalThis & { chrome: ExtensionPage };
      await chrome.windows.create({ incognito: true, url: 'about:blank' });
    }),
  ]);
  await opener.close();
  await page.goto(url);
  const overlay = await Overlay.of(page);
  await overlay.judged();
  return { page, overlay };
}
