import type { Org } from '@/src/crm/reading';
import type { Database } from '@/src/memory/database';
import type { ProcessSource } from '@/src/process/source';
import type { HeavyWork, Progress } from '@/src/backup/heavy-work';
import type { BackupEvery, BackupProblem, OwnBackups } from '@/src/settings/own-backup';

/** What the page needs from the browser; handed in so that it can be tested without an extension. */
export interface Keeping {
  database(): Promise<Database>;
  /** What takes long where much is kept. */
  heavy: HeavyWork;
  /** What the rules are called, that something is kept of. Large: only for whoever needs it. */
  processes(): Promise<ProcessSource>;
  /** The version of the extension. */
  product: string;
  storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;
  /** This is a private window, with a storage of its own that ends with it. */
  isPrivate: boolean;
  /** To be called when something of these organisations was erased or taken in: open tabs still show it. */
  changed(orgs: readonly Org[]): Promise<void>;
  /** To be called when what the user set for all organisations is another now: open tabs follow. */
  preferred(): Promise<void>;
  /** The right to show notifications. */
  notifications: Right;
  /** The files that are saved without being asked. */
  backups: {
    /** The right to save files. */
    right: Right;
    state(): Promise<OwnBackups>;
    /** Makes one now. Gives what went wrong; `busy` where one is being made already. */
    make(every: BackupEvery, progress: Progress): Promise<BackupProblem | 'busy' | null>;
    /** Shows a file in its folder. */
    show(path: string): Promise<void>;
  };
  /** Hands a file to the user. */
  offer(file: Blob, name: string): void;
}

/** What the browser asks the user for. */
interface Right {
  allowed(): Promise<boolean>;
  /** Asks the user; only as the answer to a press. */
  allow(): Promise<boolean>;
  giveUp(): Promise<void>;
}

/** Something that was done, to be told at the top of the page; `undo` while it can be taken back. */
export interface Done {
  said: string;
  undo: (() => Promise<void>) | null;
  /** It is still being done, and how far it is; `of` is 0 where that is not known. */
  pending?: { done: number; of: number };
}
