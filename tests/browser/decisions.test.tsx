import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Decision } from '@/src/deal/decision';
import type { SidebarModel } from '@/src/overlay/model';
import { readingOf } from './support/readings';
import { aDecision, aLastAsk, aModel, modelOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

const line = (root: Element): HTMLElement | null => root.querySelector<HTMLElement>('[data-decision]');
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const pressLate = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));
const reason = (): Promise<HTMLElement> => screen.findByLabelText('Reason (optional)');
const choices = (root: Element): (string | null)[] =>
  [...root.querySelectorAll('form.decide .choices:first-child button')].map(({ textContent }) => textContent);

function decided(change: Partial<Decision> = {}, slug = 'brightwater'): SidebarModel {
  return modelOf(readingOf(slug), [], { decisions: [aDecision(change)] });
}

describe('deciding', () => {
  it('takes two clicks, and keeps what is known at that moment', async () => {
    const { asked, root } = showSidebar(modelOf(readingOf('halden')));
    await press(/^Decide/);
    await pressLate('Walk away');

    const [made] = asked.decisions;
    const { page } = modelOf(readingOf('halden'));
    const raised = page.kind === 'judged' ? page.assessment.signals.filter(({ state }) => state === 'raised') : [];
    expect(raised.length).toBeGreaterThan(2);
    expect(made).toMatchObject({
      choice: 'walk',
      reason: '',
      process: { id: 'default-cvo' },
      verdict: 'last-ask',
      signals: raised.map(({ signal: { id, severity, name } }) => ({ id, severity, name })),
    });
    expect(made?.because).toContain('independent warnings at once');
    expect(made?.signals.map(({ says }) => says).join(' ')).not.toContain('{n}');
    expect(made?.facts.find(({ fact }) => fact === 'closeDate')).toMatchObject({ value: { type: 'date' } });
    expect(made?.stage).not.toBeNull();
    await waitFor(() => expect(line(root)?.dataset['decision']).toBe('walk'));
    expect(line(root)?.textContent).toContain('You decided to walk away on Mon 23 Nov');
  });

  it.each([
    ['halden', ['Keep', 'Walk away', 'Advance']],
    ['meridian', ['Walk away', 'Keep', 'Advance']],
    ['brightwater', ['Keep', 'Advance', 'Walk away']],
  ])('offers first what the verdict on %s suggests', async (slug, order) => {
    const { root } = showSidebar(modelOf(readingOf(slug)));
    await press(/^Decide/);
    await waitFor(() => expect(choices(root)).toEqual(order));
  });

  it('takes a reason over from what the deal itself shows, and one that is typed', async () => {
    const { asked } = showSidebar(modelOf(readingOf('halden')));
    await press(/^Decide/);
    await userEvent.fill(await reason(), 'Priya left.');
    const chip = document.querySelector<HTMLElement>('form.decide .chip');
    const offered = chip?.textContent ?? '';
    await press(offered);
    await press('Keep');

    expect(offered).not.toBe('');
    expect(asked.decisions[0]?.reason).toBe(`Priya left., ${offered}`);
  });

  it('can be undone at once, by the key that the focus is on; what was typed is still there', async () => {
    const { root } = showSidebar(aModel());
    await press(/^Decide/);
    await userEvent.fill(await reason(), 'they go on');
    await press('Keep');
    await screen.findByText('Decided: keep.');
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(line(root)?.dataset['decision']).toBe('none'));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Decide'));
    await userEvent.keyboard('{Enter}');
    expect(await reason()).toHaveProperty('value', 'they go on');
  });

  it('works by keyboard alone, and Escape leads back to the line', async () => {
    const { root } = showSidebar(aModel());
    screen.getByRole('button', { name: /^Decide/ }).focus();
    await userEvent.keyboard('{Enter}');
    await reason();
    await userEvent.keyboard('{Tab}{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Decide'));
    expect(root.querySelector('form.decide')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await reason();
    await userEvent.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(line(root)?.dataset['decision']).toBe('keep'));
  });

  it('goes on with a reason that was typed before the tab was closed', async () => {
    const { asked } = showSidebar(aModel());
    await press(/^Decide/);
    await userEvent.fill(await reason(), 'their bud');
    const kept = asked.reasons.at(-1) ?? null;
    expect(kept?.reason).toBe('their bud');
    cleanup();

    showSidebar(aModel({ reasonDraft: kept }));
    await press(/^Decide/);
    expect(await reason()).toHaveProperty('value', 'their bud');
  });

  it('that could not be kept says why, and nothing stands decided', async () => {
    const { root } = showSidebar(aModel(), { answers: [{ ok: false, reason: 'The disk is full' }] });
    await press(/^Decide/);
    await userEvent.fill(await reason(), 'they go on');
    await press('Keep');
    expect(await screen.findByText('Could not save: The disk is full.')).toBeTruthy();
    expect(line(root)?.dataset['decision']).toBe('none');
    expect(await reason()).toHaveProperty('value', 'they go on');
  });
});

describe('a decision that stands', () => {
  it('says what, when and why in one line', () => {
    const { root } = showSidebar(decided());
    expect(line(root)?.textContent).toContain('You decided to keep this deal on Wed 18 Nov');
    expect(line(root)?.textContent).toContain('their budget round ends this week');
  });

  it('can get its reason afterwards, and that be undone', async () => {
    const { root } = showSidebar(decided({ reason: '' }));
    await press(/^You decided/);
    await userEvent.fill(await reason(), 'Their new CFO.');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('The reason is saved.');
    expect(line(root)?.textContent).toContain('Their new CFO');
    await press('Undo');
    await waitFor(() => expect(line(root)?.textContent).toContain('Without a reason'));
  });

  it('can be made anew, and taken back', async () => {
    const { asked, root } = showSidebar(decided());
    await press(/^You decided/);
    await pressLate('Decide again');
    await pressLate('Walk away');
    await waitFor(() => expect(line(root)?.dataset['decision']).toBe('walk'));
    expect(asked.decisions[0]?.id).not.toBe(aDecision().id);
    await pressLate('Take it back');
    await screen.findByText('The decision is taken back.');
    expect(line(root)?.dataset['decision']).toBe('keep');
    await press('Undo');
    await waitFor(() => expect(line(root)?.dataset['decision']).toBe('walk'));
  });

  it('to walk ends the urging: nothing is to be done next', () => {
    const { root } = showSidebar(decided({ choice: 'walk' }));
    expect(root.querySelector('.next')).toBeNull();
    cleanup();
    expect(showSidebar(decided()).root.querySelector('.next')).not.toBeNull();
  });
});

describe('a walk note', () => {
  const copied = vi.fn<(text: string) => Promise<void>>();

  beforeEach(() => {
    copied.mockReset().mockResolvedValue();
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied);
  });

  it('is offered right after the decision, can be changed, and what is seen is copied', async () => {
    showSidebar(modelOf(readingOf('halden')));
    await press(/^Decide/);
    await pressLate('Walk away');
    const note = await screen.findByLabelText('Walk note');
    if (!(note instanceof HTMLTextAreaElement)) throw new Error('The note is no text area');
    expect(note.value).toMatch(/^We decided to stop working on .* on 23 Nov 2026, because /);
    await userEvent.fill(note, `${note.value}\nAsk me for more.`);
    await press('Copy note');

    expect(await screen.findByText('Copied. Paste it where it belongs.')).toBeTruthy();
    expect(copied.mock.calls).toEqual([[note.value]]);
    expect(note.value.endsWith('Ask me for more.')).toBe(true);
  });

  it('that the page forbids to copy is selected, for the seller’s own keys', async () => {
    copied.mockRejectedValue(new DOMException('Not allowed'));
    showSidebar(decided({ choice: 'walk' }));
    await press(/^You decided/);
    await pressLate('Copy note');
    expect(await screen.findByText(/The text is selected: press/)).toBeTruthy();
  });

  it('is there for a decision to walk alone', async () => {
    showSidebar(decided());
    await press(/^You decided/);
    await reason();
    expect(screen.queryByLabelText('Walk note')).toBeNull();
  });
});

describe('the log', () => {
  const walked = aDecision({
    id: '3f2b7c1e-0000-4000-8000-000000000021',
    choice: 'walk',
    reason: 'no date of their own',
    madeAt: Date.parse('2026-11-03T12:00:00'),
  });

  it('of an open deal lies behind a line, and opens to what was known then and what is different since', async () => {
    const { root } = showSidebar(
      modelOf(readingOf('brightwater'), [], { decisions: [aDecision(), walked], lastAsk: aLastAsk() }),
    );
    expect(root.querySelector('[data-logged]')).toBeNull();
    await press(/^Decided and asked so far/);
    await waitFor(() => expect(root.querySelectorAll('[data-logged]')).toHaveLength(3));
    await press(/^You decided to walk away on Tue 3 Nov/);
    const entry = root.querySelector('[data-logged="walk"]');
    expect(entry?.textContent).toContain('Walkaway said then: Hold. 2 outcomes are missing in Qualify.');
    expect(entry?.textContent).toContain('Serious · The close date keeps moving: The close date moved later 3 times.');
    expect(entry?.textContent).toContain('Expected close: 30 Nov 2026 then,');
  });

  it('of a closed deal lies open: what was said then, and what became of it', async () => {
    const { root } = showSidebar(modelOf(readingOf('tessera'), [], { decisions: [aDecision(), walked] }));
    await waitFor(() => expect(root.querySelectorAll('[data-log] [data-logged]')).toHaveLength(2));
    expect(line(root)).toBeNull();
    const [kept, walk] = [...root.querySelectorAll<HTMLElement>('[data-logged]')].map(({ innerText }) => innerText);
    expect(kept).toMatch(/You decided to keep this deal on Wed 18 Nov(, .*before|, on the day|\.).* it was won/i);
    expect(walk).toContain('no date of their own');
    expect(walk).toContain('Walkaway said then: Hold.');
  });

  it('of a closed deal on which nothing was decided takes no place', () => {
    const { root } = showSidebar(modelOf(readingOf('tessera')));
    expect(root.querySelector('[data-log]')).toBeNull();
  });
});
