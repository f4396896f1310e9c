import { WORDS } from '@/src/overlay/words';
import { CRMS, expect, test } from './fixtures';

for (const crm of CRMS) {
  test(`on ${crm} a deal to walk away from names the open deal that was opened before and is closer to ready`, async ({
    openDeal,
  }) => {
    const meridian = await openDeal(crm, 'meridian');
    await expect.poll(() => meridian.overlay.verdict()).toBe('walk');
    await meridian.overlay.press(WORDS.timeBuys);
    await expect.poll(() => meridian.overlay.text()).toContain('No other open deal that you opened here');

    const brightwater = await openDeal(crm, 'brightwater');
    await expect.poll(() => brightwater.overlay.verdict()).toBe('hold');
    await meridian.page.bringToFront();
    await meridian.page.reload();
    await expect.poll(() => meridian.overlay.verdict()).toBe('walk');
    await meridian.overlay.press(WORDS.timeBuys);
    await expect.poll(() => meridian.overlay.has('[data-better]')).toBe(true);
    const text = await meridian.overlay.text('[data-better]');
    expect(text).toContain('Brightwater – depot energy monitoring');
    expect(text).toMatch(/Hold: \d+ outcomes? of \d+ (is|are) missing/);
    expect(text).toContain('Next:');

    const link = await meridian.overlay.inside(
      (root) => root.querySelector<HTMLAnchorElement>('[data-better] a')?.href ?? '',
      null,
    );
    await meridian.page.goto(link ?? '');
    await expect.poll(() => meridian.overlay.verdict()).toBe('hold');
    expect(await meridian.overlay.text()).toContain('Brightwater');
  });
}
