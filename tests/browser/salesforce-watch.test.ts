import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageReader } from '@/src/crm/reader';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { watchPage, type PageState } from '@/src/crm/watch';
import { header, HOST, ID, layout, PATH, record } from '../states/salesforce/page';
import { editedRow, loadingRow, NAME, NEXT_STEP, ROWS, STAGE, textRow, type Row } from '../states/salesforce/rows';
import { Lightning } from './support/lightning';

/** The reader on addresses of the test's own server, its looks counted. */
const recordRoot = vi.fn<PageReader['recordRoot']>((page) => salesforceReader.recordRoot(page));
const reader: PageReader = {
  ...salesforceReader,
  recordRoot,
  opportunityAt: ({ pathname }) => salesforceReader.opportunityAt(new URL(pathname, HOST)),
};
const OTHER_ID = '006Qy000001HaLdIAK';
const OTHER: readonly Row[] = [textRow('Name', 'Halden'), textRow('NextStep', 'of the last record')];
const lightning = new Lightning('synthetic');
const start = location.href;
let states: PageState[];
let end: AbortController;

beforeEach(() => {
  states = [];
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  document.title = '';
  history.replaceState(null, '', start);
});

const goTo = (id: string): void => history.pushState(null, '', `/lightning/r/Opportunity/${id}/view`);
const halden = (): string => lightning.root(lightning.header('Halden') + layout(lightning, OTHER));
const brightwater = (rows: readonly Row[]): string =>
  lightning.root(header(lightning) + PATH + layout(lightning, rows));

function draw(html: string, name: string): void {
  document.title = `${name} | Opportunity | Salesforce`;
  document.body.setHTMLUnsafe(html);
}

function watch(): void {
  const heard = states;
  watchPage({ reader, page: document, signal: end.signal, onState: (state) => heard.push(state) });
}

/** What was told so far of the record's next step and of the page, each as one line. */
function told(): string[] {
  return states.map((state) => {
    if (state.kind !== 'read') return state.kind;
    const { fields, notices } = state.reading;
    const step = fields.get('NextStep');
    const said = step && 'text' in step ? step.text : (step?.status ?? 'absent');
    return [
      said,
      ...notices.map((one) => (one.notice === 'hooks-lost' ? `lost ${one.hooks.join()}` : one.notice)),
    ].join(', ');
  });
}

const last = (): string | undefined => told().at(-1);
const LATE = { timeout: 6000 };

it('S10: the record before, which stays in the page hidden, is never read for the new one', async () => {
  goTo(OTHER_ID);
  draw(`<div id="before">${halden()}</div>`, 'Halden');
  watch();
  await expect.poll(told).toEqual(['waiting', 'of the last record']);
  goTo(ID);
  document.querySelector('#before')?.setAttribute('style', 'display: none');
  document.title = 'Brightwater | Opportunity | Salesforce';
  document.body.insertAdjacentHTML('beforeend', record(lightning, ROWS));
  await expect.poll(told, LATE).toEqual(['waiting', 'of the last record', 'waiting', 'Recap with the depot manager']);
});

it('S11: a page whose address is new and whose record is the last one is waited for, however long', async () => {
  goTo(OTHER_ID);
  draw(halden(), 'Halden');
  watch();
  await expect.poll(told).toEqual(['waiting', 'of the last record']);
  const reads = countReads();
  goTo(ID);
  document.title = 'Brightwater | Opportunity | Salesforce';
  await expect.poll(reads, LATE).toBeGreaterThan(10);
  expect(told()).toEqual(['waiting', 'of the last record', 'waiting']);
  draw(record(lightning, ROWS), 'Brightwater');
  await expect.poll(last, LATE).toBe('Recap with the depot manager');
});

it('S11: a page whose address is new is waited for though its title is still the last one too', async () => {
  goTo(OTHER_ID);
  draw(halden(), 'Halden');
  watch();
  await expect.poll(told).toEqual(['waiting', 'of the last record']);
  const reads = countReads();
  goTo(ID);
  await expect.poll(reads, LATE).toBeGreaterThan(10);
  expect(last()).toBe('waiting');
});

it('S16: what is edited has no value until it is saved, and then the new one', async () => {
  goTo(ID);
  draw(record(lightning, ROWS), 'Brightwater');
  watch();
  await expect.poll(last).toBe('Recap with the depot manager');
  const page = document.querySelector('one-record-home-flexipage2 > *');
  const redraw = (next: Row, more = ''): void => {
    if (page) page.innerHTML = header(lightning) + PATH + layout(lightning, [NAME, STAGE, next]) + more;
  };
  redraw(editedRow('NextStep'));
  await expect.poll(last, LATE).toBe('editing, editing');
  redraw(editedRow('NextStep'), '<records-record-edit-error><p>Review the errors</p></records-record-edit-error>');
  redraw(textRow('NextStep', 'Contract to legal'));
  await expect.poll(last, LATE).toBe('Contract to legal');
  expect(told().filter((line) => line.includes('unsaved'))).toEqual([]);
});

it('S41: a skeleton is waited for, and read when its record is there', async () => {
  goTo(ID);
  draw(
    lightning.root('<laf-progressive-container aria-busy="true"><p>…</p></laf-progressive-container>'),
    'Brightwater',
  );
  const reads = countReads();
  watch();
  await expect.poll(reads, LATE).toBeGreaterThan(10);
  expect(told()).toEqual(['waiting']);
  draw(record(lightning, ROWS), 'Brightwater');
  await expect.poll(told, LATE).toEqual(['waiting', 'Recap with the depot manager']);
});

it('S41: a field that is drawn late is loading until then, and nothing is called lost', async () => {
  goTo(ID);
  draw(brightwater([NAME, STAGE, NEXT_STEP]), 'Brightwater');
  watch();
  await expect.poll(last).toBe('Recap with the depot manager');
  const item = [...document.querySelectorAll('records-record-layout-item')].at(-1);
  const redraw = (row: Row): void => {
    if (item) item.innerHTML = lightning.field(row.draw(lightning));
  };
  redraw(loadingRow('NextStep'));
  await expect.poll(last, LATE).toBe('loading');
  redraw(NEXT_STEP);
  await expect.poll(last, LATE).toBe('Recap with the depot manager');
  expect(told().filter((line) => line.includes('lost'))).toEqual([]);
});

it('S41: a field whose value never comes has lost its hook', async () => {
  goTo(ID);
  draw(brightwater([NAME, STAGE, loadingRow('NextStep')]), 'Brightwater');
  watch();
  await expect.poll(told, LATE).toEqual(['waiting', 'loading, lost value']);
});

it('S41: a part that loses what it held is told after a while, and no longer when it has it again', async () => {
  goTo(ID);
  draw(brightwater(ROWS), 'Brightwater');
  watch();
  await expect.poll(last).toBe('Recap with the depot manager');
  const step = document.querySelector('.slds-is-current');
  step?.classList.remove('slds-is-current');
  await expect.poll(last, LATE).toBe('Recap with the depot manager, lost pathStep');
  step?.classList.add('slds-is-current');
  await expect.poll(last, LATE).toBe('Recap with the depot manager');
});

/** How often the page was looked at since. */
function countReads(): () => number {
  const before = recordRoot.mock.calls.length;
  return () => recordRoot.mock.calls.length - before;
}
