import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { FieldReading } from '@/src/crm/reading';
import { NO_CHOICES, type ProcessChoices } from '@/src/process/choice';
import { defaultProcess } from '@/src/packs/built-in';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { shortProcess } from './support/processes';
import { VERDICTS } from '@/src/qualify/assessment';
import { readingOf } from './support/readings';
import { anEvidence, modelOf, showSidebar, type Said, type Shown } from './support/sidebar';

afterEach(cleanup);

const USUAL = defaultProcess();
const SHORT = shortProcess();

function onPage(text: string, label: string): FieldReading {
  return { status: 'value', value: { type: 'text', text }, text, surface: 'field', hook: 'test', label };
}

/** A healthy deal of a record type. */
function show(said: Said = {}, { evidence = [anEvidence()], answers }: Partial<Options> = {}): Shown {
  const fields = { pipeline: onPage('New business', 'Opportunity Record Type') };
  const model = modelOf(readingOf('brightwater', { fields }), evidence, said);
  return showSidebar(model, { said, ...(answers ? { answers } : {}) });
}

interface Options {
  evidence: Parameters<typeof modelOf>[1];
  answers: NonNullable<Parameters<typeof showSidebar>[1]>['answers'];
}

const judgedBy = (): string => document.querySelector('[data-judged-by]')?.textContent ?? '';
const openList = async (): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: /^Customer outcomes|^Short cycle/ }));
  await screen.findByText('Which process judges this deal?');
  await waitFor(() => expect(document.querySelector('[data-process]')).toBeTruthy());
};
const openPreview = async (process = 'short'): Promise<void> => {
  await openList();
  fireEvent.click(document.querySelector(`[data-process="${process}"]`) ?? document.body);
  await screen.findByText('Use it for');
  if (process === 'short') await waitFor(() => expect(document.querySelector('[data-said]')).toBeTruthy());
};
const use = (scope: string): void =>
  void fireEvent.click(document.querySelector(`[data-scope="${scope}"]`) ?? document.body);

describe('the line that says which process judges', () => {
  it('opens to all processes, with what each is for, and says which one judges and why', async () => {
    show();
    expect(judgedBy()).toBe(`Judged by ${USUAL.title} ${USUAL.version}`);
    await openList();
    const list = [...document.querySelectorAll('[data-process]')];
    expect(list.map(({ textContent }) => textContent)).toEqual([
      `${USUAL.title} ${USUAL.version}${USUAL.purpose}Judges this deal now. You chose no other one.`,
      `${SHORT.title} ${SHORT.version}${SHORT.purpose}`,
    ]);
    expect(list[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('is left with Escape, back to where it was opened', async () => {
    show();
    screen.getByRole('button', { name: /^Customer outcomes/ }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.querySelector('[data-process]')).toBeTruthy());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain(USUAL.title));
  });

  it('takes whoever looked at a process back to it in the list', async () => {
    show();
    await openPreview();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(SHORT.purpose));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-process')).toBe('short'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain(USUAL.title));
  });

  it('says so when the chosen process is not there any more, judges by the default one, and leads to the choice', async () => {
    show({ choices: { ...NO_CHOICES, all: 'team-pack' } });
    expect(judgedBy()).toContain(USUAL.title);
    const said = '“team-pack”, the process that you chose, is gone. The usual one judges instead.';
    expect(screen.getByRole('alert').textContent).toContain(said);
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take back: All deals of acme' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''));
    expect(judgedBy()).toContain(USUAL.title);
  });
});

describe('what another process would change', () => {
  it.each(VERDICTS.filter((verdict) => verdict !== 'walk'))(
    'stands in colours of its own: %s on a deal to walk away from',
    (verdict) => {
      showSidebar(modelOf(readingOf('meridian')));
      const [sidebar] = document.querySelectorAll('[data-verdict="walk"]');
      const said = document.createElement('div');
      said.dataset['verdict'] = verdict;
      sidebar?.append(said);
      const colours = (): string[] => ['--tone', '--wash'].map((name) => getComputedStyle(said).getPropertyValue(name));
      const own = colours();
      said.dataset['verdict'] = 'walk';
      expect(own).not.toEqual(colours());
    },
  );

  it('is shown before anything is chosen: the verdict, and what comes, goes and differs', async () => {
    const { asked } = show();
    await openPreview();
    const said = [...document.querySelectorAll('[data-said]')].map(({ textContent }) => textContent);
    expect(said[0]).toMatch(/^Now · Qualify, 2 of 6 ?Hold/);
    expect(said[1]).toMatch(/^With it · Qualify, 2 of 6/);
    const comes = await screen.findByRole('button', { name: /Newly asked for/ });
    expect(comes.textContent).toBe('Newly asked for 1');
    expect(comes.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('[data-changes="asked-price"]')?.textContent).toContain('They asked for a price');
    const goes = screen.getByRole('button', { name: /No longer asked for/ });
    fireEvent.click(goes);
    const gone = within(goes.closest('section') ?? document.body).getAllByRole('listitem');
    expect(gone.map((line) => line.dataset['changes'])).toEqual([
      'owner-meets',
      'dated-next',
      'baseline',
      'why-now',
      'money-route',
    ]);
    expect(asked.chosen).toEqual([]);
  });

  it('tells that evidence for an outcome that goes is kept', async () => {
    show({}, { evidence: [anEvidence({ outcome: 'baseline' })] });
    await openPreview();
    expect(screen.getByText(/Evidence that you recorded is kept/)).toBeTruthy();
  });

  it('is nothing for the process that judges already', async () => {
    show();
    await openPreview(USUAL.id);
    expect(screen.getByText('It judges this deal already.')).toBeTruthy();
    expect(document.querySelector('[data-said]')).toBeNull();
  });
});

describe('a process', () => {
  it.each([
    ['this deal only', 'deal', { deal: 'short' }],
    ['a record type', 'pipeline', { pipeline: { pipeline: 'New business', process: 'short' } }],
    ['the org', 'all', { all: 'short' }],
  ])('can be used for %s, at once, and undone', async (_what, scope, change) => {
    const { asked } = show();
    await openPreview();
    use(scope);
    await waitFor(() => expect(judgedBy()).toContain('Short cycle 2.1.0'));
    expect(asked.chosen).toEqual([change]);
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(judgedBy()).toContain(USUAL.title));
    expect(document.activeElement?.textContent).toContain(USUAL.title);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is named by the words of the CRM for what it is used for', async () => {
    show();
    await openPreview();
    const scopes = [...document.querySelectorAll('[data-scope]')].map(({ textContent }) => textContent);
    expect(scopes).toEqual(['This deal only', 'All deals of the record type “New business”', 'All deals of acme']);
  });

  it('can be used for the deal and the org alone where the page shows no record type', async () => {
    showSidebar(modelOf(readingOf('brightwater', { fields: { pipeline: null } })));
    await openPreview();
    expect(document.querySelector('[data-scope="pipeline"]')).toBeNull();
    expect(document.querySelectorAll('[data-scope]')).toHaveLength(2);
  });

  it('that was chosen is listed, with what for, and can be taken back', async () => {
    const choices: ProcessChoices = {
      deal: 'short',
      pipelines: [{ pipeline: 'Renewals', process: 'gone-pack' }],
      all: null,
    };
    const { asked } = show({ choices });
    await openList();
    expect(document.querySelector('[data-process="short"]')?.textContent).toContain('You chose it for this deal.');
    expect(document.querySelector('.own')?.textContent).toBe(
      'This dealShort cycleAll deals of the record type “Renewals”gone-pack',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Take back: This deal' }));
    await waitFor(() => expect(judgedBy()).toContain(USUAL.title));
    expect(asked.chosen).toEqual([{ deal: null }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(judgedBy()).toContain('Short cycle'));
  });

  it('that could not be kept changes nothing, and says why', async () => {
    show({}, { answers: [{ ok: false, reason: 'The disk is full' }] });
    await openPreview();
    use('deal');
    expect((await screen.findByRole('alert')).textContent).toContain('Could not save: The disk is full.');
    expect(screen.getByText('Use it for')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('a stage that the process does not know', () => {
  const stage = { stage: onPage('Solution Fit', 'Stage') };
  const showUnknown = (said: Said = {}, answers?: Options['answers']): Shown =>
    showSidebar(modelOf(readingOf('brightwater', { fields: stage }), [], said), {
      said,
      ...(answers ? { answers } : {}),
    });
  const answer = (means: string): void =>
    void fireEvent.click(document.querySelector(`[data-means="${means}"]`) ?? document.body);
  const verdict = (): string | undefined => document.querySelector<HTMLElement>('.sidebar')?.dataset['verdict'];

  it('is asked about, with what the customer does in each stage, and told to those who do not see it', () => {
    showUnknown();
    expect(screen.getByText('Which stage is “Solution Fit”?')).toBeTruthy();
    const answers = [...document.querySelectorAll('[data-means]')].map(({ textContent }) => textContent);
    expect(answers).toHaveLength(USUAL.stages.length + 3);
    expect(answers[0]).toBe(`${USUAL.stages[0]?.name}${USUAL.stages[0]?.buyer}`);
    expect(answers.slice(-3)).toEqual(['Closed: won', 'Closed: lost', 'None of these']);
    expect(document.querySelector('output.heard')?.textContent).toContain('one question about the stage');
  });

  it('is judged at once by the answer, which can be undone with the keyboard', async () => {
    const { asked } = showUnknown();
    document.querySelector<HTMLElement>('[data-means="stage qualify"]')?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(verdict()).toBe('hold'));
    expect(asked.named).toEqual([{ name: 'Solution Fit', means: { kind: 'stage', stage: 'qualify' } }]);
    expect(document.querySelector('.place')?.textContent).toContain('“Solution Fit” on this page');
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(verdict()).toBe('cannot-tell'));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-means')).toBe('stage engage'));
  });

  it.each([
    ['won', 'closed'],
    ['lost', 'closed'],
  ])('can be the end of a deal: %s', async (means, expected) => {
    showUnknown();
    answer(means);
    await waitFor(() => expect(verdict()).toBe(expected));
  });

  it('is not asked about again once it is left as it is, and can still be named', async () => {
    showUnknown();
    answer('none');
    await waitFor(() => expect(document.querySelector('[data-stage-question]')).toBeNull());
    expect(verdict()).toBe('cannot-tell');
    fireEvent.click(screen.getByRole('button', { name: 'Say which one it is' }));
    await screen.findByText(/^Now: None of these\./);
    expect(document.querySelector('[data-means="none"]')?.getAttribute('aria-current')).toBe('true');
    answer('stage qualify');
    await waitFor(() => expect(verdict()).toBe('hold'));
  });

  it('is changed where it stands, and the change undone', async () => {
    const named = [{ process: USUAL.id, name: 'Solution Fit', means: { kind: 'stage', stage: 'shape' } }] as const;
    showUnknown({ stageNames: named });
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    await screen.findByText(/^Now: Shape\./);
    answer('stage prove');
    await waitFor(() => expect(document.querySelector('.place h3')?.textContent).toMatch(/^Prove/));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(document.querySelector('.place h3')?.textContent).toMatch(/^Shape/));
    expect(document.activeElement?.textContent).toBe('Change');
  });

  it('is listed among those that were named, to be changed or forgotten', async () => {
    const named = [{ process: USUAL.id, name: 'Solution Fit', means: { kind: 'stage', stage: 'shape' } }] as const;
    const { asked } = showUnknown({ stageNames: named });
    await openList();
    expect(document.querySelector('[data-named]')?.textContent).toBe('“Solution Fit”Shape');
    fireEvent.click(screen.getByRole('button', { name: 'Forget what “Solution Fit” is' }));
    await waitFor(() => expect(document.querySelector('[data-stage-question]')).toBeTruthy());
    expect(asked.named).toEqual([{ name: 'Solution Fit', means: null }]);
  });

  it('stays a question when the answer could not be kept, and says why', async () => {
    showUnknown({}, [{ ok: false, reason: 'The disk is full' }]);
    answer('stage qualify');
    expect((await screen.findByRole('alert')).textContent).toContain('Could not save: The disk is full.');
    expect(document.querySelector('[data-stage-question]')).toBeTruthy();
  });
});

const LONG = 'Rahmenvertragsverlängerungsgenehmigungsverfahren';

/** Everything that can be long is, in the words of a German organisation. */
function showLong(stage: string, said: Said = {}): void {
  const fields = { pipeline: onPage(LONG, 'Opportunity-Datensatztyp'), stage: onPage(stage, 'Phase') };
  const model = modelOf(readingOf('brightwater', { fields }), [anEvidence({ outcome: 'baseline' })], said);
  showSidebar({ ...model, layout: { ...FIRST_LAYOUT, width: 320 } }, { said });
}

const SHAPE = { kind: 'stage', stage: 'shape' } as const;
const SAID: Said = {
  choices: {
    deal: null,
    pipelines: [
      { pipeline: LONG, process: 'short' },
      { pipeline: `${LONG} 2`, process: LONG },
    ],
    all: LONG,
  },
  stageNames: [
    { process: 'short', name: LONG, means: SHAPE },
    { process: 'short', name: `${LONG} 2`, means: { kind: 'none' } },
  ],
};

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  const STEPS: Readonly<Record<string, () => Promise<void>>> = {
    'the list, with all that was chosen and named': async () => {
      showLong(LONG, SAID);
      await openList();
    },
    'what would change': async () => {
      showLong('Qualification');
      await openPreview();
      for (const button of screen.getAllByRole('button', { expanded: false })) fireEvent.click(button);
    },
    'the question about a stage': async () => {
      showLong(LONG);
      await screen.findByText(`Which stage is “${LONG}”?`);
    },
    'a stage that was named, and the answer changed': async () => {
      showLong(LONG, SAID);
      fireEvent.click(screen.getByRole('button', { name: 'Change' }));
      await screen.findByText(/^Now: Shape\./);
    },
    'a deal after a choice, and a process that is gone': async () => {
      showLong('Qualification', { choices: { ...NO_CHOICES, all: LONG } });
      await openPreview();
      use('deal');
      await screen.findByRole('button', { name: 'Undo' });
    },
  };

  afterEach(() => emulate([]));

  it.each(Object.entries(STEPS))('meets WCAG 2.2 AA and clips nothing at 320 px: %s', async (_, reach) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    await reach();
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
    const edge = document.querySelector('.body')?.getBoundingClientRect().right ?? 0;
    const drawn = [...document.querySelectorAll('.body *, .strip *')];
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((one) => one.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).toEqual(
      [],
    );
    const small = [...document.querySelectorAll('.body button')].filter(
      (one) => one.getBoundingClientRect().height < 24,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
