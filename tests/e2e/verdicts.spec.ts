import { CRMS, expect, test, type OpenDeal } from './fixtures';

const VERDICTS = {
  brightwater: 'hold',
  halden: 'last-ask',
  corvane: 'cannot-tell',
  meridian: 'walk',
  tessera: 'closed',
  lindqvist: 'hold',
};

for (const crm of CRMS) {
  test.describe(`on ${crm}`, () => {
    for (const [slug, verdict] of Object.entries(VERDICTS)) {
      test(`the deal ${slug} is judged ${verdict}`, async ({ openDeal }) => {
        const { overlay } = await openDeal(crm, slug);
        // A page that is drawn in pieces on a busy machine is judged by its first ones for a moment.
        await expect.poll(() => overlay.verdict()).toBe(verdict);
      });
    }
  });
}

const VARIANTS: readonly [crm: 'salesforce' | 'hubspot', parameters: Record<string, string>][] = [
  ['salesforce', { shadow: 'native' }],
  ['salesforce', { layout: 'dynamic' }],
  ['salesforce', { layout: 'dynamic', shadow: 'native' }],
  ['salesforce', { lang: 'de' }],
  ['salesforce', { lang: 'en', locale: 'de-DE' }],
  ['salesforce', { path: 'none' }],
  ['salesforce', { rtl: '1' }],
  ['hubspot', { lang: 'de' }],
  ['hubspot', { lang: 'fr' }],
  ['hubspot', { layout: 'middle', seed: '7' }],
  ['hubspot', { seed: '99' }],
  ['hubspot', { rtl: '1' }],
];

for (const [crm, parameters] of VARIANTS) {
  test(`a ${crm} page with ${JSON.stringify(parameters)} gives the same answers as the plain one`, async ({
    openDeal,
  }) => {
    const plain = await openDeal(crm, 'halden');
    // Before the tab is hidden, in which nothing is read any more, all has to be there.
    await expect.poll(async () => (await plain.overlay.signals())['silent']).toBe('raised');
    const answers = await answersOf(plain);
    const varied = await openDeal(crm, 'halden', parameters);
    await expect.poll(() => answersOf(varied)).toEqual(answers);
  });
}

test('a Details tab that was never opened is named, with what to do', async ({ openDeal }) => {
  const { overlay } = await openDeal('salesforce', 'brightwater', { details: 'closed' });
  expect(await overlay.verdict()).toBe('cannot-tell');
  expect(await overlay.text()).toContain('Details');
  // The economic buyer is known from the contact roles beside it.
  expect(await overlay.unread()).toContain('budget');
  expect(await overlay.unread()).not.toContain('economicBuyer');
});

test('the regional HubSpot host is served as well', async ({ chromium, extension, openDeal }) => {
  const { page, overlay } = await openDeal('hubspot', 'meridian');
  expect(extension.id).toMatch(/^[a-p]{32}$/);
  await page.goto(page.url().replace('app.hubspot.com', 'app-eu1.hubspot.com'));
  await expect.poll(() => overlay.verdict()).toBe('walk');
  expect(chromium.context.pages().length).toBeGreaterThan(0);
});

async function answersOf({ overlay }: OpenDeal): Promise<object> {
  const [verdict, outcomes, signals, unread] = [
    await overlay.verdict(),
    await overlay.outcomes(),
    await overlay.signals(),
    await overlay.unread(),
  ];
  return { verdict, outcomes, signals, unread };
}
