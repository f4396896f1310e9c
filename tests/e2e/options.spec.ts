import type { BrowserContext, Page } from '@playwright/test';
import { WORDS } from '@/src/overlay/words';
import { WORDS as PAGE } from '@/src/pages/words';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const OUTCOME = 'pain-owned';

async function record({ page, overlay }: OpenDeal, person: string): Promise<void> {
  const row = `[data-outcome="${OUTCOME}"] button`;
  await expect.poll(() => overlay.has(row)).toBe(true);
  await overlay.focus(row);
  await page.keyboard.press('e');
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
  await page.keyboard.type(person);
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOf({ page, overlay })).toBe('met');
}

async function stateOf({ overlay }: OpenDeal): Promise<string | undefined> {
  return (await overlay.outcomes())[OUTCOME];
}

/** The way a seller takes: the link at the end of the sidebar. */
async function openOptions(context: BrowserContext, { overlay }: OpenDeal): Promise<Page> {
  const [options] = await Promise.all([context.waitForEvent('page'), overlay.press(WORDS.kept)]);
  await options.getByRole('heading', { name: PAGE.title, level: 1 }).waitFor();
  return options;
}

async function confirm(options: Page): Promise<void> {
  const dialog = options.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: PAGE.erase }).click();
}

for (const crm of CRMS) {
  test(`on ${crm} what was recorded is seen, saved to a file, erased from open tabs too, and taken in again`, async ({
    chromium,
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    await record(deal, 'Priya Raman');
    const options = await openOptions(chromium.context, deal);
    await expect(options.getByText('1 piece of evidence')).toBeVisible();
    await expect(options.getByText('Brightwater – depot energy monitoring')).toBeVisible();

    const [file] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: PAGE.export }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^walkaway-backup-\d{4}-\d\d-\d\d\.json$/);
    const path = await file.path();

    await options.getByRole('button', { name: PAGE.everythingButton }).click();
    await confirm(options);
    await expect(options.getByText(PAGE.erased('everything'))).toBeVisible();
    await expect.poll(() => stateOf(deal)).not.toBe('met');
    await deal.page.reload();
    await deal.overlay.judged();
    expect(await stateOf(deal)).not.toBe('met');

    await options.getByLabel(PAGE.choose).setInputFiles(path);
    await options.getByRole('button', { name: PAGE.take }).click();
    await expect(options.getByText('1 piece of evidence')).toBeVisible();
    await expect.poll(() => stateOf(deal)).toBe('met');
    await deal.page.reload();
    await deal.overlay.judged();
    expect(await stateOf(deal)).toBe('met');
  });
}

test('erasing one organisation leaves what is kept of another', async ({ chromium, openDeal }) => {
  const one = await openDeal('salesforce', 'brightwater');
  await record(one, 'Priya Raman');
  const other = await openDeal('hubspot', 'brightwater');
  await record(other, 'Priya Raman');
  const options = await openOptions(chromium.context, other);
  const card = options.locator('section', { hasText: 'HubSpot' }).filter({ hasText: PAGE.eraseOrgButton });
  await card.getByRole('button', { name: PAGE.eraseOrgButton }).click();
  await confirm(options);
  await expect.poll(() => stateOf(other)).not.toBe('met');
  await one.page.reload();
  await one.overlay.judged();
  expect(await stateOf(one)).toBe('met');
});

test('closing the page while it erases everything leaves everything', async ({ chromium, extension }) => {
  const ROWS = 20_000;
  const options = await chromium.context.newPage();
  const address = `chrome-extension://${extension.id}/options.html`;
  await options.goto(address);
  await options.getByText(PAGE.emptyTitle).waitFor();
  await options.evaluate(putEvidence, ROWS);
  await options.reload();
  await options.getByRole('button', { name: PAGE.everythingButton }).click();
  await confirm(options);
  await options.locator('progress[value]').waitFor();
  await options.close();
  const again = await chromium.context.newPage();
  await again.goto(address);
  await expect(again.getByText(ROWS.toLocaleString('en'))).toBeVisible();
});

/** In the page: as many pieces of evidence as take a while to erase. */
async function putEvidence(rows: number): Promise<void> {
  const opening = indexedDB.open('walkaway');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('evidence', 'readwrite', { durability: 'relaxed' });
  const opportunity = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' };
  const recorded = { outcome: 'o', person: 'Priya Raman', day: '2026-11-27', how: 'did', note: '', recordedAt: 1 };
  for (let number = 0; number < rows; number += 1) {
    const id = `3f2b7c1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
    writing.objectStore('evidence').put({ ...recorded, id, opportunity });
  }
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}
