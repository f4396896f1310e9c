import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onDisk } from '@/src/backup/on-disk';
import { inMemory } from '@/src/memory/kept/backup';
import { databaseOpener } from '@/src/memory/database';
import { heavyWork } from '@/src/backup/heavy-work';
import { answerTask } from '@/src/backup/worker';

/** Only workers have it, and the types here are those of pages. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

/** What goes through all that is kept, in a worker of its own: the page that wants it stays free. */
export default defineUnlistedScript(() => {
  const work = heavyWork(databaseOpener(), {
    open(file) {
      // A worker may read without waiting, and while something is being stored nothing may be waited for.
      const reader = new FileReaderSync();
      const bytes = (from: number, to: number) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to)));
      return Promise.resolve({ size: file.size, bytes });
    },
    create: async () => (await onDisk()) ?? inMemory(),
  });
  self.addEventListener('message', ({ data }) => {
    void answerTask(data, work, (said) => self.postMessage(said, { transfer: [] }));
  });
});
