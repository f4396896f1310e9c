import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UNKNOWN_FORMAT, type PageNotice, type Reading } from '@/src/crm/reading';
import { LONG_WAIT } from '@/src/overlay/lasting';
import type { SidebarModel } from '@/src/overlay/model';
import { readingOf } from './support/readings';
import { anEvidence, aModel, modelOf, A_REPORT, showSidebar } from './support/sidebar';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const PARTS_LOST: PageNotice = { notice: 'hooks-lost', hooks: ['path'] };
const NOTHING_KNOWN: PageNotice = { notice: 'layout-unknown' };
const found = { surface: 'field', hook: 'test', label: 'Label', text: '05/04/2026' } as const;

describe('the line about reading', () => {
  it.each(['brightwater', 'halden', 'meridian', 'corvane', 'tessera'])('is always there: %s', (slug) => {
    showSidebar(modelOf(readingOf(slug)));

    expect(line().checkVisibility()).toBe(true);
  });

  it('says that everything needed was read', () => {
    showSidebar(modelOf(readingOf('lindqvist')));

    expect(line().textContent).toBe('Read all 5 fields needed');
  });

  it('counts what was read, what was needed and what is not found: the rows behind it', () => {
    const { root } = showSidebar(modelOf(readingOf('halden')));
    const said = line().textContent;
    fireEvent.click(line());
    const unread = root.querySelectorAll('[data-unread]').length;
    const read = root.querySelectorAll('section:has(> h4) [data-read]').length - others(root);

    expect(unread).toBeGreaterThan(5);
    expect(said).toBe(`Read ${read} of ${read + unread} fields · ${unread} not found`);
  });

  it('counts an empty field as read', () => {
    const empty = { status: 'empty', ...found, text: '' } as const;
    const all = textOfLine(readingOf('brightwater'));

    expect(textOfLine(readingOf('brightwater', { fields: { needConfirmed: empty } }))).toBe(all);
  });

  it('asks the page no more for what recorded evidence proves', () => {
    const reading = readingOf('halden', { fields: { metricsAgreed: null } });
    const { root } = showSidebar(modelOf(reading));
    expect(root.querySelector('[data-unread="metricsAgreed"]')).toBeTruthy();
    cleanup();
    const proven = showSidebar(modelOf(reading, [anEvidence({ outcome: 'case-owned' })]));

    expect(proven.root.querySelector('[data-unread="metricsAgreed"]')).toBeNull();
  });

  it('gives no percentage', () => {
    showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: null } })));
    fireEvent.click(line());

    expect(section().textContent).not.toContain('%');
  });

  it('says of a closed deal that nothing is needed', () => {
    showSidebar(modelOf(readingOf('tessera')));

    expect(line().textContent).toMatch(/^Read \d+ fields, none needed$/);
  });

  it('stays open when its counts change', () => {
    const { turnTo } = showSidebar(aModel());
    fireEvent.click(line());
    turnTo(modelOf(readingOf('brightwater', { fields: { needConfirmed: null } })));

    expect(line().textContent).toContain('3 not found');
    expect(line().ariaExpanded).toBe('true');
  });

  it('stands open where nothing can be told, since the verdict hangs on it', () => {
    showSidebar(modelOf(readingOf('corvane')));

    expect(line().ariaExpanded).toBe('true');
  });
});

describe('behind the line', () => {
  // The other fields of this deal that were not read are not on its layout: for that there is no remedy on the page.
  it.each([
    ['absent', { status: 'absent' }, 'Not on this page layout, hidden from you, or in a field of your own', null],
    ['editing', { status: 'editing' }, 'Being edited', 'Save or cancel the edit.'],
    ['loading', { status: 'loading' }, 'Still loading', null],
    [
      'conflict',
      { status: 'conflict', other: '06/04/2026', ...found },
      'Two places on this page disagree',
      'Reload the page.',
    ],
    [
      'a date in either order',
      { status: 'unparsed', doubt: 'date-order', ...found },
      'Its format is not certain',
      'Answer the question at the top.',
    ],
    [
      'a text that is no date',
      { status: 'unparsed', doubt: 'format', ...found, text: 'next spring' },
      'Its text is not understood',
      null,
    ],
  ] as const)('stands why a field was not read, and what to do: %s', (_, reading, what, remedy) => {
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: reading } })));
    fireEvent.click(line());
    const row = root.querySelector('[data-unread="needConfirmed"]');

    expect(row?.textContent).toContain('Customer confirmed the recap');
    expect(row?.closest('section')?.querySelector('h4')?.textContent).toBe(what);
    expect(section().querySelector('.group-note')?.textContent).toBe(
      [remedy, 'What could not be read never counts against the deal.'].filter((part) => part !== null).join(' '),
    );
  });

  it.each([
    ['06/04/2026', '“05/04/2026” and “06/04/2026”'],
    ['', '“05/04/2026” and nothing'],
  ])('stands what both places say that disagree', (other, both) => {
    const fields = { needConfirmed: { status: 'conflict', ...found, other } } as const;
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields })));
    fireEvent.click(line());
    expect(root.querySelector('[data-unread="needConfirmed"] .small')?.textContent).toBe(both);
  });

  it('stands the remedy of each reason when there are several, and no longer above them', () => {
    const fields = {
      needConfirmed: { status: 'editing' },
      whyNowDate: { status: 'conflict', other: '06/04/2026', ...found },
    } as const;
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields })));
    fireEvent.click(line());
    const remedyOf = (fact: string): string | null | undefined =>
      root.querySelector(`[data-unread="${fact}"]`)?.closest('section')?.querySelector('h4 + p')?.textContent;

    expect(remedyOf('needConfirmed')).toBe('Save or cancel the edit.');
    expect(remedyOf('whyNowDate')).toBe('Reload the page.');
    expect(section().querySelector('.group-note')?.textContent).not.toContain('Reload');
    fireEvent.click(line());
    expect(section().querySelector('.group-note')?.textContent).toMatch(/^Save or cancel the edit\. Reload the page\./);
  });

  it('stands in which cards of the page nothing is shown, for what was not found may be in them', () => {
    const cards = ['About this deal', 'Contacts (3)'];
    const { root } = showSidebar(modelOf(readingOf('halden', { notices: [{ notice: 'cards-blank', cards }] })));
    expect(root.querySelector('[data-changed]')).toBeNull();
    expect(section().querySelector('.group-note')?.textContent).toBe(
      'Open “About this deal” and “Contacts (3)” on this page, where nothing is shown now. ' +
        'What could not be read never counts against the deal.',
    );
    fireEvent.click(line());

    expect(root.querySelector('[data-hindrance="layout"] h4')?.textContent).toBe(
      'Not on this page layout, in a card that is folded, hidden from you, or in a field of your own',
    );
  });

  it('sends nobody to a question that is not there', () => {
    const reading = { status: 'unparsed', doubt: 'date-order', ...found } as const;
    const model = modelOf(readingOf('brightwater', { fields: { needConfirmed: reading } }));
    showSidebar({ ...model, format: { question: null, said: UNKNOWN_FORMAT, shown: UNKNOWN_FORMAT } });

    expect(section().querySelector('.group-note')?.textContent).toMatch(/^Look at it on the page yourself\. What/);
  });

  it.each([
    [{ status: 'editing' }, 'Stage being edited'],
    [{ status: 'loading' }, 'Stage still loading'],
    [{ status: 'absent' }, 'Stage not found'],
  ] as const)('stands why the stage could not be read, also where the stage would stand', (stage, why) => {
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields: { stage } })));

    expect(root.querySelector('.place')?.textContent).toBe(why);
  });

  it.each([
    ['loading', []],
    ['editing', ['Choose its field']],
  ] as const)('stands no other field to choose for what will soon be there: %s', (status, buttons) => {
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: { status } } })));
    fireEvent.click(line());
    const row = root.querySelector('[data-unread="needConfirmed"]');
    const choosers = [...(row?.querySelectorAll('button') ?? [])].filter((button) =>
      button.ariaLabel?.startsWith('Choose'),
    );

    expect(choosers.map(({ textContent }) => textContent)).toEqual(buttons);
  });

  it('stands after long that what is loading may never come, with what to do, and a field to choose', () => {
    vi.useFakeTimers();
    const { root } = showSidebar(
      modelOf(readingOf('brightwater', { fields: { needConfirmed: { status: 'loading' } } })),
    );
    fireEvent.click(line());
    const heading = (): string | null | undefined =>
      root.querySelector('[data-unread="needConfirmed"]')?.closest('section')?.querySelector('h4')?.textContent;
    act(() => void vi.advanceTimersByTime(LONG_WAIT - 1));
    expect(heading()).toBe('Still loading');
    act(() => void vi.advanceTimersByTime(1));

    expect(heading()).toBe('Nothing is shown for it yet: it may be empty, or may not have come');
    expect(section().querySelector('.group-note')?.textContent).toMatch(
      /^Reload the page\. If nothing comes, look at it there yourself\./,
    );
    expect(root.querySelector('[data-unread="needConfirmed"] [aria-label^="Choose"]')).not.toBeNull();
    expect(root.querySelector('[data-unread="needConfirmed"] [aria-label^="Show"]')).not.toBeNull();
  });

  it('begins to wait anew where a field comes and another one is loading', () => {
    vi.useFakeTimers();
    const loading = (fact: 'needConfirmed' | 'stage'): SidebarModel =>
      modelOf(readingOf('brightwater', { fields: { [fact]: { status: 'loading' } } }));
    const { root, turnTo } = showSidebar(loading('needConfirmed'));
    act(() => void vi.advanceTimersByTime(LONG_WAIT - 1));
    turnTo(aModel());
    turnTo(loading('stage'));
    act(() => void vi.advanceTimersByTime(LONG_WAIT - 1));

    expect(root.querySelector('.place')?.textContent).toBe('Stage still loading');
    act(() => void vi.advanceTimersByTime(1));
    expect(root.querySelector('.place')?.textContent).toBe('Stage not shown yet');
  });

  it('stands the text that is not certain', () => {
    const reading = { status: 'unparsed', doubt: 'date-order', ...found } as const;
    const { root } = showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: reading } })));
    fireEvent.click(line());

    expect(root.querySelector('[data-unread="needConfirmed"]')?.textContent).toContain('“05/04/2026”');
  });

  it('stands which tab to open, by its name on the page, and in the open as well', () => {
    const notices = [{ notice: 'tab-not-opened', tab: 'Detalles' }] as const;
    showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: null }, notices })));

    expect(line().textContent).toContain('3 in a tab not opened yet');
    expect(screen.getByText(/^Open the Detalles tab\. What could not/).checkVisibility()).toBe(true);
  });

  it('stands every field once, under needed or under the others', () => {
    const { root } = showSidebar(modelOf(readingOf('halden', { fields: { champion: null } })));
    const facts = [...root.querySelectorAll<HTMLElement>('[data-read], [data-unread]')].map(
      ({ dataset }) => dataset['read'] ?? dataset['unread'],
    );

    expect(facts.length).toBeGreaterThan(15);
    expect(new Set(facts).size).toBe(facts.length);
  });

  it('stands that nothing of it counts against the deal', () => {
    showSidebar(modelOf(readingOf('brightwater', { fields: { needConfirmed: null } })));

    expect(screen.getByText('What could not be read never counts against the deal.').checkVisibility()).toBe(true);
  });
});

describe('a page whose known parts have vanished', () => {
  const changed = (): Reading =>
    readingOf('lindqvist', { fields: { nextStepDate: null, fitBlocker: null }, notices: [PARTS_LOST] });

  it.each([
    ['salesforce', 'Salesforce changed its page'],
    ['hubspot', 'HubSpot changed its page'],
  ] as const)('says so in the name of the CRM: %s', (crm, title) => {
    const reading = changed();
    showSidebar(modelOf({ ...reading, opportunity: { ...reading.opportunity, crm } }));

    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it('asks the customer for nothing that may stand on it all the same, when too little is left to judge by', () => {
    showSidebar(modelOf(readingOf('corvane', { notices: [PARTS_LOST] })));

    expect(document.querySelector('.verdict')?.textContent ?? '').toContain('Open the main view of the record');
    expect(screen.queryByRole('button', { name: 'Record evidence' })).toBeNull();
  });

  it('names what was lost, and keeps and judges the rest', () => {
    const { root } = showSidebar(modelOf(changed()));
    const card = root.querySelector('[data-changed="parts"]');

    expect(card?.textContent).toContain('Not found: hard reason we cannot serve them');
    expect(line().textContent).toMatch(/ \d not found$/);
    expect(root.querySelector('[data-read="contactCount"]')).toBeTruthy();
    expect(root.querySelector('[data-verdict]')?.getAttribute('data-verdict')).toBe('hold');
  });

  it('never counts what was lost against the deal', () => {
    const whole = readingOf('halden', { fields: { lastCustomerTouch: null } });
    const lost = { ...whole, notices: [PARTS_LOST] };

    expect(signalsOf(lost)).toEqual(signalsOf(whole));
  });

  it('says the same where no known part is left, with what to try first', () => {
    const { root } = showSidebar(modelOf(readingOf('corvane', { notices: [NOTHING_KNOWN] })));

    expect(root.querySelector('[data-changed="all"]')?.textContent).toContain('Salesforce changed its page');
    expect(screen.getByText('Open the main view of the record, or reload it.')).toBeTruthy();
  });

  it('judges by recorded evidence where the page tells nothing', () => {
    const reading = { ...readingOf('corvane'), fields: new Map(), notices: [NOTHING_KNOWN] };
    const { root } = showSidebar(modelOf(reading, [anEvidence()]));

    expect(root.querySelector('[data-verdict]')?.getAttribute('data-verdict')).toBe('cannot-tell');
    expect(root.querySelector('[data-outcome="pain-owned"]')?.getAttribute('data-state')).toBe('met');
  });

  it('is read out', () => {
    showSidebar(modelOf(changed()));

    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Salesforce changed its page.');
  });

  it('is not claimed while a tab is still to be opened', () => {
    const notices = [NOTHING_KNOWN, { notice: 'tab-not-opened', tab: 'Details' }] as const;
    const { root } = showSidebar(modelOf(readingOf('corvane', { notices })));

    expect(root.querySelector('[data-changed]')).toBeNull();
  });
});

describe('the report', () => {
  it('is offered on a page like any other behind the line, and on a changed page in the open', () => {
    const { turnTo } = showSidebar(aModel());
    expect(screen.queryByRole('button', { name: 'Report on this page' })).toBeNull();
    turnTo(modelOf(readingOf('brightwater', { notices: [PARTS_LOST] })));

    expect(screen.getAllByRole('button', { name: 'Report on this page' })).toHaveLength(1);
  });

  it('is copied only after all of it was seen, and exactly as it was seen', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    openReport();
    expect(area().value).toBe(A_REPORT);
    expect(write).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));

    await expect.poll(() => screen.queryByText(/^Copied\. Nothing was sent/)).toBeTruthy();
    expect(write.mock.calls).toEqual([[A_REPORT]]);
  });

  it('is selected for the seller to copy where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    openReport();
    fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));

    await expect.poll(() => screen.queryByText(/The text is selected: press Ctrl\+C\.$/)).toBeTruthy();
    expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe(A_REPORT);
  });

  it('waits for a page that is being read anew', () => {
    openReport(null);

    expect(screen.getByText(/^The page is being read anew/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy report' })).toBeNull();
  });
});

function openReport(report?: string | null): void {
  showSidebar(modelOf(readingOf('brightwater', { notices: [PARTS_LOST] })), report === undefined ? {} : { report });
  fireEvent.click(screen.getByRole('button', { name: 'Report on this page' }));
}

/** How many fields were read and are not needed now. */
function others(root: Element): number {
  const heading = [...root.querySelectorAll('h4')].find(({ textContent }) => textContent.startsWith('Read as well'));
  return heading?.parentElement?.querySelectorAll('[data-read]').length ?? 0;
}

function area(): HTMLTextAreaElement {
  return screen.getByLabelText('What is copied');
}

function line(): HTMLElement {
  return screen.getByRole('button', { name: /^Read (all|\d)/ });
}

function section(): Element {
  const around = line().closest('section');
  if (around === null) throw new Error('The line stands in no section');
  return around;
}

function textOfLine(reading: Reading): string {
  showSidebar(modelOf(reading));
  const { textContent } = line();
  cleanup();
  return textContent;
}

function signalsOf(reading: Reading): unknown {
  const { page } = modelOf(reading);
  return page.kind === 'judged' ? page.assessment.signals.map(({ signal, state }) => [signal.id, state]) : null;
}
