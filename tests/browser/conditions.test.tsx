import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { FieldReading } from '@/src/crm/reading';
import type { DealCondition } from '@/src/deal/condition';
import type { SidebarModel } from '@/src/overlay/model';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { aCondition as aStored, anotherId } from '../unit/factories';
import { readingOf } from './support/readings';
import { modelOf, showSidebar, type Shown } from './support/sidebar';

afterEach(async () => {
  cleanup();
  await emulate([]);
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

const SHOWN = { surface: 'field', hook: 'test', label: null } as const;
const READING = readingOf('brightwater', { fields: { champion: { status: 'empty', text: '', ...SHOWN } } });
const LOST: FieldReading = {
  status: 'value',
  value: { type: 'text', text: 'Closed Lost' },
  text: 'Closed Lost',
  ...SHOWN,
};
const PENDING = { test: 'not-known-by', fact: 'champion', day: '2026-12-04' } as const;
/** The day before yesterday, where today is the 23rd. */
const PASSED = { ...PENDING, day: '2026-11-20' } as const;

function aCondition(change: Partial<DealCondition> = {}): DealCondition {
  return aStored({ opportunity: READING.opportunity, when: PENDING, ...change });
}

function withAgreed(...conditions: DealCondition[]): SidebarModel {
  return modelOf(READING, [], { conditions });
}

const show = (...conditions: DealCondition[]): Shown =>
  showSidebar(withAgreed(...conditions), { said: { conditions } });
const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const open = (): Promise<void> => press(/^Agreed beforehand/);
const line = (): HTMLElement => {
  const found = screen.getByRole('button', { name: /^Agreed beforehand/ }).closest('section');
  if (!found) throw new Error('There is no line.');
  return found;
};
const top = (root: Element): HTMLElement | null => root.querySelector<HTMLElement>('[data-came-true]');
const choose = (label: string, option: string): Promise<void> =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('agreeing beforehand', () => {
  it('says what it is for, takes a fact and a day out of lists, and can be undone', async () => {
    const { asked, root } = show();
    expect(line().textContent).toContain('Say now when you would leave');
    await open();
    await press('Agree on something');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('When to leave')));
    await choose('What', 'Champion');
    await userEvent.fill(screen.getByLabelText('Day'), '2026-12-04');
    await press('Agree on it');

    await screen.findByText('You leave if “Champion” is still not known by Fri 4 Dec.');
    expect(asked.conditions).toMatchObject([{ kind: 'exit', when: PENDING, madeAt: null, trueAt: null }]);
    expect(within(line()).getByText('Not yet')).toBeTruthy();
    expect(top(root)).toBeNull();
    await press('Undo');
    await waitFor(() => expect(root.querySelector('[data-condition]')).toBeNull());
  });

  it('offers other things for coming back, and asks for no day where none is needed', async () => {
    const { asked } = show();
    await open();
    await press('Agree on something');
    await userEvent.click(screen.getByLabelText('When to come back'));
    await choose('It is worth another look when …', 'the stage changes');
    expect(screen.queryByLabelText('Day')).toBeNull();
    await press('Agree on it');
    await screen.findByText('Worth another look when “Stage” is no longer “Qualification”.');
    expect(asked.conditions).toMatchObject([
      { kind: 're-entry', when: { test: 'changes', fact: 'stage', from: { type: 'text', text: 'Qualification' } } },
    ]);
  });

  it('says what is missing, goes there, and agrees on nothing', async () => {
    const { asked } = show();
    await open();
    await press('Agree on something');
    await userEvent.fill(screen.getByLabelText('Day'), '2026-11-01');
    await press('Agree on it');
    await screen.findByText('Choose what has to be known.');
    await screen.findByText('That day has passed. Choose today or a later day.');
    expect(document.activeElement).toBe(screen.getByLabelText('What'));
    expect(asked.conditions).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Agree on something'));
  });

  it('keeps what is chosen until it is saved or given up', async () => {
    const { asked } = show();
    await open();
    await press('Agree on something');
    expect(asked.conditionDrafts).toEqual([]);
    await userEvent.fill(screen.getByLabelText('Day'), '2026-12-04');
    expect(asked.conditionDrafts.at(-1)).toMatchObject({ kind: 'exit', test: 'not-known-by', day: '2026-12-04' });
    expect(asked.conditionDrafts.at(-1)).not.toHaveProperty('of');
    await press('Cancel');
    expect(asked.conditionDrafts.at(-1)).toBeNull();
  });

  it('goes on with what was chosen before the tab was closed, also of one that is changed', async () => {
    const draft = { id: anotherId(41), kind: 're-entry', test: 'day', fact: null, day: '2026-12-18' } as const;
    showSidebar({ ...modelOf(READING), conditionDraft: draft });
    await open();
    await press('Continue agreeing on something');
    expect(screen.getByLabelText('Day')).toHaveProperty('value', '2026-12-18');
    await press('Cancel');
    screen.getByRole('button', { name: 'Agree on something' });

    cleanup();
    const { id } = aCondition();
    const { asked } = showSidebar({ ...withAgreed(aCondition()), conditionDraft: { ...draft, id, day: '2026-12-19' } });
    await open();
    await press('Continue agreeing on something');
    await press('Agree on it');
    await expect.poll(() => asked.conditions).toMatchObject([{ id, when: { test: 'day', day: '2026-12-19' } }]);
  });

  it('can be changed and removed, each with a way back', async () => {
    const { asked, root } = show(aCondition());
    await open();
    await press(/^Change: You leave if/);
    await userEvent.fill(screen.getByLabelText('Day'), '2026-12-11');
    await press('Agree on it');
    await screen.findByText('You leave if “Champion” is still not known by Fri 11 Dec.');
    expect(asked.conditions.at(-1)).toMatchObject({ id: aCondition().id, when: { day: '2026-12-11' } });
    await press('Undo');
    await screen.findByText('You leave if “Champion” is still not known by Fri 4 Dec.');
    await press(/^Remove: You leave if/);
    await waitFor(() => expect(root.querySelector('[data-condition]')).toBeNull());
    await press('Undo');
    await screen.findByText('You leave if “Champion” is still not known by Fri 4 Dec.');
  });
});

describe('what has come true', () => {
  it('stands above the verdict, in the words in which it was agreed, and is read out', async () => {
    const { root } = show(aCondition({ when: PASSED }));
    await screen.findByRole('heading', { name: 'You said you would leave' });
    expect(top(root)?.textContent).toContain(
      'You leave if “Champion” is still not known by Fri 20 Nov. It came true Mon 23 Nov.',
    );
    expect(root.querySelector('output.heard')?.textContent).toContain('What you agreed beforehand has come true.');
    const verdict = root.querySelector('section.verdict');
    expect(verdict && top(root)?.compareDocumentPosition(verdict)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await open();
    expect(within(line()).getByText('Came true Mon 23 Nov')).toBeTruthy();
  });

  it('stays true with the day on which it was first seen, whatever the page shows now', () => {
    const { root } = showSidebar(
      modelOf(readingOf('brightwater'), [], { conditions: [aCondition({ when: PASSED, trueAt: 1_795_275_000_000 })] }),
    );
    expect(top(root)?.textContent).toContain('It came true Sat 21 Nov');
  });

  it('leads to the last ask', async () => {
    const { root } = show(aCondition({ when: PASSED }));
    const part = top(root);
    if (!part) throw new Error('Nothing has come true.');
    await userEvent.click(within(part).getByRole('button', { name: 'Make it the last ask' }));
    expect(await screen.findByRole('form', { name: 'The last ask' })).toBeTruthy();
  });

  it('goes when the seller stays after all, which can be undone', async () => {
    const { root } = show(aCondition({ when: PASSED }));
    await press('I stay');
    await waitFor(() => expect(top(root)).toBeNull());
    await press('Undo');
    await waitFor(() => expect(top(root)).not.toBeNull());
  });

  it('is nothing as long as the page does not show what it is about', () => {
    const unseen = readingOf('brightwater', { fields: { champion: null } });
    const { root } = showSidebar(modelOf(unseen, [], { conditions: [aCondition({ when: PASSED })] }));
    expect(top(root)).toBeNull();
  });

  it('brings a lost deal back, and says nothing of coming back on one that is worked on', () => {
    const back = { kind: 're-entry', when: { test: 'day', day: '2026-11-23' } } as const;
    const worked = show(aCondition(back));
    expect(top(worked.root)).toBeNull();
    cleanup();
    const lost = readingOf('brightwater', { fields: { stage: LOST } });
    const { root } = showSidebar(modelOf(lost, [], { conditions: [aCondition(back)] }));
    expect(top(root)?.textContent).toContain('Worth another look');
    cleanup();
    const left = showSidebar(
      modelOf(lost, [], { conditions: [aCondition({ when: { test: 'day', day: '2026-11-20' } })] }),
    );
    expect(top(left.root)).toBeNull();
  });
});

const LONG = 'Verhandlungsführungsvorbereitungsgesprächsergebnisdokumentation';
const STATES: Readonly<Record<string, () => Promise<void>>> = {
  'what came true': () => Promise.resolve(),
  'the list': open,
  'the form': async () => {
    await open();
    await press('Agree on something');
    await press('Agree on it');
  },
};

describe.each(['light', 'dark'])('in %s colours at 320 px', (scheme) => {
  it.each(Object.entries(STATES))('meets WCAG 2.2 AA and clips nothing: %s', async (_, reach) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    const long = { test: 'changes', fact: 'stage', from: { type: 'text', text: LONG } } as const;
    const conditions = [
      aCondition({ when: PASSED }),
      aCondition({ id: aStored().id.replace(/1$/, '2'), kind: 're-entry', when: long }),
    ];
    const model = { ...withAgreed(...conditions), layout: { ...FIRST_LAYOUT, width: 320 } };
    const { root } = showSidebar(model, { said: { conditions } });
    await reach();
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
    const parts = [...root.querySelectorAll<HTMLElement>('[data-came-true] *, section:has(.conditions) *')];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => part.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).toEqual(
      [],
    );
    const targets = parts.filter(
      (part) => part.matches('button, input:not([type=radio]), select') && part.checkVisibility(),
    );
    expect(
      targets.filter((target) => target.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML),
    ).toEqual([]);
  });
});
