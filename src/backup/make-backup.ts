import { dayOf } from '@/src/day';
import { addressOf, forgetFile } from './on-disk';
import type { HeavyWork, Progress } from '@/src/backup/heavy-work';
import { ownBackupName, type BackupEvery, type BackupProblem } from '@/src/settings/own-backup';
import type { FileToSave } from '@/src/settings/own-backup';

interface Making {
  heavy: Pick<HeavyWork, 'save'>;
  /** The version of the extension. */
  product: string;
  every: BackupEvery;
  now: Date;
  progress: Progress;
  /** Hands the file to the browser; its address is good until this resolves. Gives what went wrong. */
  save(file: FileToSave): Promise<BackupProblem | null>;
  /** Keeps that there is no file. */
  failed(at: number, problem: BackupProblem): Promise<BackupProblem>;
}

/** One at a time in all pages and workers of the extension: the lock goes with whoever holds it. */
const LOCK = 'walkaway-backup';

/** Makes one file with everything and has it saved. Gives what went wrong; `busy` where another one is being made. */
export async function makeBackup(making: Making): Promise<BackupProblem | 'busy' | null> {
  const { every, failed, heavy, now, product, progress, save } = making;
  const at = now.getTime();
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return 'busy';
    let file: Blob;
    try {
      file = await heavy.save(product, at, progress);
    } catch {
      return failed(at, 'unreadable');
    }
    const url = addressOf(file);
    try {
      return await save({ url, at, name: ownBackupName(every, dayOf(now)), bytes: file.size });
    } finally {
      URL.revokeObjectURL(url);
      await forgetFile(file);
    }
  });
}
