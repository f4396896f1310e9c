import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Database } from '@/src/memory/database';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { WORDS } from '@/src/pages/words';
import { show, fill, asBefore } from './support/options';

afterEach(asBefore);

describe('what was typed and not saved', () => {
  const typed = async (label: string): Promise<unknown> => {
    const field = await screen.findByLabelText(label);
    return 'value' in field ? field.value : null;
  };

  it.each([
    [WORDS.retentionDays, '400'],
    [WORDS.firstDay, '2026-12-24'],
    [WORDS.lastDay, '2026-12-31'],
    [WORDS.listOfDays, '2026-12-24'],
  ])('stands there after a reload: %s', async (label, text) => {
    await show();
    await userEvent.click(await screen.findByText(WORDS.pasteDays));
    await userEvent.fill(await screen.findByLabelText(label), text);
    cleanup();
    await show();
    await expect.poll(() => typed(label)).toBe(text);
    expect((await screen.findByLabelText(label)).checkVisibility()).toBe(true);
  });

  it('is gone once it is saved', async () => {
    await show();
    await userEvent.fill(await screen.findByLabelText('Days'), '400');
    await userEvent.click(screen.getByRole('button', { name: /^Forget deals/ }));
    await expect.poll(() => typed('Days')).toBe('');
    cleanup();
    await show();
    expect(await typed('Days')).toBe('');
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
    const [goes] = within(dialog).getAllByRole('listitem');
    expect(goes?.textContent).toBe('Halden');
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
    await userEvent.fill(screen.getByLabelText('Day, or first day'), '2027-04-05');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Add' }));
    await expect.poll(listed).toEqual(['2026-12-24', '2027-04-05']);
    expect(screen.queryByText('Choose a day.')).toBeNull();
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
