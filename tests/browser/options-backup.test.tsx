import { screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPreferences } from '@/src/memory/preferences';
import { NO_BACKUPS, type BackupEvery } from '@/src/settings/own-backup';
import type { Keeping } from '@/src/pages/keeping';
import { show, fill, choose, asBefore } from './support/options';

afterEach(asBefore);

describe('an automatic backup', () => {
  const region = () => screen.findByRole('region', { name: 'Automatic backup' });
  const button = async (name: string) => within(await region()).findByRole('button', { name });
  /** A browser that answers its question so, and in which making one ends so. */
  const browserThat = (allows: boolean, ending: Awaited<ReturnType<Keeping['backups']['make']>> = null) => {
    let allowed = false;
    let state = NO_BACKUPS;
    const made: BackupEvery[] = [];
    const shown: string[] = [];
    const backups: Keeping['backups'] = {
      right: {
        allowed: () => Promise.resolve(allowed),
        allow: () => Promise.resolve((allowed = allows)),
        giveUp: () => Promise.resolve(void (allowed = false)),
      },
      state: () => Promise.resolve(state),
      make(every, progress) {
        progress(1, 2);
        made.push(every);
        const at = 1_795_000_000_000;
        if (ending === null)
          state = { ...NO_BACKUPS, made: { at, name: 'a.json', bytes: 2_345_678, path: '/home/a.json' } };
        else if (ending !== 'busy') state = { ...state, failed: { at, problem: ending } };
        return Promise.resolve(ending);
      },
      show: (path) => Promise.resolve(void shown.push(path)),
    };
    return { backups, made, shown, takeAway: () => (allowed = false) };
  };

  it('is off until the user wants it and the browser allows it; then one is made at once', async () => {
    const { backups, made, shown } = browserThat(true);
    const { database } = await show(fill, { backups });
    await userEvent.click(await button('Save it every day'));
    await screen.findByText('Saved. It is in the folder “Walkaway” of your downloads.');
    expect((await readPreferences(database)).backupEvery).toBe('day');
    await expect
      .poll(async () => (await region()).textContent)
      .toMatch(/Last saved on .*2026.* 2.3 MB.*\/home\/a.json/);
    await userEvent.click(await button('Show it in its folder'));
    expect(shown).toEqual(['/home/a.json']);
    await userEvent.click(await button('Every week instead'));
    await button('Every day instead');
    expect((await readPreferences(database)).backupEvery).toBe('week');
    await userEvent.click(await button('Back up now'));
    await expect.poll(() => made).toEqual(['day', 'week']);
    await userEvent.click(await button('Stop'));
    await button('Save it every day');
    expect((await readPreferences(database)).backupEvery).toBeNull();
    expect(await backups.right.allowed()).toBe(false);
  });

  it('stays off where the browser is not allowed to', async () => {
    const { backups, made } = browserThat(false);
    const { database } = await show(fill, { backups });
    await userEvent.click(await button('Save it every week'));
    await screen.findByText(/did not allow it/);
    expect((await readPreferences(database)).backupEvery).toBeNull();
    expect(made).toEqual([]);
  });

  it('says what went wrong and what to do', async () => {
    const { backups } = browserThat(true, 'no-room');
    await show(fill, { backups });
    await userEvent.click(await button('Save it every day'));
    const alert = await within(await region()).findByRole('alert');
    expect(alert.textContent).toMatch(/^The last try, on .*, did not work\. The disk is full\. Free some room/);
    expect((await region()).textContent).toContain('None has been saved yet.');
  });

  it('says so where the right was taken away, and asks for it again', async () => {
    const { backups, made, takeAway } = browserThat(true);
    await show(fill, { backups });
    await userEvent.click(await button('Save it every day'));
    await button('Back up now');
    takeAway();
    window.dispatchEvent(new Event('focus'));
    const alert = await within(await region()).findByRole('alert');
    expect(alert.textContent).toContain('does not let Walkaway save files any more');
    await userEvent.click(await button('Let Walkaway save files again'));
    await button('Back up now');
    expect(made).toEqual(['day', 'day']);
  });

  it('is not offered in a private window', async () => {
    await show(fill, { isPrivate: true });
    await screen.findByRole('region', { name: 'Backup' });
    expect(screen.queryByRole('region', { name: 'Automatic backup' })).toBeNull();
  });
});

describe('the backup', () => {
  it('is offered as a file with the day in its name, and taken in again after a preview', async () => {
    const { database, offered, told } = await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: 'Save everything to a file' }));
    await screen.findByText(/Saved as walkaway-backup-\d{4}-\d\d-\d\d\.json/);
    const [file] = offered;
    await database.clear('evidence');
    await choose(file ?? new Blob());

    const preview = await screen.findByRole('group', { name: /^backup\.json, saved on/ });
    expect(preview.textContent).toContain('Pieces of evidence3 new');
    expect(preview.textContent).toContain('Last verdicts on deals2 the same');
    expect(await database.count('evidence')).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Take it in' }));
    await screen.findByText('Taken in: 3 records are new or newer.');
    expect(await database.count('evidence')).toBe(3);
    expect(told.at(-1)).toHaveLength(2);
  });

  it('says when there is nothing new in it', async () => {
    const { offered } = await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: 'Save everything to a file' }));
    await screen.findByText(/Saved as/);
    await choose(offered[0] ?? new Blob());
    await screen.findByText('There is nothing in it that is not here already.');
    expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await expect.poll(() => screen.queryByRole('group', { name: /saved on/ })).toBeNull();
  });

  it('refuses a damaged file with all that is wrong in it, and another can be chosen', async () => {
    const { database } = await show(fill);
    await screen.findByLabelText('Take from a file …');
    await choose(new Blob(['{"kind":"walkaway-backup"']));
    const refused = await screen.findByRole('alert');
    expect(refused.textContent).toContain('Nothing was changed.');
    expect(refused.textContent).toContain('The file is no JSON text, or a part of it is missing.');
    expect(await database.count('evidence')).toBe(3);
    expect(screen.getByLabelText('Take from a file …')).toBeTruthy();
  });
});
