import type { Downloads } from 'webextension-polyfill';
import { browser } from '@/src/browser';
import type { Database } from '@/src/memory/database';
import { changeOwnBackups, readOwnBackups } from '@/src/memory/own-backups';
import { BACKUP_FOLDER, type BackupProblem, type FileToSave, type OwnBackups } from '@/src/settings/own-backup';

/** The right is optional: until the user grants it, the browser has no such part. */
export async function maySaveFiles(): Promise<boolean> {
  return 'downloads' in browser && browser.permissions.contains({ permissions: ['downloads'] });
}

const LONGEST_WAIT_MS = 3_600_000;

/**
 * Saves a file into the folder for downloads, over an older one of the same name, and keeps what became of it. The older
 * one is there until the new one is complete. Gives what went wrong.
 */
export async function saveFile(
  database: Database,
  { url, at, name, bytes }: FileToSave,
): Promise<BackupProblem | null> {
  let id: number;
  try {
    id = await browser.downloads.download({
      url,
      filename: `${BACKUP_FOLDER}/${name}`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
  } catch {
    return failed(database, at, 'refused');
  }
  // Before anything is waited for: if this worker is stopped, the next one knows which download to ask about.
  await changeOwnBackups(database, (now) => ({ ...now, pending: { url, at, name, bytes, id } }));
  await ended(id);
  return settlePending(database);
}

/** Keeps that a backup went wrong before there was a file. */
export async function failed(database: Database, at: number, problem: BackupProblem): Promise<BackupProblem> {
  await changeOwnBackups(database, (now) => ({ ...now, failed: { at, problem } }));
  return problem;
}

/** Looks what became of the file that was handed to the browser last, if it is known by now. */
export async function settlePending(database: Database): Promise<BackupProblem | null> {
  const { pending } = await readOwnBackups(database);
  if (!pending) return null;
  const [item] = await browser.downloads.search({ id: pending.id });
  // The number of a download may stand for another one after a restart of the browser.
  const ours = item?.url === pending.url ? item : undefined;
  const isWaiting = ours?.state === 'in_progress';
  if (isWaiting && Date.now() - pending.at < LONGEST_WAIT_MS) return null;
  // Somebody has paused it, or never answered where it should go: it must not keep the next one from being made.
  if (isWaiting) await browser.downloads.cancel(pending.id);
  const problem = ours && !isWaiting ? problemOf(ours, pending.bytes) : 'stopped';
  const { at, name, bytes } = pending;
  await changeOwnBackups(database, (now) =>
    now.pending?.id === pending.id ? settled(now, { at, name, bytes, path: ours?.filename ?? '' }, problem) : now,
  );
  if (problem === null) await forgetOlder(ours?.filename ?? '');
  return problem;
}

function settled(now: OwnBackups, made: NonNullable<OwnBackups['made']>, problem: BackupProblem | null): OwnBackups {
  return problem === null
    ? { made, failed: null, pending: null }
    : { ...now, failed: { at: made.at, problem }, pending: null };
}

/** The browser's list of downloads has one entry for all of them, the newest. The files stay. */
async function forgetOlder(path: string): Promise<void> {
  const older = await browser.downloads.search({ query: [BACKUP_FOLDER] });
  const ours = older.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id);
  const [newest, ...others] = ours.toSorted((a, b) => b.startTime.localeCompare(a.startTime));
  if (newest?.filename !== path) return;
  await Promise.all(others.map(({ id }) => browser.downloads.erase({ id })));
}

function problemOf({ state, error, fileSize }: Downloads.DownloadItem, bytes: number): BackupProblem | null {
  if (state === 'complete') return fileSize > 0 && fileSize !== bytes ? 'unknown' : null;
  return PROBLEM_OF[error ?? ''] ?? 'unknown';
}

/** What browsers call what went wrong. */
const PROBLEM_OF: Readonly<Record<string, BackupProblem>> = {
  FILE_NO_SPACE: 'no-room',
  FILE_TOO_LARGE: 'no-room',
  FILE_ACCESS_DENIED: 'no-access',
  FILE_FAILED: 'no-access',
  FILE_NAME_TOO_LONG: 'no-access',
  FILE_BLOCKED: 'refused',
  FILE_SECURITY_CHECK_FAILED: 'refused',
  FILE_VIRUS_INFECTED: 'refused',
  USER_CANCELED: 'stopped',
  USER_SHUTDOWN: 'stopped',
  CRASH: 'stopped',
};

/** Waits until a download is no longer going on. */
async function ended(id: number): Promise<void> {
  const { downloads } = browser;
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      downloads.onChanged.removeListener(hear);
      resolve();
    };
    const hear = (change: Downloads.OnChangedDownloadDeltaType): void => {
      if (change.id === id && change.state && change.state.current !== 'in_progress') stop();
    };
    downloads.onChanged.addListener(hear);
    // It may have ended before anybody listened.
    downloads.search({ id }).then(
      ([item]) => item?.state !== 'in_progress' && stop(),
      () => stop(),
    );
  });
}

/** Shows a file where it lies, if the browser still knows it. */
export async function showFile(path: string): Promise<void> {
  const items = await browser.downloads.search({ query: [BACKUP_FOLDER] });
  const item = items.find(({ filename, byExtensionId }) => filename === path && byExtensionId === browser.runtime.id);
  if (item) await browser.downloads.show(item.id);
  else await browser.downloads.showDefaultFolder();
}
