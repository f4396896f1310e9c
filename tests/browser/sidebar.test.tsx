import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FieldReading, Reading } from '@/src/crm/reading';
import { LONG_WAIT } from '@/src/overlay/lasting';
import { A_REPORT, anEvidence, aModel, modelOf, showSidebar } from './support/sidebar';
import { readingOf } from './support/readings';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('gives every element an id of its own, however often it was drawn anew', () => {
  const { root, turnTo } = showSidebar(aModel());
  for (let times = 0; times < 3; times += 1) turnTo(aModel());
  for (const closed of screen.getAllByRole('button', { expanded: false })) fireEvent.click(closed);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

const shownAs = (root: Element): string | null | undefined =>
  root.querySelector('[data-verdict]')?.getAttribute('data-verdict');

describe('the verdict', () => {
  it.each([
    ['brightwater', 'hold', 'Hold'],
    ['halden', 'last-ask', 'Last ask, or walk'],
    ['meridian', 'walk', 'Walk away'],
    ['corvane', 'cannot-tell', 'Cannot tell yet'],
    ['tessera', 'closed', 'Closed, won'],
  ])('of %s is marked as %s and told in words', (slug, verdict, title) => {
    const { root } = showSidebar(modelOf(readingOf(slug)));

    expect(shownAs(root)).toBe(verdict);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it('gives the reason in one sentence', () => {
    showSidebar(modelOf(readingOf('meridian')));

    expect(verdictCard('Walk away').textContent).toContain('The person who holds the money refused it.');
  });

  it('says what it depends on when something unknown could change it', () => {
    showSidebar(aModel());

    expect(verdictCard('Hold').textContent).toMatch(/Depends on .+ and \d+ more\./);
  });

  it('says that it is firm when nothing unknown could change it', () => {
    showSidebar(modelOf(readingOf('meridian')));

    expect(verdictCard('Walk away').textContent).toContain('Firm: nothing still unknown would change this.');
  });

  it('is announced when it changes', () => {
    const { turnTo } = showSidebar(aModel());
    turnTo({ ...modelOf(readingOf('meridian')), opportunity: aModel().opportunity });

    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Walk away. The person who holds the money');
  });
});

describe('the deal', () => {
  it('is named with its account and its place in the process', () => {
    const { root } = showSidebar(aModel());

    expect(screen.getByRole('heading', { name: 'Brightwater – depot energy monitoring' })).toBeTruthy();
    expect(root.querySelector('header')?.textContent).toContain('Brightwater Utilities');
    expect(screen.getByRole('heading', { name: 'Qualify · 2 of 6' })).toBeTruthy();
  });

  it('shows text from the page as text, never as markup', () => {
    const { root } = showSidebar(modelOf(readingOf('lindqvist')));

    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('<b>AB</b>');
    expect(root.querySelector('h2 b')).toBeNull();
  });

  it('names the stage that the process does not know', () => {
    const field = { surface: 'field', hook: 'test', label: 'Stage', text: 'Discovery' } as const;
    const stage = { status: 'value', value: { type: 'text', text: 'Discovery' }, ...field } as const;
    showSidebar(modelOf(readingOf('brightwater', { fields: { stage } })));

    expect(screen.getByText('Which stage is “Discovery”?')).toBeTruthy();
  });

  it('is judged by a process that is named with its version', () => {
    const model = aModel();
    const { title, version } =
      model.page.kind === 'judged' ? model.page.assessment.process : { title: '', version: '' };
    showSidebar(model);

    expect(document.querySelector('[data-judged-by]')?.textContent).toBe(`Judged by ${title} ${version}`);
  });
});

describe('outcomes', () => {
  it('are all in the document, also those behind a folded line', () => {
    const model = aModel();
    const { root } = showSidebar(model);
    const results = model.page.kind === 'judged' ? model.page.assessment.outcomes : [];

    expect(results.length).toBeGreaterThan(4);
    for (const { outcome, state } of results) {
      expect(root.querySelector(`[data-outcome="${outcome.id}"]`)?.getAttribute('data-state')).toBe(state);
    }
  });

  it('that are missing stand apart from those owed from earlier stages', () => {
    showSidebar(aModel());

    expect(within(group(/Missing in Qualify/)).getByText(/confirmed our recap/)).toBeTruthy();
    expect(within(group(/Owed from earlier stages/)).getByText(/accepted a working session/)).toBeTruthy();
  });

  it('that are met lie behind one line', () => {
    const { root } = showSidebar(aModel());
    const baseline = root.querySelector('[data-outcome="baseline"]');
    expect(baseline?.checkVisibility()).toBe(false);

    unfold(/^Met/);
    expect(baseline?.checkVisibility()).toBe(true);
  });

  it('open to what to ask, by when and what to do otherwise', () => {
    showSidebar(aModel());
    const row = screen.getByRole('button', { name: /confirmed our recap/ });
    expect(row.ariaExpanded).toBe('false');
    fireEvent.click(row);

    const opened = row.closest('li')?.textContent;
    expect(row.ariaExpanded).toBe('true');
    expect(opened).toContain('By Mon 30 Nov: Send a five-line recap and ask for corrections.');
    expect(opened).toContain('Otherwise, remind them once');
    expect(opened).toContain('A reply to the recap');
  });

  it('take the seller to the field that they were read from', () => {
    const { asked } = showSidebar(aModel());
    fireEvent.click(screen.getByRole('button', { name: /confirmed our recap/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Show on page: Customer confirmed the recap' }));

    expect(asked.shown).toEqual(['Pain_Confirmed_Date__c']);
  });

  it('say when the field is not on the page any more', () => {
    showSidebar(aModel(), { fieldsOnPage: false });
    fireEvent.click(screen.getByRole('button', { name: /confirmed our recap/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Show on page: Customer confirmed the recap' }));

    expect(screen.getByText('It is not on the page just now.')).toBeTruthy();
  });
});

describe('walk-away signals', () => {
  it('are all in the document with their state', () => {
    const model = modelOf(readingOf('halden'));
    const { root } = showSidebar(model);
    const results = model.page.kind === 'judged' ? model.page.assessment.signals : [];

    expect(results.length).toBeGreaterThan(10);
    for (const { signal, state } of results) {
      expect(root.querySelector(`[data-signal="${signal.id}"]`)?.getAttribute('data-state')).toBe(state);
    }
  });

  it('that are raised name their number and their severity, the gravest first', () => {
    showSidebar(modelOf(readingOf('meridian')));
    const rows = within(group(/Walk-away signals/)).getAllByRole('listitem');

    expect(rows[0]?.textContent).toContain('The person who holds the money refused it.Stop');
    expect(rows[1]?.textContent).toContain('Still owed from earlier stages: 4 outcomes.Caution');
  });

  it('open to the rule that raised them and to what would clear them', () => {
    showSidebar(modelOf(readingOf('halden')));
    fireEvent.click(screen.getByRole('button', { name: /Nothing from the customer for 47 days/ }));

    expect(screen.getByText(/^Rule: “Last thing the customer did” is more than 10 to 30 days/)).toBeTruthy();
    expect(screen.getByText('A reply, a meeting or any other act of the customer.')).toBeTruthy();
  });

  it('come before the missing outcomes when it is time to leave', () => {
    showSidebar(modelOf(readingOf('halden')));
    const position = group(/Walk-away signals/).compareDocumentPosition(group(/Missing in Propose/));

    expect(position).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('that ask for the next action can be seen from there', async () => {
    showSidebar(modelOf(readingOf('meridian')));
    fireEvent.click(screen.getByRole('button', { name: 'See the signal' }));
    const row = screen.getByRole('button', { name: /^The person who holds the money refused it/ });

    await expect.poll(() => document.activeElement).toBe(row);
    expect(row.ariaExpanded).toBe('true');
  });
});

describe('the next action when nothing can be told', () => {
  it('is to open the tab that was never opened, and it is said once', () => {
    showSidebar(modelOf(readingOf('corvane', { notices: [{ notice: 'tab-not-opened', tab: 'Detalles' }] })));

    expect(shownNext()).toBe('Do this nextOpen the Detalles tab.Its fields can be read once it has been opened.');
    expect(screen.getAllByText(/Open the Detalles tab/)).toHaveLength(1);
  });

  it('is to open another view when the layout is not known', () => {
    showSidebar(modelOf(readingOf('corvane', { notices: [{ notice: 'layout-unknown' }] })));

    expect(shownNext()).toBe('Do this nextOpen the main view of the record, or reload it.');
  });

  it('is to open the tab, also when no known field was found outside of it', () => {
    const notices = [{ notice: 'layout-unknown' }, { notice: 'tab-not-opened', tab: 'Detalles' }] as const;
    showSidebar(modelOf(readingOf('corvane', { notices })));

    expect(shownNext()).toContain('Open the Detalles tab.');
  });

  describe('is to name fields of one’s own where the page shows them by a label alone', () => {
    const withLabels = (...labels: readonly string[]): Reading => {
      const reading = readingOf('corvane');
      const shown = labels.map((label) => {
        const value = { type: 'text', text: 'Jonas Weber' } as const;
        const found = { text: 'Jonas Weber', surface: 'label', hook: 'test', label } as const;
        return [`label:${label}`, { status: 'value', value, ...found }] as const;
      });
      return { ...reading, fields: new Map<string, FieldReading>([...reading.fields, ...shown]) };
    };

    it('and leads to where they are chosen and back', () => {
      const { root } = showSidebar(modelOf(withLabels('Sponsor')));
      expect(shownNext()).toContain('Choose which of your fields hold what is needed.');
      expect(shownNext()).not.toContain('Record evidence');
      fireEvent.click(screen.getByRole('button', { name: 'Choose your fields' }));
      expect(screen.getByRole('heading', { name: 'Fields of your own' })).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Back' }));
      expect(root.querySelector('.next .button')?.textContent).toBe('Choose your fields');
      expect(document.activeElement?.shadowRoot?.activeElement ?? document.activeElement).toBe(
        screen.getByRole('button', { name: 'Choose your fields' }),
      );
    });

    it.each([
      ['were chosen before', modelOf(withLabels('Sponsor'), [], { ownFields: { champion: ['label:Sponsor'] } })],
      ['have a name elsewhere on the page, in the same words', modelOf(withLabels('AMOUNT', 'expected close'))],
    ])('but not where they %s', (_, model) => {
      showSidebar(model);
      expect(shownNext()).toContain('Record evidence');
    });
  });

  it('is to do something about the page where that keeps most of it from being read', () => {
    const cards = ['About this deal'];
    showSidebar(modelOf(readingOf('corvane', { notices: [{ notice: 'cards-blank', cards }] })));
    expect(shownNext()).toContain('Open “About this deal” on this page, where nothing is shown now.');
    expect(shownNext()).not.toContain('Record evidence');
    expect(screen.getAllByText(/^Open “About this deal”/)).toHaveLength(1);
  });

  it('is to ask the customer when all of the page was seen', () => {
    showSidebar(modelOf(readingOf('corvane')));

    expect(shownNext()).toContain('Record evidence');
  });
});

describe('a page that cannot be judged', () => {
  it('shows that it is being read', () => {
    const { root } = showSidebar(aModel({ page: { kind: 'waiting' } }));

    expect(shownAs(root)).toBe('waiting');
    expect(root.querySelector('[aria-busy="true"]')?.textContent).toContain('Reading this page');
  });

  it('says after long that the CRM may have changed its page, and what to try', () => {
    vi.useFakeTimers();
    const { root } = showSidebar(aModel({ page: { kind: 'waiting' } }));
    act(() => void vi.advanceTimersByTime(LONG_WAIT - 1));
    expect(root.querySelector('[aria-busy="true"]')).not.toBeNull();
    act(() => void vi.advanceTimersByTime(1));

    const said = root.querySelector('.body')?.textContent ?? '';
    expect(root.querySelector('[aria-busy="true"]')).toBeNull();
    for (const words of ['may still be loading', 'Salesforce changed its page', 'reload it']) {
      expect(said).toContain(words);
    }
    fireEvent.click(screen.getByRole('button', { name: 'Report on this page' }));
    expect(root.querySelector('textarea')?.value).toBe(A_REPORT);
  });

  it('says nothing of that where its own background does not answer', () => {
    vi.useFakeTimers();
    const { root } = showSidebar(aModel({ page: { kind: 'waiting' }, problem: { kind: 'no-answer' } }));
    act(() => void vi.advanceTimersByTime(LONG_WAIT));

    expect(root.querySelector('.body')?.textContent).not.toContain('changed its page');
  });

  it.each([
    ['two-records', 'Two records are open side by side'],
    ['no-access', 'This record cannot be read'],
    ['signed-out', 'You are signed out'],
  ] as const)('says why: %s', (obstacle, title) => {
    const { root } = showSidebar(aModel({ page: { kind: 'refused', obstacle } }));

    expect(shownAs(root)).toBe('refused');
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });
});

describe('problems', () => {
  it('tell to reload after an update, and do so', () => {
    const { asked } = showSidebar(aModel({ problem: { kind: 'updated' } }));
    fireEvent.click(screen.getByRole('button', { name: 'Reload' }));

    expect(asked.reloads).toBe(1);
  });

  it('name what could not be saved', () => {
    showSidebar(aModel({ problem: { kind: 'save-failed', reason: 'the disk is full' } }));

    expect(screen.getByText('Could not save: the disk is full.')).toBeTruthy();
  });
});

it('closes open rows when the record changes', () => {
  const { turnTo } = showSidebar(modelOf(readingOf('brightwater'), [anEvidence()]));
  fireEvent.click(screen.getByRole('button', { name: /accepted a working session/ }));
  turnTo(modelOf(readingOf('corvane')));

  expect(screen.getByRole('button', { name: /accepted a working session/ }).ariaExpanded).toBe('false');
});

/** What the card says below the verdict. */
function shownNext(): string | null | undefined {
  return screen.getByRole('heading', { name: 'Do this next' }).parentElement?.textContent;
}

function unfold(title: RegExp): void {
  fireEvent.click(screen.getByRole('button', { name: title }));
}

function group(heading: RegExp): HTMLElement {
  return sectionOf(screen.getByRole('heading', { name: heading }));
}

function verdictCard(title: string): HTMLElement {
  return sectionOf(screen.getByRole('heading', { name: title }));
}

function sectionOf(heading: HTMLElement): HTMLElement {
  const section = heading.closest('section');
  if (section === null) throw new Error('This heading stands in no section');
  return section;
}
