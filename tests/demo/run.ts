import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { BUILD } from '@/tests/browsers/build';
import { startChromium } from '@/tests/browsers/chromium';
import { reportFailure } from '@/tests/browsers/failure';
import { ensureChromium } from '@/tests/browsers/install';
import { Overlay } from '@/tests/browsers/overlay';
import { hasDisplay } from '@/tests/browsers/display';
import { addressOf } from '@/tests/crm/addresses';
import { DEALS, type Deal } from '@/tests/crm/deals';
import { serveTestCrms } from '@/tests/crm/serve';
import { describeDeal } from './describe';

const PICTURES = path.resolve('.output/demo');
const CRMS: readonly Crm[] = ['salesforce', 'hubspot'];

/** Opens every deal of both test CRMs with the extension, and says what was read and what the verdict is. */
async function demo(): Promise<void> {
  const visible = hasDisplay();
  console.log(`Using ${ensureChromium()}${visible ? '' : ' without a window, because there is no display'}.`);
  mkdirSync(PICTURES, { recursive: true });
  const chromium = await startChromium({ visible });
  await serveTestCrms(chromium.context);
  await chromium.load(BUILD.chrome);
  const [page = await chromium.context.newPage()] = chromium.context.pages();
  for (const crm of CRMS) {
    for (const deal of DEALS) await visit(page, crm, deal);
  }
  if (visible) await leaveOpen(page);
  await chromium.close();
}

async function visit(page: Page, crm: Crm, deal: Deal): Promise<void> {
  await page.goto(addressOf(crm, deal));
  const overlay = await Overlay.of(page);
  await overlay.judged();
  const picture = path.join(PICTURES, `${crm}-${deal.slug}.png`);
  await page.screenshot({ path: picture });
  console.log(`\n${await describeDeal(crm, overlay)}\n  picture: ${path.relative('.', picture)}`);
}

async function leaveOpen(page: Page): Promise<void> {
  const [first] = DEALS;
  if (first) await page.goto(addressOf('salesforce', first));
  console.log('\nThe window stays open: record what the customer did, fold the sidebar, follow the links.');
  console.log('HubSpot is at app.hubspot.com in the same window. Close the window to end.');
  await page.context().waitForEvent('close', { timeout: 0 });
}

await demo().catch(reportFailure);
