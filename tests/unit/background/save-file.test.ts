import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databaseOpener, type Database } from '@/src/memory/database';
import { changeOwnBackups, readOwnBackups } from '@/src/memory/own-backups';
import type { BackupProblem } from '@/src/settings/own-backup';

interface Item {
  id: number;
  url: string;
  filename: string;
  state: string;
  error?: string;
  fileSize: number;
  startTime: string;
  byExtensionId: string;
}

/** The browser's downloads: what is asked for ends as `ending` says, a moment later. */
const browserHas = vi.hoisted(() => ({
  items: [] as Item[],
  listeners: new Set<(change: { id: number; state: { current: string } }) => void>(),
  ending: { state: 'complete' } as
    { state: string; error?: string; fileSize?: number } | 'refused' | 'before anybody listens',
  asked: [] as object[],
  number: 0,
}));

vi.mock('@/src/browser', () => ({
  browser: {
    runtime: { id: 'walkaway' },
    permissions: { contains: () => Promise.resolve(true) },
    downloads: {
      onChanged: {
        addListener: (hear: never) => browserHas.listeners.add(hear),
        removeListener: (hear: never) => browserHas.listeners.delete(hear),
      },
      search: ({ id }: { id?: number }) =>
        Promise.resolve(browserHas.items.filter((item) => id === undefined || item.id === id)),
      cancel: (id: number) => {
        for (const item of browserHas.items) if (item.id === id) item.state = 'interrupted';
        return Promise.resolve();
      },
      erase: ({ id }: { id: number }) => {
        browserHas.items = browserHas.items.filter((item) => item.id !== id);
        return Promise.resolve([id]);
      },
      download: (wanted: { url: string; filename: string }) => {
        const { ending } = browserHas;
        browserHas.asked.push(wanted);
        if (ending === 'refused') return Promise.reject(new Error('Not here'));
        const id = (browserHas.number += 1);
        const item: Item = {
          id,
          url: wanted.url,
          filename: `/home/me/Downloads/${wanted.filename}`,
          state: 'in_progress',
          fileSize: 30,
          startTime: `2026-11-${String(id).padStart(2, '0')}`,
          byExtensionId: 'walkaway',
        };
        browserHas.items.push(item);
        if (ending === 'before anybody listens') item.state = 'complete';
        else {
          setTimeout(() => {
            Object.assign(item, ending);
            for (const hear of browserHas.listeners) hear({ id, state: { current: item.state } });
          }, 5);
        }
        return Promise.resolve(id);
      },
    },
  },
}));
const { saveFile, settlePending } = await import('@/src/background/save-file');

const FILE = { url: 'blob:a', at: 1_795_000_000_000, name: 'walkaway-backup-friday.json', bytes: 30 };
const PATH = '/home/me/Downloads/Walkaway/walkaway-backup-friday.json';
const { url: _, ...MADE } = { ...FILE, path: PATH };
let database: Database;
let names = 0;

beforeEach(async () => {
  Object.assign(browserHas, { items: [], asked: [], ending: { state: 'complete' } });
  vi.useFakeTimers({ toFake: ['Date'] });
  database = await databaseOpener(`save-file-${(names += 1)}`)();
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
});

it.each([['complete'], ['before anybody listens']] as const)(
  'a file is saved over the older one, and kept: %s',
  async (how) => {
    browserHas.ending = how === 'complete' ? { state: 'complete' } : how;
    expect(await saveFile(database, FILE)).toBeNull();
    expect(browserHas.asked).toEqual([
      { url: 'blob:a', filename: `Walkaway/${FILE.name}`, conflictAction: 'overwrite', saveAs: false },
    ]);
    expect(await readOwnBackups(database)).toEqual({ made: MADE, failed: null, pending: null });
    expect(browserHas.listeners.size).toBe(0);
  },
);

it.each<[string, BackupProblem]>([
  ['FILE_NO_SPACE', 'no-room'],
  ['FILE_ACCESS_DENIED', 'no-access'],
  ['FILE_BLOCKED', 'refused'],
  ['USER_CANCELED', 'stopped'],
  ['SOMETHING_NEW', 'unknown'],
])('what went wrong is kept, with the last good one: %s', async (error, problem) => {
  await saveFile(database, FILE);
  browserHas.ending = { state: 'interrupted', error };
  const later = { ...FILE, url: 'blob:b', at: FILE.at + 1000 };
  expect(await saveFile(database, later)).toBe(problem);
  expect(await readOwnBackups(database)).toEqual({ made: MADE, failed: { at: later.at, problem }, pending: null });
});

it('a download that the browser refuses, or that is shorter than the file, is no backup', async () => {
  browserHas.ending = 'refused';
  expect(await saveFile(database, FILE)).toBe('refused');
  browserHas.ending = { state: 'complete', fileSize: 12 };
  expect(await saveFile(database, FILE)).toBe('unknown');
  expect((await readOwnBackups(database)).made).toBeNull();
});

it('the list of downloads names the newest of them only, and what others saved stays in it', async () => {
  const theirs = { id: 900, url: 'https://x', filename: '/home/me/Downloads/Walkaway/b.pdf', state: 'complete' };
  browserHas.items.push({ ...theirs, fileSize: 1, startTime: '2026-12-31', byExtensionId: 'another' });
  await saveFile(database, FILE);
  await saveFile(database, { ...FILE, url: 'blob:b' });
  expect(browserHas.items.map(({ url }) => url)).toEqual(['https://x', 'blob:b']);
});

it('a download that was paused for an hour is given up, so that the next one can be made', async () => {
  const pending = { ...FILE, id: 5 };
  await changeOwnBackups(database, (now) => ({ ...now, pending }));
  const item = { id: 5, url: 'blob:a', filename: PATH, fileSize: -1, startTime: '', byExtensionId: 'walkaway' };
  browserHas.items = [{ ...item, state: 'in_progress' }];
  vi.setSystemTime(FILE.at + 3_600_000);
  expect(await settlePending(database)).toBe('stopped');
  expect(browserHas.items[0]?.state).toBe('interrupted');
  expect(await readOwnBackups(database)).toEqual({
    made: null,
    failed: { at: FILE.at, problem: 'stopped' },
    pending: null,
  });
});

it('what became of a file is looked up by the next worker, where one was stopped meanwhile', async () => {
  const pending = { ...FILE, id: 5 };
  const wait = () => changeOwnBackups(database, (now) => ({ ...now, pending }));
  const item = { id: 5, url: 'blob:a', filename: PATH, fileSize: 30, startTime: '', byExtensionId: 'walkaway' };
  await wait();
  browserHas.items = [{ ...item, state: 'in_progress' }];
  vi.setSystemTime(FILE.at + 60_000);
  expect(await settlePending(database)).toBeNull();
  expect((await readOwnBackups(database)).pending).toEqual(pending);
  browserHas.items = [{ ...item, state: 'complete' }];
  expect(await settlePending(database)).toBeNull();
  expect(await readOwnBackups(database)).toEqual({ made: MADE, failed: null, pending: null });

  // After a restart the same number may stand for something else.
  await wait();
  browserHas.items = [{ ...item, state: 'complete', url: 'https://x' }];
  expect(await settlePending(database)).toBe('stopped');
});
