import { addDays, dayOf } from '@/src/day';
import { CONDITION_WORDS } from '@/src/details/conditions/words';
import { WORDS } from '@/src/overlay/words';
import { badgeBy } from './badge';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

async function openList({ overlay }: OpenDeal): Promise<void> {
  await overlay.inside((root, title) => {
    const lines = [...root.querySelectorAll<HTMLButtonElement>('.group-toggle')];
    lines.find((button) => button.textContent.startsWith(title))?.click();
  }, WORDS.agreed);
  await expect.poll(() => overlay.has('.conditions')).toBe(true);
}

/** Chooses in the form as a seller does: kind, what for, and a day. */
async function choose({ overlay }: OpenDeal, kind: 0 | 1, watch: string, day: string): Promise<void> {
  await overlay.press(CONDITION_WORDS.add);
  await expect.poll(() => overlay.has('.conditions form')).toBe(true);
  await overlay.inside(
    (root, at) => root.querySelectorAll<HTMLInputElement>('.conditions [type=radio]')[at]?.click(),
    kind,
  );
  await overlay.inside((root, value) => {
    const select = root.querySelector<HTMLSelectElement>('.conditions select');
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, watch);
  await overlay.inside((root, value) => {
    const field = root.querySelector<HTMLInputElement>('.conditions input[type=date]');
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

async function fill(deal: OpenDeal, ...chosen: [kind: 0 | 1, watch: string, day: string]): Promise<void> {
  await choose(deal, ...chosen);
  await deal.overlay.press(CONDITION_WORDS.save);
}

for (const crm of CRMS) {
  test(`on ${crm} what was agreed is there after a reload, comes true by what the page shows, is counted, and stays so until it is taken back`, async ({
    chromium,
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    const today = dayOf(new Date());
    const badge = (): Promise<string | null> => badgeBy(chromium.context.serviceWorkers()[0]);
    await openList(deal);
    // The deal closes later than this: it is true at once.
    await fill(deal, 0, 'later-than', today);
    await expect.poll(() => deal.overlay.has('[data-came-true="exit"]')).toBe(true);
    expect(await deal.overlay.text('[data-came-true]')).toContain(CONDITION_WORDS.exitTitle);
    await expect.poll(badge).toBe('1');
    await fill(deal, 1, 'day', addDays(today, 30));
    await expect.poll(() => deal.overlay.has('[data-condition="pending"]')).toBe(true);

    await deal.page.reload();
    await deal.overlay.judged();
    await expect.poll(() => deal.overlay.has('[data-came-true="exit"]')).toBe(true);
    await openList(deal);
    expect(await deal.overlay.text('[data-condition="true"]')).toContain('moves past');
    expect(await deal.overlay.text('[data-condition="pending"]')).toContain('Worth another look when');

    await deal.overlay.press(CONDITION_WORDS.stay);
    await expect.poll(() => deal.overlay.has('[data-came-true]')).toBe(false);
    await expect.poll(badge).toBe('');
    await deal.page.reload();
    await deal.overlay.judged();
    await openList(deal);
    await expect.poll(() => deal.overlay.has('[data-condition="pending"]')).toBe(true);
    expect(await deal.overlay.has('[data-came-true], [data-condition="true"]')).toBe(false);
  });
}

test('what was chosen in a form and not agreed yet is there when the tab was closed', async ({ openDeal }) => {
  const deal = await openDeal('hubspot', 'brightwater');
  await openList(deal);
  await choose(deal, 1, 'day', '2031-05-06');
  await deal.page.close();

  const again = await openDeal('hubspot', 'brightwater');
  await openList(again);
  await again.overlay.press(CONDITION_WORDS.resume);
  await expect.poll(() => again.overlay.has('.conditions form')).toBe(true);
  await again.overlay.press(CONDITION_WORDS.save);
  await expect.poll(() => again.overlay.text('[data-condition="pending"]')).toContain('2031');
  await again.page.reload();
  await again.overlay.judged();
  await openList(again);
  await expect.poll(() => again.overlay.text('[data-condition="pending"]')).toContain('2031');
  expect(await again.overlay.text('.conditions')).toContain(CONDITION_WORDS.add);
});
