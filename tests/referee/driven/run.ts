import { remote, type Browser } from 'webdriverio';
import { dayOf } from '@/src/day';
import { reportFailure } from '@/tests/browsers/failure';
import { sandboxArguments } from '@/tests/browsers/find';
import { DEALS, type Deal } from '@/tests/crm/deals';
import { buildSalesforceSite } from '@/tests/crm/salesforce/build';
import { salesforceSite } from '@/tests/crm/salesforce/site';
import { startChromedriver } from '../chromedriver';
import { refereePrograms, type Programs } from '../programs';
import { readerScript } from '../reader-script';
import { serveLocally } from '../serve';
import { judgement, type Row } from '../judgement';
import { Visit, type Equipment, type Language } from './visit';

const LANGUAGES: readonly Language[] = ['en', 'de'];

/** A field's text, another one's label and the hook of a third: changed behind the referee's back, to see that it sees. */
const PLANTED = ['NextStep', 'LeadSource', 'CloseDate'] as const;

/** Compares what Salesforce's page objects and our reader find on every deal's page of the Lightning test CRM. */
async function referee(): Promise<void> {
  const programs = refereePrograms();
  await buildSalesforceSite();
  const script = await readerScript();
  const server = await serveLocally(salesforceSite(dayOf(new Date())), 'https://acme.lightning.force.com');
  try {
    await withBrowser(programs, (browser) => compareAll({ browser, script, port: server.port }));
  } finally {
    await server.stop();
  }
}

async function withBrowser(programs: Programs, use: (browser: Browser) => Promise<void>): Promise<void> {
  const driver = await startChromedriver(programs.driver);
  try {
    const browser = await startBrowser(programs.browser, driver.port);
    try {
      await use(browser);
    } finally {
      await browser.deleteSession();
    }
  } finally {
    await driver.stop();
  }
}

async function startBrowser(binary: string, port: number): Promise<Browser> {
  const args = ['--headless=new', '--window-size=1400,1600', ...sandboxArguments()];
  return remote({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'silent',
    capabilities: { browserName: 'chrome', 'goog:chromeOptions': { binary, args } },
  });
}

async function compareAll(equipment: Equipment): Promise<void> {
  const rows: Row[] = [];
  for (const deal of DEALS) {
    for (const language of LANGUAGES) rows.push(await compareDeal(deal, language, equipment));
  }
  const { text, holds } = judgement(rows, await compareWithPlanted(equipment), PLANTED);
  console.log(text);
  if (!holds) process.exitCode = 1;
}

async function compareDeal(deal: Deal, language: Language, equipment: Equipment): Promise<Row> {
  const visit = await Visit.to(deal, language, equipment);
  const headerAlone = await visit.compareHeaderAlone();
  const path = await visit.comparePath();
  await visit.openDetails();
  const items = await visit.compareItems();
  const header = await visit.compareHeaderWithFields();
  return { deal: deal.slug, language, headerAlone, path, header, items };
}

async function compareWithPlanted(equipment: Equipment): Promise<readonly string[]> {
  const [deal] = DEALS;
  if (!deal) throw new Error('The test CRM has no deals.');
  const visit = await Visit.to(deal, 'en', equipment);
  await visit.openDetails();
  return (await visit.compareItemsWithPlanted(...PLANTED)).differences;
}

await referee().catch(reportFailure);
