import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { PageReader } from '@/src/crm/reader';
import { watchPage, type PageState } from '@/src/crm/watch';
import { ASKED, DEAL, dealPage, NAME, NEXT_STEP, OWNER, PORTAL, shown } from '@/tests/states/hubspot/page';
import { html } from '@/tests/crm/hubspot/opened-page';

/** The reader on addresses of the test's own server, its readings counted. */
const read = vi.fn<typeof hubspotReader.readInSteps>(hubspotReader.readInSteps);
const reader: PageReader = {
  ...hubspotReader,
  readInSteps: read,
  opportunityAt: ({ pathname }) => hubspotReader.opportunityAt(new URL(pathname, 'https://app.hubspot.com')),
};

const OTHER_DEAL = '19830551203';
const OTHER = dealPage({
  name: shown('dealname', 'Deal name', 'Meridian'),
  left: [[OWNER, { ...NEXT_STEP, text: 'Theirs' }]],
});
const HALDEN = dealPage();
const EDITED = dealPage({ left: [[OWNER, { ...NEXT_STEP, unsaved: 'Typed' }]] });
const SKELETON = '<div data-test-id="property-input-skeleton"></div>';
const CONTENT = '[data-test-id="crm-card-content"]';

const start = location.href;
let states: PageState[];
let end: AbortController;

beforeEach(() => {
  states = [];
  end = new AbortController();
  read.mockClear();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  history.replaceState(null, '', start);
});

const goTo = (path: string): void => history.pushState(null, '', `/contacts/${PORTAL}${path}`);
const goToDeal = (id: string): void => goTo(`/record/0-3/${id}`);

/** What the application draws into its element, which stays from record to record. */
function draw(page: string): void {
  const fresh = document.createElement('template');
  fresh.innerHTML = page;
  const inside = fresh.content.querySelector('#crm');
  const crm = document.querySelector('#crm');
  if (crm && inside) crm.replaceChildren(...inside.childNodes);
  else document.body.replaceChildren(fresh.content);
}

function watch(): void {
  const heard = states;
  const watched = watchPage({ reader, page: document, signal: end.signal, onState: (state) => heard.push(state) });
  watched.expect(ASKED);
}

/** What was told so far, each as one line: the record's name and its next step. */
function told(): string[] {
  return states.map((state) => {
    if (state.kind !== 'read') return state.kind;
    const { fields } = state.reading;
    const [name, step] = ['dealname', 'hs_next_step'].map((field) => {
      const found = fields.get(field);
      return found && 'text' in found ? found.text : (found?.status ?? 'absent');
    });
    return `${name}: ${step}`;
  });
}

const OURS = `${NAME.text}: ${NEXT_STEP.text}`;

async function onHalden(): Promise<void> {
  goToDeal(DEAL);
  draw(HALDEN);
  watch();
  await expect.poll(told).toEqual(['waiting', OURS]);
}

/** Until the page was read so many times more. */
async function reads(count: number): Promise<void> {
  const before = read.mock.calls.length;
  await expect.poll(() => read.mock.calls.length, { timeout: 8000 }).toBeGreaterThanOrEqual(before + count);
}

it('H47: of the next deal nothing is told while the elements of the last one stand there', async () => {
  await onHalden();
  goToDeal(OTHER_DEAL);
  await expect.poll(told).toEqual(['waiting', OURS, 'waiting']);
  await reads(4);
  expect(told()).toEqual(['waiting', OURS, 'waiting']);
  draw(OTHER);
  await expect.poll(told, { timeout: 5000 }).toEqual(['waiting', OURS, 'waiting', 'Meridian: Theirs']);
});

it('H48: a deal, a contact and the deal again are each what their address says', async () => {
  await onHalden();
  goTo('/record/0-1/1202107');
  draw(`<div id="crm">${html('/record/0-1/1202107', '', 'view')}</div>`);
  await expect.poll(told).toEqual(['waiting', OURS, 'no-opportunity']);
  goToDeal(DEAL);
  await expect.poll(told).toEqual(['waiting', OURS, 'no-opportunity', 'waiting']);
  await reads(4);
  expect(told().at(-1)).toBe('waiting');
  draw(HALDEN);
  await expect.poll(told, { timeout: 5000 }).toEqual(['waiting', OURS, 'no-opportunity', 'waiting', OURS]);
});

it('H50: another view of the same deal, or another query, is no new record and no storm of readings', async () => {
  await onHalden();
  read.mockClear();
  for (const more of ['/view/1', '/view/2', '?a=1', '?b=2', '/', '/properties']) goToDeal(`${DEAL}${more}`);
  document.querySelector('[data-selenium-test="property-input-hs_next_step"]')?.replaceChildren('Later');
  await expect.poll(told).toEqual(['waiting', OURS, `${NAME.text}: Later`]);
  expect(read.mock.calls.length).toBeLessThan(6);
});

it('H58, H59: a deal is told when its skeletons are gone, card by card', async () => {
  goToDeal(DEAL);
  draw(HALDEN);
  const contents = [...document.querySelectorAll(CONTENT)];
  const held = contents.map((content) => [...content.childNodes]);
  for (const content of contents) content.innerHTML = SKELETON;
  watch();
  await reads(2);
  expect(told()).toEqual(['waiting']);
  contents.forEach((content, index) => content.replaceChildren(...(held[index] ?? [])));
  await expect.poll(told).toEqual(['waiting', OURS]);
});

it('H74: while a field is saved it is being edited, then it has its new value', async () => {
  await onHalden();
  draw(EDITED);
  await expect.poll(told).toEqual(['waiting', OURS, `${NAME.text}: editing`]);
  draw(dealPage({ left: [[OWNER, { ...NEXT_STEP, text: 'Typed' }]] }));
  await expect.poll(told).toEqual(['waiting', OURS, `${NAME.text}: editing`, `${NAME.text}: Typed`]);
});

it('H75: a change that is taken back leaves the old value', async () => {
  await onHalden();
  draw(EDITED);
  await expect.poll(told).toEqual(['waiting', OURS, `${NAME.text}: editing`]);
  draw(HALDEN);
  await expect.poll(told).toEqual(['waiting', OURS, `${NAME.text}: editing`, OURS]);
});
