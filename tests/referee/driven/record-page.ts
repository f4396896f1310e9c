import Component2 from 'salesforce-pageobjects/flexipage/pageObjects/component2';
import Tab2 from 'salesforce-pageobjects/flexipage/pageObjects/tab2';
import RecordHomeFlexipage2 from 'salesforce-pageobjects/global/pageObjects/recordHomeFlexipage2';
import type TabBar from 'salesforce-pageobjects/lightning/pageObjects/tabBar';
import type Highlights2 from 'salesforce-pageobjects/records/pageObjects/highlights2';
import type RecordLayoutItem from 'salesforce-pageobjects/records/pageObjects/recordLayoutItem';
import FormattedText from 'salesforce-pageobjects/lightning/pageObjects/formattedText';
import type { createUtamLoader } from 'wdio-utam-service';
import type { SeenField, SeenHeader } from '../compare';
import { HighlightsItem, textsOf } from './value-element';

/** A record page as Salesforce's page objects find it. */
export class RecordPage {
  private constructor(private readonly home: RecordHomeFlexipage2) {}

  /** The record page that is in the window; waits for it. */
  static async in(utam: ReturnType<typeof createUtamLoader>): Promise<RecordPage> {
    return new RecordPage(await utam.load(RecordHomeFlexipage2));
  }

  async header(): Promise<SeenHeader> {
    const layout = await (await this.home.getHighlights()).getRecordLayout();
    const highlights = await layout.waitForHighlights2();
    const name = await (await highlights.getPrimaryFieldContent(FormattedText)).getInnerText();
    const items = await highlights.getSecondaryFields(HighlightsItem);
    return { name, items: await Promise.all(items.map((item, index) => headerItem(highlights, item, index))) };
  }

  /** The API value of the stage that the path stands at; null when the selected step is not the saved one. */
  async stage(): Promise<string | null> {
    const broker = await (await this.home.getDecorator()).getEventBroker();
    const component = await broker.getComponent2('runtime_sales_pathassistant_pathAssistant', Component2);
    const drawer = await (await component.getAuraWrapper()).getCollapsibleDrawer();
    const step = await (await drawer.getPathAssistantTabSet()).getActiveTab();
    return (await step.isStatusCurrent()) ? step.getDataName() : null;
  }

  async tabBar(): Promise<TabBar> {
    return (await this.home.getTabset()).getTabBar();
  }

  /** Every item of the detail panel in the active tab, in the order of the layout. */
  async items(): Promise<SeenField[]> {
    const tab = await (await this.home.getTabset()).getActiveTabContent(Tab2);
    const form = await (await tab.getDetailPanel()).getBaseRecordForm();
    const layout = await form.getRecordLayout();
    return Promise.all((await layout.getAllItems()).map(layoutItem));
  }
}

async function headerItem(highlights: Highlights2, item: HighlightsItem, index: number): Promise<SeenField> {
  // The text of an item is its label, and below that the value.
  const [label = ''] = (await highlights.getSecondaryFieldText(index + 1)).split('\n');
  return { label, texts: await textsOf((kind) => item.value(kind), null) };
}

async function layoutItem(item: RecordLayoutItem, index: number): Promise<SeenField> {
  const texts = await textsOf((kind) => item.getOutputField(kind), index);
  return { label: await item.getLabelText(), texts };
}
