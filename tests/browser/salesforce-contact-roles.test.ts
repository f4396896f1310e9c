import { afterEach, describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type People } from '@/src/crm/reading';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { Lightning } from './support/lightning';

const KEY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;
const NAME = { api: 'Name', label: 'Name', value: '<lightning-formatted-text>Brightwater</lightning-formatted-text>' };

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

interface List {
  name?: string;
  record?: string;
  count?: string;
  busy?: boolean;
  content: string;
}

function list(
  l: Lightning,
  { name = 'OpportunityContactRoles', record = KEY.id, count, busy = false, content }: List,
): string {
  const href = `/lightning/r/Opportunity/${record}AAA/related/${name}/view`;
  const heading = `<h2><a href="${href}"><span>Kontaktrollen</span>&nbsp;<span>(${count ?? '2'})</span></a></h2>`;
  return l.component(
    'lst-related-list-single-container',
    () =>
      `<laf-progressive-container aria-busy="${busy}"><article>${l.component(
        'lst-related-list-view-manager',
        () => heading + l.component('lst-common-list-internal', () => content),
      )}</article></laf-progressive-container>`,
  );
}

type Pairs = readonly (readonly [label: string, value: string])[];

function card(l: Lightning, name: string, id: string, pairs: Pairs): string {
  const fields = pairs.map(([label, value]) => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`).join('');
  return l.component(
    'lst-related-preview-card',
    () => `<h3><a href="/lightning/r/Contact/${id}/view">${name}</a></h3>${fields}`,
  );
}

function table(
  l: Lightning,
  rows: readonly (readonly [name: string, id: string, role: string])[],
  column: string,
): string {
  const body = rows.map(
    ([name, id, role]) => `<tr data-row-key-value="00KQy0000000001">
      <th data-label="Name" data-col-key-value="Name-text-0"><span><a href="/lightning/r/${id}/view">${name}</a></span></th>
      <td data-label="Titel" data-col-key-value="Title-text-1"><span>CFO</span></td>
      <td ${column}><lightning-base-formatted-text>${role}</lightning-base-formatted-text></td></tr>`,
  );
  return l.component('lightning-datatable', () => `<table><tbody>${body.join('')}</tbody></table>`);
}

const PRIYA = ['Priya Raman', '003Qy0000000011'] as const;
const TOMASZ = ['Tomasz Lind', '003Qy0000000012'] as const;
const both = (l: Lightning): string =>
  card(l, ...PRIYA, [['Rolle', 'Economic Buyer']]) + card(l, ...TOMASZ, [['Rolle', 'Gutachter']]);
const person = ([name, id]: readonly [string, string], ...tags: string[]) => ({ id, name, tags });

describe.each(['synthetic', 'native'] as const)('contact roles on a page with %s shadow roots', (mode) => {
  const l = new Lightning(mode);

  function read(lists: string): People | undefined {
    const html = l.root(l.header('Brightwater') + l.field(NAME) + lists);
    document.title = 'Brightwater | Opportunity | Salesforce';
    document.body.setHTMLUnsafe(html);
    const result = salesforceReader.read(document, KEY, {
      fields: new Map(),
      format: UNKNOWN_FORMAT,
      today: '2026-11-23',
    });
    if (!result.ok) throw new Error(result.obstacle);
    return result.reading.people;
  }

  it.each<[string, string, People | undefined]>([
    [
      'cards with a role, whatever it is called',
      list(l, { content: both(l) }),
      { shown: [person(PRIYA, 'Economic Buyer'), person(TOMASZ, 'Gutachter')], complete: true },
    ],
    [
      'the first few of more',
      list(l, { count: '7', content: both(l) }),
      { shown: [person(PRIYA, 'Economic Buyer'), person(TOMASZ, 'Gutachter')], complete: false },
    ],
    [
      'a card with other fields, by the label of the role',
      list(l, {
        count: '1',
        content: card(l, ...PRIYA, [
          ['Titel', 'CFO'],
          ['Rolle:', 'Decision Maker'],
        ]),
      }),
      { shown: [person(PRIYA, 'Decision Maker')], complete: true },
    ],
    [
      'a card with other fields and none that is known as the role',
      list(l, {
        count: '1',
        content: card(l, ...PRIYA, [
          ['Titel', 'CFO'],
          ['役割', '意思決定者'],
        ]),
      }),
      { shown: [person(PRIYA)], complete: true },
    ],
    [
      'a card without a role',
      list(l, { count: '1', content: card(l, ...PRIYA, [['Rolle', '']]) }),
      { shown: [person(PRIYA)], complete: true },
    ],
    [
      'a table, by the key of its column',
      list(l, {
        count: '1',
        content: table(l, [[...PRIYA, 'Evaluator']], 'data-label="役割" data-col-key-value="Role-text-2"'),
      }),
      { shown: [person(PRIYA, 'Evaluator')], complete: true },
    ],
    [
      'a table, by the heading of its column',
      list(l, { count: '1', content: table(l, [[...PRIYA, 'Evaluator']], 'data-label="Role"') }),
      { shown: [person(PRIYA, 'Evaluator')], complete: true },
    ],
    [
      'the same list twice on the page, each person once',
      list(l, { content: both(l) }) + list(l, { count: '2', content: both(l) }),
      { shown: [person(PRIYA, 'Economic Buyer'), person(TOMASZ, 'Gutachter')], complete: true },
    ],
    ['an empty list', list(l, { count: '0', content: '' }), { shown: [], complete: true }],
    ['a list that is still on its way', list(l, { busy: true, content: both(l) }), undefined],
    ['a list of which nothing is drawn yet', list(l, { count: '3', content: '' }), undefined],
    ['another list of the record', list(l, { name: 'OpportunityLineItems', content: both(l) }), undefined],
    [
      'a list of another record beside one of its own',
      list(l, { name: 'OpportunityLineItems', content: '' }) + list(l, { record: '006Qy000001HaLd', content: both(l) }),
      undefined,
    ],
  ])('are read from %s', (_, lists, people) => {
    expect(read(lists)).toEqual(people);
  });
});
