import type { Org } from '@/src/crm/reading';
import type { Database } from '@/src/memory/database';
import { writeBackup, type Output } from '@/src/memory/kept/backup';
import { findDamaged, type Damaged } from '@/src/memory/kept/damaged';
import { eraseEverything } from '@/src/memory/kept/erase';
import { compareBatches, mergeBatches, OrgsOfRows, type Merging } from '@/src/memory/kept/merge';
import { forgetFiles } from './on-disk';
import { BackupReader, RefusedFile, type FileBytes } from './backup-reader';

/** Is told how far something is, now and then. */
export type Progress = (done: number, of: number) => void;

/** What a file holds, beside what is here. */
type Looked =
  | { ok: true; madeAt: string; rows: number; merging: Merging }
  /** What is wrong, the first few of all. */
  | { ok: false; problems: readonly string[]; more: number };

interface Taken {
  merging: Merging;
  /** Of whom anything was in the file. */
  orgs: readonly Org[];
}

/** What goes through all that is kept, or through a file with all of it. */
export interface HeavyWork {
  /** Everything in one file. `product`: the version of the extension. `at`: ms since the epoch. */
  save(product: string, at: number, progress: Progress): Promise<Blob>;
  /** Reads a file to its end and changes nothing. */
  look(file: Blob, progress: Progress): Promise<Looked>;
  /** Takes all of a file in, or nothing. `rows`: how many it has, which `look` has told. */
  take(file: Blob, rows: number, progress: Progress): Promise<Taken>;
  findDamaged(signal: AbortSignal): Promise<readonly Damaged[]>;
  eraseEverything(progress: Progress): Promise<void>;
}

interface Files {
  /** Makes pieces of a file readable at once. */
  open(file: Blob): Promise<FileBytes>;
  /** A new file. */
  create(): Promise<Output>;
}

/** Does it in this thread. */
export function heavyWork(database: () => Promise<Database>, { open, create }: Files): HeavyWork {
  return {
    save: async (product, at, progress) =>
      writeBackup(await database(), { product, at, progress, output: await create() }),
    async look(file, progress) {
      const bytes = await open(file);
      const reader = new BackupReader(bytes);
      let rows = 0;
      try {
        const merging = await compareBatches(await database(), reader.batches(), (done) => {
          rows = done;
          progress(reader.read, bytes.size);
        });
        return { ok: true, madeAt: reader.madeAt, rows, merging };
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
        return { ok: false, problems: error.problems, more: error.more };
      }
    },
    async take(file, rows, progress) {
      const reader = new BackupReader(await open(file));
      const seen = new OrgsOfRows();
      const merging = await mergeBatches(await database(), seen.seenIn(reader.batches()), (done) =>
        progress(done, rows),
      );
      return { merging, orgs: seen.orgs };
    },
    findDamaged: async () => findDamaged(await database()),
    async eraseEverything(progress) {
      await eraseEverything(await database(), progress);
      await forgetFiles({ all: true });
    },
  };
}
