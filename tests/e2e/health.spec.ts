import type { BrowserContext, Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { STANDARD_FIELDS } from '@/src/crm/standard-fields';
import { DETAIL_WORDS } from '@/src/details/words';
import { WORDS } from '@/src/overlay/words';
import { dealCalled } from '@/tests/crm/deals';
import { CRMS, expect, test } from './fixtures';

/** What a hook looks for is renamed, the way a CRM's release would: the page looks the same, and its markup is another. */
interface Rename {
  says: string;
  crm: Crm;
  /** What the renamed elements are found by. */
  elements: string;
  attribute: string;
  change: 'parts' | 'all';
  /** A fact that was read there. */
  lost: string;
  /** What is read elsewhere, and stays. */
  stays: readonly string[];
  verdict: string;
  /** In the report. */
  notice: string;
}

const RENAMES: readonly Rename[] = [
  {
    says: 'some fields',
    crm: 'salesforce',
    elements: '[data-target-selection-name$=".Economic_Buyer__c"], [data-target-selection-name$=".CloseDate"]',
    attribute: 'data-target-selection-name',
    change: 'parts',
    lost: 'economicBuyer',
    stays: ['stage', 'champion', 'amount'],
    verdict: 'last-ask',
    notice: 'hooks-lost holder',
  },
  {
    says: 'all cards',
    crm: 'hubspot',
    elements: '[data-card-type]',
    attribute: 'data-card-type',
    change: 'all',
    lost: 'stage',
    stays: [],
    verdict: 'cannot-tell',
    notice: 'layout-unknown',
  },
];

// The CRM delivers all its pages otherwise, and the clipboard is looked into: neither can be taken back.
test.use({ ownBrowser: true });

const LINE = '.folds:has(.health) > h3';

for (const crm of CRMS) {
  test(`on ${crm} one line tells how much of what is needed was read`, async ({ openDeal }) => {
    const { overlay } = await openDeal(crm, 'halden');
    expect(await overlay.text(LINE)).toMatch(/^Read \d+ of \d+ fields · \d+ not found$/);
  });
}

for (const rename of RENAMES) {
  const { crm, change, lost, stays, verdict, notice } = rename;

  test(`${crm} renamed the hooks of ${rename.says}: it is said, what is sure is kept and judged, and the report tells nothing of the deal`, async ({
    chromium,
    openDeal,
  }) => {
    const before = await openDeal(crm, 'halden');
    const read = await before.overlay.read();
    expect(await before.overlay.has(`[data-read="${lost}"]`)).toBe(true);
    expect(await before.overlay.has('[data-changed]')).toBe(false);

    await deliverRenamed(chromium.context, rename);
    const { page, overlay } = await openDeal(crm, 'halden');
    await expect.poll(() => overlay.has(`[data-changed="${change}"]`), { timeout: 20_000 }).toBe(true);
    expect(await overlay.text('[data-changed] h3')).toBe(WORDS.changed(crm));
    expect(await overlay.unread()).toContain(lost);
    for (const fact of stays) expect(await overlay.has(`[data-read="${fact}"]`)).toBe(true);
    expect(await overlay.verdict()).toBe(verdict);

    await overlay.press(WORDS.report);
    await expect.poll(() => overlay.has('.report textarea')).toBe(true);
    const shown = await overlay.inside((root) => root.querySelector('textarea')?.value ?? '', null);
    await overlay.press(DETAIL_WORDS.copyReport);
    await expect.poll(() => overlay.text('.report output')).toBe(DETAIL_WORDS.copied);
    await chromium.context.grantPermissions(['clipboard-read']);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(shown);
    expect(copied).toContain(notice);
    const { salesforceId, hubspotId } = dealCalled('halden');
    const { hostname, pathname } = new URL(page.url());
    const secrets = [
      ...read.map(({ text }) => text),
      ...(await labelsOn(page)),
      await page.title(),
      salesforceId,
      salesforceId.slice(0, 15),
      hubspotId,
      pathname,
      hostname,
    ].filter((secret) => isTelling(secret, crm));
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => copied.includes(secret))).toEqual([]);
  });
}

/** From now on the CRM delivers its pages so: each element is renamed as it is put into the page. */
async function deliverRenamed(context: BrowserContext, { elements, attribute }: Rename): Promise<void> {
  await context.addInitScript(
    ([selector, name]) => {
      // Before the page's own scripts, which hide what is in components from each other.
      const find = Document.prototype.querySelectorAll;
      const rename = (): void => {
        for (const element of find.call(document, selector)) {
          element.setAttribute('data-renamed', element.getAttribute(name) ?? '');
          element.removeAttribute(name);
        }
      };
      new MutationObserver(rename).observe(document, { subtree: true, childList: true, attributes: true });
    },
    [elements, attribute] as const,
  );
}

async function labelsOn(page: Page): Promise<string[]> {
  const labels = await page.locator('label, .test-id__field-label').allTextContents();
  return labels.map((label) => label.trim());
}

/** Not a number of one or two digits, and no part of a standard field's name: these stand in the report of any deal. */
function isTelling(secret: string, crm: Crm): boolean {
  return secret.length > 2 && ![...STANDARD_FIELDS[crm]].some((name) => name.includes(secret));
}
