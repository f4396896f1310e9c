import { browser } from '@/src/browser';
import type { Database } from '@/src/memory/database';
import type { BackupEvery } from '@/src/settings/own-backup';
import { inWorkers } from '@/src/backup/worker';
import { makeBackup } from '@/src/backup/make-backup';
import { failed, saveFile } from './save-file';

/** Firefox ends a background page that does nothing for so long; a file of many deals takes longer. Ms. */
const AWAKE_MS = 10_000;

/** Makes a backup in Firefox's background, which is a page and can give a file an address. */
export async function backUpHere(database: () => Promise<Database>, every: BackupEvery): Promise<void> {
  let called = 0;
  await makeBackup({
    heavy: inWorkers(browser.runtime.getURL('/heavy-work.js')),
    product: browser.runtime.getManifest().version,
    every,
    now: new Date(),
    progress: () => {
      if (performance.now() - called < AWAKE_MS) return;
      called = performance.now();
      void browser.runtime.getPlatformInfo();
    },
    save: async (file) => saveFile(await database(), file),
    failed: async (at, problem) => failed(await database(), at, problem),
  });
}
