import { screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anotherId } from '../unit/factories';
import { show, fill, dealRow, BRIGHTWATER, asBefore } from './support/options';

afterEach(asBefore);

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
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('checkbox'));
    database.transaction = () => {
      throw new Error('The disk is locked.');
    };
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
