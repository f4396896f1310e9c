import { cleanup, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Org } from '@/src/crm/reading';
import { chooseProcess } from '@/src/memory/choices';
import { inMemory } from '@/src/memory/kept/backup';
import { databaseOpener, type Database } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { rememberSeen } from '@/src/memory/histories';
import { mapFields } from '@/src/memory/orgs';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { keepDraft, saveEvidence } from '@/src/memory/recorded';
import { saveSetAside } from '@/src/memory/set-aside';
import { heavyWork } from '@/src/backup/heavy-work';
import { NO_BACKUPS, type BackupEvery } from '@/src/own-backup';
import { Options } from '@/src/pages/Options';
import type { Keeping } from '@/src/pages/keeping';
import css from '@/src/pages/options.css?inline';
import { aDraft, aKnownDeal, anEvidence, anotherId, anOpportunity, aSetAside } from '../unit/factories';
import { PROCESSES } from './support/processes';
import { openFile } from '../unit/backup/read-file';

afterEach(async () => {
  cleanup();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await page.viewport(1280, 900);
});

const BRIGHTWATER = 'Brightwater – depot energy monitoring';
const PORTAL = { crm: 'hubspot', org: '4402817' } as const;

describe('how much is kept', () => {
  it('says that nothing is, and offers what can be done then', async () => {
    await show();
    await screen.findByRole('heading', { name: 'Nothing is kept yet' });
    expect(screen.queryByText('Save everything to a file')).toBeNull();
    expect(screen.getByLabelText('Take from a file …')).toBeTruthy();
  });

  it('is counted for each organisation', async () => {
    await show(fill);
    const acme = await screen.findByRole('region', { name: 'acme Salesforce' });
    const tiles = within(acme)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(tiles.slice(0, 6)).toEqual([
      '2 deals',
      '2 pieces of evidence',
      '1 deal watched over time',
      '1 unfinished form',
      '2 chosen processes',
      '1 field of your own',
    ]);
    const portal = screen.getByRole('region', { name: '4402817 HubSpot' });
    expect(portal.textContent).toContain('1 piece of evidence');
  });

  it('names each deal with its last verdict and when that was', async () => {
    await show(fill);
    const row = await dealRow(BRIGHTWATER);
    expect(row.textContent).toMatch(/Hold, last seen .*2026/);
  });

  it('finds a deal among many, and shows more of them when asked', async () => {
    await show(async (database) => {
      for (let number = 1; number <= 70; number += 1) {
        const opportunity = anOpportunity({ id: String(number) });
        await rememberDeal(database, aKnownDeal({ opportunity, name: `Deal number ${number}` }));
      }
    });
    const rows = () => screen.getAllByText(/^Deal number/);
    await screen.findByLabelText('Find a deal');
    expect(rows()).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(rows()).toHaveLength(58);
    await userEvent.fill(screen.getByLabelText('Find a deal'), ' NUMBER 69');
    await expect.poll(() => rows().map(({ textContent }) => textContent)).toEqual(['Deal number 69']);
    await userEvent.fill(screen.getByLabelText('Find a deal'), 'nobody');
    await screen.findByText('No deal has that in its name.');
  });

  it('says how much room it takes, and asks the browser to keep it', async () => {
    let granted = false;
    const persist = () => Promise.resolve((granted = true));
    await show(fill, { storage: { ...STORAGE, persist } });
    await screen.findByText('1.5 MB');
    await screen.findByText(/has promised to keep it/);
    expect(granted).toBe(true);
  });

  it('says what to do when the browser does not promise it', async () => {
    await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
    expect(await screen.findByText(/does not promise it just now.*save a backup/)).toBeTruthy();
  });

  it('says so when it cannot be read, and tries again', async () => {
    let works = false;
    const name = `options-${(names += 1)}`;
    const database = () => (works ? databaseOpener(name)() : Promise.reject(new Error('The disk is locked.')));
    await show(undefined, { database });
    await screen.findByText(/cannot be read just now: The disk is locked\./);
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Nothing is kept yet' })).toBeTruthy();
  });
});

describe('false alarms', () => {
  const rows = (region: HTMLElement) =>
    within(region)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));

  it('are counted by rule, process and deal for each organisation, the most frequent first', async () => {
    await show(fillAlarms);
    const acme = await screen.findByRole('region', { name: 'acme Salesforce' });
    const table = await within(acme).findByRole('table', { name: 'False alarms' });
    expect(rows(table)).toEqual([
      ['The close date keeps moving', 'Customer outcomes, general B2B', '2', 'Nov 27, 2026'],
      ['gone', 'a-process-of-old', '1', 'Nov 27, 2026'],
    ]);
    const portal = screen.getByRole('region', { name: '4402817 HubSpot' });
    expect(within(portal).queryByRole('table')).toBeNull();
  });

  it('are not spoken of where nothing was called one, and no process is read for that', async () => {
    let read = 0;
    const processes = () => {
      read += 1;
      return Promise.resolve(PROCESSES);
    };
    await show(
      async (database) => {
        await fill(database);
        await saveSetAside(database, aSetAside({ how: 'set-aside' }));
      },
      { processes },
    );
    await screen.findByText('signal set aside');
    await dealRow(BRIGHTWATER);
    expect([screen.queryByText('False alarms'), read]).toEqual([null, 0]);
  });
});

describe('how long it is kept', () => {
  const region = () => screen.findByRole('region', { name: 'How long it is kept' });
  const ask = async (days: string): Promise<void> => {
    await userEvent.fill(within(await region()).getByLabelText('Days'), days);
    await userEvent.click(within(await region()).getByRole('button', { name: /^Forget deals/ }));
  };
  const keepDays = async (database: Database) => (await readPreferences(database)).keepDays;

  it('is said, and what is old goes only after it was confirmed, by itself from then on', async () => {
    const { database, told } = await show(fill);
    expect((await region()).textContent).toContain('Everything is kept until you erase it.');
    await ask('9000');
    const dialog = await screen.findByRole('dialog', { name: 'Forget 1 deal now?' });
    expect(await database.count('deals')).toBe(2);
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase' }));
    await screen.findByText('Changed, and forgot 1 deal.');
    expect(await database.count('deals')).toBe(1);
    expect(await keepDays(database)).toBe(9000);
    expect(told).toHaveLength(1);
    await expect.poll(async () => (await region()).textContent).toContain('not opened for 9,000 days is forgotten');
    await userEvent.click(within(await region()).getByRole('button', { name: 'Keep everything' }));
    await screen.findByText(/Nothing is forgotten by itself any more/);
    expect(await keepDays(database)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => keepDays(database)).toBe(9000);
  });

  it('changes nothing when it is not confirmed, or is no number of days', async () => {
    const { database } = await show(fill);
    await ask('9000');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep it' }));
    expect(await database.count('deals')).toBe(2);
    for (const wrong of ['', '0', '-3', '1.5', 'soon', '10001']) {
      await ask(wrong);
      await expect.poll(async () => (await region()).textContent).toContain('Write a whole number of days');
    }
    expect(await keepDays(database)).toBeNull();
  });
});

describe('days on which the user does not work', () => {
  const region = () => screen.findByRole('region', { name: 'Days on which you do not work' });
  const listed = () =>
    [...document.querySelectorAll('[data-day-off]')].map((row) =>
      row instanceof HTMLElement ? row.dataset['dayOff'] : '',
    );
  const add = async (first: string, last: string): Promise<void> => {
    await userEvent.fill(await screen.findByLabelText('Day, or first day'), first);
    await userEvent.fill(screen.getByLabelText('Last day (optional)'), last);
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  };

  it('are added one by one or in a row, told to open tabs, removed, and put back', async () => {
    const { database, preferred } = await show();
    await add('2026-12-24', '2027-01-01');
    await screen.findByText(/9 days off added/);
    await add('2027-04-05', '');
    await expect.poll(listed).toEqual(['2026-12-24', '2027-04-05']);
    expect((await readPreferences(database)).holidays).toHaveLength(10);
    expect(preferred).toHaveLength(2);

    const [remove] = await screen.findAllByRole('button', { name: /^Remove / });
    if (remove) await userEvent.click(remove);
    await expect.poll(listed).toEqual(['2027-04-05']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(listed).toEqual(['2026-12-24', '2027-04-05']);
    expect(preferred).toHaveLength(4);
  });

  it('are refused where they make no sense, with nothing changed', async () => {
    const { database } = await show();
    await add('2026-12-24', '2026-12-01');
    await screen.findByText('The last day is before the first one.');
    await add('', '');
    await screen.findByText('Choose a day.');
    await add('2026-12-24', '2999-12-24');
    await screen.findByText(/more than 500 days/);
    expect((await readPreferences(database)).holidays).toEqual([]);
  });

  it('are pasted as a list, whole or not at all', async () => {
    const { database } = await show();
    await userEvent.click(await screen.findByText('Paste a list of days'));
    await userEvent.fill(within(await region()).getByRole('textbox'), '2026-12-25 Christmas\n26.12.2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add these days' }));
    await screen.findByText(/begins with no day: “26\.12\.2026”/);
    expect((await readPreferences(database)).holidays).toEqual([]);
    await userEvent.fill(within(await region()).getByRole('textbox'), '2026-12-25 Christmas\n2026-12-28');
    await userEvent.click(screen.getByRole('button', { name: 'Add these days' }));
    await expect.poll(listed).toEqual(['2026-12-25', '2026-12-28']);
  });

  it('of every week can be others, at most three, and can be put back', async () => {
    const { database } = await show();
    await userEvent.click(within(await region()).getByLabelText('Friday'));
    await expect.poll(async () => (await readPreferences(database)).weekend).toEqual([6, 0, 5]);
    await expect.poll(() => screen.getByLabelText('Monday').matches(':disabled')).toBe(true);
    await userEvent.click(screen.getByLabelText('Sunday'));
    await expect.poll(async () => (await readPreferences(database)).weekend).toEqual([6, 5]);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await expect.poll(async () => (await readPreferences(database)).weekend).toEqual([6, 0, 5]);
  });
});

describe('being told when something is due', () => {
  const NAME = 'Tell me when something is due';
  const browserThat = (allows: boolean) => {
    let allowed = false;
    return {
      allowed: () => Promise.resolve(allowed),
      allow: () => Promise.resolve((allowed = allows)),
      giveUp: () => Promise.resolve(void (allowed = false)),
    };
  };

  it('is off until the user wants it and the browser allows it, and can be given up, with the right to it', async () => {
    const notifications = browserThat(true);
    const { database, preferred } = await show(undefined, { notifications });
    expect((await readPreferences(database)).notify).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: NAME }));
    await screen.findByText('You are told when something is due.');
    expect((await readPreferences(database)).notify).toBe(true);
    expect(preferred).toHaveLength(1);
    await userEvent.click(await screen.findByRole('button', { name: 'Do not tell me any more' }));
    await screen.findByRole('button', { name: NAME });
    expect((await readPreferences(database)).notify).toBe(false);
    expect(await notifications.allowed()).toBe(false);
  });

  it('stays off where the browser is not allowed to, also if a backup says otherwise', async () => {
    const { database } = await show(
      async (kept) => void (await changePreferences(kept, (now) => ({ ...now, notify: true }))),
      {
        notifications: browserThat(false),
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: NAME }));
    await screen.findByText(/did not allow it/);
    expect(screen.getByRole('button', { name: NAME })).toBeTruthy();
    expect((await readPreferences(database)).holidays).toEqual([]);
  });
});

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
    await expect.poll(async () => (await readPreferences(database)).backupEvery).toBe('week');
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

describe('erasing', () => {
  it('says exactly what goes of a deal, erases it, tells open tabs, and can be undone', async () => {
    const { database, told } = await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: `Erase “${BRIGHTWATER}”` }));
    const dialog = await screen.findByRole('dialog', { name: `Erase “${BRIGHTWATER}”?` });
    expect([...dialog.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      '1 last verdict on a deal',
      '2 pieces of evidence',
      '1 history of what pages showed',
      '1 unfinished evidence form',
      '1 process chosen for a deal',
    ]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase' }));

    await screen.findByText(`Erased: ${BRIGHTWATER}.`);
    await expect.poll(() => screen.queryByRole('button', { name: `Erase “${BRIGHTWATER}”` })).toBeNull();
    expect(await database.count('evidence')).toBe(1);
    expect(told).toEqual([[{ crm: 'salesforce', org: 'acme' }]]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await dealRow(BRIGHTWATER);
    expect(await database.count('evidence')).toBe(3);
    expect(told).toHaveLength(2);
  });

  it('leaves everything on Escape, with the focus where it was', async () => {
    const { database } = await show(fill);
    const button = await screen.findByRole('button', { name: `Erase “${BRIGHTWATER}”` });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(await database.count('deals')).toBe(2);
  });

  it('wants a tick before it erases a whole organisation, and leaves the others', async () => {
    const { database, told } = await show(fill);
    const acme = await screen.findByRole('region', { name: 'acme Salesforce' });
    await userEvent.click(within(acme).getByRole('button', { name: 'Erase this organisation …' }));
    const dialog = await screen.findByRole('dialog');
    const erase = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Erase' });
    expect(erase.disabled).toBe(true);
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(erase);

    await screen.findByText('Erased: Salesforce acme.');
    await expect.poll(() => screen.queryByRole('region', { name: 'acme Salesforce' })).toBeNull();
    expect(await database.getAllKeys('evidence')).toEqual([anotherId(9)]);
    expect(told).toEqual([[{ crm: 'salesforce', org: 'acme' }]]);
  });

  it('says what went wrong when it fails', async () => {
    const { database } = await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything …' }));
    database.transaction = () => {
      throw new Error('The disk is locked.');
    };
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase' }));
    const said = await screen.findByText(/^Erasing did not work/);
    expect(said.textContent.trim()).toBe('Erasing did not work: The disk is locked. Nothing was changed. Try again.');
  });

  it('erases everything after a tick, and then nothing is kept', async () => {
    const { database, told } = await show(fill);
    await userEvent.click(await screen.findByRole('button', { name: 'Erase everything …' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Salesforce acme, HubSpot 4402817');
    expect(dialog.textContent).toContain('3 pieces of evidence');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase' }));

    await screen.findByRole('heading', { name: 'Nothing is kept yet' });
    for (const store of database.objectStoreNames) expect(await database.count(store)).toBe(0);
    expect(told[0]).toHaveLength(2);
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

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  const states: Readonly<Record<string, () => Promise<unknown>>> = {
    'nothing kept': async () => {
      await show();
      return screen.findByRole('heading', { name: 'Nothing is kept yet' });
    },
    'something kept': async () => {
      await show(fill);
      await dealRow(BRIGHTWATER);
      return screen.findByText('1.5 MB');
    },
    'backups that did not work': async () => {
      const made = { at: 1_795_000_000_000, name: 'a.json', bytes: 2_345_678, path: '/home/me/Downloads/a.json' };
      const failed = { at: 1_795_000_000_001, problem: 'no-room' } as const;
      const right = {
        allowed: () => Promise.resolve(true),
        allow: () => Promise.resolve(true),
        giveUp: async () => {},
      };
      const state = () => Promise.resolve({ made, failed, pending: null });
      await show(
        async (database) => {
          await fill(database);
          await changePreferences(database, (now) => ({ ...now, backupEvery: 'day' }));
        },
        { backups: { right, state, make: () => Promise.resolve(null), show: async () => {} } },
      );
      return screen.findByText(/The disk is full/);
    },
    'a confirmation': async () => {
      await show(fill);
      await userEvent.click(await screen.findByRole('button', { name: 'Erase everything …' }));
      return screen.findByRole('dialog');
    },
    'a refused file': async () => {
      await show(fill);
      await screen.findByLabelText('Take from a file …');
      await choose(new Blob(['no']));
      return screen.findByRole('alert');
    },
    'false alarms': async () => {
      await show(fillAlarms);
      return screen.findByRole('table', { name: 'False alarms' });
    },
    'a preview': async () => {
      const { offered, database } = await show(fill);
      await userEvent.click(await screen.findByRole('button', { name: 'Save everything to a file' }));
      await screen.findByText(/Saved as/);
      await database.clear('evidence');
      await choose(offered[0] ?? new Blob());
      return screen.findByRole('group', { name: /saved on/ });
    },
  };

  it.each(Object.entries(states))('meets WCAG 2.2 AA: %s', async (_, reach) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await reach();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });

    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});

it.each([320, 768, 1600])('fits a window of %d px, and every target is at least 24 px high', async (width) => {
  await page.viewport(width, 900);
  await show(fillAlarms);
  await dealRow(BRIGHTWATER);
  await screen.findByRole('table', { name: 'False alarms' });
  await screen.findByText('1.5 MB');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const low = [...document.querySelectorAll('button, label.button, input:not([type=file])')].filter(
    (target) => target.getBoundingClientRect().height < 24,
  );
  expect(low.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

const STORAGE: Keeping['storage'] = {
  estimate: () => Promise.resolve({ usage: 1_500_000 }),
  persisted: () => Promise.resolve(false),
  persist: () => Promise.resolve(false),
};

let names = 0;

interface Shown {
  database: Database;
  offered: Blob[];
  /** The organisations whose tabs were told, each time. */
  told: (readonly Org[])[];
  /** How often open tabs were told that preferences are others now. */
  preferred: true[];
}

/** Draws the page over a database of its own, in which `before` puts something. */
async function show(
  before: (database: Database) => Promise<void> = () => Promise.resolve(),
  change: Partial<Keeping> = {},
): Promise<Shown> {
  installStyles();
  const open = databaseOpener(`options-${Date.now()}-${(names += 1)}`);
  const database = await open();
  await before(database);
  const offered: Blob[] = [];
  const told: (readonly Org[])[] = [];
  const preferred: true[] = [];
  const keeping: Keeping = {
    database: open,
    heavy: heavyWork(open, { open: openFile, create: () => Promise.resolve(inMemory()) }),
    processes: () => Promise.resolve(PROCESSES),
    product: '0.1.0',
    storage: STORAGE,
    changed: (orgs) => {
      told.push(orgs);
      return Promise.resolve();
    },
    preferred: () => {
      preferred.push(true);
      return Promise.resolve();
    },
    notifications: {
      allowed: () => Promise.resolve(false),
      allow: () => Promise.resolve(false),
      giveUp: async () => {},
    },
    backups: {
      right: { allowed: () => Promise.resolve(false), allow: () => Promise.resolve(false), giveUp: async () => {} },
      state: () => Promise.resolve(NO_BACKUPS),
      make: () => Promise.resolve(null),
      show: async () => {},
    },
    isPrivate: false,
    offer: (file) => void offered.push(file),
    ...change,
  };
  render(<Options keeping={keeping} />);
  return { database, offered, told, preferred };
}

/** Two deals of one organisation, and a piece of evidence in another. */
async function fill(database: Database): Promise<void> {
  const halden = anOpportunity({ id: '006Qy000002HaLd' });
  await rememberDeal(database, aKnownDeal());
  await rememberDeal(database, aKnownDeal({ opportunity: halden, name: 'Halden', verdict: 'walk', judgedAt: 1 }));
  await saveEvidence(database, anEvidence());
  await saveEvidence(database, anEvidence({ id: anotherId(1), note: 'By mail' }));
  await saveEvidence(database, anEvidence({ id: anotherId(9), opportunity: { ...PORTAL, id: '7' } }));
  await keepDraft(database, anOpportunity(), aDraft());
  await rememberSeen(database, anOpportunity(), { NextStep: null }, 1_795_000_000_000);
  await chooseProcess(database, anOpportunity(), { deal: 'bant', all: 'spiced' });
  await mapFields(database, anOpportunity(), { champion: ['Sponsor__c'] });
}

/** The same with two rules that were called false alarms in one organisation, one of a process that is gone. */
async function fillAlarms(database: Database): Promise<void> {
  await fill(database);
  const halden = anOpportunity({ id: '006Qy000002HaLd' });
  const old = { id: 'a-process-of-old', version: '1.0.0' };
  await saveSetAside(database, aSetAside({ signal: 'pushed' }));
  await saveSetAside(database, aSetAside({ id: anotherId(32), signal: 'pushed', opportunity: halden }));
  await saveSetAside(database, aSetAside({ id: anotherId(33), signal: 'gone', process: old }));
  const portal = { ...PORTAL, id: '7' };
  await saveSetAside(database, aSetAside({ id: anotherId(34), opportunity: portal, how: 'set-aside' }));
}

async function dealRow(name: string): Promise<Element> {
  const row = (await screen.findByText(name)).closest('li');
  if (!row) throw new Error(`${name} is in no list.`);
  return row;
}

async function choose(file: Blob): Promise<void> {
  const input = screen.getByLabelText('Take from a file …');
  await userEvent.upload(input, new File([file], 'backup.json'));
}

function installStyles(): void {
  document.documentElement.lang = 'en';
  if (document.querySelector('style[data-options]')) return;
  const style = document.createElement('style');
  style.dataset['options'] = '';
  style.textContent = css;
  document.head.append(style);
}
