import { addDays, addWorkingDays, dayOf, WEEKENDS_OFF } from '@/src/day';
import { dayStyleOf, writeDay } from '@/src/day-style';
import { WORDS } from '@/src/overlay/words';
import { WORDS as PAGE } from '@/src/pages/words';
import { CRMS, expect, test } from './fixtures';

for (const crm of CRMS) {
  test(`on ${crm} an open sidebar proposes other dates as soon as holidays are set, and the old ones when that is undone`, async ({
    chromium,
    openDeal,
  }) => {
    const today = dayOf(new Date());
    const { page, overlay } = await openDeal(crm, 'brightwater');
    const style = dayStyleOf(await page.evaluate(() => navigator.language));
    const usual = WORDS.by(writeDay(addWorkingDays(today, 5), today, style));
    await expect.poll(() => overlay.text('.ask .day')).toBe(usual);
    const [options] = await Promise.all([chromium.context.waitForEvent('page'), overlay.press(WORDS.kept)]);
    const last = addDays(today, 9);
    await options.getByLabel(PAGE.firstDay).fill(today);
    await options.getByLabel(PAGE.lastDay).fill(last);
    await options.getByRole('button', { name: PAGE.add, exact: true }).click();

    const holidays = Array.from({ length: 10 }, (_, day) => addDays(today, day));
    const later = addWorkingDays(today, 5, { ...WEEKENDS_OFF, holidays });
    expect(later > last).toBe(true);
    await expect.poll(() => overlay.text('.ask .day')).toBe(WORDS.by(writeDay(later, today, style)));

    await options.getByRole('button', { name: PAGE.undo }).click();
    await expect.poll(() => overlay.text('.ask .day')).toBe(usual);
  });
}
