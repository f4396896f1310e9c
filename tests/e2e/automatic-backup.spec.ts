import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayOf } from '@/src/day';
import { ownBackupName } from '@/src/settings/own-backup';
import { WORDS } from '@/src/pages/words';
import { BUILD } from '@/tests/browsers/build';
import { startChromium } from '@/tests/browsers/chromium';
import { serveTestCrms } from '@/tests/crm/serve';
import { expect, test } from './fixtures';
import { ringAt } from './ring';

/** A browser of its own, whose downloads go into a folder as they would for a user. */
const withDownloads = test.extend<{ downloads: string }>({
  downloads: async ({ browserName: _unused }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'walkaway-downloads-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  chromium: async ({ downloads }, use) => {
    const chromium = await startChromium({ downloads });
    await serveTestCrms(chromium.context);
    await use(chromium);
    await chromium.close();
  },
  extension: async ({ chromium }, use) => use(await chromium.load(BUILD.chrome, { granted: 'downloads' })),
});

/** In the page: the files that are not saved yet. */
async function filesInBetween(): Promise<string[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

withDownloads(
  'everything is saved to a file every day once the user wants it, with no page open, and can be taken in again',
  async ({ chromium: { context }, downloads, extension, openDeal }) => {
    const { page: deal } = await openDeal('salesforce', 'brightwater');
    const folder = path.join(downloads, 'Walkaway');
    const file = path.join(folder, ownBackupName('day', dayOf(new Date())));
    const options = await context.newPage();
    const address = `chrome-extension://${extension.id}/options.html`;
    await options.goto(address);
    const section = options.getByRole('region', { name: WORDS.automatic });
    await section.getByRole('button', { name: WORDS.automaticEvery.day }).click();
    await expect(options.getByText(WORDS.backedUp)).toBeVisible();
    await expect(section.getByText(file)).toBeVisible();
    expect(readdirSync(folder)).toEqual([path.basename(file)]);

    rmSync(file);
    await options.goto('about:blank');
    await deal.goto('about:blank');
    const [worker] = context.serviceWorkers();
    if (!worker) throw new Error('There is no worker.');
    await ringAt(worker, 1, 0);
    await expect.poll(() => existsSync(file)).toBe(true);

    await options.goto(address);
    // What it was written to in between is gone.
    await expect.poll(() => options.evaluate(filesInBetween)).toEqual([]);
    await options.getByRole('button', { name: WORDS.everythingButton }).click();
    await options.getByRole('dialog').getByRole('checkbox').check();
    await options.getByRole('dialog').getByRole('button', { name: WORDS.erase }).click();
    await expect(options.getByText(WORDS.emptyTitle)).toBeVisible();
    await options.getByLabel(WORDS.choose).setInputFiles(file);
    await options.getByRole('button', { name: WORDS.take }).click();
    await expect(options.getByText('Brightwater – depot energy monitoring')).toBeVisible();
  },
);
