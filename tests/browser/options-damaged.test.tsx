import { screen, within } from '@testing-library/preact';
import { unwrap } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findDamaged } from '@/src/memory/kept/damaged';
import { anotherId } from '../unit/factories';
import { asBefore, dealRow, BRIGHTWATER, fill, fillDamaged, show } from './support/options';

afterEach(asBefore);

describe('damaged records', () => {
  const region = (many: string) => screen.findByRole('region', { name: many });

  it('are shown as they are beside all that can be read', async () => {
    await show(fillDamaged);
    const all = await region('2 records cannot be read');
    const rows = within(all).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('summary')?.textContent)).toEqual([
      'Last verdict on a deal',
      'Piece of evidence',
    ]);
    const text = rows[1]?.querySelector('pre');
    expect(text?.checkVisibility()).toBe(false);
    await userEvent.click(within(all).getByText('Piece of evidence'));
    expect(text?.checkVisibility()).toBe(true);
    expect(JSON.parse(text?.textContent ?? '')).toMatchObject({ id: anotherId(77), person: 7 });
    await dealRow(BRIGHTWATER);
  });

  it('are erased one by one, which can be undone', async () => {
    const { database } = await show(fillDamaged);
    const [first] = within(await region('2 records cannot be read')).getAllByRole('button', { name: /^Erase/ });
    if (!first) throw new Error('There is nothing to erase.');
    await userEvent.click(first);
    await region('1 record cannot be read');
    expect((await findDamaged(database)).map(({ kind }) => kind)).toEqual(['evidence']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await region('2 records cannot be read');
    expect(await findDamaged(database)).toHaveLength(2);
  });

  it('are erased once, however often the button is pressed', async () => {
    const { database } = await show(fillDamaged);
    const [first] = within(await region('2 records cannot be read')).getAllByRole('button', { name: /^Erase/ });
    if (!first) throw new Error('There is nothing to erase.');
    await userEvent.dblClick(first);
    await region('1 record cannot be read');
    expect(await findDamaged(database)).toHaveLength(1);
  });

  it('are not spoken of where there are none', async () => {
    await show(fill);
    await dealRow(BRIGHTWATER);
    expect(screen.queryByText(/cannot be read/)).toBeNull();
  });

  it('that were put right meanwhile stay where they are', async () => {
    const { database } = await show(fillDamaged);
    const [first] = within(await region('2 records cannot be read')).getAllByRole('button', { name: /^Erase/ });
    if (!first) throw new Error('There is nothing to erase.');
    const [damaged] = await findDamaged(database);
    const deals = await database.getAll('deals');
    const sound = deals.find(({ name }) => name === BRIGHTWATER);
    if (damaged?.kind !== 'deals' || !sound) throw new Error('The first is the verdict.');
    const right = { ...sound, opportunity: { ...sound.opportunity, id: '006Qy000002DaMa' }, name: 'Right again' };
    const writing = unwrap(database).transaction('deals', 'readwrite');
    writing.objectStore('deals').put(right);
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    await userEvent.click(first);
    await region('1 record cannot be read');
    expect((await database.getAll('deals')).map(({ name }) => name)).toContain('Right again');
  });
});
