import { render } from 'preact';
import { browser } from '@/src/browser';
import { showDue } from '@/src/background/badge';
import { remindNow } from '@/src/background/notification';
import { isPrivateCopy } from '@/src/background/private';
import { notifyPages } from '@/src/background/pages';
import { dayOf } from '@/src/day';
import { databaseOpener } from '@/src/memory/database';
import { countDue } from '@/src/memory/last-asks';
import { Options } from '@/src/pages/Options';
import { offerFile } from '@/src/pages/offer-file';
import { inWorkers } from '@/src/pages/worker';
import '@/src/pages/options.css';

const database = databaseOpener();

/** Open tabs of these organisations start anew, and the button counts again. */
async function changed(...[orgs]: Parameters<Parameters<typeof Options>[0]['keeping']['changed']>): Promise<void> {
  await Promise.all(orgs.map((org) => notifyPages({ tell: 'settings-changed', org }, undefined)));
  await showDue(await countDue(await database(), dayOf(new Date())));
}

/** Every open tab starts anew, and what is due already is told of if that is wanted now. */
async function preferred(): Promise<void> {
  await notifyPages({ tell: 'settings-changed', org: null }, undefined);
  await remindNow(database);
}

const RIGHT = { permissions: ['notifications' as const] };
const notifications = {
  allowed: () => browser.permissions.contains(RIGHT),
  allow: () => browser.permissions.request(RIGHT),
  giveUp: async () => void (await browser.permissions.remove(RIGHT)),
};

const storage = {
  estimate: () => navigator.storage.estimate(),
  persist: () => navigator.storage.persist(),
  // Chromium never drops the storage of an extension with this permission, and yet says that it is not persistent.
  persisted: async () =>
    (await navigator.storage.persisted()) ||
    (import.meta.env.CHROME && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }))),
};

const page = document.querySelector('#options');
if (page) {
  const product = browser.runtime.getManifest().version;
  render(
    <Options
      keeping={{
        database,
        heavy: inWorkers(browser.runtime.getURL('/heavy-work.js')),
        product,
        changed,
        preferred,
        notifications,
        offer: offerFile,
        storage,
        isPrivate: isPrivateCopy(),
      }}
    />,
    page,
  );
}
