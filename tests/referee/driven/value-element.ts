import { By, UtamBasePageObject, type ContainerCtor } from '@utam/core';
import OwnerLookup from 'salesforce-pageobjects/force/pageObjects/ownerLookup';
import Lookup from 'salesforce-pageobjects/force/pageObjects/lookup';
import FormattedNumber from 'salesforce-pageobjects/lightning/pageObjects/formattedNumber';
import FormattedText from 'salesforce-pageobjects/lightning/pageObjects/formattedText';
import Input from 'salesforce-pageobjects/lightning/pageObjects/input';
import HoverableLink from 'salesforce-pageobjects/records/pageObjects/hoverableLink';
import Modstamp from 'salesforce-pageobjects/records/pageObjects/modstamp';
import RecordType from 'salesforce-pageobjects/records/pageObjects/recordType';
import OutputStageName from 'salesforce-pageobjects/sfa/pageObjects/outputStageName';

/** Gives the element that shows a value as whichever page object is asked for. */
export type As = <T extends UtamBasePageObject>(kind: ContainerCtor<T>) => Promise<T>;

/** The texts of a value, by Salesforce's page object for the element that shows it. */
const TEXTS: Readonly<Record<string, (as: As) => Promise<readonly string[]>>> = {
  'lightning-formatted-text': async (as) => [await (await as(FormattedText)).getInnerText()],
  'lightning-formatted-number': async (as) => [await (await as(FormattedNumber)).getInnerText()],
  'sfa-output-stage-name': async (as) => [await (await as(OutputStageName)).getInnerText()],
  'lightning-input': async (as) => [String((await (await as(Input)).getCheckedState()) === 'true')],
  'force-lookup': async (as) => [await linkText(await as(Lookup))],
  'force-owner-lookup': async (as) => [await linkText(await (await as(OwnerLookup)).getOutputLookup())],
  'records-record-type': async (as) => [await (await as(RecordType)).getRecordTypeText()],
  'records-modstamp': async (as) => {
    const modstamp = await as(Modstamp);
    return [await linkText(await modstamp.getLookup()), await (await modstamp.getFormattedText()).getInnerText()];
  },
};

/** For elements that 9.0.0 has no page object for: amount, forecast category, formula. Their text as WebDriver sees it. */
const visibleText = async (as: As): Promise<readonly string[]> => [await (await as(FormattedText)).getInnerText()];

/** The texts of a value. With a number, the element is marked with it for our reader. */
export async function textsOf(as: As, number: number | null): Promise<readonly string[]> {
  const element = await (await as(ValueElement)).elementName(number);
  return (TEXTS[element] ?? visibleText)(as);
}

async function linkText(lookup: Lookup): Promise<string> {
  return (await lookup.getHoverLink(HoverableLink)).getLinkText();
}

/** What Salesforce's page objects leave open: which element stands in a slot. */
class ValueElement extends UtamBasePageObject {
  /** Its name. The number tells our reader, in the other world, which of the seen fields a field of its own stands in. */
  async elementName(number: number | null): Promise<string> {
    const script = `const [element, number] = arguments;
      if (number >= 0) element.setAttribute("data-seen-by-referee", number);
      return element.localName;`;
    return this.driver.executeScript<string>(script, await this.getRootElement(), number ?? -1);
  }
}

/** An item of the highlights panel: 9.0.0 has a page object for it, but only for its telephone links. */
export class HighlightsItem extends UtamBasePageObject {
  async value<T extends UtamBasePageObject>(kind: ContainerCtor<T>): Promise<T> {
    const root = await this.getRootElement();
    return new kind(this.driver, await root.findElement(By.css(':scope *')));
  }
}
