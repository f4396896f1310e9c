import { addDays, dayOf } from '@/src/day';
import { ASIDE_WORDS } from '@/src/details/aside/words';
import { WORDS } from '@/src/overlay/words';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

/** The stop signal of the deal: its money was refused. */
const SIGNAL = '[data-signal="money-refused"]';
const REASON = `${SIGNAL} form textarea`;

const open = ({ overlay }: OpenDeal): Promise<void> => overlay.click(`${SIGNAL} > button`);
const stateOn = async ({ overlay }: OpenDeal): Promise<string | undefined> =>
  (await overlay.signals())['money-refused'];
const typedOn = ({ overlay }: OpenDeal): Promise<string | null> =>
  overlay.inside((root, field) => root.querySelector<HTMLTextAreaElement>(field)?.value ?? null, REASON);

for (const crm of CRMS) {
  test(`on ${crm} a stop signal called a false alarm decides nothing, in every tab and after a reload, until that is taken back`, async ({
    openDeal,
  }) => {
    const closed = await openDeal(crm, 'meridian');
    expect(await closed.overlay.verdict()).toBe('walk');
    await open(closed);
    await expect.poll(() => closed.overlay.text(SIGNAL)).toContain(ASIDE_WORDS.title);
    await closed.overlay.press(ASIDE_WORDS.begin.disputed);
    await expect.poll(() => typedOn(closed)).toBe('');
    await closed.overlay.focus(REASON);
    await closed.page.keyboard.type('The field is about last ye');
    await expect.poll(() => typedOn(closed)).toBe('The field is about last ye');
    await closed.page.close();

    const deal = await openDeal(crm, 'meridian');
    const other = await openDeal(crm, 'meridian');
    await deal.page.bringToFront();
    await open(deal);
    await expect.poll(() => deal.overlay.text(SIGNAL)).toContain(ASIDE_WORDS.resume);
    await deal.overlay.press(ASIDE_WORDS.resume);
    await expect.poll(() => typedOn(deal)).toBe('The field is about last ye');
    await deal.overlay.focus(REASON);
    await deal.page.keyboard.press('End');
    await deal.page.keyboard.type('ar');
    await deal.overlay.press(ASIDE_WORDS.save.disputed);
    await expect.poll(() => stateOn(deal)).toBe('set-aside');
    await expect.poll(() => stateOn(other)).toBe('set-aside');
    expect(await deal.overlay.verdict()).not.toBe('walk');

    await deal.page.reload();
    await deal.overlay.judged();
    await expect.poll(() => stateOn(deal)).toBe('set-aside');
    expect(await deal.overlay.text('section.verdict')).toContain('With 1 signal set aside. Counting it: Walk away.');
    expect(await deal.overlay.text(SIGNAL)).toContain(': The field is about last year');
    await open(deal);
    await expect.poll(() => deal.overlay.text(SIGNAL)).toContain(ASIDE_WORDS.falseAlarms(1));

    await deal.overlay.press(ASIDE_WORDS.takeBack);
    await expect.poll(() => deal.overlay.verdict()).toBe('walk');
    await expect.poll(() => stateOn(other)).toBe('raised');
    await expect.poll(() => deal.overlay.text(SIGNAL)).not.toContain(ASIDE_WORDS.falseAlarms(1));
    await deal.overlay.press(WORDS.undo);
    await expect.poll(() => stateOn(other)).toBe('set-aside');
  });
}

test('a deal whose page stays open over midnight is judged by a signal again that was set aside until that day', async ({
  openDeal,
}) => {
  const deal = await openDeal('salesforce', 'meridian');
  const { page, overlay } = deal;
  await open(deal);
  await expect.poll(() => overlay.text(SIGNAL)).toContain(ASIDE_WORDS.title);
  await overlay.press(ASIDE_WORDS.begin['set-aside']);
  await expect.poll(() => typedOn(deal)).toBe('');
  await overlay.focus(REASON);
  await page.keyboard.type('We hear more tonight');
  await overlay.inside((root, day) => {
    const field = root.querySelector<HTMLInputElement>('[data-signal] form [type=date]');
    if (!field) return;
    field.value = day;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, dayOf(new Date()));
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOn(deal)).toBe('set-aside');
  expect(await overlay.verdict()).not.toBe('walk');

  // The page's clock and its timers, ours among them, run through the rest of the day as fast as they can.
  const session = await page.context().newCDPSession(page);
  const budget = Date.parse(`${addDays(dayOf(new Date()), 1)}T00:01`) - Date.now();
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget });
  await expect.poll(() => overlay.verdict(), { timeout: 30_000 }).toBe('walk');
  expect(await stateOn(deal)).toBe('raised');
  expect(await overlay.text(SIGNAL)).toContain('counts again');
  expect(await overlay.text('section.verdict')).toContain(WORDS.countsAgain(1));
});
