import { DETAIL_WORDS } from '@/src/details/words';
import type { Overlay } from '@/tests/browsers/overlay';
import { CRMS, expect, goToRecord, test } from './fixtures';

const ROW = '[data-outcome="pain-owned"] > button';

/** The sidebar's script brings one style sheet, that of its details another one. */
async function sheets(overlay: Overlay): Promise<number | null> {
  return overlay.inside((root) => root.querySelectorAll('style').length, null);
}

for (const crm of CRMS) {
  test(`on ${crm} what opens is not there before the seller reaches for it, and comes with the first click`, async ({
    openDeal,
  }) => {
    const { overlay } = await openDeal(crm, 'brightwater');
    expect(await sheets(overlay)).toBe(1);
    await overlay.click(ROW);
    await expect.poll(() => overlay.text('[data-outcome="pain-owned"] .why')).toContain(DETAIL_WORDS.wouldShow);
    expect(await sheets(overlay)).toBe(2);
  });
}

test('what opens is fetched when the pointer comes, and not again with the next deal', async ({ openDeal }) => {
  const { page, overlay } = await openDeal('salesforce', 'brightwater');
  const { x, y } = await overlay.centre('.header');
  await page.mouse.move(x, y);
  await expect.poll(() => sheets(overlay)).toBe(2);
  await goToRecord(page, 'salesforce', 'halden');
  await expect.poll(() => overlay.text('h2')).toContain('Halden');
  await overlay.press(await overlay.text('.folds:has(.health) > h3 button'));
  await expect.poll(() => overlay.has('.health .show')).toBe(true);
  expect(await sheets(overlay)).toBe(2);
});
