import { afterEach, describe, expect, it } from 'vitest';
import type { Hook } from '@/src/crm/hooks';
import type { PageReader } from '@/src/crm/reader';
import { UNKNOWN_FORMAT, type FieldReading, type PageNotice } from '@/src/crm/reading';
import { mutate } from '@/tests/states/mutations';
import type { Mutations } from '@/tests/states/mutations';
import type { PageState } from '@/tests/states/page-state';

afterEach(() => document.body.replaceChildren());

/** A page whose fields stand in `p` elements, by their ids, or in open shadow roots of such pages. */
const page = (html: string): PageState => ({
  id: 'T1',
  says: '',
  address: 'https://crm.example/deal/1',
  title: 'Deal',
  html: `<main>${html}</main>`,
  asked: { fields: new Map(), format: UNKNOWN_FORMAT, today: '2026-11-23' },
  expected: 'no-opportunity',
});

const hook = (selector: string): Hook => ({ selector, grade: 'live', source: 'test' });

/** A reader that looks for its fields as it is told, and perhaps notices. */
function readerWith(
  find: () => readonly (readonly [field: string, at: Element])[],
  notices: () => readonly PageNotice[] = () => [],
): PageReader {
  return {
    crm: 'hubspot',
    nameField: 'name',
    opportunityAt: () => ({ crm: 'hubspot', org: '1', id: '1' }),
    recordRoot: () => document.querySelector('main'),
    read: (_page, opportunity) => ({
      ok: true,
      root: document.body,
      reading: {
        opportunity,
        format: UNKNOWN_FORMAT,
        fields: new Map(find().map(([field, at]) => [field, reading(at)])),
        notices: notices(),
      },
    }),
    hooksVersion: '',
    hooksFound: () => new Map(),
    fieldAt: () => null,
    locate: (_page, field) => find().find(([name]) => name === field)?.[1] ?? null,
  };
}

function reading(at: Element): FieldReading {
  const found = { text: at.textContent, surface: 'field', hook: '', label: null } as const;
  if (found.text === '') return { status: 'empty', ...found };
  return { status: 'value', value: { type: 'text', text: found.text }, ...found };
}

const byId = (): readonly (readonly [string, Element])[] =>
  [...document.querySelectorAll('p[id]')].map((at) => [at.id, at] as const);

const AMOUNT = '<div data-row="amount"><p id="amount">5</p></div>';

const tried = (reader: PageReader, html: string, table: Record<string, Hook>): Mutations =>
  mutate(page(html), reader, table);

describe('a mutation', () => {
  it('is every part of a hook renamed, its elements removed, emptied and doubled, all at once and each by itself', () => {
    const { tried: count } = tried(readerWith(byId), '<p id="a">1</p><p id="b">2</p>', { field: hook('p[id]') });
    expect(count).toBe((2 + 3) * 3);
  });

  it('takes a list of hooks and what a hook rules out for what they are', () => {
    const table = { field: hook('main > p[id]:not([id="x"], .y), [data-none~="a,b"]') };
    expect(tried(readerWith(byId), '<p id="a">1</p>', table).tried).toBe(2 + 3);
  });

  it('reaches into open shadow roots', () => {
    const inShadow = (): readonly (readonly [string, Element])[] =>
      [...(document.querySelector('x-form')?.shadowRoot?.querySelectorAll('p[id]') ?? [])].map((at) => [at.id, at]);
    const html = '<x-form><template shadowrootmode="open"><p id="a">1</p></template></x-form>';
    const table = { form: hook('x-form'), field: hook('p[id]') };
    const { tried: count, silentLosses } = tried(readerWith(inShadow), html, table);
    expect(count).toBe(1 + 3 + 2 + 3);
    expect(silentLosses).toContain('T1, form x-form renamed at <x-form>: a was value “1” and is absent');
    expect(silentLosses).toContain('T1, field id renamed at <p id="a">: a was value “1” and is absent');
  });

  it('leaves the page as it was', () => {
    tried(readerWith(byId), `${AMOUNT}<p id="b"><b class="c">2</b></p>`, { b: hook('b.c'), row: hook('[data-row]') });
    expect(document.body.innerHTML).toBe(`<main>${AMOUNT}<p id="b"><b class="c">2</b></p></main>`);
  });

  it('is no mutation of a page without an opportunity', () => {
    const reader = { ...readerWith(byId), opportunityAt: () => null };
    expect(tried(reader, AMOUNT, { field: hook('p[id]') }).tried).toBe(0);
  });
});

describe('a wrong value', () => {
  const wrong = (reader: PageReader): readonly string[] =>
    tried(reader, '<p id="a">1</p><p id="b">2</p>', { field: hook('#a') }).wrongValues;

  it('is the value of another field', () => {
    const byPlace = (): readonly (readonly [string, Element])[] =>
      [...document.querySelectorAll('p:not([id$="renamed"])')].map((at, place) => [['a', 'b'][place] ?? 'c', at]);
    expect(wrong(readerWith(byPlace))).toContain(
      'T1, field #id renamed at <p id="a">: a was value “1” and is value “2”',
    );
  });

  it('is a value under a name that the page does not hold', () => {
    expect(wrong(readerWith(byId))).toContain(
      'T1, field #id renamed at <p id="a">: a-renamed was not there and is value “1”',
    );
  });

  it('is an empty field that was none', () => {
    expect(wrong(readerWith(byId))).toContain('T1, field emptied at <p id="a">: a was value “1” and is empty “”');
  });
});

describe('a silent loss', () => {
  const table = { field: hook('#amount') };
  const known = (): readonly (readonly [string, Element])[] => byId().filter(([id]) => id === 'amount');
  const inRow = (): readonly (readonly [string, Element])[] =>
    known().flatMap(([id, at]) => (at.parentElement ? [[id, at.parentElement] as const] : []));

  it('is a value that is gone though the row is there', () => {
    expect(tried(readerWith(inRow), AMOUNT, table).silentLosses).toEqual([
      'T1, field #id renamed at <p id="amount">: amount was value “5” and is absent',
      'T1, field removed at <p id="amount">: amount was value “5” and is absent',
    ]);
  });

  it('is none when the page is said to have changed', () => {
    const reader = readerWith(inRow, () => (known().length > 0 ? [] : [{ notice: 'hooks-lost', hooks: ['field'] }]));
    expect(tried(reader, AMOUNT, table).silentLosses).toEqual([]);
  });

  it('is none when all that showed the field was taken off the page', () => {
    const { silentLosses, takenOff } = tried(readerWith(inRow), AMOUNT, { row: hook('[data-row="amount"]') });
    expect(silentLosses).toEqual(['T1, row emptied at <div data-row="amount">: amount was value “5” and is absent']);
    expect(takenOff).toEqual(['T1, row removed at <div data-row="amount">: amount was value “5” and is absent']);
  });
});
