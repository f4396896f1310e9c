import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LastAsk } from '@/src/deal/last-ask';
import type { SidebarModel } from '@/src/overlay/model';
import { readingOf, TODAY } from './support/readings';
import { aLastAsk, aModel, modelOf, showSidebar } from './support/sidebar';
import type { Shown } from './support/sidebar';

afterEach(cleanup);

const MAKE = 'Make it the last ask';

function withLastAsk(change: Partial<LastAsk> = {}): SidebarModel {
  return modelOf(readingOf('brightwater'), [], { lastAsk: aLastAsk(change) });
}

const part = (root: Element): HTMLElement | null => root.querySelector<HTMLElement>('[data-last-ask]');
const verdictOn = (root: Element): string | undefined =>
  root.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'];
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const announced = (root: Element): string => root.querySelector('output.heard')?.textContent ?? '';

async function openForm(model: SidebarModel = aModel()): Promise<Shown> {
  const shown = showSidebar(model);
  await press(MAKE);
  await screen.findByRole('form', { name: 'The last ask' });
  return shown;
}

const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = screen.getByLabelText(label);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`${label} is no field`);
};

describe('making a last ask', () => {
  it('takes one press and Enter: the form holds what the verdict asks for, its date and what happens otherwise', async () => {
    const { asked, root } = await openForm();
    await waitFor(() => expect(document.activeElement).toBe(field('What you ask for')));
    await userEvent.keyboard('{Enter}');

    const { id, ...entry } = asked.asks[0] ?? { id: '' };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const { page } = aModel();
    const next = page.kind === 'judged' ? page.assessment.next : null;
    expect(entry).toEqual({
      ask: next?.ask,
      by: next?.by,
      otherwise: next?.otherwise,
      person: '',
      back: '',
      from: { kind: 'outcome', id: 'owner-meets' },
      verdict: 'hold',
      process: { id: 'default-cvo', version: expect.any(String) },
    });
    await waitFor(() => expect(part(root)?.dataset['lastAsk']).toBe('open'));
  });

  it('keeps all that was entered, and says how many working days away the date is', async () => {
    const { asked } = await openForm(aModel({ people: ['Priya Raman'] }));
    await userEvent.fill(field('What you ask for'), ' Ask for the session. ');
    await press('Priya Raman');
    await userEvent.fill(field('By when'), '2026-12-07');
    expect(screen.getByText('10 working days from today')).toBeTruthy();
    await userEvent.fill(field('What happens otherwise'), 'we stop');
    await userEvent.fill(field('What would bring the deal back later (optional)'), 'a new owner');
    await press('Save the last ask');

    expect(asked.asks).toMatchObject([
      {
        ask: 'Ask for the session',
        person: 'Priya Raman',
        by: '2026-12-07',
        otherwise: 'we stop',
        back: 'a new owner',
      },
    ]);
  });

  it('works from a raised signal too, and remembers which', async () => {
    const { asked, root } = showSidebar(modelOf(readingOf('halden')));
    const row = root.querySelector<HTMLElement>('[data-signal][data-state="raised"]');
    const signal = row?.dataset['signal'];
    fireEvent.click(row?.querySelector('button') ?? document.body);
    fireEvent.click(await within(row ?? document.body).findByRole('button', { name: MAKE }));
    await screen.findByRole('form', { name: 'The last ask' });
    await press('Save the last ask');

    expect(asked.asks).toMatchObject([{ from: { kind: 'signal', id: signal }, verdict: 'last-ask' }]);
  });

  it.each([
    ['nothing to ask for', 'What you ask for', ' ', 'Write what you ask the customer for.'],
    ['no day', 'By when', '', 'Choose the day by which they have to answer.'],
    ['a day that has passed', 'By when', '2026-11-22', 'That day has passed. Choose today or a later day.'],
    [
      'no consequence',
      'What happens otherwise',
      '',
      'Write what happens otherwise: without it the date is only a wish.',
    ],
  ])('says what to do about %s and saves nothing', async (_, label, value, words) => {
    const { asked } = await openForm();
    fireEvent.input(field(label), { target: { value } });
    await press('Save the last ask');

    expect(await screen.findByText(words)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field(label)));
    expect(asked.asks).toEqual([]);
  });

  it('can be undone, which leads back to the button', async () => {
    const { root } = await openForm();
    await press('Save the last ask');
    await screen.findByText(/^The last ask stands, by/);
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(document.activeElement?.textContent).toBe(MAKE));
    expect(part(root)).toBeNull();
  });

  it('that could not be kept says why, keeps what was typed, and can be tried again', async () => {
    const { asked, root } = showSidebar(aModel(), { answers: [{ ok: false, reason: 'The disk is full' }] });
    await press(MAKE);
    await screen.findByRole('form', { name: 'The last ask' });
    await userEvent.fill(field('What you ask for'), 'Ask for the session');
    await press('Save the last ask');
    expect(await screen.findByText('Could not save: The disk is full. Your text is still here.')).toBeTruthy();
    await press('Try again');

    await waitFor(() => expect(part(root)).not.toBeNull());
    expect(asked.asks[1]).toEqual(asked.asks[0]);
  });

  it('put aside by Escape it goes on where it was, also after the tab was closed; Cancel gives it up', async () => {
    const { asked } = await openForm();
    await userEvent.fill(field('What you ask for'), 'Half a sent');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Continue the last ask'));
    const kept = asked.askDrafts.at(-1) ?? null;
    cleanup();

    const later = showSidebar(aModel({ askDraft: kept }));
    await press('Continue the last ask');
    await waitFor(() => expect(field('What you ask for').value).toBe('Half a sent'));
    await press('Cancel');
    await waitFor(() => expect(document.activeElement?.textContent).toBe(MAKE));
    expect(later.asked.askDrafts).toEqual([null]);
  });
});

describe('an open last ask', () => {
  it('counts down in working days above everything else', async () => {
    const { root } = showSidebar(withLastAsk());
    await screen.findByText(
      'Last ask: Ask Priya for a session with the depot managers by Fri 4 Dec, 9 working days left',
    );
    expect(root.querySelector('.body')?.firstElementChild).toBe(part(root));
    expect(announced(root)).not.toContain('last ask is due');
  });

  it('has its own words and date in the verdict too, not a date that moves on with each day', () => {
    const { root } = showSidebar(withLastAsk({ by: '2026-12-18' }));
    expect(root.querySelector('.next')?.textContent).toContain(
      'By Fri 18 Dec: Ask Priya for a session with the depot managers.',
    );
  });

  it('is the only one: nothing else can become one beside it', async () => {
    showSidebar(withLastAsk());
    await screen.findByText(/^Last ask:/);
    expect(screen.queryByRole('button', { name: MAKE })).toBeNull();
  });

  it('opens to what was said, and can be answered before its date', async () => {
    const { root } = showSidebar(withLastAsk());
    await userEvent.click(await screen.findByRole('button', { name: /^Last ask:/ }));
    expect(part(root)?.textContent).toContain('Of Priya Raman.');
    expect(part(root)?.textContent).toContain('What would bring it back: their new budget in April.');
    await press('They did not');

    await waitFor(() => expect(verdictOn(root)).toBe('walk'));
    expect(part(root)?.dataset['lastAsk']).toBe('refused');
  });

  it('can be taken back, and that be undone', async () => {
    const { root } = showSidebar(withLastAsk());
    await userEvent.click(await screen.findByRole('button', { name: /^Last ask:/ }));
    await press('Take the last ask back');
    await screen.findByText('The last ask is taken back.');
    expect(part(root)).toBeNull();
    await press('Undo');

    await waitFor(() => expect(part(root)?.dataset['lastAsk']).toBe('open'));
  });
});

describe('on its date', () => {
  it('asks how it ended, and says so to a screen reader', async () => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }));
    await screen.findByRole('heading', { name: 'The last ask is due today' });
    expect(announced(root)).toContain('The last ask is due. Say how it ended.');
    expect(verdictOn(root)).toBe('hold');
  });

  it.each([
    ['due', TODAY],
    ['still to come', '2026-12-04'],
  ] as const)('waits for nothing on a deal that is closed, and the log says so: %s', async (_, by) => {
    const { root } = showSidebar(modelOf(readingOf('tessera'), [], { lastAsk: aLastAsk({ by }) }));
    expect(await screen.findByText('It had no answer when the deal closed.')).toBeTruthy();
    expect(part(root)).toBeNull();
    expect(announced(root)).not.toContain('last ask is due');
  });

  it('“They did not” makes the verdict walk by the signal for it, and can be undone', async () => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }));
    await userEvent.click(await screen.findByRole('button', { name: 'They did not' }));
    await waitFor(() => expect(verdictOn(root)).toBe('walk'));
    expect(root.querySelector('[data-signal="ask-refused"]')?.getAttribute('data-state')).toBe('raised');
    expect(screen.queryByRole('button', { name: MAKE })).toBeNull();
    await press('Undo');

    await waitFor(() => expect(verdictOn(root)).toBe('hold'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('They did'));
  });

  it('“They did” leads on to recording who did it', async () => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }));
    await userEvent.click(await screen.findByRole('button', { name: 'They did' }));
    await waitFor(() => expect(part(root)).toBeNull());
    const person = await screen.findByLabelText('Who at the customer');

    expect(person.closest('[data-outcome]')?.getAttribute('data-outcome')).toBe('owner-meets');
    await waitFor(() => expect(document.activeElement).toBe(person));
    expect(person).toHaveProperty('value', 'Priya Raman');
  });

  it('that passed without an answer it counts as refused, and still asks', async () => {
    const { root } = showSidebar(withLastAsk({ by: '2026-11-20' }));
    await screen.findByRole('heading', { name: 'The last ask was due Fri 20 Nov' });
    expect(part(root)?.textContent).toContain('Unanswered, it counts as refused.');
    expect(verdictOn(root)).toBe('walk');
    await press('They did');

    await waitFor(() => expect(verdictOn(root)).toBe('hold'));
  });

  it('gets a new date for a reason, at most twice, and keeps each', async () => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }));
    for (const [to, shown] of [
      ['2026-11-27', 'Fri 27 Nov'],
      ['2026-12-01', 'Tue 1 Dec'],
    ] as const) {
      const line = screen.queryByRole('button', { name: /^Last ask:/ });
      if (line?.ariaExpanded === 'false') await userEvent.click(line);
      await userEvent.click(await screen.findByRole('button', { name: 'New date' }));
      await waitFor(() => expect(document.activeElement).toBe(field('By when')));
      await userEvent.fill(field('By when'), to);
      await userEvent.fill(field('Why it gets a new date'), 'She is away');
      await userEvent.keyboard('{Enter}');
      await screen.findByText(`The last ask has a new date: ${shown}.`);
    }
    await waitFor(() => expect(part(root)?.textContent).toContain('Moved from Fri 27 Nov to Tue 1 Dec: She is away.'));
    expect(part(root)?.textContent).toContain('Moved from Mon 23 Nov to Fri 27 Nov: She is away.');
    expect(part(root)?.textContent).toContain('Its date was moved twice. Now it counts.');
    expect(screen.queryByRole('button', { name: 'New date' })).toBeNull();
  });

  it.each([
    ['without a reason', '2026-11-27', ' ', 'Write why. A date without a reason is only put off.'],
    ['on the same date', TODAY, 'away', 'That is the date it has. Choose another one.'],
    ['in the past', '2026-11-20', 'away', 'That day has passed. Choose today or a later day.'],
  ])('gets no new date %s', async (_, to, reason, words) => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }));
    await userEvent.click(await screen.findByRole('button', { name: 'New date' }));
    fireEvent.input(field('By when'), { target: { value: to } });
    fireEvent.input(field('Why it gets a new date'), { target: { value: reason } });
    await press('Save the new date');
    expect(await screen.findByText(words)).toBeTruthy();
    await press('Cancel');

    await waitFor(() => expect(document.activeElement?.textContent).toBe('New date'));
    expect(part(root)?.dataset['lastAsk']).toBe('due');
  });

  it('says why an answer could not be kept, and asks on', async () => {
    const { root } = showSidebar(withLastAsk({ by: TODAY }), {
      answers: [{ ok: false, reason: 'It was answered in another tab' }],
      said: { lastAsk: aLastAsk({ by: TODAY }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'They did not' }));
    expect(await screen.findByText('Could not save: It was answered in another tab.')).toBeTruthy();
    expect(part(root)?.dataset['lastAsk']).toBe('due');
  });
});

describe('a refused last ask', () => {
  it('says so, and the customer may have done it after all', async () => {
    const { root } = showSidebar(withLastAsk({ answers: [{ kind: 'refused', at: 1 }] }));
    await userEvent.click(await screen.findByRole('button', { name: /^Last ask, refused:/ }));
    await press('They did after all');

    await waitFor(() => expect(verdictOn(root)).toBe('hold'));
    expect(part(root)).toBeNull();
  });
});
