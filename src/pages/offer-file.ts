import { addressOf, forgetFile } from '@/src/backup/on-disk';

/** Hands a file to the user, as a click on a link to it would. */
export function offerFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = addressOf(file);
  link.download = name;
  link.click();
  // The download has taken the file over once the click is dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
    void forgetFile(file);
  }, 60_000);
}
