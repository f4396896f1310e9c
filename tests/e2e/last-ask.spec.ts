import type { BrowserContext } from '@playwright/test';
import { addWorkingDays, dayOf, type Day } from '@/src/day';
import { ASK_WORDS } from '@/src/details/last-ask/words';
import { WORDS } from '@/src/overlay/words';
import { badgeBy } from './badge';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const PART = '[data-last-ask]';

async function openForm({ page, overlay }: OpenDeal): Promise<void> {
  await overlay.press(WORDS.makeLastAsk);
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('TEXTAREA');
  await page.keyboard.press('ControlOrMeta+a');
}

async function setDate({ overlay }: OpenDeal, day: Day): Promise<void> {
  await overlay.inside((root, value) => {
    const field = root.querySelector<HTMLInputElement>('.last-ask input[type="date"]');
    if (field === null) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

async function stateOf({ overlay }: OpenDeal): Promise<string | null> {
  return overlay.inside((root) => root.querySelector<HTMLElement>('[data-last-ask]')?.dataset['lastAsk'] ?? null, null);
}

const badge = (context: BrowserContext): Promise<string | null> => badgeBy(context.serviceWorkers()[0]);

for (const crm of CRMS) {
  test(`on ${crm} a last ask counts down after a reload, is counted when it is due, and refused it is time to walk`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    const context = deal.page.context();
    const today = dayOf(new Date());
    await openForm(deal);
    await deal.page.keyboard.type('Ask Priya for the depot session');
    await setDate(deal, addWorkingDays(today, 5));
    await deal.page.keyboard.press('Enter');
    await expect.poll(() => stateOf(deal)).toBe('open');
    await deal.page.reload();
    expect(await deal.overlay.judged()).toBe('hold');
    await expect.poll(() => deal.overlay.text(PART)).toContain('Last ask: Ask Priya for the depot session by');
    expect(await deal.overlay.text(PART)).toContain('5 working days left');
    expect(await badge(context)).toBe('');

    await deal.overlay.click(`${PART} button`);
    await deal.overlay.press(ASK_WORDS.newDate);
    await expect.poll(() => deal.overlay.has('.last-ask form')).toBe(true);
    await setDate(deal, today);
    await deal.overlay.focus('.last-ask form textarea');
    await deal.page.keyboard.type('They answer today');
    await deal.page.keyboard.press('Enter');
    await expect.poll(() => stateOf(deal)).toBe('due');
    await expect.poll(() => badge(context)).toBe('1');
    expect(await deal.overlay.verdict()).toBe('hold');

    await deal.overlay.press(ASK_WORDS.didNot);
    await expect.poll(() => deal.overlay.verdict()).toBe('walk');
    expect((await deal.overlay.signals())['ask-refused']).toBe('raised');
    await expect.poll(() => badge(context)).toBe('');
    await deal.page.reload();
    expect(await deal.overlay.judged()).toBe('walk');
    await expect.poll(() => stateOf(deal)).toBe('refused');
  });
}

test('a last ask whose date passed while nobody looked has the deal judged as refused, and is counted until that is closed', async ({
  openDeal,
  extension,
}) => {
  const deal = await openDeal('hubspot', 'brightwater');
  const context = deal.page.context();
  await openForm(deal);
  await deal.page.keyboard.type('Ask for the session');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(deal)).toBe('open');
  await letItsDatePass(context);
  await extension.stopWorker();
  await deal.page.reload();

  await expect.poll(() => deal.overlay.verdict()).toBe('walk');
  await expect.poll(() => stateOf(deal)).toBe('overdue');
  await expect.poll(() => badge(context)).toBe('1');

  const ended = await openDeal('hubspot', 'brightwater', { ends: 'lost' });
  expect(await ended.overlay.verdict()).toBe('closed');
  await expect.poll(() => badge(context)).toBe('');
  expect(await stateOf(ended)).toBeNull();
});

test('a last ask made in one tab stands in the other, and a half-filled form survives a closed tab', async ({
  openDeal,
}) => {
  const first = await openDeal('salesforce', 'brightwater');
  await openForm(first);
  await first.page.keyboard.type('Ask for the sess');
  await expect
    .poll(() => first.overlay.inside((root) => root.querySelector('textarea')?.value ?? null, null))
    .toBe('Ask for the sess');
  await first.page.close();

  const second = await openDeal('salesforce', 'brightwater');
  const third = await openDeal('salesforce', 'brightwater');
  await second.page.bringToFront();
  await second.overlay.press(WORDS.resumeLastAsk);
  await expect
    .poll(() => second.overlay.inside((root) => root.querySelector('textarea')?.value ?? null, null))
    .toBe('Ask for the sess');
  await second.overlay.press(ASK_WORDS.save);
  await expect.poll(() => stateOf(second)).toBe('open');
  await expect.poll(() => stateOf(third)).toBe('open');
});

/** As if the last ask had been made long ago: what is stored of its date lies in the past. */
async function letItsDatePass(context: BrowserContext): Promise<void> {
  const [background] = context.serviceWorkers();
  await background?.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('walkaway');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('asks', 'readwrite');
          const cursor = writing.objectStore('asks').openCursor();
          cursor.addEventListener('success', () => {
            const stored = cursor.result?.value;
            if (stored)
              cursor.result?.update({ ...stored, due: '2026-01-05', lastAsk: { ...stored.lastAsk, by: '2026-01-05' } });
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}
