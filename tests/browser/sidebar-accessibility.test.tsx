import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import type { SidebarModel } from '@/src/overlay/model';
import { LONG_WAIT } from '@/src/overlay/lasting';
import type { LastAsk } from '@/src/deal/last-ask';
import { readingOf, TODAY } from './support/readings';
import { dayStyleOf } from '@/src/day-style';
import { aDecision, aLastAsk, anEvidence, aModel, modelOf, questionOf, showSidebar } from './support/sidebar';

afterEach(async () => {
  cleanup();
  await emulate([]);
});

const LONG = {
  doubt: 'format',
  text: 'Rahmenvertragsverlängerungsgenehmigungsverfahren',
  surface: 'field',
  hook: 'test',
  label: 'Budgetfreigabestatusbeschreibung',
} as const;
const LAYOUT_UNKNOWN = { notice: 'layout-unknown' } as const;

const STATES: Readonly<Record<string, () => void>> = {
  advance: () => showSidebar(ready()),
  hold: () => showSidebar(aModel()),
  'last ask': () => showSidebar(modelOf(readingOf('halden'))),
  walk: () => showSidebar(modelOf(readingOf('meridian'))),
  'cannot tell': () => showSidebar(modelOf(readingOf('corvane'))),
  closed: () => showSidebar(modelOf(readingOf('tessera'))),
  waiting: () => showSidebar(aModel({ page: { kind: 'waiting' } })),
  'waiting for long': () => {
    vi.useFakeTimers();
    showSidebar(aModel({ page: { kind: 'waiting' } }));
    act(() => void vi.advanceTimersByTime(LONG_WAIT));
    vi.useRealTimers();
  },
  refused: () => showSidebar(aModel({ page: { kind: 'refused', obstacle: 'two-records' } })),
  folded: () => showSidebar(aModel({ layout: { ...FIRST_LAYOUT, folded: true } })),
  narrow: () => showSidebar(aModel({ layout: { ...FIRST_LAYOUT, width: 320 } })),
  'with Arabic dates': () => showSidebar(aModel({ dayStyle: dayStyleOf('ar') })),
  'with a question about the format': () => showSidebar(asking()),
  'with a changed format': () => {
    showSidebar(
      aModel({ format: { question: null, said: { dateOrder: 'dmy', decimal: ',' }, shown: UNKNOWN_FORMAT } }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('button', { name: 'Month first' }));
  },
  updated: () => showSidebar(aModel({ problem: { kind: 'updated' } })),
  'a changed page, its report copied by hand': () => {
    const notices = [{ notice: 'hooks-lost', hooks: ['path'] }] as const;
    showSidebar(modelOf(readingOf('lindqvist', { fields: { nextStepDate: null }, notices })));
    fireEvent.click(screen.getByRole('button', { name: 'Report on this page' }));
  },
  'a page of an unknown layout': () => showSidebar(modelOf(readingOf('corvane', { notices: [LAYOUT_UNKNOWN] }))),
  'with every row open': () => {
    showSidebar(modelOf(readingOf('halden'), [anEvidence({ note: 'https://mail.example/1' })]));
    openEverything();
  },
  'with a form for a last ask, refused': () => {
    showSidebar(aModel({ people: ['Priya Raman'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Make it the last ask' }));
    fireEvent.input(screen.getByLabelText('What you ask for'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the last ask' }));
  },
  'with a last ask that counts down, open': () => {
    showSidebar(asked());
    fireEvent.click(screen.getByRole('button', { name: /^Last ask:/ }));
  },
  'with a last ask that is due, and the form for a new date': () => {
    showSidebar(asked({ by: TODAY }));
    fireEvent.click(screen.getByRole('button', { name: 'New date' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the new date' }));
  },
  'with a refused last ask': () => showSidebar(asked({ answers: [{ kind: 'refused', at: 1 }] })),
  'with the choice of a decision': () => {
    showSidebar(modelOf(readingOf('halden')));
    fireEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  },
  'with a decision to walk, its note and the log': () => {
    showSidebar(walked());
    fireEvent.click(screen.getByRole('button', { name: /^You decided/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Decided and asked/ }));
    fireEvent.click(screen.getAllByRole('button', { name: /^You decided/ })[1] ?? document.body);
  },
  'closed, with what was decided': () => {
    showSidebar(modelOf(readingOf('tessera'), [], { decisions: [aDecision({ choice: 'walk' })], lastAsk: aLastAsk() }));
    fireEvent.click(screen.getByRole('button', { name: 'Walk note' }));
  },
  'with a refused form': () => {
    showSidebar(aModel({ people: ['Priya Raman', 'Marek Novák'] }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Record evidence' })[0] ?? document.body);
    fireEvent.input(screen.getByLabelText('Who at the customer'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  },
};

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  it.each(Object.entries(STATES))('meets WCAG 2.2 AA: %s', async (_, show) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    show();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // These are about whole pages.
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });

    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});

it.each([320, 360, 480])('clips nothing at %d px, with long words and all rows open', (width) => {
  const layout = { ...FIRST_LAYOUT, width };
  const tab = { notice: 'tab-not-opened', tab: 'Verkaufschanceneinzelheitenübersicht' } as const;
  const lost = { notice: 'hooks-lost', hooks: ['path'] } as const;
  const reading = readingOf('halden', { fields: { budget: { status: 'unparsed', ...LONG } }, notices: [tab, lost] });
  const { root } = showSidebar({ ...modelOf(reading), format: asking().format, layout, dayStyle: dayStyleOf('de-DE') });
  openEverything();
  const edge = root.querySelector('.body')?.getBoundingClientRect().right ?? 0;
  const texts = visible(root, '.body *').filter((element) => !element.closest('.heard'));

  expect(texts.length).toBeGreaterThan(100);
  expect(
    texts.filter((element) => element.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML),
  ).toEqual([]);
});

it('clips nothing of decisions at 320 px: the choice, the note, the log', () => {
  const layout = { ...FIRST_LAYOUT, width: 320 };
  const choice = (): boolean => fireEvent.click(screen.getByRole('button', { name: /^Decide/ }));
  const both = (): void => {
    fireEvent.click(screen.getByRole('button', { name: /^You decided/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Decided and asked/ }));
    for (const entry of screen.getAllByRole('button', { name: /^You decided/ }).slice(1)) fireEvent.click(entry);
  };
  const long = aDecision({ reason: LONG.text, because: LONG.text, stage: LONG.text });
  const closed = modelOf(readingOf('tessera'), [], { decisions: [long] });
  for (const [model, open] of [
    [modelOf(readingOf('halden')), choice],
    [walked(LONG.text), both],
    [closed, () => undefined],
  ] as const) {
    const { root } = showSidebar({ ...model, layout, dayStyle: dayStyleOf('de-DE') });
    open();
    const edge = root.querySelector('.body')?.getBoundingClientRect().right ?? 0;
    const out = visible(root, '.body *').filter((element) => element.getBoundingClientRect().right > edge);
    expect(out.map(({ outerHTML }) => outerHTML)).toEqual([]);
    cleanup();
  }
});

it('clips nothing of a last ask at 320 px: its form, its question, its line', () => {
  const layout = { ...FIRST_LAYOUT, width: 320 };
  const ask = LONG.text;
  const form = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Make it the last ask' }));
  const line = (): boolean => fireEvent.click(screen.getByRole('button', { name: /^Last ask:/ }));
  const newDate = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'New date' }));
  for (const [model, open] of [
    [aModel({ people: ['Priya Raman', ask] }), form],
    [asked({ ask, person: ask, back: ask }), line],
    [asked({ ask, by: TODAY }), newDate],
  ] as const) {
    const { root } = showSidebar({ ...model, layout });
    open();
    const edge = root.querySelector('.body')?.getBoundingClientRect().right ?? 0;
    const parts = visible(root, '.last-ask *').filter((element) => !element.closest('.heard'));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((element) => element.getBoundingClientRect().right > edge)).toEqual([]);
    const targets = visible(root, '.last-ask button, .last-ask input, .last-ask textarea');
    expect(targets.filter((target) => target.getBoundingClientRect().height < 24)).toEqual([]);
    cleanup();
  }
});

it('keeps every target at least 24 px high', () => {
  const notices = [{ notice: 'hooks-lost', hooks: ['path'] }] as const;
  const { root } = showSidebar(modelOf(readingOf('halden', { notices }), [anEvidence()]));
  openEverything();
  const targets = visible(root, 'button, input, textarea, a');

  expect(targets.length).toBeGreaterThan(30);
  expect(
    targets.filter((target) => target.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML),
  ).toEqual([]);
});

it('stays inside a small window', async () => {
  await page.viewport(320, 480);
  const { root } = showSidebar(aModel());
  const panel = root.querySelector('.panel')?.getBoundingClientRect();
  await page.viewport(1280, 900);

  expect(panel).toMatchObject({ left: 8, right: 312, top: 8, bottom: 472 });
});

it.each([
  ['tells the stage without backgrounds', '.steps .here'],
  ['frames the shape of the verdict', '.badge'],
])('in forced colours %s', async (_, selector) => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  const { root } = showSidebar(aModel());
  const element = root.querySelector(selector);

  expect(element && getComputedStyle(element).borderTopStyle).toBe('solid');
});

it('in forced colours draws the shapes of rows in the colour of the text', async () => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  const { root } = showSidebar(modelOf(readingOf('halden')));
  const row = root.querySelector('[data-severity="red"] .row');
  const colour = (selector: string): string | null => {
    const element = row?.querySelector(selector);
    return element ? getComputedStyle(element).color : null;
  };

  expect(colour('.shape')).toBe(colour('.row-text'));
});

it('moves nothing for those who want less motion', async () => {
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const { root } = showSidebar(aModel({ page: { kind: 'waiting' } }));

  expect(root.getAnimations({ subtree: true })).toEqual([]);
});

function walked(reason = 'they went quiet'): SidebarModel {
  return modelOf(readingOf('brightwater'), [], {
    decisions: [aDecision({ choice: 'walk', reason })],
    lastAsk: aLastAsk(),
  });
}

function asked(change: Partial<LastAsk> = {}): SidebarModel {
  const lastAsk = aLastAsk({ answers: [{ kind: 'moved', to: '2026-12-04', reason: 'She is away', at: 1 }], ...change });
  return modelOf(readingOf('brightwater'), [], {
    lastAsk: change.by === undefined ? lastAsk : { ...lastAsk, answers: [] },
  });
}

function asking(): SidebarModel {
  const ways = [
    { dateOrder: 'dmy', day: '2026-04-05' },
    { dateOrder: 'mdy', day: '2026-05-04' },
  ] as const;
  return aModel({ format: { question: questionOf('05/04/2026', ways), said: UNKNOWN_FORMAT, shown: UNKNOWN_FORMAT } });
}

function ready(): SidebarModel {
  const outcomes = ['owner-meets', 'in-range', 'dated-next', 'pain-owned', 'baseline', 'why-now', 'money-route'];
  const evidence = outcomes.map((outcome) => anEvidence({ id: outcome, outcome }));
  return modelOf(readingOf('brightwater'), evidence);
}

function visible(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
}

function openEverything(): void {
  for (const button of screen.getAllByRole('button', { expanded: false, hidden: true })) fireEvent.click(button);
}

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
