import type { Crm } from '@/src/crm/reading';
import { PROCESS_WORDS } from '@/src/details/process/words';
import { WORDS } from '@/src/overlay/words';
import type { Chromium } from '@/tests/browsers/chromium';
import { testCrms } from '@/tests/crm/serve';
import { CRMS, expect, test, type OpenDeal } from './fixtures';

const USUAL = 'Customer outcomes, general B2B';
const BANT = 'BANT triage';

const judgedBy = ({ overlay }: OpenDeal): Promise<string> => overlay.text('[data-judged-by]');

/** Opens the list and what a process would change, up to where it can be chosen. */
async function look(deal: OpenDeal): Promise<void> {
  await deal.overlay.click('[data-judged-by] button');
  await expect.poll(() => deal.overlay.has('[data-process="bant"]')).toBe(true);
  await deal.overlay.click('[data-process="bant"]');
  await expect.poll(() => deal.overlay.has('.verdicts')).toBe(true);
}

async function use(deal: OpenDeal, scope: 'deal' | 'pipeline' | 'all'): Promise<void> {
  await deal.overlay.click(`[data-scope="${scope}"]`);
  await expect.poll(() => judgedBy(deal)).toContain(BANT);
}

for (const crm of CRMS) {
  test(`on ${crm} a process chosen for one deal judges it from then on, after a reload too, and no other deal`, async ({
    openDeal,
  }) => {
    const deal = await openDeal(crm, 'brightwater');
    expect(await judgedBy(deal)).toContain(USUAL);
    await look(deal);
    // Nothing has changed by looking.
    expect(await deal.overlay.verdict()).toBe('hold');
    await use(deal, 'deal');
    await deal.page.reload();
    await deal.overlay.judged();
    await expect.poll(() => judgedBy(deal)).toContain(BANT);
    expect(await judgedBy(await openDeal(crm, 'meridian'))).toContain(USUAL);
  });

  test(`on ${crm} a process chosen for a pipeline or record type judges its other deals, in open tabs too, until it is undone`, async ({
    openDeal,
  }) => {
    const other = await openDeal(crm, 'lindqvist');
    const elsewhere = await openDeal(crm, 'halden');
    const deal = await openDeal(crm, 'brightwater');
    await look(deal);
    expect(await deal.overlay.text('[data-scope="pipeline"]')).toContain('“New business”');
    await use(deal, 'pipeline');
    await expect.poll(() => judgedBy(other)).toContain(BANT);
    expect(await judgedBy(elsewhere)).toContain(USUAL);
    const later = await openDeal(crm, 'meridian');
    expect(await judgedBy(later)).toContain(BANT);
    expect(await judgedBy(await openDeal(crm, 'tessera'))).toContain(USUAL);

    await deal.page.bringToFront();
    await deal.overlay.press(WORDS.undo);
    await expect.poll(() => judgedBy(deal)).toContain(USUAL);
    await expect.poll(() => judgedBy(later)).toContain(USUAL);
  });

  test(`on ${crm} a renamed stage is asked about once, and every deal in it follows`, async ({
    chromium,
    openDeal,
  }) => {
    await renameStages(chromium, crm);
    const deal = await openDeal(crm, 'brightwater');
    expect(await deal.overlay.verdict()).toBe('cannot-tell');
    await expect.poll(() => deal.overlay.text('[data-stage-question]')).toContain('Which stage is “Solution Fit”?');
    const same = await openDeal(crm, 'corvane');
    expect(await same.overlay.verdict()).toBe('cannot-tell');
    await deal.page.bringToFront();
    await deal.overlay.click('[data-means="stage qualify"]');
    await expect.poll(() => deal.overlay.verdict()).toBe('hold');
    await expect.poll(() => same.overlay.text('.place')).toContain('Qualify');
    await deal.page.reload();
    expect(await deal.overlay.judged()).toBe('hold');
    expect(await deal.overlay.text('.place')).toContain('“Solution Fit” on this page');

    await deal.overlay.press(WORDS.changeStage);
    await expect.poll(() => deal.overlay.has('[data-means="lost"]')).toBe(true);
    await deal.overlay.click('[data-means="lost"]');
    await expect.poll(() => deal.overlay.verdict()).toBe('closed');
    await deal.overlay.press(WORDS.undo);
    await expect.poll(() => deal.overlay.verdict()).toBe('hold');
  });
}

test('what a process would change is shown on a deal that a signal stops, with what the signal says', async ({
  openDeal,
}) => {
  const deal = await openDeal('salesforce', 'meridian');
  expect(await deal.overlay.verdict()).toBe('walk');
  await look(deal);
  expect(await deal.overlay.text('.verdicts')).toContain('The person who holds the money refused it.');
});

test('evidence that another process does not ask for is kept, and there again after switching back', async ({
  openDeal,
}) => {
  const deal = await openDeal('hubspot', 'brightwater');
  const painOwned = async (): Promise<string | undefined> => (await deal.overlay.outcomes())['pain-owned'];
  expect(await painOwned()).toBe('open');
  await deal.overlay.focus('[data-outcome="pain-owned"] .row');
  await deal.page.keyboard.press('e');
  await expect.poll(() => deal.overlay.has('.form')).toBe(true);
  await deal.page.keyboard.press('Enter');
  await expect.poll(painOwned).toBe('met');
  await look(deal);
  await use(deal, 'deal');
  expect(await painOwned()).toBeUndefined();
  await deal.overlay.press(WORDS.undo);
  await expect.poll(painOwned).toBe('met');
});

test('what was chosen is listed in the panel and can be taken back there', async ({ openDeal }) => {
  const deal = await openDeal('salesforce', 'brightwater');
  await look(deal);
  await use(deal, 'all');
  await deal.overlay.press(WORDS.dismiss);
  await deal.overlay.click('[data-judged-by] button');
  await expect.poll(() => deal.overlay.text('.sheet')).toContain('All deals of acme');
  await deal.overlay.press(PROCESS_WORDS.takeBack('All deals of acme'));
  await expect.poll(() => judgedBy(deal)).toContain(USUAL);
});

test('a deal whose page does not show its record type any more is judged by the process chosen for it', async ({
  openDeal,
}) => {
  await openDeal('salesforce', 'meridian');
  const deal = await openDeal('salesforce', 'brightwater');
  await look(deal);
  await use(deal, 'pipeline');
  // Its fields are in a tab that is not opened yet.
  const other = await openDeal('salesforce', 'meridian', { details: 'closed' });
  expect(await judgedBy(other)).toContain(BANT);
  const unknown = await openDeal('salesforce', 'lindqvist', { details: 'closed' });
  expect(await judgedBy(unknown)).toContain(USUAL);
});

/** The same test CRM, in an organisation that has given two of its stages one name of its own. */
async function renameStages({ context }: Chromium, crm: Crm): Promise<void> {
  const usual =
    crm === 'salesforce' ? /"(?:Qualification|Needs Analysis)"/g : /(?:Qualified To Buy|Presentation Scheduled)/g;
  const answer = testCrms();
  await context.route(/^https?:/, async (route) => {
    const found = answer(route.request().url());
    if (!found || typeof found.body !== 'string') return route.fallback();
    const name = crm === 'salesforce' ? '"Solution Fit"' : 'Solution Fit';
    await route.fulfill({ ...found, body: found.body.replaceAll(usual, name) });
  });
}
