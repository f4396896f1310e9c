import { Overlay } from '@/tests/browsers/overlay';
import { CATALOGUE } from '@/src/facts/catalogue';
import { OBSTACLE, WORDS } from '@/src/overlay/words';
import { dealCalled } from '@/tests/crm/deals';
import { HOST } from '@/tests/crm/salesforce-classic/site';
import type { Chromium } from '@/tests/browsers/chromium';
import { expect, test, type OpenDeal } from './fixtures';

function classicAddress(slug: string, rest = ''): string {
  return `https://${HOST}/${dealCalled(slug).salesforceId.slice(0, 15)}${rest}`;
}

async function openAt(chromium: Chromium, address: string): Promise<OpenDeal> {
  const page = await chromium.context.newPage();
  await page.goto(address);
  return { page, overlay: await Overlay.of(page) };
}

async function readText(overlay: Overlay, label: string): Promise<string | undefined> {
  return (await overlay.read()).find((fact) => fact.label === label)?.text;
}

test('S45: a Classic page is judged by the fields that have names of their own', async ({
  chromium,
  extension: _installed,
}) => {
  const closed = await openAt(chromium, classicAddress('tessera'));
  expect(await closed.overlay.judged()).toBe('closed');
  const { overlay } = await openAt(chromium, classicAddress('halden'));
  // What the organisation's own fields would say is not read before somebody says what they are.
  expect(await overlay.judged()).toBe('cannot-tell');
  expect(await overlay.text('.next')).toContain(WORDS.nameFields);
  expect(await overlay.signals()).toMatchObject({ 'date-past': 'raised', 'no-amount': 'clear', 'no-eb': 'unknown' });
  expect(await readText(overlay, 'Owner')).toBe('Dana Whitfield');
  expect(await readText(overlay, 'Account')).toBe('Halden Logistics GmbH');
  expect(await readText(overlay, 'Amount')).toBe('€236,000.00');
  expect(await overlay.hosts()).toBe(1);
});

test('S45: a German Classic page says the same as the English one', async ({ chromium, extension: _installed }) => {
  const english = await openAt(chromium, classicAddress('halden'));
  const german = await openAt(chromium, classicAddress('halden', '?lang=de'));
  await english.overlay.judged();
  await german.overlay.judged();
  expect(await readText(german.overlay, 'Amount')).toMatch(/^236\.000,00\s€$/);
  expect(await german.overlay.signals()).toEqual(await english.overlay.signals());
});

test('S45: what was recorded in Lightning is there in Classic', async ({ chromium, openDeal }) => {
  const lightning = await openDeal('salesforce', 'brightwater');
  await lightning.overlay.focus('[data-outcome="pain-owned"] button');
  await lightning.page.keyboard.press('e');
  await expect.poll(() => lightning.overlay.has('form')).toBe(true);
  await lightning.page.keyboard.type('Priya Raman');
  await lightning.page.keyboard.press('Enter');
  await expect.poll(async () => (await lightning.overlay.outcomes())['pain-owned']).toBe('met');
  const { overlay } = await openAt(chromium, classicAddress('brightwater'));
  await overlay.judged();
  expect((await overlay.outcomes())['pain-owned']).toBe('met');
});

test('S45: a field that is chosen by its label in Classic is read in Lightning too, where it has a name', async ({
  chromium,
  openDeal,
}) => {
  const person = CATALOGUE.economicBuyer.label;
  const { page, overlay } = await openAt(chromium, classicAddress('brightwater'));
  await overlay.judged();
  await overlay.press(WORDS.chooseFieldOf(person));
  await expect.poll(() => overlay.has('[data-field="label:Economic Buyer"]')).toBe(true);
  await overlay.click('[data-field="label:Economic Buyer"]');
  await expect.poll(() => overlay.has('.facts')).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => readText(overlay, person)).toBe('Priya Raman');
  const lightning = await openDeal('salesforce', 'brightwater');
  expect(await readText(lightning.overlay, person)).toBe('Priya Raman');
});

test('S46: what is edited in place is not read until it is saved', async ({ chromium, extension: _installed }) => {
  const { page, overlay } = await openAt(chromium, classicAddress('halden'));
  await overlay.judged();
  await page.locator('#opp10_ilecell').dblclick();
  await expect.poll(() => readText(overlay, 'Next step')).toBeUndefined();
  await page.keyboard.type('typed, not saved');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="inlineEditSave"]')).toBeVisible();
  expect(await readText(overlay, 'Next step')).toBeUndefined();
  expect(await overlay.text()).not.toContain('not saved');
  await page.locator('input[name="inlineEditCancel"]').click();
  await expect.poll(() => readText(overlay, 'Next step')).toBe('Waiting for feedback');
  await page.locator('#opp11_ilecell').dblclick();
  await expect.poll(() => readText(overlay, 'Stage')).toBeUndefined();
  await page.locator('#InlineEditDialog_buttons input').last().click();
  await expect.poll(() => readText(overlay, 'Stage')).toBe('Proposal/Price Quote');
});

test('S39: a Classic page without a layout is said to be one that cannot be read', async ({
  chromium,
  extension: _installed,
}) => {
  const { overlay } = await openAt(chromium, `https://${HOST}/006Qy000001GoNe`);
  await overlay.judged();
  expect(await overlay.text()).toContain(OBSTACLE['no-access'].title);
});

const OTHER_PAGES = [
  ['S46: the form', classicAddress('halden', '/e')],
  ['S38: an account', `https://${HOST}/001Qy0000000012`],
] as const;

for (const [what, address] of OTHER_PAGES) {
  test(`${what} of Classic is left alone`, async ({ chromium, extension: _installed }) => {
    const { page, overlay } = await openAt(chromium, classicAddress('tessera'));
    await overlay.judged();
    await page.goto(address);
    await expect(page.locator('.pageType')).toBeVisible();
    // The next deal in this tab proves that the extension was alive all the time.
    expect(await overlay.hosts()).toBe(0);
    await page.goto(classicAddress('tessera'));
    expect(await overlay.judged()).toBe('closed');
  });
}
