import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { FIELD_WORDS } from '@/src/details/fields/words';
import { WORDS } from '@/src/overlay/words';
import type { Chromium } from '@/tests/browsers/chromium';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf, PORTAL } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { testCrms } from '@/tests/crm/serve';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const BUYER = 'Person who can say yes to the money';
const LABEL = 'Wirtschaftl. Entscheider';
const OWN: Readonly<Record<Crm, { buyer: string; money: string }>> = {
  salesforce: { buyer: 'Wirtschaftl_Entscheider__c', money: 'Freigabe__c' },
  hubspot: { buyer: 'wirtschaftl_entscheider', money: 'freigabe' },
};

type Renaming = readonly (readonly [usual: RegExp, own: string])[];
const BUYER_RENAMED: Renaming = [
  [/Economic_Buyer__c/g, OWN.salesforce.buyer],
  [/economic_buyer(?!_)/g, OWN.hubspot.buyer],
  [/Economic [Bb]uyer(?! [Mm]et)/g, LABEL],
];
const MONEY_RENAMED: Renaming = [
  [/Budget_Confirmed__c/g, OWN.salesforce.money],
  [/budget_confirmed/g, OWN.hubspot.money],
];

/** The same test CRMs, in an organisation that calls some of its fields otherwise. */
async function rename({ context }: Chromium, fields: Renaming): Promise<void> {
  const answer = testCrms();
  await context.route(/^https?:/, async (route) => {
    const found = answer(route.request().url());
    if (!found || typeof found.body !== 'string') return route.fallback();
    const body = fields.reduce((text, [usual, own]) => text.replaceAll(usual, own), found.body);
    await route.fulfill({ ...found, body });
  });
}

/** From the fact that the page does not show. */
async function chooseBuyer({ overlay }: OpenDeal): Promise<void> {
  await overlay.click('.folds:has([data-unread="economicBuyer"]) .group-toggle');
  await overlay.press(WORDS.chooseFieldOf(BUYER));
  await expect.poll(() => overlay.has('.options')).toBe(true);
}

/** From what a signal rests on. */
async function chooseMoney({ overlay }: OpenDeal): Promise<void> {
  await overlay.click('.folds:has([data-signal="money-refused"]) .group-toggle');
  await overlay.click('[data-signal="money-refused"] button');
  await overlay.press(WORDS.chooseFieldOf('Money'));
  await expect.poll(() => overlay.has('.options')).toBe(true);
}

async function read(overlay: Overlay, fact: string): Promise<string | undefined> {
  return (await overlay.read()).find(({ label }) => label === fact)?.text;
}

for (const crm of CRMS) {
  test(`on ${crm} a field chosen from the list is judged by at once, after a reload, and in no other org`, async ({
    chromium,
    openDeal,
  }) => {
    await rename(chromium, MONEY_RENAMED);
    const deal = await openDeal(crm, 'meridian');
    const { overlay, page } = deal;
    expect(await overlay.verdict()).not.toBe('walk');
    await chooseMoney(deal);
    expect(await overlay.text('.options li')).toContain(OWN[crm].money);
    await overlay.click(`[data-field="${OWN[crm].money}"]`);
    await expect.poll(() => overlay.text('.facts')).toContain('An answer: refused');
    expect(await overlay.verdict()).not.toBe('walk');
    await overlay.press(FIELD_WORDS.confirm);
    await expect.poll(() => overlay.verdict()).toBe('walk');
    expect(await overlay.text('.undo')).toContain(FIELD_WORDS.mapped('Money', 'Budget'));
    await page.reload();
    expect(await overlay.judged()).toBe('walk');

    const other = await chromium.context.newPage();
    await other.goto(inAnotherOrg(addressOf(crm, dealCalled('meridian'))));
    const elsewhere = await Overlay.of(other);
    expect(await elsewhere.judged()).not.toBe('walk');
  });

  test(`on ${crm} a field is picked with the pointer, and the page hears nothing of it`, async ({
    chromium,
    openDeal,
  }) => {
    await rename(chromium, BUYER_RENAMED);
    const deal = await openDeal(crm, 'brightwater');
    const { overlay, page } = deal;
    await chooseBuyer(deal);
    await overlay.press(FIELD_WORDS.pick);
    await expect.poll(() => overlay.has('.pick-bar')).toBe(true);
    const { x, y } = await middleOf(page, 'Priya Raman');
    await listen(page);
    await page.mouse.move(x - 30, y - 3);
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => overlay.text('.picked')).toBe(`${LABEL}: Priya Raman`);
    await page.mouse.click(x, y, { button: 'right' });
    await page.keyboard.press('s');
    // A double click would begin to edit the field.
    await page.mouse.dblclick(x, y);
    await expect.poll(() => overlay.text('.facts')).toContain(OWN[crm].buyer);
    expect(await heard(page)).toEqual([]);
    await overlay.press(FIELD_WORDS.confirm);
    await expect.poll(() => read(overlay, BUYER)).toBe('Priya Raman');
    // The listener itself is no dud: afterwards the page hears again.
    await page.mouse.click(5, 300);
    expect(await heard(page)).toContain('click');
    await overlay.press(WORDS.undo);
    await expect.poll(() => overlay.unread()).toContain('economicBuyer');
  });

  test(`on ${crm} the wheel scrolls what is under the pointer while a field is picked`, async ({
    chromium,
    openDeal,
  }) => {
    await rename(chromium, BUYER_RENAMED);
    const deal = await openDeal(crm, 'brightwater');
    await chooseBuyer(deal);
    await deal.overlay.press(FIELD_WORDS.pick);
    await expect.poll(() => deal.overlay.has('.pick-bar')).toBe(true);
    const { x, y } = await middleOf(deal.page, 'Priya Raman');
    await deal.page.mouse.move(x, y);
    await deal.page.mouse.wheel(0, -60);
    await expect.poll(async () => (await placeOf(deal.page, 'Priya Raman')).y).not.toBe(y);
  });
}

test('a page that takes the focus while a field is picked does not get the keys', async ({ chromium, openDeal }) => {
  await rename(chromium, BUYER_RENAMED);
  const deal = await openDeal('hubspot', 'brightwater');
  await chooseBuyer(deal);
  await deal.overlay.press(FIELD_WORDS.pick);
  await expect.poll(() => deal.overlay.has('.pick-bar')).toBe(true);
  await deal.page.evaluate(() => {
    const input = document.body.appendChild(document.createElement('input'));
    input.id = 'greedy';
    input.focus();
  });
  await listen(deal.page);
  await deal.page.keyboard.press('ArrowDown');
  await expect.poll(() => deal.overlay.text('.picked')).toContain(':');
  await deal.page.keyboard.type('abc');
  await deal.page.keyboard.press('Escape');
  await expect.poll(() => deal.overlay.has('.options')).toBe(true);
  expect(await deal.page.locator('#greedy').inputValue()).toBe('');
  expect((await heard(deal.page)).filter((type) => type.startsWith('key'))).toEqual([]);
});

test('what one tab says of a field, the other tabs of the org judge by', async ({ chromium, openDeal }) => {
  await rename(chromium, BUYER_RENAMED);
  const first = await openDeal('salesforce', 'brightwater');
  const second = await openDeal('salesforce', 'brightwater');
  await chooseBuyer(second);
  await second.overlay.click(`[data-field="${OWN.salesforce.buyer}"]`);
  await second.overlay.press(FIELD_WORDS.confirm);
  await expect.poll(() => read(first.overlay, BUYER)).toBe('Priya Raman');
});

test('fields saved to a file, taken back, and taken from the file again are the same', async ({
  chromium,
  openDeal,
}) => {
  await rename(chromium, BUYER_RENAMED);
  const deal = await openDeal('salesforce', 'brightwater');
  const { overlay, page } = deal;
  await chooseBuyer(deal);
  await overlay.click(`[data-field="${OWN.salesforce.buyer}"]`);
  await overlay.press(FIELD_WORDS.confirm);
  await expect.poll(() => overlay.text('.footer')).toContain(WORDS.ownFields(1));
  await overlay.press(WORDS.ownFields(1));
  const downloading = page.waitForEvent('download');
  await overlay.press(FIELD_WORDS.save);
  const download = await downloading;
  const path = await download.path();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    kind: 'walkaway-fields',
    version: 1,
    crm: 'salesforce',
    org: 'acme',
    object: 'Opportunity',
    map: { economicBuyer: [OWN.salesforce.buyer] },
  });
  await overlay.press(FIELD_WORDS.remove(BUYER));
  await expect.poll(() => overlay.has('[data-own]')).toBe(false);
  const choosing = page.waitForEvent('filechooser');
  await overlay.click('input[type="file"]');
  await (await choosing).setFiles(path);
  await expect.poll(() => overlay.text('.preview')).toContain(LABEL);
  expect(await overlay.has('[data-own]')).toBe(false);
  await overlay.press(FIELD_WORDS.doImport(1));
  await expect.poll(() => overlay.text('[data-own="economicBuyer"]')).toContain(OWN.salesforce.buyer);
  await page.reload();
  await overlay.judged();
  expect(await read(overlay, BUYER)).toBe('Priya Raman');
});

/** The address of a record with the same id in another organisation of the same CRM. */
function inAnotherOrg(address: string): string {
  return address.replace('//acme.', '//other.').replace(`/${PORTAL}/`, '/59321088/');
}

/** Has the page take note of every event that it hears from now on, but for those that are about no place or key. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: string[] = [];
    Object.assign(window, { heard: noted });
    const types = new Set<string>();
    for (let at: object | null = HTMLElement.prototype; at; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
    }
    const left = ['scroll', 'scrollend', 'animationstart', 'animationend', 'animationiteration', 'load', 'error'];
    for (const type of left) types.delete(type);
    for (const type of [...types, 'focusin', 'focusout']) {
      window.addEventListener(
        type,
        (event) => event.isTrusted && !type.startsWith('transition') && noted.push(type),
        true,
      );
    }
  });
}

async function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard : ['not listening']));
}

/** The middle of what shows a text on the page itself, after it was scrolled to. */
async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  await shown(page, text).scrollIntoViewIfNeeded();
  return placeOf(page, text);
}

async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const box = await shown(page, text).boundingBox();
  if (!box) throw new Error(`The page does not show ${text}.`);
  return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
}

function shown(page: Page, text: string): Locator {
  return page
    .getByText(text, { exact: true })
    .or(page.locator(`input[value="${text}"]`))
    .first();
}

test('a field that only a label names is read from its label once the seller has said so', async ({ openDeal }) => {
  const { overlay, page } = await openDeal('salesforce', 'brightwater');
  await overlay.press(WORDS.ownFields(0));
  await expect.poll(() => overlay.has('select')).toBe(true);
  await overlay.focus('select');
  await page.keyboard.type('Date the customer gave');
  await overlay.press(WORDS.chooseField);
  await expect.poll(() => overlay.has('[data-field]')).toBe(true);
  await overlay.click('[data-field="label:Close Date"]');
  await expect.poll(() => overlay.text('.facts')).toContain('A date: ');
  expect(await overlay.text('.sheet')).toContain(FIELD_WORDS.labelOnlyWarning);
  await overlay.press(FIELD_WORDS.confirm);
  await expect.poll(() => overlay.has('[data-own="decisionDate"]')).toBe(true);
  await overlay.press(FIELD_WORDS.back);
  await expect.poll(() => read(overlay, 'Date the customer gave for deciding')).toMatch(/\d/);
});
