import type { FieldReading, PageNotice } from '@/src/crm/reading';
import { associationCard, associationTable } from '@/tests/crm/hubspot/associations';
import type { Associated } from '@/tests/crm/hubspot/record';
import type { PageState } from '../page-state';
import { ABSENT, conflict, count, empty, plainBut } from './expected';
import type { Expected } from '../page-state';
import { COMPANY, drawing, linkTo, state } from './page';

const PEN = drawing();

const names = ['Priya Raman', 'Marek Novák', 'Aileen Cho', 'Jonas Weber', 'Åsa Lind'];
const FIVE: readonly Associated[] = names.map((name, index) => ({ name, id: `120210${index}`, primary: false }));

const PERSON: Associated = { name: 'Jonas Weber', id: '1202107', primary: false };

const BLANK: readonly PageNotice[] = [{ notice: 'cards-blank', cards: ['Contacts (5)', 'Companies (1)'] }];

/** A plain page that counts five contacts and lists none of them. */
const unlisted = (reads: Readonly<Record<string, FieldReading>>, notices = BLANK): Expected => {
  const expected = plainBut(reads, notices);
  return typeof expected === 'object' && 'reads' in expected
    ? { ...expected, people: { shown: [], complete: false } }
    : expected;
};

/** What a card holds in the right column, gone or with something else in it. */
const inAssociations =
  (types: readonly string[], change: (content: Element) => void) =>
  (page: Document): void => {
    for (const type of types) {
      const content = page.querySelector(`[data-test-id="associated-objects-card-content-${type}"]`);
      if (content) change(content);
    }
  };

const LABELS = ['Decision maker', 'Entscheider', '決裁者', 'Legal & <Compliance>'];

const plainWith = (people: Extract<Expected, { reads: object }>['people'], contacts: number): Expected => {
  const expected = plainBut({ num_associated_contacts: count(contacts) });
  return typeof expected === 'object' && 'reads' in expected && people ? { ...expected, people } : expected;
};

/** Records that belong to the deal, and their own fields. */
export const ASSOCIATIONS: readonly PageState[] = [
  state(
    'H37',
    'tiles carry the names and amounts of other records, of another deal too',
    {
      inRight: associationCard(
        PEN,
        { objectType: '0-3', title: 'Deals', records: [{ name: 'Upsell', id: '77', primary: false }] },
        linkTo,
      ),
    },
    { expected: plainBut({}) },
  ),
  state(
    'H38',
    'the company stands in a table',
    {
      inMiddle: associationTable(PEN, { objectType: '0-2', title: 'Companies (1)', records: [COMPANY] }, linkTo),
    },
    {
      expected: plainBut({}),
      prepare: (page) => page.querySelector('[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"]')?.remove(),
    },
  ),
  state(
    'H38',
    'the contacts stand in a table',
    {
      inMiddle: associationTable(PEN, { objectType: '0-1', title: 'Contacts (5)', records: FIVE }, linkTo),
    },
    {
      expected: plainWith({ shown: FIVE.map(({ name, id }) => ({ name, id, tags: [] })), complete: true }, 5),
      prepare: (page) => page.querySelector('[data-test-id="card-wrapper-ASSOCIATION_V3/0-1"]')?.remove(),
    },
  ),
  state(
    'H40',
    'the title counts twelve contacts and five are shown',
    { contacts: FIVE, contactCount: 12 },
    { expected: plainWith({ shown: FIVE.map(({ name, id }) => ({ name, id, tags: [] })), complete: false }, 12) },
  ),
  ...(
    [
      ['its content is gone', (content: Element) => content.closest('[data-test-id="crm-card-content"]')?.remove()],
      ['its content is empty', (content: Element) => content.replaceChildren()],
    ] as const
  ).map(([says, change]) =>
    state(
      'H39',
      `the cards of contacts and companies are folded: ${says}`,
      { contacts: FIVE },
      {
        expected: unlisted({
          num_associated_contacts: count(5),
          associatedcompanyid: ABSENT,
        }),
        prepare: inAssociations(['0-1', '0-2'], change),
      },
    ),
  ),
  state(
    'H39',
    'the card of contacts is folded, and a table lists them',
    {
      contacts: FIVE,
      inMiddle: associationTable(PEN, { objectType: '0-1', title: 'Contacts (5)', records: FIVE }, linkTo),
    },
    {
      expected: plainWith({ shown: FIVE.map(({ name, id }) => ({ name, id, tags: [] })), complete: true }, 5),
      prepare: inAssociations(['0-1'], (content) => content.replaceChildren()),
    },
  ),
  state(
    'H40',
    'the title counts no contact, and the card says so in a sentence',
    { contacts: [] },
    {
      expected: plainWith({ shown: [], complete: true }, 0),
      prepare: inAssociations(['0-1'], (content) => {
        content.textContent = 'See the people associated with this record.';
      }),
    },
  ),
  state(
    'H64',
    'the title counts contacts, and what names them is no link that is known',
    { contacts: FIVE },
    {
      expected: unlisted({ num_associated_contacts: count(5) }, [{ notice: 'hooks-lost', hooks: ['contactLink'] }]),
      prepare: inAssociations(['0-1'], (content) => {
        for (const link of content.querySelectorAll('a')) link.href = '/another/address';
      }),
    },
  ),
  ...LABELS.map((label) =>
    state(
      'H41',
      `a contact is labelled “${label}”`,
      { contacts: [{ ...PERSON, label }] },
      {
        expected: plainWith({ shown: [{ id: PERSON.id, name: PERSON.name, tags: [label] }], complete: true }, 1),
      },
    ),
  ),
  state(
    'H41',
    'of two companies one is labelled as primary, in another language',
    {
      companies: [{ name: 'Billing GmbH', id: '9120000099', primary: false }, COMPANY],
      wording: { primary: 'Primaria' },
    },
    { expected: plainBut({}) },
  ),
  state(
    'H41',
    'of two companies none is primary',
    {
      companies: [
        { ...COMPANY, primary: false },
        { name: 'Billing GmbH', id: '9120000099', primary: false },
      ],
    },
    {
      expected: plainBut({
        associatedcompanyid: conflict(
          { surface: 'header', hook: 'a[href*="/record/0-2/"]', label: null },
          COMPANY.name,
          'Billing GmbH',
        ),
      }),
    },
  ),
  state(
    'H41',
    'of two companies none is primary, and one is called like the label',
    {
      companies: [
        { ...COMPANY, primary: false },
        { name: 'Principal', id: '9120000098', primary: false },
      ],
    },
    {
      expected: plainBut({
        associatedcompanyid: conflict(
          { surface: 'header', hook: 'a[href*="/record/0-2/"]', label: null },
          COMPANY.name,
          'Principal',
        ),
      }),
    },
  ),
  state(
    'H41',
    'the deal belongs to no company',
    { companies: [] },
    {
      expected: plainBut({
        associatedcompanyid: empty({ surface: 'header', hook: 'a[href*="/record/0-2/"]', label: null }),
      }),
    },
  ),
];
