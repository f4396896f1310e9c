import { render } from 'preact';
import { browser } from '@/src/browser';
import { showDue } from '@/src/background/badge';
import { remindNow } from '@/src/background/notification';
import { failed, maySaveFiles, saveFile, settlePending, showFile } from '@/src/background/save-file';
import { forgetFiles } from '@/src/backup/on-disk';
import { makeBackup } from '@/src/backup/make-backup';
import { readOwnBackups } from '@/src/memory/own-backups';
import { isPrivateCopy } from '@/src/background/private';
import { notifyPages } from '@/src/background/pages';
import { dayOf } from '@/src/day';
import { databaseOpener } from '@/src/memory/database';
import { countWaiting } from '@/src/memory/due';
import type { Keeping } from '@/src/pages/keeping';
import { Options } from '@/src/pages/Options';
import { offerFile } from '@/src/pages/offer-file';
import { sizeForScale, textScale } from '@/src/ui/text-scale';
import { inWorkers } from '@/src/backup/worker';
import '@/src/pages/options.css';

const database = databaseOpener();

/** Open tabs of these organisations start anew, and the button counts again. */
async function changed(...[orgs]: Parameters<Parameters<typeof Options>[0]['keeping']['changed']>): Promise<void> {
  await Promise.all(orgs.map((org) => notifyPages({ tell: 'settings-changed', org }, undefined)));
  await showDue(await countWaiting(await database(), dayOf(new Date())));
}

/** Every open tab starts anew, and what is due already is told of if that is wanted now. */
async function preferred(): Promise<void> {
  await notifyPages({ tell: 'settings-changed', org: null }, undefined);
  await remindNow(database);
}

const rightTo = (permission: 'notifications' | 'downloads'): Keeping['notifications'] => {
  const right = { permissions: [permission] };
  return {
    allowed: () => browser.permissions.contains(right),
    allow: () => browser.permissions.request(right),
    giveUp: async () => void (await browser.permissions.remove(right)),
  };
};

const product = browser.runtime.getManifest().version;
const heavy = inWorkers(browser.runtime.getURL('/heavy-work.js'));

const backups: Keeping['backups'] = {
  right: rightTo('downloads'),
  async state() {
    if (await maySaveFiles()) await settlePending(await database());
    return readOwnBackups(await database());
  },
  make: (every, progress) =>
    makeBackup({
      heavy,
      product,
      every,
      now: new Date(),
      progress,
      save: async (file) => saveFile(await database(), file),
      failed: async (at, problem) => failed(await database(), at, problem),
    }),
  show: showFile,
};

const storage = {
  estimate: () => navigator.storage.estimate(),
  persist: () => navigator.storage.persist(),
  // Chromium never drops the storage of an extension with this permission, and yet says that it is not persistent.
  persisted: async () =>
    (await navigator.storage.persisted()) ||
    (import.meta.env.CHROME && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }))),
};

// Those that were left when this page was closed too early.
void forgetFiles({ all: false });

const page = document.querySelector<HTMLElement>('#options');
if (page) {
  sizeForScale(page);
  page.style.zoom = String(textScale(document.documentElement, page));
  render(
    <Options
      keeping={{
        database,
        heavy,
        processes: async () => (await import('@/src/packs/built-in')).BUILT_IN,
        product,
        changed,
        preferred,
        notifications: rightTo('notifications'),
        backups,
        offer: offerFile,
        storage,
        isPrivate: isPrivateCopy(),
      }}
    />,
    page,
  );
}
