import type { BrowserContext, Page } from '@playwright/test';
import type { Overlay } from '@/tests/browsers/overlay';
import { WORDS } from '@/src/overlay/words';
import { CRMS, expect, goToRecord, test, type OpenDeal } from './fixtures';

const OUTCOME = 'pain-owned';
/** All that the healthy deal still needs: the rest of its stage and of the earlier one is claimed on the page. */
const PROVEN_BY_CUSTOMER = ['owner-meets', 'dated-next', 'pain-owned'];

async function openForm({ page, overlay }: OpenDeal, outcome: string): Promise<void> {
  await overlay.focus(`[data-outcome="${outcome}"] button`);
  await page.keyboard.press('e');
  await expect.poll(() => overlay.inside((root) => root.activeElement?.tagName ?? '', null)).toBe('INPUT');
}

/** The names in the forms that were begun, as the background has them on disk. */
async function draftsKept(context: BrowserContext): Promise<readonly string[]> {
  const [background] = context.serviceWorkers();
  if (!background) return [];
  return background.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('walkaway');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          opening.result.close();
          all.addEventListener('success', () => resolve(all.result.map(({ draft }) => String(draft.person))));
        });
      }),
  );
}

/** The common case: E, the name (offered or typed), Enter. */
async function record(deal: OpenDeal, outcome: string, person: string): Promise<void> {
  await openForm(deal, outcome);
  await deal.page.keyboard.type(person);
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(deal.overlay, outcome)).toBe('met');
}

async function stateOf(overlay: Overlay, outcome: string): Promise<string | undefined> {
  return (await overlay.outcomes())[outcome];
}

async function typed(overlay: Overlay): Promise<string | null> {
  return overlay.inside((root) => root.querySelector('input')?.value ?? null, null);
}

for (const crm of CRMS) {
  test(`on ${crm} what the customer did moves the verdict, and is still there after a reload`, async ({ openDeal }) => {
    const deal = await openDeal(crm, 'brightwater');
    expect(await deal.overlay.verdict()).toBe('hold');
    for (const outcome of PROVEN_BY_CUSTOMER) await record(deal, outcome, 'Priya Raman');
    await expect.poll(() => deal.overlay.verdict()).toBe('advance');
    await deal.page.reload();
    expect(await deal.overlay.judged()).toBe('advance');
    expect(await stateOf(deal.overlay, OUTCOME)).toBe('met');
  });

  test(`on ${crm} the page's own shortcuts neither hear nor swallow what is typed`, async ({ openDeal }) => {
    const deal = await openDeal(crm, 'brightwater', { shortcuts: '1' });
    await deal.page.keyboard.press('s');
    const before = await heardKeys(deal.page);
    expect(before).not.toEqual([]);
    await openForm(deal, OUTCOME);
    await deal.page.keyboard.type('Tess Sassoon asks');
    expect(await typed(deal.overlay)).toBe('Tess Sassoon asks');
    await deal.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['paste', 'compositionupdate', 'input']) {
        window.addEventListener(type, () => heard.push(type), true);
      }
    });
    await deal.page.keyboard.press('ControlOrMeta+a');
    await deal.page.keyboard.press('ControlOrMeta+x');
    await deal.page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => typed(deal.overlay)).toBe('Tess Sassoon asks');
    expect(await deal.page.evaluate(() => ('heard' in window ? window.heard : null))).toEqual([]);
    await deal.page.keyboard.press('Enter');
    await expect.poll(() => stateOf(deal.overlay, OUTCOME)).toBe('met');
    expect(await heardKeys(deal.page)).toEqual(before);
  });
}

test('the second piece of evidence offers the person of the first: open it, save it, done', async ({ openDeal }) => {
  const deal = await openDeal('salesforce', 'corvane');
  await record(deal, 'owner-meets', 'Ines Duarte');
  await openForm(deal, 'dated-next');
  expect(await typed(deal.overlay)).toBe('Ines Duarte');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(deal.overlay, 'dated-next')).toBe('met');
});

test('evidence is saved although the worker was stopped between read and save', async ({ openDeal, extension }) => {
  const deal = await openDeal('hubspot', 'brightwater');
  await openForm(deal, OUTCOME);
  await deal.page.keyboard.type('Priya Raman');
  await extension.stopWorker();
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(deal.overlay, OUTCOME)).toBe('met');
  await extension.stopWorker();
  await deal.page.reload();
  await deal.overlay.judged();
  expect(await stateOf(deal.overlay, OUTCOME)).toBe('met');
});

test('an update while the page is open leaves one sidebar, keeps what was recorded and typed, and saves on', async ({
  openDeal,
  extension,
}) => {
  const deal = await openDeal('salesforce', 'brightwater');
  await record(deal, OUTCOME, 'Priya Raman');
  await openForm(deal, 'dated-next');
  await deal.page.keyboard.press('ControlOrMeta+a');
  await deal.page.keyboard.type('Half a na');
  // What is still on its way to the background when an update comes is lost.
  await expect.poll(() => draftsKept(deal.page.context())).toContain('Half a na');
  await extension.update();
  await expect.poll(() => formIsOpen(deal.overlay)).toBe(false);
  await deal.overlay.judged();
  expect(await deal.overlay.hosts()).toBe(1);
  expect(await stateOf(deal.overlay, OUTCOME)).toBe('met');
  await openForm(deal, 'dated-next');
  expect(await typed(deal.overlay)).toBe('Half a na');
  await deal.page.keyboard.press('End');
  await deal.page.keyboard.type('me');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => stateOf(deal.overlay, 'dated-next')).toBe('met');
});

test('a half-filled form survives a closed tab', async ({ openDeal }) => {
  const first = await openDeal('hubspot', 'meridian');
  await openForm(first, 'joint-plan');
  await first.page.keyboard.press('ControlOrMeta+a');
  await first.page.keyboard.type('Marek, after the pl');
  await expect.poll(() => typed(first.overlay)).toBe('Marek, after the pl');
  await first.page.close();
  const second = await openDeal('hubspot', 'meridian');
  await openForm(second, 'joint-plan');
  expect(await typed(second.overlay)).toBe('Marek, after the pl');
});

test('two tabs on one record show the same evidence', async ({ openDeal }) => {
  const first = await openDeal('salesforce', 'brightwater');
  const second = await openDeal('salesforce', 'brightwater');
  await record(second, OUTCOME, 'Priya Raman');
  await expect.poll(() => stateOf(first.overlay, OUTCOME)).toBe('met');
  await first.page.bringToFront();
  await record(first, 'dated-next', 'Priya Raman');
  await expect.poll(() => stateOf(second.overlay, 'dated-next')).toBe('met');
});

test('evidence belongs to its record alone, also after following a link', async ({ openDeal }) => {
  const deal = await openDeal('salesforce', 'meridian');
  await record(deal, OUTCOME, 'Marek Novák');
  await goToRecord(deal.page, 'salesforce', 'brightwater');
  await expect.poll(() => deal.overlay.text()).toContain('Brightwater');
  expect(await deal.overlay.judged()).toBe('hold');
  expect(await stateOf(deal.overlay, OUTCOME)).not.toBe('met');
});

test('evidence can be changed, removed, and the removal undone', async ({ openDeal }) => {
  const deal = await openDeal('hubspot', 'brightwater');
  await record(deal, OUTCOME, 'Priya Raman');
  await deal.overlay.click(`[data-outcome="${OUTCOME}"] [aria-label^="Edit"]`);
  await deal.page.keyboard.press('ControlOrMeta+a');
  await deal.page.keyboard.type('Tomasz Lis');
  await deal.page.keyboard.press('Enter');
  await expect.poll(() => deal.overlay.text(`[data-outcome="${OUTCOME}"]`)).toContain('Tomasz Lis');
  await deal.overlay.click(`[data-outcome="${OUTCOME}"] [aria-label^="Remove"]`);
  await expect.poll(() => stateOf(deal.overlay, OUTCOME)).not.toBe('met');
  await deal.overlay.press(WORDS.undo);
  await expect.poll(() => stateOf(deal.overlay, OUTCOME)).toBe('met');
  await deal.page.reload();
  await deal.overlay.judged();
  expect(await stateOf(deal.overlay, OUTCOME)).toBe('met');
});

async function formIsOpen(overlay: Overlay): Promise<boolean> {
  return (await overlay.inside((root) => root.querySelector('form') !== null, null)) ?? false;
}

async function heardKeys(page: Page): Promise<unknown> {
  return page.evaluate(() => ('heardKeys' in window ? window.heardKeys : null));
}
