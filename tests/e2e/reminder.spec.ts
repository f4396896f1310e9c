import { dayOf, addDays } from '@/src/day';
import { WORDS } from '@/src/overlay/words';
import { WORDS as PAGE } from '@/src/pages/words';
import { badgeBy } from './badge';
import { expect, test, type OpenDeal } from './fixtures';
import { ringAt } from './ring';

/** What the background's worker has of the browser's own. */
interface Extension {
  alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number }[]>;
  };
}

/** Newer versions of Chromium know the extension's part of the browser by both names, as two objects. */
interface Namespaces {
  chrome: { permissions: object };
  browser?: { permissions: object };
}

async function makeDue({ page, overlay }: OpenDeal, day: string): Promise<void> {
  await overlay.press(WORDS.makeLastAsk);
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('TEXTAREA');
  await overlay.inside((root, value) => {
    const field = root.querySelector<HTMLInputElement>('.last-ask input[type="date"]');
    if (field === null) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
  await page.keyboard.press('Enter');
  await expect.poll(() => overlay.has('[data-last-ask]')).toBe(true);
}

test('the number on the button changes at midnight, with no page that asks', async ({ chromium, openDeal }) => {
  const deal = await openDeal('salesforce', 'brightwater');
  await makeDue(deal, addDays(dayOf(new Date()), 1));
  const [worker] = chromium.context.serviceWorkers();
  if (!worker) throw new Error('There is no worker.');
  expect(await badgeBy(worker)).toBe('');
  const alarms = await worker.evaluate(() => {
    const { chrome } = globalThis as typeof globalThis & { chrome: Extension };
    return chrome.alarms.getAll();
  });
  expect(alarms).toHaveLength(1);
  expect(alarms[0]?.scheduledTime).toBeLessThanOrEqual(new Date().setHours(24, 0, 0, 0));
  await deal.page.close();
  await ringAt(worker, 1, 0);
  await expect.poll(() => badgeBy(worker)).toBe('1');
});

test('the browser tells that a last ask is due, only after the user wanted it', async ({ chromium, openDeal }) => {
  const deal = await openDeal('salesforce', 'brightwater');
  await makeDue(deal, addDays(dayOf(new Date()), 1));
  const [worker] = chromium.context.serviceWorkers();
  if (!worker) throw new Error('There is no worker.');
  // The browser's own question cannot be answered from a test: from here on it stands in for a user who said yes.
  const told = await worker.evaluateHandle(() => {
    const shown: { id: string; message: string }[] = [];
    const notifications = {
      create: (id: string, { message }: { message: string }) => Promise.resolve(void shown.push({ id, message })),
      onClicked: { addListener: () => undefined },
    };
    const { chrome, browser = chrome } = globalThis as typeof globalThis & Namespaces;
    for (const extension of [chrome, browser]) {
      Object.defineProperty(extension, 'notifications', { value: notifications });
      Object.assign(extension.permissions, { contains: () => Promise.resolve(true) });
    }
    return shown;
  });
  await ringAt(worker, 1, 10);
  await expect.poll(() => badgeBy(worker)).toBe('1');
  expect(await told.jsonValue()).toEqual([]);

  const [options] = await Promise.all([chromium.context.waitForEvent('page'), deal.overlay.press(WORDS.kept)]);
  await options.getByRole('heading', { name: PAGE.reminders }).waitFor();
  await options.evaluate(() => {
    const { chrome, browser = chrome } = globalThis as typeof globalThis & Namespaces;
    const yes = (): Promise<boolean> => Promise.resolve(true);
    for (const { permissions } of [chrome, browser]) Object.assign(permissions, { request: yes, contains: yes });
  });
  await options.getByRole('button', { name: PAGE.remind }).click();
  await expect(options.getByText(PAGE.remindersOn)).toBeVisible();
  await ringAt(worker, 0, 10);
  await expect.poll(() => told.jsonValue()).toHaveLength(1);
  expect((await told.jsonValue())[0]?.message).toContain('Brightwater – depot energy monitoring');
});
