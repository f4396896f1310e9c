import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD } from '@/tests/browsers/build';
import { CRMS, expect, test } from './fixtures';

for (const crm of CRMS) {
  test(`on ${crm} no request leaves the page that the page did not make itself`, async ({ chromium, openDeal }) => {
    const requested: string[] = [];
    chromium.context.on('request', (request) => requested.push(request.url()));
    await openDeal(crm, 'halden');
    const foreign = requested.filter(
      (address) => !/^https:\/\/(acme\.lightning\.force|app\.hubspot)\.com\//.test(address),
    );
    expect(foreign.filter((address) => /^(https?|wss?):/.test(address))).toEqual([]);
    expect(requested.length).toBeGreaterThan(0);
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
  const files = ['manifest.json', 'background.js', 'content-scripts/overlay.js', 'icon/128.png'];
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

for (const [browser, build] of Object.entries(BUILD)) {
  test(`the ${browser} build asks for the record pages of the two CRMs and nothing else`, () => {
    const manifest = readManifest(build);
    const hosts = [
      'https://*.lightning.force.com/lightning/*',
      'https://*.lightning.force.com/one/one.app*',
      'https://app.hubspot.com/contacts/*',
      'https://app-eu1.hubspot.com/contacts/*',
      'https://app-na2.hubspot.com/contacts/*',
      'https://app-na3.hubspot.com/contacts/*',
      'https://app-ap1.hubspot.com/contacts/*',
    ];
    expect(manifest).toMatchObject({ manifest_version: 3, permissions: ['scripting'] });
    expect(manifest.host_permissions.toSorted()).toEqual(hosts.toSorted());
    expect(manifest.content_scripts.map(({ matches }) => matches.toSorted())).toEqual([hosts.toSorted()]);
    for (const absent of [
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
      'content_security_policy',
    ]) {
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
