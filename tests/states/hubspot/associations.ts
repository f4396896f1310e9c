import { associationCard, associationTable } from '@/tests/crm/hubspot/associations';
import type { Associated } from '@/tests/crm/hubspot/record';
import type { PageState } from '../page-state';
import { conflict, count, empty, plainBut } from './expected';
import type { Expected } from '../page-state';
import { COMPANY, drawing, linkTo, state } from './page';

const PEN = drawing();

const names = ['Priya Raman', 'Marek Novák', 'Aileen Cho', 'Jonas Weber', 'Åsa Lind'];
const FIVE: readonly Associated[] = names.map((name, index) => ({ name, id: `120210${index}`, primary: false }));

const PERSON: Associated = { name: 'Jonas Weber', id: '1202107', primary: false };

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
