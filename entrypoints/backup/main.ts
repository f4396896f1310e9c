import { browser } from '@/src/browser';
import { makeBackup } from '@/src/backup/make-backup';
import { failed } from '@/src/background/save-file';
import { databaseOpener } from '@/src/memory/database';
import { readPreferences } from '@/src/memory/preferences';
import { inWorkers } from '@/src/backup/worker';

/** Opened out of sight by Chromium's worker: makes one file, hands it to the worker, which may save it, and is gone. */
const database = databaseOpener();
try {
  const { backupEvery } = await readPreferences(await database());
  if (backupEvery !== null) {
    await makeBackup({
      heavy: inWorkers(browser.runtime.getURL('/heavy-work.js')),
      product: new URLSearchParams(location.search).get('product') ?? '',
      every: backupEvery,
      now: new Date(),
      progress: () => {},
      save: (file) => browser.runtime.sendMessage(file),
      failed: async (at, problem) => failed(await database(), at, problem),
    });
  }
} finally {
  window.close();
}
