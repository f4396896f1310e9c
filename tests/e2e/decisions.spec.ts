import type { BrowserContext } from '@playwright/test';
import { addDays, dayOf, type Day } from '@/src/day';
import { DECISION_WORDS } from '@/src/details/decisions/words';
import { WORDS } from '@/src/overlay/words';
import { dealCalled } from '@/tests/crm/deals';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const LINE = '[data-decision]';

async function decisionOn({ overlay }: OpenDeal): Promise<string | null> {
  return overlay.inside(
    (root) => root.querySelector<HTMLElement>('[data-decision]')?.dataset['decision'] ?? null,
    null,
  );
}

for (const crm of CRMS) {
  test.describe('copied', () => {
    // Who may read the clipboard is said to the whole browser, and what is in it stays there.
    test.use({ ownBrowser: true });

    test(`on ${crm} a decision to walk takes two clicks, stands after a reload, and its note is copied`, async ({
      openDeal,
    }) => {
      const deal = await openDeal(crm, 'brightwater');
      const { page, overlay } = deal;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      expect(await overlay.has('.next')).toBe(true);
      await overlay.click(`${LINE} button`);
      await overlay.press(DECISION_WORDS.choose.walk);
      await expect.poll(() => decisionOn(deal)).toBe('walk');
      await page.reload();
      await overlay.judged();
      await expect.poll(() => decisionOn(deal)).toBe('walk');
      expect(await overlay.text(LINE)).toContain('You decided to walk away on');
      expect(await overlay.has('.next')).toBe(false);

      await overlay.click(`${LINE} button`);
      await overlay.press(DECISION_WORDS.copyNote);
      await expect.poll(() => overlay.text('.walk-note output')).toBe(DECISION_WORDS.copied);
      const note = await page.evaluate(() => navigator.clipboard.readText());
      const shown = await overlay.inside((root) => root.querySelector('textarea')?.value ?? null, null);
      expect(note).toMatch(/^We decided to stop working on Brightwater.* \(Brightwater.*\) on .*, because .*\.\n/);
      expect(note).toBe(shown);
    });
  });

  test(`on ${crm} a decision can be undone, follows in another tab, and a half-typed reason survives a closed one`, async ({
    openDeal,
  }) => {
    const first = await openDeal(crm, 'brightwater');
    const second = await openDeal(crm, 'brightwater');
    await first.page.bringToFront();
    await first.overlay.click(`${LINE} button`);
    await first.overlay.press(DECISION_WORDS.choose.keep);
    await expect.poll(() => decisionOn(second)).toBe('keep');
    await first.overlay.press(WORDS.undo);
    await expect.poll(() => decisionOn(second)).toBe('none');

    await first.overlay.click(`${LINE} button`);
    await expect.poll(() => first.overlay.has('form.decide input')).toBe(true);
    await first.overlay.focus('form.decide input');
    await first.page.keyboard.type('their bud');
    await expect
      .poll(() =>
        first.overlay.inside((root) => root.querySelector<HTMLInputElement>('form.decide input')?.value, null),
      )
      .toBe('their bud');
    await first.page.close();
    await second.page.close();
    const third = await openDeal(crm, 'brightwater');
    await third.overlay.click(`${LINE} button`);
    await expect
      .poll(() =>
        third.overlay.inside((root) => root.querySelector<HTMLInputElement>('form.decide input')?.value, null),
      )
      .toBe('their bud');
  });

  test(`on ${crm} a deal that has ended shows what was decided, what was said then, and what became of it`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    await deal.overlay.click(`${LINE} button`);
    await deal.overlay.press(DECISION_WORDS.choose.walk);
    await expect.poll(() => decisionOn(deal)).toBe('walk');
    const { salesforceId, hubspotId, values } = dealCalled('tessera');
    const id = crm === 'salesforce' ? salesforceId.slice(0, 15) : hubspotId;
    const closed = values.closeDate && 'day' in values.closeDate ? values.closeDate.day : 0;
    await asIfDecidedOn(deal.page.context(), id, addDays(dayOf(new Date()), closed - 18));

    const ended = await openDeal(crm, 'tessera');
    expect(await ended.overlay.verdict()).toBe('closed');
    await expect.poll(() => ended.overlay.has('[data-log] [data-logged="walk"]')).toBe(true);
    const said = await ended.overlay.text('[data-log]');
    expect(said).toMatch(/You decided to walk away on .*, 18 days before it was won\./);
    expect(said).toContain('Walkaway said then: Hold.');
    expect(await ended.overlay.has(LINE)).toBe(false);
  });
}

const ENDS = [
  ['salesforce', 'lost', 'walk', 'You decided to walk away on'],
  ['hubspot', 'lost', 'walk', 'You decided to walk away on'],
  ['salesforce', 'won', 'keep', 'You decided to keep this deal on'],
  ['hubspot', 'won', 'keep', 'You decided to keep this deal on'],
] as const;

for (const [crm, end, choice, decided] of ENDS) {
  test(`on ${crm} a deal that closes after a decision to ${choice} shows that it was ${end}, and what was asked and said`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    await deal.overlay.press(WORDS.makeLastAsk);
    await expect.poll(() => deal.overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('TEXTAREA');
    await deal.page.keyboard.press('Enter');
    await expect.poll(() => deal.overlay.has('[data-last-ask="open"]')).toBe(true);
    await deal.overlay.click(`${LINE} button`);
    await deal.overlay.press(DECISION_WORDS.choose[choice]);
    await expect.poll(() => decisionOn(deal)).toBe(choice);
    // A decision to walk settles what was asked.
    await expect.poll(() => deal.overlay.has('[data-last-ask]')).toBe(choice !== 'walk');
    await deal.page.close();

    const ended = await openDeal(crm, 'brightwater', { ends: end });
    expect(await ended.overlay.verdict()).toBe('closed');
    await expect.poll(() => ended.overlay.has(`[data-log] [data-logged="${choice}"]`)).toBe(true);
    const said = (await ended.overlay.text('[data-log]')) ?? '';
    expect(said).toContain(decided);
    expect(said).toMatch(end === 'won' ? /was won\./ : /was lost\./);
    expect(said).not.toMatch(end === 'won' ? /was lost\./ : /was won\./);
    expect(said).toContain('Walkaway said then: Hold.');
    expect(said).toContain(choice === 'walk' ? DECISION_WORDS.answered.left : DECISION_WORDS.unanswered);
  });
}

/** As if the only decision that there is had been made on another deal, and long ago. */
async function asIfDecidedOn(context: BrowserContext, deal: string, day: Day): Promise<void> {
  const [background] = context.serviceWorkers();
  await background?.evaluate(
    ([id, moment]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('walkaway');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('decisions', 'readwrite');
          const cursor = writing.objectStore('decisions').openCursor();
          cursor.addEventListener('success', () => {
            const stored = cursor.result?.value;
            if (!stored) return;
            cursor.result?.update({ ...stored, opportunity: { ...stored.opportunity, id }, madeAt: moment });
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [deal, Date.parse(`${day}T12:00:00`)] as const,
  );
}
