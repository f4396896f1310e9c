import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { rememberDeal } from '@/src/memory/deals';
import { changePreferences } from '@/src/memory/preferences';
import { saveSetAside } from '@/src/memory/set-aside';
import { aKnownDeal, anOpportunity, aSetAside } from '../unit/factories';
import { PROCESSES } from './support/processes';
import {
  show,
  fill,
  fillAlarms,
  fillDamaged,
  dealRow,
  choose,
  STORAGE,
  BRIGHTWATER,
  asBefore,
  freshDatabase,
} from './support/options';

afterEach(asBefore);

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
    const open = freshDatabase();
    const database = () => (works ? open() : Promise.reject(new Error('The disk is locked.')));
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
      ['The close date keeps movingCustomer outcomes, general B2B', '2', 'Nov 27, 2026'],
      ['gonea-process-of-old', '1', 'Nov 27, 2026'],
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
    'damaged records': async () => {
      await show(fillDamaged);
      const region = await screen.findByRole('region', { name: '2 records cannot be read' });
      region.querySelector('summary')?.click();
      return region;
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
  await show(async (database) => {
    await fillAlarms(database);
    await fillDamaged(database);
  });
  await dealRow(BRIGHTWATER);
  await screen.findByRole('table', { name: 'False alarms' });
  await screen.findByText('1.5 MB');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const low = [...document.querySelectorAll('button, label.button, input:not([type=file])')].filter(
    (target) => target.getBoundingClientRect().height < 24,
  );
  expect(low.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
