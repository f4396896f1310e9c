import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUpIfDue, parseFileToSave } from '@/src/background/back-up';
import { databaseOpener, type Database } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { changeOwnBackups, readOwnBackups } from '@/src/memory/own-backups';
import { changePreferences } from '@/src/memory/preferences';
import type { BackupEvery } from '@/src/settings/own-backup';
import { aKnownDeal } from '../factories';

const NOW = new Date('2026-11-28T09:00');
let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`back-up-${(names += 1)}`)();
});
afterEach(() => database.close());

/** What is begun when the worker wakes. */
async function wake({ maySave = true, settle = () => Promise.resolve() } = {}): Promise<BackupEvery[]> {
  const begun: BackupEvery[] = [];
  await backUpIfDue({
    database: () => Promise.resolve(database),
    maySave: () => Promise.resolve(maySave),
    settlePending: settle,
    failed: (open, at, problem) => changeOwnBackups(open, (now) => ({ ...now, failed: { at, problem } })),
    begin: (every) => Promise.resolve(void begun.push(every)),
    now: () => NOW,
  });
  return begun;
}

const want = (backupEvery: BackupEvery | null) => changePreferences(database, (now) => ({ ...now, backupEvery }));
const made = (day: string) => ({ at: new Date(day).getTime(), name: 'a.json', bytes: 1, path: '/a.json' });

it('no backup is made until the user wants it', async () => {
  await rememberDeal(database, aKnownDeal());
  expect(await wake()).toEqual([]);
  await want('week');
  expect(await wake()).toEqual(['week']);
});

it('of nothing no backup is made: it would take the place of a good one', async () => {
  await want('day');
  expect(await wake()).toEqual([]);
});

it('where the right was taken away none is begun, and that is kept to be told', async () => {
  await rememberDeal(database, aKnownDeal());
  await want('day');
  expect(await wake({ maySave: false })).toEqual([]);
  expect((await readOwnBackups(database)).failed).toEqual({ at: NOW.getTime(), problem: 'no-right' });
});

it('none is begun while the browser still writes one, and one is when that turns out to have failed', async () => {
  await rememberDeal(database, aKnownDeal());
  await want('day');
  const pending = { ...made('2026-11-27'), url: 'blob:a', id: 7 };
  const { path: _, ...file } = pending;
  await changeOwnBackups(database, (now) => ({ ...now, made: made('2026-11-26'), pending: file }));
  expect(await wake()).toEqual([]);
  const failed = { at: new Date('2026-11-27').getTime(), problem: 'stopped' } as const;
  const settle = () => changeOwnBackups(database, (now) => ({ ...now, failed, pending: null }));
  expect(await wake({ settle })).toEqual(['day']);
});

it('one that was made today is not made again', async () => {
  await rememberDeal(database, aKnownDeal());
  await want('day');
  await changeOwnBackups(database, (now) => ({ ...now, made: made('2026-11-28T00:10') }));
  expect(await wake()).toEqual([]);
});

it('storage that cannot be read throws nothing', async () => {
  database.close();
  expect(await wake()).toEqual([]);
});

it('only a file in memory is saved', () => {
  const file = { url: 'blob:chrome-extension://a/b', at: 1, name: 'a.json', bytes: 3 };
  expect(parseFileToSave(file)).toEqual(file);
  expect(parseFileToSave({ ...file, url: 'https://walkaway.example/a.json' })).toBeNull();
  expect(parseFileToSave({ ask: 'context' })).toBeNull();
});
