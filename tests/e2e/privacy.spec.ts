import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD } from '@/tests/browsers/build';
import { Overlay } from '@/tests/browsers/overlay';
import { startChromium } from '@/tests/browsers/chromium';
import { addressOf } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { serveTestCrms } from '@/tests/crm/serve';
import { CRMS, expect, goToRecord, test } from './fixtures';
import type { BrowserContext } from '@playwright/test';

for (const crm of CRMS) {
  test(`on ${crm} the extension adds no request to those of the page`, async ({ chromium, openDeal }) => {
    const plain = await startChromium();
    const without = requestsOf(plain.context);
    await serveTestCrms(plain.context);
    const page = await plain.context.newPage();
    await page.goto(addressOf(crm, dealCalled('halden')));
    await expect.poll(() => page.title()).toContain('Halden');
    const requested = requestsOf(chromium.context);
    await openDeal(crm, 'halden');
    expect(new Set(requested)).toEqual(new Set(without));
    await plain.close();
  });

  test(`on ${crm} the page cannot look into the sidebar`, async ({ openDeal }) => {
    const { page } = await openDeal(crm, 'halden');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('walkaway-overlay');
      return { root: host?.shadowRoot ?? null, text: host?.textContent, inside: host?.children.length };
    });
    expect(seen).toEqual({ root: null, text: '', inside: 0 });
  });
}

test('the page cannot fetch any file of the extension', async ({ openDeal, extension }) => {
  const { page } = await openDeal('hubspot', 'halden');
  const files = readdirSync(BUILD.chrome, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  expect(files).toContain('sidebar-hubspot.js');
  for (const file of files) {
    const fetched = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'fetched',
          () => 'refused',
        ),
      `chrome-extension://${extension.id}/${file}`,
    );
    expect(fetched, file).toBe('refused');
  }
});

test('a page that defines our element itself is not given the closed root', async ({
  chromium,
  extension: _installed,
}) => {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    class Spy extends HTMLElement {
      constructor() {
        super();
        Object.assign(window, { spied: this.attachInternals() });
      }
    }
    customElements.define('walkaway-overlay', Spy);
  });
  await page.goto(addressOf('hubspot', dealCalled('halden')));
  const overlay = await Overlay.of(page);
  expect(await overlay.judged()).toBe('last-ask');
  const root = await page.evaluate(() => ('spied' in window ? (window.spied as ElementInternals).shadowRoot : null));
  expect(root).toBeNull();
});

test('a page that throws the sidebar out gets it back, on this record and the next', async ({ openDeal }) => {
  const { page, overlay } = await openDeal('hubspot', 'halden');
  await page.evaluate(() => {
    const throwOut = (): void => document.querySelector('walkaway-overlay')?.remove();
    for (let time = 0; time < 15; time += 1) setTimeout(throwOut, time * 20);
  });
  await goToRecord(page, 'hubspot', 'meridian');
  await expect.poll(() => overlay.verdict()).toBe('walk');
  expect(await overlay.hosts()).toBe(1);
});

for (const [browser, build] of Object.entries(BUILD)) {
  test(`the ${browser} build asks for the record pages of the two CRMs and nothing else`, () => {
    const manifest = readManifest(build);
    const hosts = [
      'https://*.lightning.force.com/lightning/*',
      'https://*.lightning.force.com/one/one.app*',
      'https://*.lightning.force.mil/lightning/*',
      'https://*.lightning.force.mil/one/one.app*',
      'https://*.lightning.crmforce.mil/lightning/*',
      'https://*.lightning.crmforce.mil/one/one.app*',
      'https://*.my.salesforce.com/006*',
      'https://*.my.salesforce.mil/006*',
      'https://app.hubspot.com/contacts/*',
      'https://app-eu1.hubspot.com/contacts/*',
      'https://app-na2.hubspot.com/contacts/*',
      'https://app-na3.hubspot.com/contacts/*',
      'https://app-ap1.hubspot.com/contacts/*',
    ];
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['scripting', 'unlimitedStorage', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
      optional_permissions: ['notifications', 'downloads'],
    });
    expect(manifest.host_permissions.toSorted()).toEqual(hosts.toSorted());
    expect(manifest.content_scripts.map(({ matches }) => matches.toSorted())).toEqual([hosts.toSorted()]);
    for (const absent of ['web_accessible_resources', 'externally_connectable', 'content_security_policy']) {
      expect(manifest).not.toHaveProperty(absent);
    }
  });
}

interface Manifest {
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
}

function readManifest(build: string): Manifest {
  return JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
}

/** The addresses that a browser's pages and workers ask for from now on. */
function requestsOf(context: BrowserContext): string[] {
  const requested: string[] = [];
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) requested.push(request.url());
  });
  return requested;
}
