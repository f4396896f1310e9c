import { expect, it } from 'vitest';
import { makeBackup } from '@/src/backup/make-backup';
import type { BackupProblem, FileToSave } from '@/src/settings/own-backup';

const NOW = new Date('2026-11-28T09:00');

/** Makes one whose file is `write`n and saved so. */
function make(
  write: () => Promise<Blob>,
  save: (file: FileToSave) => Promise<BackupProblem | null>,
): ReturnType<typeof makeBackup> {
  return makeBackup({
    heavy: { save: write },
    product: '0.1.0',
    every: 'day',
    now: NOW,
    progress: () => {},
    save,
    failed: (_, problem) => Promise.resolve(problem),
  });
}

it('hands over a file that can be read until it is saved, and not any longer', async () => {
  let url = '';
  const problem = await make(
    () => Promise.resolve(new Blob(['{"all": 1}'])),
    async (file) => {
      ({ url } = file);
      expect(file).toMatchObject({ name: 'walkaway-backup-saturday.json', at: NOW.getTime(), bytes: 10 });
      expect(await (await fetch(url)).text()).toBe('{"all": 1}');
      return null;
    },
  );
  expect(problem).toBeNull();
  await expect(fetch(url)).rejects.toThrow(TypeError);
});

it('is never made twice at a time', async () => {
  const { promise, resolve } = Promise.withResolvers<Blob>();
  const saved: string[] = [];
  const save = ({ name }: FileToSave): Promise<null> => {
    saved.push(name);
    return Promise.resolve(null);
  };
  const write = () => Promise.resolve(new Blob());
  const first = make(() => promise, save);
  expect(await make(write, save)).toBe('busy');
  resolve(new Blob());
  expect(await first).toBeNull();
  expect(saved).toHaveLength(1);
  expect(await make(write, save)).toBeNull();
});

it('says so when there is no file to save', async () => {
  expect(
    await make(
      () => Promise.reject(new Error('The disk is locked.')),
      () => Promise.resolve(null),
    ),
  ).toBe('unreadable');
});
