import type { Runtime } from 'webextension-polyfill';
import { browser } from '@/src/browser';
import type { Database } from '@/src/memory/database';
import { nextTry, type BackupEvery, type BackupProblem } from '@/src/settings/own-backup';
import { backUpIfDue, parseFileToSave } from './back-up';
import { backUpHere } from './back-up-here';
import { BACKUP_PAGE, openBackupPage } from './offscreen';
import { isPrivateCopy } from './private';
import { failed, maySaveFiles, saveFile, settlePending } from './save-file';

/** Rings after a backup: if that did not work, it is tried again. */
const TRY_AGAIN = 'back-up';

/** Has a backup made if one is due. Of private windows nothing comes to stand on the disk. */
export async function keepBackedUp(database: () => Promise<Database>): Promise<void> {
  if (isPrivateCopy()) return;
  const begin = async (every: BackupEvery): Promise<void> => {
    browser.alarms.create(TRY_AGAIN, { when: nextTry(Date.now()) });
    await (import.meta.env.CHROME
      ? openBackupPage(browser.runtime.getManifest().version)
      : backUpHere(database, every));
  };
  await backUpIfDue({ database, maySave: maySaveFiles, settlePending, failed, begin, now: () => new Date() });
}

/** Whether it is the page that makes the file in Chromium. */
export function isBackupPage({ url }: Runtime.MessageSender): boolean {
  return url?.split('?')[0] === browser.runtime.getURL(BACKUP_PAGE);
}

/** Saves the file which that page has made, and tells it when it is no longer needed. */
export async function saveFrom(database: () => Promise<Database>, message: unknown): Promise<BackupProblem | null> {
  const file = parseFileToSave(message);
  return file && saveFile(await database(), file);
}
