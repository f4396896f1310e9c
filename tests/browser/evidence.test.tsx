import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SidebarModel } from '@/src/overlay/model';
import { readingOf, TODAY } from './support/readings';
import { anEvidence, aModel, modelOf, showSidebar } from './support/sidebar';
import type { Shown } from './support/sidebar';

afterEach(cleanup);

/** The missing outcome of the healthy deal. */
const RECAP = /confirmed our recap/;

describe('recording evidence', () => {
  it('takes two keys in the usual case', async () => {
    const { asked } = showSidebar(aModel({ people: ['Priya Raman', 'Marek Novák'] }));
    screen.getByRole('button', { name: RECAP }).focus();
    await userEvent.keyboard('e');
    await expect.poll(() => document.activeElement).toBe(nameField());
    await userEvent.keyboard('{Enter}');

    const { id, ...entry } = asked.saved[0] ?? { id: '' };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(entry).toEqual({ outcome: 'pain-owned', person: 'Priya Raman', day: TODAY, how: 'said', note: '' });
  });

  it('opens on the plain events that the keyboard guard sends, and swallows the letter', async () => {
    showSidebar(aModel());
    const key = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key: 'e' });
    screen.getByRole('button', { name: RECAP }).dispatchEvent(key);

    await expect.poll(nameField).toBeTruthy();
    expect(key.defaultPrevented).toBe(true);
  });

  it('opens from the next action, in the row of its outcome', async () => {
    showSidebar(aModel());
    fireEvent.click(screen.getAllByRole('button', { name: 'Record evidence' })[0] ?? document.body);
    await expect.poll(nameField).toBeTruthy();

    expect(nameField()?.closest('[data-outcome]')?.getAttribute('data-outcome')).toBe('owner-meets');
  });

  it('keeps all that was entered', async () => {
    const { asked } = await openForm(aModel({ people: ['Priya Raman', 'Marek Novák'] }));
    await userEvent.click(screen.getByRole('button', { name: 'Marek Novák' }));
    await userEvent.fill(screen.getByLabelText('When'), '2026-11-17');
    await userEvent.click(screen.getByRole('radio', { name: 'wrote it' }));
    await userEvent.fill(screen.getByLabelText('Note or link (optional)'), ' Two numbers corrected ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(asked.saved).toMatchObject([
      { person: 'Marek Novák', day: '2026-11-17', how: 'wrote', note: 'Two numbers corrected' },
    ]);
  });

  it('updates the row at once and leaves it where it is, with the focus on it', async () => {
    const { root } = await openForm(aModel({ people: ['Priya Raman'] }));
    await userEvent.keyboard('{Enter}');
    const row = root.querySelector('[data-outcome="pain-owned"]');

    await expect.poll(() => row?.getAttribute('data-state')).toBe('met');
    await expect.poll(() => document.activeElement).toBe(row?.querySelector('button'));
    expect(row?.textContent).toContain('Priya Raman said itMon 23 Nov, today');
  });
});

describe('the form', () => {
  it.each([
    ['a missing name', '', TODAY, 'Write who it was. A name at the customer is what makes it evidence.', nameField],
    ['a name of blanks', '  ', TODAY, 'Write who it was. A name at the customer is what makes it evidence.', nameField],
    ['a missing day', 'Ana', '', 'Choose the day on which it happened.', dayField],
    ['a day to come', 'Ana', '2026-11-24', 'That day is still to come. Record it once it has happened.', dayField],
  ])('says what to do about %s and saves nothing', async (_, person, day, words, field) => {
    const { asked } = await openForm(aModel());
    fireEvent.input(screen.getByLabelText('Who at the customer'), { target: { value: person } });
    fireEvent.input(screen.getByLabelText('When'), { target: { value: day } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(words)).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(field());
    expect(asked.saved).toEqual([]);
  });

  it('restores what was typed after Escape', async () => {
    const { asked } = await openForm(aModel());
    await userEvent.keyboard('Ana Lima{Escape}');
    await expect.poll(nameField).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Continue recording' }));

    await expect.poll(() => nameField()?.value).toBe('Ana Lima');
    expect(asked.drafts.at(-1)).toMatchObject({ outcome: 'pain-owned', person: 'Ana Lima' });
  });

  it('restores what was typed before the tab was closed, also when that arrives late', async () => {
    const draft = { id: 'd', outcome: 'pain-owned', person: 'Ana', day: TODAY, how: 'did', note: 'called' } as const;
    const { turnTo } = showSidebar(aModel({ page: { kind: 'waiting' } }));
    turnTo(aModel({ drafts: [draft] }));
    await openRow();
    await userEvent.click(screen.getByRole('button', { name: 'Continue recording' }));

    await expect.poll(() => nameField()?.value).toBe('Ana');
  });

  it('keeps new evidence and a change of what is recorded apart, for the same outcome', async () => {
    const { asked } = await openMet(anEvidence());
    const edit = (): Promise<void> =>
      userEvent.click(screen.getByRole('button', { name: 'Edit what Priya Raman did' }));
    screen.getByRole('button', { name: RECAP }).focus();
    await userEvent.keyboard('e');
    await typeAndLeave('Ana Lima');
    await edit();
    await typeAndLeave('Priya R.');

    await userEvent.click(screen.getByRole('button', { name: 'Continue recording' }));
    await expect.poll(() => nameField()?.value).toBe('Ana Lima');
    await edit();
    await expect.poll(() => nameField()?.value).toBe('Priya R.');
    expect(new Set(asked.drafts.map(({ id }) => id)).size).toBe(2);
  });

  it('gives up what was typed when it is cancelled', async () => {
    const { asked } = await openForm(aModel());
    await userEvent.keyboard('Wrong Person');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await expect.poll(nameField).toBeNull();
    expect(asked.dropped).toEqual([asked.drafts.at(-1)?.id]);
    expect(screen.queryByRole('button', { name: 'Continue recording' })).toBeNull();
  });

  it('stays, with the focus where the seller has it, while the page is drawn anew', async () => {
    const { turnTo } = await openForm(aModel());
    await userEvent.keyboard('Ana');
    const field = nameField();
    turnTo(aModel({ page: { kind: 'waiting' } }));
    expect(nameField()).toBe(field);
    field?.blur();
    turnTo(aModel());
    expect(document.activeElement).not.toBe(nameField());
    expect(nameField()?.value).toBe('Ana');
  });

  it('is still there after folding', async () => {
    await openForm(aModel());
    await userEvent.keyboard('Ana Lima');
    await userEvent.click(screen.getByRole('button', { name: 'Fold to the edge' }));
    await userEvent.click(screen.getByRole('button', { name: /^Walkaway/ }));

    await expect.poll(() => nameField()?.value).toBe('Ana Lima');
  });

  it('stays open where it is when another tab proves the same outcome', async () => {
    const { asked, turnTo } = await openForm(aModel());
    await userEvent.keyboard('Jonas Lind');
    turnTo(modelOf(readingOf('brightwater'), [anEvidence()]));

    expect(document.activeElement).toBe(nameField());
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => asked.saved).toMatchObject([{ person: 'Jonas Lind', outcome: 'pain-owned' }]);
  });

  it('leaves a proven outcome among the proven ones', async () => {
    const { root } = await openMet(anEvidence());
    const group = root.querySelector('[data-outcome="pain-owned"]')?.closest('section');
    screen.getByRole('button', { name: RECAP }).focus();
    await userEvent.keyboard('e');
    await expect.poll(nameField).toBeTruthy();
    await userEvent.keyboard('Jonas Lind{Enter}');
    await expect.poll(nameField).toBeFalsy();

    expect(root.querySelector('[data-outcome="pain-owned"]')?.closest('section')).toBe(group);
  });

  it('keeps the text when saving fails, and saves the same evidence on the next try', async () => {
    const { asked } = await openForm(aModel(), [{ ok: false, reason: 'the disk is full' }]);
    await userEvent.keyboard('Ana Lima{Enter}');

    expect(await screen.findByText('Could not save: the disk is full. Your text is still here.')).toBeTruthy();
    expect(nameField()?.value).toBe('Ana Lima');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked.saved).toHaveLength(2);
    expect(asked.saved[0]).toEqual(asked.saved[1]);
    await expect.poll(nameField).toBeNull();
    expect(screen.queryByRole('button', { name: 'Continue recording' })).toBeNull();
  });
});

describe('recorded evidence', () => {
  it('is changed under its own id', async () => {
    const { asked } = await openMet(anEvidence());
    await userEvent.click(screen.getByRole('button', { name: 'Edit what Priya Raman did' }));
    await expect.poll(() => nameField()?.value).toBe('Priya Raman');
    await userEvent.keyboard('Priya R.{Enter}');

    expect(asked.saved).toMatchObject([{ id: anEvidence().id, person: 'Priya R.', how: 'wrote', day: '2026-11-17' }]);
  });

  it('can be brought back after it was removed, with the next key', async () => {
    const { asked, root } = await openMet(anEvidence());
    const state = (): string | null | undefined =>
      root.querySelector('[data-outcome="pain-owned"]')?.getAttribute('data-state');
    await userEvent.click(screen.getByRole('button', { name: 'Remove what Priya Raman did' }));
    await expect.poll(() => document.activeElement?.textContent).toBe('Undo');
    expect(state()).toBe('open');
    await userEvent.keyboard('{Enter}');

    await expect.poll(state).toBe('met');
    expect(asked.saved[0]?.id).toBe(anEvidence().id);
    expect(screen.queryByText('Evidence removed.')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: RECAP }));
  });

  it('stays when removing fails, and the sidebar says so', async () => {
    await openMet(anEvidence(), [{ ok: false, reason: 'the disk is full' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove what Priya Raman did' }));

    expect(await screen.findByText('Could not remove: the disk is full. Nothing was changed.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Edit what Priya Raman did' })).toBeTruthy();
  });

  it('opens a web address in a tab of its own that knows nothing of this one', async () => {
    await openMet(anEvidence({ note: 'https://mail.example/thread/1' }));
    const link = screen.getByRole('link', { name: 'https://mail.example/thread/1' });

    expect(link.getAttribute('href')).toBe('https://mail.example/thread/1');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'mailto:priya@mail.example', '<b>x</b>'])(
    'shows any other note as text: %s',
    async (note) => {
      await openMet(anEvidence({ note }));

      expect(screen.getByText(note)).toBeTruthy();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('links the addresses in a text, and shows the rest of it as it was typed', async () => {
    const note = 'see https://mail.example/1, <a href="https://x.example">x</a>';
    const { root } = await openMet(anEvidence({ note }));

    expect(root.querySelector('.note')?.textContent).toBe(note);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://mail.example/1',
      'https://x.example',
    ]);
  });
});

describe('evidence that has grown old', () => {
  const old = anEvidence({ day: '2026-08-01', how: 'wrote' });
  const again = (): HTMLElement => screen.getByRole('button', { name: 'Priya Raman confirmed it again today' });

  async function openOld(answers: Answers = []): Promise<Shown> {
    const shown = showSidebar(modelOf(readingOf('brightwater'), [old]), { answers });
    await userEvent.click(screen.getByRole('button', { name: RECAP }));
    await expect.poll(again).toBeTruthy();
    return shown;
  }

  it('is confirmed with one press, and the old one is kept', async () => {
    const { asked } = await openOld();
    expect(screen.getByText(/To be confirmed again/)).toBeTruthy();
    await userEvent.click(again());
    const { id, ...entry } = asked.saved[0] ?? { id: '' };
    expect(id).not.toBe(old.id);
    expect(entry).toEqual({ outcome: 'pain-owned', person: 'Priya Raman', day: TODAY, how: 'said', note: '' });
    await expect.poll(() => screen.queryByRole('button', { name: /confirmed it again/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Remove what Priya Raman did' })).toHaveLength(2);
  });

  it('can be pressed again where it could not be saved', async () => {
    const { asked } = await openOld([{ ok: false, reason: 'The disk is full' }]);
    await userEvent.click(again());
    await expect.poll(() => screen.queryByText(/Could not save: The disk is full/)).toBeTruthy();
    await userEvent.click(again());
    await expect.poll(() => asked.saved.length).toBe(2);
  });

  it('asks for nothing while it is fresh', async () => {
    await openMet(anEvidence());
    expect(screen.queryByRole('button', { name: /confirmed it again/ })).toBeNull();
  });
});

function nameField(): HTMLInputElement | null {
  return screen.queryByLabelText<HTMLInputElement>('Who at the customer');
}

function dayField(): HTMLInputElement | null {
  return screen.queryByLabelText<HTMLInputElement>('When');
}

async function openRow(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: RECAP }));
}

type Answers = NonNullable<Parameters<typeof showSidebar>[1]>['answers'];

/** Shows a sidebar with the form for the missing outcome open, its first field selected. */
async function openForm(model: SidebarModel, answers: Answers = []): Promise<Shown> {
  const shown = showSidebar(model, { answers });
  screen.getByRole('button', { name: RECAP }).focus();
  await userEvent.keyboard('e');
  await expect.poll(() => document.activeElement).toBe(nameField());
  return shown;
}

async function typeAndLeave(name: string): Promise<void> {
  await expect.poll(() => document.activeElement).toBe(nameField());
  await userEvent.keyboard(`${name}{Escape}`);
  await expect.poll(nameField).toBeNull();
}

/** Shows a sidebar with the row open that this evidence proves. */
async function openMet(evidence: ReturnType<typeof anEvidence>, answers: Answers = []): Promise<Shown> {
  const shown = showSidebar(modelOf(readingOf('brightwater'), [evidence]), { answers });
  await userEvent.click(screen.getByRole('button', { name: /^Met/ }));
  await openRow();
  return shown;
}
