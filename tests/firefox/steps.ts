import { WORDS } from '@/src/overlay/words';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Crm } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import { ownBackupName } from '@/src/settings/own-backup';
import { WORDS as PAGE } from '@/src/pages/words';
import type { Verdict } from '@/src/qualify/assessment';
import { BUILD } from '@/tests/browsers/build';
import type { Firefox } from '@/tests/browsers/firefox';
import { addressOf, PORTAL } from '@/tests/crm/addresses';
import { dealCalled, type Deal } from '@/tests/crm/deals';
import { recordEvidence } from './record-evidence';
import { until } from './until';

export interface Step {
  /** A sentence about what can be observed. */
  name: string;
  run(): Promise<void>;
}

const SAVED = v.object({ records: v.object({ histories: v.array(v.unknown()) }) });

const CRMS: readonly Crm[] = ['salesforce', 'hubspot'];

const LIST: Record<Crm, string> = {
  salesforce: 'https://acme.lightning.force.com/lightning/o/Opportunity/list',
  hubspot: `https://app.hubspot.com/contacts/${PORTAL}/objects/0-3/views/all/list`,
};

/** The smoke test: each step goes on where the one before it ended. */
export function smokeSteps(firefox: Firefox): readonly Step[] {
  return [
    {
      name: 'the Firefox build installs',
      async run() {
        assert(existsSync(BUILD.firefox), 'there is no Firefox build; npm run build makes it');
        await firefox.install(BUILD.firefox);
      },
    },
    {
      name: 'the user can want an automatic backup, and is told that there is nothing to save yet',
      async run() {
        const options = await firefox.openOwn('options.html');
        const text = (): Promise<string> => options.evaluate(() => document.body.innerText);
        await options.locator(`::-p-text(${PAGE.automaticEvery.day})`).click();
        await until('what is said', async () => (await text()).includes(PAGE.automaticBegins), true);
        await options.close();
      },
    },
    ...CRMS.flatMap((crm) => navigationSteps(firefox, crm).concat(evidenceSteps(firefox, crm))),
    {
      name: 'the backup was saved by itself when the extension started again, with what was kept then',
      async run() {
        const file = path.join(firefox.downloads, 'Walkaway', ownBackupName('day', dayOf(new Date())));
        const saved = (): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(file, 'utf8')));
        const kept = async (): Promise<number> => v.parse(SAVED, await saved()).records.histories.length;
        await until('whether a deal is in the file', async () => (await kept()) > 0, true);
      },
    },
    {
      name: 'nothing was asked for at any host but those of the CRMs',
      run: async () => assert.deepEqual(firefox.refused, []),
    },
  ];
}

function navigationSteps(firefox: Firefox, crm: Crm): Step[] {
  const { page, overlay } = firefox;
  return [
    {
      name: `${crm}: a list page has no sidebar`,
      async run() {
        await page.goto(LIST[crm], { waitUntil: 'domcontentloaded' });
        const name = nameOf(dealCalled('halden'));
        await until('list', () => page.evaluate((text) => document.body.innerText.includes(text), name), true);
        assert.equal(await overlay.hosts(), 0);
      },
    },
    {
      name: `${crm}: a deal opened from the list, without a reload, gets its verdict`,
      async run() {
        await openInPage(firefox, crm, dealCalled('halden'));
        await showsVerdict(firefox, dealCalled('halden'), 'last-ask');
      },
    },
    {
      name: `${crm}: going on to the next deal shows that deal's verdict`,
      async run() {
        await openInPage(firefox, crm, dealCalled('meridian'));
        await showsVerdict(firefox, dealCalled('meridian'), 'walk');
      },
    },
    {
      name: `${crm}: going back to the list takes the sidebar away`,
      async run() {
        await page.evaluate(() => history.go(-2));
        await until('number of sidebars', () => overlay.hosts(), 0);
      },
    },
  ];
}

function evidenceSteps(firefox: Firefox, crm: Crm): Step[] {
  const { page, overlay } = firefox;
  const deal = dealCalled('brightwater');
  let outcome = '';
  const isMet = (): Promise<void> =>
    until(`state of ${outcome}`, async () => (await overlay.outcomes())[outcome], 'met');
  return [
    {
      name: `${crm}: a deal opened by its address gets its verdict`,
      async run() {
        await page.goto(addressOf(crm, deal, { shortcuts: '1' }), { waitUntil: 'domcontentloaded' });
        await showsVerdict(firefox, deal, 'hold');
      },
    },
    {
      name: `${crm}: the page cannot look into the sidebar`,
      async run() {
        const seen = await page.evaluate(() => {
          const host = document.querySelector('walkaway-overlay');
          return { root: host?.shadowRoot, text: host?.textContent, children: host?.children.length };
        });
        assert.deepEqual(seen, { root: null, text: '', children: 0 });
      },
    },
    {
      name: `${crm}: evidence typed with the keyboard alone meets its outcome, and the page hears no key`,
      async run() {
        const [open] = Object.entries(await overlay.outcomes()).find(([, state]) => state === 'open') ?? [];
        assert(open, 'no outcome is open');
        outcome = open;
        await recordEvidence(firefox, outcome);
        await isMet();
      },
    },
    {
      name: `${crm}: the evidence is still there after a reload`,
      async run() {
        await page.reload({ waitUntil: 'domcontentloaded' });
        await isMet();
      },
    },
    {
      name: `${crm}: installing again under the open deal leaves one sidebar, and it works`,
      async run() {
        await firefox.install(BUILD.firefox);
        await until('number of sidebars', () => overlay.hosts(), 1);
        await isMet();
        await overlay.press(WORDS.fold);
        await until('folded sidebar', () => overlay.has(`[title="${WORDS.unfold}"]`), true);
        await overlay.press(WORDS.unfold);
        await until('open sidebar', () => overlay.has(`[title="${WORDS.unfold}"]`), false);
      },
    },
  ];
}

/** Does what a link of the CRM does; the test CRMs have a function for it. */
async function openInPage({ page }: Firefox, crm: Crm, deal: Deal): Promise<void> {
  const id = crm === 'salesforce' ? deal.salesforceId : deal.hubspotId;
  await page.evaluate((record) => (window as Window & { openRecord?(id: string): void }).openRecord?.(record), id);
}

async function showsVerdict({ overlay }: Firefox, deal: Deal, verdict: Verdict): Promise<void> {
  const name = nameOf(deal);
  const look = async (): Promise<object> => {
    const shown = await overlay.verdict();
    return { verdict: shown, name: (await overlay.text()).includes(name) ? name : 'another' };
  };
  await until('sidebar', look, { verdict, name });
}

function nameOf({ slug, values: { name } }: Deal): string {
  return name && 'text' in name ? name.text : slug;
}
