import { FORMAT_WORDS } from '@/src/details/format-words';
import { WORDS } from '@/src/overlay/words';
import { expect, test, type OpenDeal } from './fixtures';

/** British dates of which none has a day above 12: only the seller can know which number is the month. */
const VAGUE = { locale: 'en-gb', vague: '1' };

const asks = ({ overlay }: OpenDeal): Promise<boolean> => overlay.has('.question');
const line = ({ overlay }: OpenDeal): Promise<string> => overlay.text('[data-format]');

async function closeDate({ overlay }: OpenDeal): Promise<string> {
  return (await overlay.read()).find(({ label }) => label === 'Expected close')?.text ?? 'not read';
}

test('an ambiguous date is asked about once for the org, in every tab, and the page is read by the answer at once', async ({
  openDeal,
}) => {
  const first = await openDeal('hubspot', 'brightwater', VAGUE);
  const second = await openDeal('hubspot', 'meridian', VAGUE);
  await expect.poll(() => asks(first)).toBe(true);
  await expect.poll(() => asks(second)).toBe(true);
  expect(await closeDate(first)).toBe('not read');
  expect(await first.overlay.unread()).toContain('nextStepDate');

  await first.page.bringToFront();
  await first.overlay.click('.question button');
  await expect.poll(() => closeDate(first)).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  expect(await asks(first)).toBe(false);
  expect(await line(first)).toContain('Dates on portal 4402817 are read day first');
  await expect.poll(() => asks(second)).toBe(false);

  const third = await openDeal('hubspot', 'lindqvist', VAGUE);
  expect(await asks(third)).toBe(false);
  expect(await closeDate(third)).not.toBe('not read');
});

test('the answer can be undone and changed with the keyboard, and is kept over a reload', async ({ openDeal }) => {
  const deal = await openDeal('hubspot', 'brightwater', VAGUE);
  await deal.overlay.focus('.question button');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => asks(deal)).toBe(false);
  // The focus is on "Undo".
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => asks(deal)).toBe(true);
  // And now on the first answer again.
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => asks(deal)).toBe(false);
  await deal.overlay.press(WORDS.dismiss);
  await deal.overlay.press(FORMAT_WORDS.change);
  await deal.overlay.press('Month first');
  await expect.poll(() => line(deal)).toContain('read month first');
  await deal.page.reload();
  await deal.overlay.judged();
  expect(await asks(deal)).toBe(false);
  await expect.poll(() => line(deal)).toContain('read month first');
});

test('what the page itself shows goes before the answer, and the line says so', async ({ openDeal }) => {
  const vague = await openDeal('hubspot', 'brightwater', VAGUE);
  await vague.overlay.click('.question button');
  await expect.poll(() => line(vague)).toContain('read day first');
  const american = await openDeal('hubspot', 'brightwater', { locale: 'en-us' });
  await expect.poll(() => line(american)).toContain('this page writes them month first');
  expect(await closeDate(american)).not.toBe('not read');
});

for (const crm of ['hubspot', 'salesforce'] as const) {
  test(`nothing is asked on ${crm} when the page itself tells the order`, async ({ openDeal }) => {
    const deal = await openDeal(crm, 'brightwater', { locale: crm === 'hubspot' ? 'en-gb' : 'en-US' });
    expect(await asks(deal)).toBe(false);
    expect(await line(deal)).toBe('');
  });
}
