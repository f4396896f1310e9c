import { WORDS } from '@/src/overlay/words';
import { expect, test, type OpenDeal } from './fixtures';

const NOTHING = { onTheLeft: false, evidence: 'open', cookie: '', stored: null, databases: [] };
const ROW = '[data-outcome="pain-owned"]';

/** What the extension and the page have kept of an earlier visit. */
async function found({ page, overlay }: OpenDeal): Promise<object> {
  return {
    onTheLeft: await overlay.inside(
      (root) => (root.querySelector('aside')?.getBoundingClientRect().left ?? 0) < 50,
      null,
    ),
    evidence: (await overlay.outcomes())['pain-owned'],
    ...(await page.evaluate(async () => ({
      cookie: document.cookie,
      stored: localStorage.getItem('left'),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))),
  };
}

async function leaveBehind({ page, overlay }: OpenDeal): Promise<void> {
  await overlay.focus(`${ROW} button`);
  await page.keyboard.press('e');
  await expect.poll(() => overlay.has('form')).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await overlay.outcomes())['pain-owned']).toBe('met');
  await overlay.press(WORDS.otherSide);
  await page.evaluate(() => {
    document.cookie = 'left=here; max-age=3600';
    localStorage.setItem('left', 'here');
    return new Promise((resolve) => indexedDB.open('left').addEventListener('success', resolve));
  });
}

// Either may be the first: each looks, and leaves everything behind for the other.
for (const time of ['once', 'and again']) {
  test(`a test finds the browser as new, whatever the one before left in it, ${time}`, async ({
    chromium: { context },
    openDeal,
  }) => {
    expect(context.pages().map((page) => page.url())).toEqual(['about:blank']);
    expect(context.serviceWorkers().length).toBeLessThanOrEqual(1);
    const deal = await openDeal('salesforce', 'brightwater');
    expect(await found(deal)).toEqual(NOTHING);
    const other = await openDeal('hubspot', 'halden');

    await leaveBehind(deal);
    await deal.page.reload();
    await deal.overlay.judged();
    await expect
      .poll(() => found(deal))
      .toEqual({ onTheLeft: true, evidence: 'met', cookie: 'left=here', stored: 'here', databases: ['left'] });
    await context.route(/^https?:/, (route) => route.abort());
    await context.pages()[0]?.goto('chrome://version');
    await expect(other.page.reload()).rejects.toThrow();
  });
}

test('what would change the browser for the tests to come cannot be done in it', async ({ chromium: { context } }) => {
  expect(() => context.addInitScript(() => {})).toThrow(/browser of its own/);
  expect(() => context.grantPermissions(['clipboard-read'])).toThrow(/browser of its own/);
  const page = await context.newPage();
  expect(() => page.clock.install()).toThrow(/browser of its own/);
});

test.describe('with a browser of its own', () => {
  test.use({ ownBrowser: true });

  test('a test may change it as it likes', async ({ chromium: { context } }) => {
    await context.addInitScript(() => Object.assign(window, { changed: true }));
    const page = await context.newPage();
    await page.goto('https://app.hubspot.com/contacts/4402817/objects/0-3/views/all/list');
    expect(await page.evaluate(() => 'changed' in window)).toBe(true);
  });
});
