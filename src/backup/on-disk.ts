import type { Output } from '@/src/memory/kept/backup';

/** What only workers have, and the types here are those of pages. */
interface Writing {
  write(bytes: Uint8Array): number;
  flush(): void;
  close(): void;
}

/** Where files lie until they are saved: the extension's own folder, which nobody sees. */
const FOLDER = 'backups';

/** A file that nobody took for so long is taken by nobody. Ms. */
const LONGEST_TAKEN_MS = 3_600_000;

async function ownFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/**
 * A file on the disk to be written piece by piece, by a worker: in memory it would be as large as all that is kept. Null
 * where the browser has no such place, as in a private window.
 */
export async function onDisk(): Promise<Output | null> {
  try {
    const folder = await ownFolder();
    const name = crypto.randomUUID();
    const handle = await folder.getFileHandle(name, { create: true });
    const writing = await writingOf(handle);
    const encoder = new TextEncoder();
    return {
      append(text) {
        const bytes = encoder.encode(text);
        if (writing.write(bytes) !== bytes.length) throw new DOMException('', 'QuotaExceededError');
      },
      async end() {
        writing.flush();
        writing.close();
        return handle.getFile();
      },
      async giveUp() {
        writing.close();
        await folder.removeEntry(name);
      },
    };
  } catch {
    return null;
  }
}

async function writingOf(handle: FileSystemFileHandle): Promise<Writing> {
  if (!isWritable(handle)) throw new Error('Only a worker may write it at once.');
  return handle.createSyncAccessHandle();
}

function isWritable(handle: object): handle is { createSyncAccessHandle(): Promise<Writing> } {
  return 'createSyncAccessHandle' in handle;
}

/** An address from which a file can be saved. The browser would guess from its content what it is, and name it by that. */
export function addressOf(file: Blob): string {
  return URL.createObjectURL(file.slice(0, file.size, 'application/json'));
}

/** Erases a file that was written so, once it has been saved. Of one in memory nothing needs to be erased. */
export async function forgetFile(file: Blob): Promise<void> {
  if (!(file instanceof File)) return;
  // It may have gone already, and what is still there goes with the next ones.
  await ownFolder()
    .then((folder) => folder.removeEntry(file.name))
    .catch(() => undefined);
}

/** Erases the files that nobody took: a page was closed before they were saved. `all`: also those just made. */
export async function forgetFiles({ all }: { all: boolean }): Promise<void> {
  try {
    const folder = await ownFolder();
    for await (const handle of folder.values()) {
      const { lastModified } = await folder.getFileHandle(handle.name).then((file) => file.getFile());
      if (all || Date.now() - lastModified > LONGEST_TAKEN_MS) {
        await folder.removeEntry(handle.name).catch(() => undefined);
      }
    }
  } catch {
    // There is no such place here.
  }
}
