import { noRows, type KindName, type Row, type Rows } from '@/src/memory/kept/kinds';
import { BackupReader, RefusedFile, type FileBytes } from '@/src/backup/backup-reader';

export type ReadFile =
  { ok: true; rows: Rows; madeAt: string } | { ok: false; problems: readonly string[]; more: number };

/** A file that is in memory. */
export async function openFile(file: Blob): Promise<FileBytes> {
  const all = new Uint8Array(await file.arrayBuffer());
  return { size: file.size, bytes: (from, to) => all.subarray(from, to) };
}

/** Reads all rows of a file with everything. */
export async function readFile(file: Blob): Promise<ReadFile> {
  const reader = new BackupReader(await openFile(file));
  const rows = noRows();
  const add = <Name extends KindName>(name: Name, some: readonly Row<Name>[]): void =>
    void Object.assign(rows, { [name]: [...rows[name], ...some] });
  try {
    for (const batch of reader.batches()) batch.handTo(add);
    return { ok: true, rows, madeAt: reader.madeAt };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { ok: false, problems: error.problems, more: error.more };
  }
}
