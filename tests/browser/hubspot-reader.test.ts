import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import { DEALS } from '@/tests/crm/deals';
import { expectedFields, plain } from '@/tests/crm/hubspot/expected';
import {
  dealNamed,
  blank,
  html,
  LAYOUTS,
  notices,
  obstacle,
  one,
  open,
  openOnTop,
  read,
  TODAY,
} from '@/tests/crm/hubspot/opened-page';
import { PROPERTIES } from '@/tests/crm/hubspot/properties';

const BRIGHTWATER = dealNamed('brightwater');
const HALDEN = dealNamed('halden');
const LINDQVIST = dealNamed('lindqvist');

afterEach(() => document.body.replaceChildren());

describe('a deal page', () => {
  const pages = LAYOUTS.flatMap((layout) =>
    ['lang=en', 'lang=de', 'lang=fr', 'lang=en&locale=en-gb'].map((query) => `layout=${layout}&${query}`),
  );

  it.each(pages)('is read as the deal that it shows: %s', (query) => {
    for (const deal of DEALS) {
      open(deal, query);
      expect(plain(read(deal))).toEqual(expectedFields(deal, query, TODAY));
    }
  });

  it.each(pages)('is not taken for one that was changed: %s', (query) => {
    for (const deal of DEALS) {
      open(deal, query);
      expect(notices(deal)).toEqual([]);
    }
  });

  it('says the same whatever its class names, wrappers, ids and order are', () => {
    const anyPage = fc.record({
      deal: fc.constantFrom(...DEALS),
      layout: fc.constantFrom(...LAYOUTS),
      language: fc.constantFrom('en', 'de', 'fr'),
      seed: fc.integer({ min: 0, max: 999_999 }),
    });
    fc.assert(
      fc.property(anyPage, ({ deal, layout, language, seed }) => {
        const query = `layout=${layout}&lang=${language}&seed=${seed}`;
        open(deal, query);
        expect(plain(read(deal))).toEqual(expectedFields(deal, query, TODAY));
      }),
      { numRuns: 60 },
    );
  });

  it('names no field besides its own, whatever the cards around it say', () => {
    open(HALDEN);
    const known = new Set([...Object.values(PROPERTIES).map(({ name }) => name), 'associatedcompanyid']);
    for (const label of ['DEAL STAGE', 'AMOUNT', 'CLOSE DATE']) known.add(`label:${label}`);
    const named = [...read(HALDEN, new Map()).keys()];
    expect(named.filter((field) => !known.has(field))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('gives its fields in the order in which they are shown, and what is not shown after them', () => {
    open(HALDEN, 'seed=1');
    const shown = [...document.querySelectorAll('[data-selenium-test="profile-properties-list"] > [data-test-id]')].map(
      (row) => row.getAttribute('data-test-id'),
    );
    const fields = [...read(HALDEN)];
    expect(shown.length).toBeGreaterThan(5);
    expect(fields.slice(0, shown.length).map(([field]) => field)).toEqual(shown);
    const firstAbsent = fields.findIndex(([, { status }]) => status === 'absent');
    expect(fields.slice(firstAbsent).every(([, { status }]) => status === 'absent')).toBe(true);
  });

  it('gives the label and the place of each field', () => {
    open(HALDEN, 'lang=de');
    expect(read(HALDEN).get('hs_next_step')).toMatchObject({ label: 'Nächster Schritt', surface: 'card' });
    expect(read(HALDEN).get('amount')).toMatchObject({ label: 'Betrag', surface: 'strip' });
    expect(read(HALDEN).get('closedate')).toMatchObject({ label: 'Abschlussdatum', surface: 'strip' });
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ surface: 'header' });
  });

  it('reads fields that nobody asked for as text', () => {
    open(HALDEN);
    expect(read(HALDEN, new Map()).get('close_date_push_count')).toMatchObject({
      status: 'value',
      value: { type: 'text', text: '4' },
    });
  });

  it('keeps markup, emoji and direction marks as plain text', () => {
    open(LINDQVIST);
    expect(read(LINDQVIST).get('dealname')).toMatchObject({ text: 'Lindqvist & Söner <b>AB</b> 🚚 – pilot' });
    expect(read(LINDQVIST).get('hs_next_step')).toMatchObject({
      text: '<img src=x onerror="document.title=1"> call “Åsa” \u202eback\u202c',
    });
  });

  it('keeps the line breaks of a long text', () => {
    open(BRIGHTWATER);
    expect(read(BRIGHTWATER).get('description')).toMatchObject({
      text: 'Depots bill energy by estimate.\nEvery quarter finance writes off the difference.',
    });
  });

  it('cuts a text of 100,000 characters', () => {
    open(BRIGHTWATER, 'long=1');
    const description = read(BRIGHTWATER).get('description');
    expect(description).toMatchObject({ status: 'value' });
    expect(description && 'text' in description && description.text.length).toBe(2000);
  });
});

describe('the elements that show a deal', () => {
  const shownBy = (): readonly Element[] => hubspotReader.shownBy?.(document) ?? [];

  it('are others when the next deal is drawn', () => {
    open(HALDEN);
    const before = new Set(shownBy());
    expect(before.size).toBeGreaterThan(20);
    one('#crm').innerHTML = html(`/record/0-3/${BRIGHTWATER.hubspotId}`, '', 'view');
    expect(shownBy().filter((element) => before.has(element))).toEqual([]);
    expect(shownBy().length).toBeGreaterThan(20);
  });

  it('are the same when other texts are written into them', () => {
    open(HALDEN);
    const before = shownBy();
    one('[data-test-id="highlight-property-display-dealname"]').textContent = 'Brightwater';
    expect(shownBy()).toEqual(before);
  });

  it('are also those of the panel that stands outside the record', () => {
    open(HALDEN);
    const record = shownBy().length;
    openOnTop(HALDEN, '', 'panel');
    expect(shownBy().length).toBeGreaterThan(record);
  });
});

describe('a page that is not ready', () => {
  it('is loading before the application has drawn anything', () => {
    document.body.innerHTML = '<div id="crm"></div>';
    expect(obstacle(HALDEN)).toBe('loading');
  });

  it('is loading while all its cards are skeletons', () => {
    open(HALDEN);
    for (const content of document.querySelectorAll('[data-test-id="crm-card-content"]')) blank(content);
    expect(obstacle(HALDEN)).toBe('loading');
  });

  it('has its missing fields loading while one card is a skeleton', () => {
    open(HALDEN);
    blank(one('[data-card-type="PROPERTIES_V3"] [data-test-id="crm-card-content"]'));
    expect(read(HALDEN).get('hs_next_step')).toEqual({ status: 'loading' });
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'value' });
  });

  it('is loading while the record of another type still stands there', () => {
    document.body.innerHTML = `<div id="crm">${html('/record/0-1/1202107', '', 'view')}</div>`;
    expect(one('[data-test-id="highlight-record-label"]').textContent).toBe('Jonas Weber');
    expect(obstacle(HALDEN)).toBe('loading');
  });

  it('is two records when the one that was left still stands beside it, and the one that is seen when it is hidden', () => {
    open(HALDEN);
    const left = `<div id="crm">${html(`/record/0-3/${BRIGHTWATER.hubspotId}`, '', 'view')}</div>`;
    document.body.insertAdjacentHTML('afterbegin', left);
    expect(obstacle(HALDEN)).toBe('two-records');
    one('#crm').setAttribute('hidden', '');
    expect(plain(read(HALDEN))).toEqual(expectedFields(HALDEN, '', TODAY));
  });

  it('is two records when two strips stand side by side', () => {
    open(HALDEN);
    one('#crm').insertAdjacentHTML('beforeend', html(`/record/0-3/${BRIGHTWATER.hubspotId}`, '', 'view'));
    expect(obstacle(HALDEN)).toBe('two-records');
  });
});

describe('a renamed hook', () => {
  const renames: readonly [string, (field: string) => string, string][] = [
    ['the row', (field) => `ul > [data-test-id="${field}"]`, 'data-test-id'],
    ['the value', (field) => `ul [data-selenium-test="property-input-${field}"]`, 'data-selenium-test'],
    ['the marker', (field) => `ul > [data-test-id="${field}"] > *`, 'data-deferred-property-input-root'],
  ];

  it.each(renames)('makes its own field absent and changes no other: %s', (_, selectorOf, attribute) => {
    open(HALDEN);
    const before = plain(read(HALDEN));
    const fields = [...document.querySelectorAll('ul > [data-test-id]')].flatMap(
      (row) => row.getAttribute('data-test-id') ?? [],
    );
    // The owner has no hook of its own, and the contacts are counted in the title of their card too.
    const alone = fields.filter((name) => name !== 'hubspot_owner_id' && name !== 'num_associated_contacts');
    for (const field of alone.filter((name) => name in before)) {
      const hook = one(selectorOf(field));
      const name = hook.getAttribute(attribute) ?? '';
      hook.removeAttribute(attribute);
      expect(plain(read(HALDEN))).toEqual({ ...before, [field]: { status: 'absent' } });
      hook.setAttribute(attribute, name);
    }
    expect(fields.length).toBeGreaterThan(10);
  });

  it('never gives a field the value of another one', () => {
    open(HALDEN);
    one('ul [data-selenium-test="property-input-competitor"]').setAttribute(
      'data-selenium-test',
      'property-input-rival',
    );
    expect(read(HALDEN).get('competitor')).toEqual({ status: 'absent' });
    expect(read(HALDEN).has('rival')).toBe(false);
  });

  it.each(['dealname', 'amount'])('makes a field of the strip absent: %s', (field) => {
    open(HALDEN);
    const before = plain(read(HALDEN));
    for (const hook of document.querySelectorAll(`[data-test-id="highlight-property-display-${field}"]`)) {
      hook.setAttribute('data-test-id', `record-display-${field}`);
    }
    expect(plain(read(HALDEN))).toEqual({ ...before, [field]: { status: 'absent' } });
  });

  it('is told as an unknown layout when all are gone', () => {
    open(HALDEN);
    for (const element of document.querySelectorAll('#crm *')) {
      element.removeAttribute('data-test-id');
      element.removeAttribute('data-selenium-test');
      element.removeAttribute('data-card-type');
    }
    expect(notices(HALDEN)).toEqual([{ notice: 'layout-unknown' }]);
    expect(new Set([...read(HALDEN).values()].map(({ status }) => status))).toEqual(new Set(['absent']));
  });
});

describe('a change of the page', () => {
  const value = '[data-selenium-test="property-input-hs_next_step"]';

  it.each([
    ['of a value', value, (at: Element) => at.replaceChildren('Other')],
    ['of the text in a value', value, (at: Element) => at.firstChild?.replaceWith('Other')],
    [
      'of a mode',
      '[data-deferred-property-input-mode]',
      (at: Element) => at.toggleAttribute('data-deferred-property-input-mode'),
    ],
    ['of a company', '[data-test-id^="chiclet-0-2-"]', (at: Element) => at.remove()],
    ['of a card', '[data-card-type="PROPERTIES_V3"]', (at: Element) => at.remove()],
    ['of a column', '[data-test-id="middle-pane"]', (at: Element) => at.append(document.createElement('div'))],
  ])('concerns the reader when it is %s', (_, selector, change) => {
    expect(concerned(selector, change)).toBe(true);
  });

  it.each([
    ['of a class', value, (at: Element) => at.classList.add('hovered')],
    ['in a timeline', '[data-test-id="crm-events-viz-timeline"]', (at: Element) => at.append('1 minute ago')],
    ['in a summary', '[data-card-type="AI_OBJECT_SUMMARY"] p', (at: Element) => at.append('…')],
    ['beside a label', '[data-test-id="hover-content-wrapper"]', (at: Element) => at.append('Details')],
  ])('does not when it is %s', (_, selector, change) => {
    expect(concerned(selector, change)).toBe(false);
  });

  function concerned(selector: string, change: (at: Element) => void): boolean {
    open(HALDEN);
    const observer = new MutationObserver(() => {});
    observer.observe(one('#crm'), { subtree: true, childList: true, characterData: true, attributes: true });
    change(one(selector));
    const changes = observer.takeRecords();
    expect(changes).not.toEqual([]);
    return changes.some((record) => hubspotReader.concerns?.(record));
  }
});

describe('the place of a field', () => {
  it.each([
    ['hs_next_step', 'Waiting for feedback'],
    ['amount', '€236,000'],
    ['associatedcompanyid', 'Halden Logistics GmbH'],
  ])('is the row that shows it: %s', (field, text) => {
    open(HALDEN);
    expect(hubspotReader.locate(document, field)?.textContent).toContain(text);
  });

  it('is the one in sight of two', () => {
    open(HALDEN, 'layout=middle');
    one('[data-test-id="tab-0-content"]').setAttribute('hidden', '');
    expect(hubspotReader.locate(document, 'amount')?.getAttribute('data-test-id')).toBe(
      'highlight-property-item-amount',
    );
  });

  it('is nowhere when the page does not show it', () => {
    open(HALDEN);
    expect(hubspotReader.locate(document, 'go_live_date')).toBeNull();
  });
});
