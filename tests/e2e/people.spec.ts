import type { BrowserContext } from '@playwright/test';
import type { Overlay } from '@/tests/browsers/overlay';
import { DETAIL_WORDS } from '@/src/details/words';
import { PEOPLE_WORDS } from '@/src/details/people/words';
import { WORDS } from '@/src/overlay/words';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const OUTCOME = 'pain-owned';

async function openList({ overlay }: OpenDeal): Promise<void> {
  await overlay.inside((root, title) => {
    const line = [...root.querySelectorAll<HTMLButtonElement>('.group-toggle')].find((button) =>
      button.textContent.startsWith(title),
    );
    line?.click();
  }, WORDS.people);
  await expect.poll(() => overlay.has('.people')).toBe(true);
}

async function stateOf(overlay: Overlay): Promise<string | undefined> {
  return (await overlay.outcomes())[OUTCOME];
}

async function textOf(overlay: Overlay, name: string): Promise<string> {
  return overlay.text(`[data-person="${name}"]`);
}

async function hasLeft(overlay: Overlay, name: string): Promise<string | null> {
  return overlay.inside(
    (root, who) => root.querySelector<HTMLElement>(`[data-person="${who}"]`)?.dataset['left'] ?? null,
    name,
  );
}

/** The names of the people that are kept on disk. */
async function peopleKept(context: BrowserContext): Promise<readonly string[]> {
  const [background] = context.serviceWorkers();
  if (!background) return [];
  return background.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('walkaway');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('people').objectStore('people').getAll();
          opening.result.close();
          all.addEventListener('success', () => resolve(all.result.map(({ name }) => String(name))));
        });
      }),
  );
}

async function record({ page, overlay }: OpenDeal, person: string): Promise<void> {
  await overlay.focus(`[data-outcome="${OUTCOME}"] button`);
  await page.keyboard.press('e');
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
  await page.keyboard.type(person);
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOf(overlay)).toBe('met');
}

for (const crm of CRMS) {
  test(`on ${crm} what somebody showed who has left is asked for again, also after a reload and in another tab`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    const other = await openDeal(crm, 'brightwater');
    await deal.page.bringToFront();
    const { overlay, page } = deal;
    await record(deal, 'Priya Raman');
    await openList(deal);
    expect(await peopleKept(page.context())).toEqual([]);

    await overlay.press(PEOPLE_WORDS.leaves('Priya Raman'));
    await expect.poll(() => stateOf(overlay)).toBe('stale');
    await expect.poll(() => stateOf(other.overlay)).toBe('stale');
    expect(await peopleKept(page.context())).toEqual(['Priya Raman']);

    await page.reload();
    await overlay.judged();
    await expect.poll(() => stateOf(overlay)).toBe('stale');
    await overlay.click(`[data-outcome="${OUTCOME}"] button`);
    const why = (): Promise<string> => overlay.text(`[data-outcome="${OUTCOME}"]`);
    await expect.poll(why).toContain(DETAIL_WORDS.hasLeft('Priya Raman'));
    expect(await why()).toContain(DETAIL_WORDS.byAnother);

    await openList(deal);
    await expect.poll(() => hasLeft(overlay, 'Priya Raman')).toBe('true');
    await overlay.press(PEOPLE_WORDS.stays('Priya Raman'));
    await expect.poll(() => stateOf(overlay)).toBe('met');
    await expect.poll(() => stateOf(other.overlay)).toBe('met');
  });

  test(`on ${crm} somebody whom the seller names is there after a reload, and can be forgotten and put back`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    const { overlay, page } = deal;
    await openList(deal);
    await overlay.press(PEOPLE_WORDS.add);
    await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
    await page.keyboard.type('Ines Duarte');
    await overlay.press('signer');
    await overlay.press('Save');
    await expect.poll(() => textOf(overlay, 'Ines Duarte')).toContain('signer');

    await page.reload();
    await overlay.judged();
    await openList(deal);
    await expect.poll(() => textOf(overlay, 'Ines Duarte')).toContain(PEOPLE_WORDS.saidSo);
    await overlay.press(PEOPLE_WORDS.remove('Ines Duarte'));
    await expect.poll(() => overlay.has('[data-person="Ines Duarte"]')).toBe(false);
    await overlay.press(WORDS.undo);
    await expect.poll(() => textOf(overlay, 'Ines Duarte')).toContain('signer');
    expect(await peopleKept(page.context())).toEqual(['Ines Duarte']);
  });
}

test('a form for a person survives a closed tab', async ({ openDeal }) => {
  const first = await openDeal('salesforce', 'brightwater');
  await openList(first);
  await first.overlay.press(PEOPLE_WORDS.add);
  await expect.poll(() => first.overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
  await first.page.keyboard.type('Ines D');
  await expect
    .poll(() =>
      first.overlay.inside((root) => root.querySelector<HTMLInputElement>('.people input')?.value ?? '', null),
    )
    .toBe('Ines D');
  await first.page.close();

  const second = await openDeal('salesforce', 'brightwater');
  await openList(second);
  await second.overlay.press(PEOPLE_WORDS.resume);
  await expect
    .poll(() =>
      second.overlay.inside((root) => root.querySelector<HTMLInputElement>('.people input')?.value ?? '', null),
    )
    .toBe('Ines D');
});

test('the contact roles that a Salesforce page shows are in the list, and none of them is kept', async ({
  openDeal,
}) => {
  const deal = await openDeal('salesforce', 'brightwater');
  await openList(deal);
  await expect.poll(() => textOf(deal.overlay, 'Tomasz Lind')).toContain('technical buyer');
  expect(await textOf(deal.overlay, 'Grace Amadi')).toContain(PEOPLE_WORDS.onPage);
  expect(await peopleKept(deal.page.context())).toEqual([]);
});
