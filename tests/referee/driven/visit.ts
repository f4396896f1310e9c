import { createUtamLoader } from 'wdio-utam-service';
import type { Browser } from 'webdriverio';
import { addressOf } from '@/tests/crm/addresses';
import type { Deal } from '@/tests/crm/deals';
import { compareHeader, compareHeaderWithFields, compareItems, comparePath, type Comparison } from '../compare';
import { OurReader } from './our-reader';
import { RecordPage } from './record-page';

export type Language = 'en' | 'de';

/** What a visit needs. */
export interface Equipment {
  browser: Browser;
  /** Our reader (see `reader-script.ts`). */
  script: string;
  /** Where the test CRM is served. */
  port: number;
}

/** A page object waits for what is not there at once no longer than this, on a busy machine. */
const PATIENCE_MS = 8000;

/** One deal's page in one language, with both sides ready to read it. The Details tab was never opened. */
export class Visit {
  private constructor(
    private readonly address: string,
    private readonly page: RecordPage,
    private readonly reader: OurReader,
  ) {}

  static async to(deal: Deal, language: Language, { browser, script, port }: Equipment): Promise<Visit> {
    const address = addressOf('salesforce', deal, { lang: language, details: 'closed' });
    const { pathname, search } = new URL(address);
    // Neither side looks at the host, and Chromium would insist on a certificate for the real one.
    await browser.url(`http://localhost:${port}${pathname}${search}`);
    const utam = createUtamLoader(browser, {
      driverConfig: { explicitTimeout: PATIENCE_MS, implicitTimeout: 0 },
      injectionConfigs: ['salesforce-pageobjects/ui-global-components.config.json'],
    });
    return new Visit(address, await RecordPage.in(utam), await OurReader.in(browser, script));
  }

  /** The header alone, without any field on the page. */
  async compareHeaderAlone(): Promise<Comparison> {
    return compareHeader(await this.page.header(), (await this.reader.read(this.address)).fields);
  }

  async comparePath(): Promise<Comparison> {
    return comparePath(await this.page.stage(), (await this.reader.read(this.address)).stage);
  }

  /** Opens the tab that our reader asks for, the way Salesforce's own tests do. */
  async openDetails(): Promise<void> {
    const { unopenedTab } = await this.reader.read(this.address);
    if (unopenedTab === null) throw new Error(`Our reader asks for no tab to be opened on ${this.address}.`);
    const tabs = await this.page.tabBar();
    await tabs.clickTab(unopenedTab);
    const active = await tabs.getActiveTabText();
    if (active !== unopenedTab) throw new Error(`The tab “${unopenedTab}” was to be opened, and “${active}” is open.`);
  }

  /** The header, beside the fields of the detail panel; to be called when that is open. */
  async compareHeaderWithFields(): Promise<Comparison> {
    return compareHeaderWithFields(await this.page.header(), (await this.reader.read(this.address)).fields);
  }

  async compareItems(): Promise<Comparison> {
    return compareItems(await this.page.items(), (await this.reader.read(this.address)).fields);
  }

  /** The same after the page was changed in three places between both readings (see `plant` of `in-page.ts`). */
  async compareItemsWithPlanted(text: string, label: string, hook: string): Promise<Comparison> {
    const seen = await this.page.items();
    await this.reader.plant(text, label, hook);
    return compareItems(seen, (await this.reader.read(this.address)).fields);
  }
}
