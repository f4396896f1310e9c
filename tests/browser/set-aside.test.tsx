import { cleanup, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { SetAside } from '@/src/deal/set-aside';
import type { Saved } from '@/src/overlay/actions/saved';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { anotherId, aSetAside as aStored } from '../unit/factories';
import { readingOf } from './support/readings';
import { modelOf, showSidebar, type Said, type Shown } from './support/sidebar';

afterEach(async () => {
  cleanup();
  await emulate([]);
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** A deal whose stop signal says that the money was refused. */
const READING = readingOf('meridian');

/** Set aside four days ago, where today is Monday the 23rd. */
function aSetAside(change: Partial<SetAside> = {}): SetAside {
  return aStored({
    opportunity: READING.opportunity,
    signal: 'money-refused',
    madeAt: Date.parse('2026-11-19T12:00:00'),
    until: '2026-12-19',
    reason: 'Their CFO told us that it was a mistake',
    ...change,
  });
}

const EXPIRED = { until: '2026-11-22', madeAt: Date.parse('2026-10-23T12:00:00') } as const;

const show = (said: Said = {}, answers: Saved[] = []): Shown =>
  showSidebar(modelOf(READING, [], said), { said, answers });
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const row = (root: Element): HTMLElement => {
  const found = root.querySelector<HTMLElement>('[data-signal="money-refused"]');
  if (!found) throw new Error('The signal is not shown.');
  return found;
};
const open = (root: Element): Promise<void> => userEvent.click(row(root).querySelector('button') ?? row(root));
const card = (root: Element): string => root.querySelector('section.verdict')?.textContent ?? '';
const heard = (root: Element): string => root.querySelector('output.heard')?.textContent ?? '';
const raised = (root: Element): string =>
  root.querySelector('[data-signal="money-refused"]')?.closest('section')?.querySelector('h3')?.textContent ?? '';

describe('setting a signal aside', () => {
  it('takes a reason, proposes 30 days, turns the verdict, and keeps the signal in its list with both', async () => {
    const { asked, root } = show();
    expect(card(root)).toContain('Walk away');
    expect(raised(root)).toBe('Walk-away signals 2');
    await open(root);
    await press('Set it aside');
    const reason = screen.getByLabelText('Why you go on all the same');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(screen.getByLabelText('Until')).toHaveProperty('value', '2026-12-23');
    await userEvent.fill(reason, '  Our sponsor pays it from   another budget ');
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(row(root).dataset['state']).toBe('set-aside'));
    expect(asked.aside).toMatchObject([
      {
        signal: 'money-refused',
        process: { id: 'default-cvo' },
        how: 'set-aside',
        reason: 'Our sponsor pays it from another budget',
        until: '2026-12-23',
      },
    ]);
    expect(row(root).textContent).toContain('Set aside until Wed 23 Dec: Our sponsor pays it from another budget');
    expect(raised(root)).toBe('Walk-away signals 1');
    expect(root.querySelector('section.verdict h3')?.textContent).toBe('Cannot tell yet');
    expect(card(root)).toContain('With 1 signal set aside. Counting it: Walk away.');
    expect(heard(root)).toContain('With 1 signal set aside.');
    expect(row(root).dataset['severity']).toBeUndefined();
  });

  it('can be undone, and what was typed is there then', async () => {
    const { root } = show();
    await open(root);
    await press('This is a false alarm');
    await userEvent.fill(screen.getByLabelText('Why it is not so here'), 'The field is about last year');
    await press('Call it a false alarm');
    await screen.findByText('It decides nothing until Wed 23 Dec.');
    expect(row(root).textContent).toContain('False alarm, set aside until Wed 23 Dec: The field is about last year');
    await press('Undo');
    await waitFor(() => expect(row(root).dataset['state']).toBe('raised'));
    expect(card(root)).toContain('Walk away');
    await press('Continue setting it aside');
    expect(screen.getByLabelText('Why it is not so here')).toHaveProperty('value', 'The field is about last year');
  });

  it('asks for a reason, and for a day that has not passed and is not far away', async () => {
    const { asked, root } = show();
    await open(root);
    await press('Set it aside');
    await userEvent.fill(screen.getByLabelText('Until'), '2026-11-22');
    await press('Set it aside');
    await screen.findByText('Write why: you read it again when the day has passed.');
    await screen.findByText('That day has passed. Choose today or a later day.');
    expect(document.activeElement).toBe(screen.getByLabelText('Why you go on all the same'));
    await userEvent.fill(screen.getByLabelText('Why you go on all the same'), 'We know');
    await userEvent.fill(screen.getByLabelText('Until'), '2027-11-24');
    await press('Set it aside');
    await screen.findByText('Choose a day within a year: nothing is set aside for ever.');
    await userEvent.clear(screen.getByLabelText('Until'));
    await press('Set it aside');
    await screen.findByText('Choose a day.');
    expect(asked.aside).toEqual([]);
    await userEvent.fill(screen.getByLabelText('Until'), '2026-11-23');
    await press('Set it aside');
    await waitFor(() => expect(asked.aside).toMatchObject([{ until: '2026-11-23' }]));
  });

  it('keeps every letter as it is typed, and gives it up only on request', async () => {
    const { asked, root } = show();
    await open(root);
    await press('Set it aside');
    await userEvent.fill(screen.getByLabelText('Why you go on all the same'), 'Our spon');
    expect(asked.asideDrafts.at(-1)).toMatchObject({ signal: 'money-refused', how: 'set-aside', reason: 'Our spon' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row(root).querySelector('button')));
    await press('Continue setting it aside');
    expect(screen.getByLabelText('Why you go on all the same')).toHaveProperty('value', 'Our spon');
    await press('Cancel');
    expect(asked.asideDrafts.at(-1)).toBeNull();
    await press('Set it aside');
    expect(screen.getByLabelText('Why you go on all the same')).toHaveProperty('value', '');
  });

  it('goes on with what was typed before the tab was closed', async () => {
    const draft = { id: anotherId(7), signal: 'money-refused', how: 'disputed', reason: 'Last ye', until: '' } as const;
    const { root } = showSidebar({ ...modelOf(READING), asideDraft: draft });
    await open(root);
    await press('Continue setting it aside');
    expect(screen.getByLabelText('Why it is not so here')).toHaveProperty('value', 'Last ye');
  });

  it('leaves the form where it is while another tab sets the same signal aside', async () => {
    const { root, turnTo } = show({}, [{ ok: false, reason: 'This signal is set aside already, in another tab' }]);
    await open(root);
    await press('Set it aside');
    await userEvent.fill(screen.getByLabelText('Why you go on all the same'), 'Our sponsor pays');
    turnTo(modelOf(READING, [], { setAside: [aSetAside()] }));
    await waitFor(() => expect(row(root).dataset['state']).toBe('set-aside'));
    expect(screen.getByLabelText('Why you go on all the same')).toHaveProperty('value', 'Our sponsor pays');
    await press('Set it aside');
    await screen.findByText(/^Could not save: This signal is set aside already, in another tab\./);
    await press('Cancel');
    await waitFor(() => expect(screen.queryByLabelText('Why you go on all the same')).toBeNull());
  });

  it('says why it could not be kept, keeps the text, and keeps it once when pressed twice', async () => {
    const { asked, root } = show({}, [{ ok: false, reason: 'The disk is full' }]);
    await open(root);
    await press('Set it aside');
    await userEvent.fill(screen.getByLabelText('Why you go on all the same'), 'We know');
    await press('Set it aside');
    await screen.findByText('Could not save: The disk is full. Your text is still here.');
    expect(row(root).dataset['state']).toBe('raised');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(row(root).dataset['state']).toBe('set-aside'));
    expect(asked.aside).toHaveLength(2);
    expect(new Set(asked.aside.map(({ id }) => id)).size).toBe(1);
  });
});

describe('a signal that was set aside', () => {
  it('says why and until when, and counts again once that is taken back, which can be undone', async () => {
    const { asked, root } = show({ setAside: [aSetAside()] });
    await open(root);
    expect(row(root).textContent).toContain('You called this a false alarm on Thu 19 Nov.');
    expect(row(root).textContent).toContain('It decides nothing until Sat 19 Dec. After that day it counts again.');
    expect(screen.queryByRole('button', { name: 'This is a false alarm' })).toBeNull();
    await press('Take it back');
    await waitFor(() => expect(row(root).dataset['state']).toBe('raised'));
    expect(card(root)).toContain('Walk away');
    await press('Undo');
    await waitFor(() => expect(row(root).dataset['state']).toBe('set-aside'));
    const { id, signal, process, how, reason, until } = aSetAside();
    expect(asked.aside).toMatchObject([{ signal, process, how, reason, until }]);
    expect(asked.aside[0]?.id).not.toBe(id);
  });

  it('says no other verdict where it would be the same', () => {
    const { root } = show({ setAside: [aSetAside({ signal: 'stage-ahead' })] });
    expect(card(root)).toContain('Walk away');
    expect(card(root)).toContain('With 1 signal set aside.');
    expect(card(root)).not.toContain('Counting it');
  });

  it('by another process than the one that judges says nothing of its rules', () => {
    const { root } = show({ setAside: [aSetAside({ process: { id: 'bant', version: '1.0.0' } })] });
    expect(row(root).dataset['state']).toBe('raised');
    expect(card(root)).toContain('Walk away');
  });

  it('counts again when its day has passed, and that is said in the card, in its row and aloud', async () => {
    const { root } = show({ setAside: [aSetAside(EXPIRED)] });
    expect(row(root).dataset['state']).toBe('raised');
    expect(row(root).textContent).toContain('Set aside until Sun 22 Nov, counts again');
    const news = '1 signal counts again: the day has passed until which you set it aside.';
    expect([card(root), heard(root)]).toEqual([expect.stringContaining(news), expect.stringContaining(news)]);
    await open(root);
    expect(row(root).textContent).toContain('That held until Sun 22 Nov, and has passed.');
    expect(screen.getByRole('button', { name: 'Set it aside' })).toBeTruthy();
    await press('It was no false alarm');
    await waitFor(() => expect(row(root).textContent).not.toContain('counts again'));
  });

  it('is no news any more two weeks later; the row still says it', () => {
    const { root } = show({ setAside: [aSetAside({ ...EXPIRED, until: '2026-11-08' })] });
    expect(card(root)).not.toContain('counts again');
    expect(row(root).textContent).toContain('Set aside until Sun 8 Nov, counts again');
  });
});

describe('the count of false alarms', () => {
  it('stands in the open row, and only where there is any', async () => {
    const some = show({ falseAlarms: 3 });
    await open(some.root);
    await screen.findByText('You called this a false alarm on 3 deals.');
    cleanup();
    const none = show();
    await open(none.root);
    await screen.findByText('If you see it differently');
    expect(row(none.root).textContent).not.toContain('You called this a false alarm');
  });
});

const LONG = 'Verhandlungsführungsvorbereitungsgesprächsergebnisdokumentation';
const STATES: Readonly<Record<string, { said: Said; reach(root: Element): Promise<void> }>> = {
  'the choice': { said: { falseAlarms: 2 }, reach: open },
  'the form': {
    said: {},
    async reach(root) {
      await open(root);
      await press('Set it aside');
      await press('Set it aside');
    },
  },
  'what stands': { said: { setAside: [aSetAside({ reason: LONG })] }, reach: open },
  'what has passed': { said: { setAside: [aSetAside({ ...EXPIRED, reason: LONG })] }, reach: open },
};

describe.each(['light', 'dark'])('in %s colours at 320 px', (scheme) => {
  it.each(Object.entries(STATES))('meets WCAG 2.2 AA and clips nothing: %s', async (_, { said, reach }) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    const { root } = showSidebar({ ...modelOf(READING, [], said), layout: { ...FIRST_LAYOUT, width: 320 } }, { said });
    await reach(root);
    await screen.findByText('What would clear it');
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const edge = root.querySelector('.body')?.getBoundingClientRect().right ?? 0;
    const parts = [...row(root).querySelectorAll<HTMLElement>('*')];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => part.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).toEqual(
      [],
    );
    const small = parts.filter(
      (part) => part.matches('button, input, textarea') && part.getBoundingClientRect().height < 24,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});
