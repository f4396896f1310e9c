import { statSync } from 'node:fs';
import path from 'node:path';
import type { Worker } from '@playwright/test';
import { WORDS } from '@/src/pages/words';
import { startChromium, type Chromium } from '@/tests/browsers/chromium';
import { bundled } from './bundled';
import type { Effort } from './effort';
import type { Row } from './report';
import { fillDatabase } from './scale/fill';
import { dealKey, ORGS } from './scale/rows';
import { PageWatch, type Strain } from './scale/page-watch';
import { answerTimes } from './scale/worker';
import { median, percentile } from './statistics';

const LIMIT_MS = 5;
/** A page that is held up for longer feels stuck. Tasks that are shorter are not told. */
const LONGEST_TASK_MS = 50;
const CHANGES = 20;
const EVIDENCE = 5;

/** A database as large as a seller's could ever become: what opening a record and the options page take then. */
export async function measureScale(build: string, scratch: string, { kept, opened }: Effort): Promise<Row[]> {
  const chromium = await startChromium();
  try {
    return await measureIn(chromium, build, scratch, { deals: kept, opened });
  } finally {
    await chromium.close();
  }
}

async function measureIn(
  chromium: Chromium,
  build: string,
  scratch: string,
  { deals, opened }: { deals: number; opened: number },
): Promise<Row[]> {
  const { context } = chromium;
  const { id } = await chromium.load(build);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  const watch = await PageWatch.on(page);
  const options = `chrome-extension://${id}/options.html`;
  await page.goto(options);
  await page.getByText(WORDS.emptyTitle).waitFor();
  await fillDatabase(page, await bundled('scale/in-page.ts', scratch), { deals, changes: CHANGES, evidence: EVIDENCE });
  await page.goto('about:blank');

  const rows = await contextRows(worker, deals, opened);
  const note = (what: string, strain: Strain, remark = ''): void => {
    rows.push(...strainRows(`${deals.toLocaleString('en')} deals, ${what}`, strain, remark));
  };
  await page.goto(`chrome-extension://${id}/icon/16.png`);
  note(
    'options page, until it says how much is kept',
    await watch.during(async () => {
      await page.goto(options, { waitUntil: 'commit' });
      await page
        .locator('.tiles')
        .nth(ORGS.length - 1)
        .waitFor({ timeout: WAIT_MS });
    }),
  );
  note(
    'options page, until each organisation lists its deals',
    await watch.during(() =>
      page
        .locator('.deals')
        .nth(ORGS.length - 1)
        .waitFor({ timeout: WAIT_MS }),
    ),
  );
  const wanted = `Deal ${deals - 1} –`;
  note(
    'finding a deal by its name',
    await watch.during(async () => {
      const card = page.locator('section', { has: page.locator('.deals') }).filter({ hasText: 'HubSpot' });
      await card.getByLabel(WORDS.find).fill(wanted);
      await card.getByText(wanted).first().waitFor({ timeout: WAIT_MS });
    }),
  );
  const file = await (async () => {
    const saving = page.waitForEvent('download', { timeout: WAIT_MS });
    note(
      'saving everything to a file',
      await watch.during(async () => {
        await page.getByRole('button', { name: WORDS.export }).click();
        await saving;
      }),
    );
    const saved = path.join(scratch, 'scale-backup.json');
    await (await saving).saveAs(saved);
    return saved;
  })();
  rows.push({ what: 'that file', unit: 'MB', measured: statSync(file).size / 1e6 });
  const preview = async (): Promise<void> => {
    await page.getByLabel(WORDS.choose).setInputFiles(file);
    await page.locator('.preview').waitFor({ timeout: WAIT_MS });
  };
  note('looking through that file, where all of it is here already', await watch.during(preview));
  await page.locator('.preview').getByRole('button', { name: WORDS.close }).click();
  const first = page.locator('section[data-kept-org]').filter({ hasText: 'HubSpot' });
  await first.getByRole('button', { name: WORDS.eraseOrgButton }).click();
  const confirm = async (): Promise<void> => {
    await page.getByRole('dialog').getByRole('checkbox').check();
    await page.getByRole('dialog').getByRole('button', { name: WORDS.erase }).click();
  };
  note(
    'erasing an organisation with a fifth of them',
    await watch.during(async () => {
      await confirm();
      await first.waitFor({ state: 'detached', timeout: WAIT_MS });
    }),
  );
  await page.getByRole('button', { name: WORDS.everythingButton }).click();
  note(
    'erasing everything',
    await watch.during(async () => {
      await confirm();
      await page.getByText(WORDS.emptyTitle).waitFor({ timeout: WAIT_MS });
    }),
  );
  note('looking through that file, where nothing is here', await watch.during(preview));
  note(
    'taking it in',
    await watch.during(async () => {
      await page.getByRole('button', { name: WORDS.take }).click();
      await page
        .locator('.tiles')
        .nth(ORGS.length - 1)
        .waitFor({ timeout: WAIT_MS });
    }),
  );
  return rows;
}

const WAIT_MS = 600_000;

async function contextRows(worker: Worker, deals: number, opened: number): Promise<Row[]> {
  const keys = Array.from({ length: opened }, (_, turn) => dealKey((turn * 104_729) % deals));
  // The first ones open the database and warm the code.
  await answerTimes(worker, keys.slice(0, 10));
  const times = await answerTimes(worker, keys.slice(10));
  return [
    {
      what: `context of a record among ${deals.toLocaleString('en')} deals, in the worker`,
      unit: 'ms',
      measured: median(times),
      limit: LIMIT_MS,
      remark: `of ${times.length} deals, each opened once; 95 % within ${percentile(times, 95).toFixed(1)} ms`,
    },
  ];
}

function strainRows(what: string, { ms, longestTask, heap, memory }: Strain, remark: string): Row[] {
  const more = memory === null ? '' : `, browser ${memory.toFixed(0)} MB more than before`;
  return [
    { what, unit: 'ms', measured: ms, remark: `JS heap at most ${heap.toFixed(0)} MB${more}${remark}` },
    { what: `  longest task meanwhile`, unit: 'ms', measured: longestTask, limit: LONGEST_TASK_MS },
  ];
}
