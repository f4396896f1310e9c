import { describe, expect, it } from 'vitest';
import {
  compareHeader,
  compareHeaderWithFields,
  compareItems,
  comparePath,
  type ReadField,
  type SeenField,
  type SeenHeader,
} from '@/tests/referee/compare';

const SEEN: readonly SeenField[] = [
  { label: 'Amount', texts: ['€84,500.00'] },
  { label: 'Next Step', texts: ['Recap sent\nShe corrects it'] },
  { label: 'Created By', texts: ['Dana Whitfield', '10/20/2026, 9:14 AM'] },
];

const field = (name: string, standsIn: number | null, label: string, text: string): ReadField => ({
  name,
  status: 'value',
  text,
  label,
  surface: 'field',
  standsIn,
});

const READ: readonly ReadField[] = [
  field('Amount', 0, 'Amount', '€84,500.00'),
  field('NextStep', 1, 'Next Step', 'Recap sent\nShe corrects it'),
  field('CreatedById', 2, 'Created By', 'Dana Whitfield'),
  field('CreatedDate', 2, 'Created By', '10/20/2026, 9:14\u202fAM'),
  { name: 'Type', status: 'absent', text: null, label: null, surface: null, standsIn: null },
];

/** The same readings, with one of them changed. */
const changed = (name: string, change: Partial<ReadField>): ReadField[] =>
  READ.map((each) => (each.name === name ? { ...each, ...change } : each));

describe('the detail panel', () => {
  it('is the same on both sides when labels and texts are, however blanks are written', () => {
    expect(compareItems(SEEN, READ)).toMatchObject({ equal: 4, differences: [] });
  });

  it.each([
    ['another text', changed('Amount', { text: '€84,500.01' }), 'Amount: “€84,500.00” seen, “€84,500.01” read'],
    ['another label', changed('Amount', { label: 'Betrag' }), 'Amount: label “Amount” seen, “Betrag” read'],
    ['no text', changed('Amount', { text: null, status: 'loading' }), 'Amount: “€84,500.00” seen, no text read'],
    [
      'a lost line break',
      changed('NextStep', { text: 'Recap sent She corrects it' }),
      'NextStep: “Recap sent\nShe corrects it” seen, “Recap sent She corrects it” read',
    ],
    [
      'an item that is not read',
      READ.filter(({ name }) => name !== 'Amount'),
      '“Amount”: 1 text(s) seen, 0 field(s) read',
    ],
    [
      'one half of a field in two',
      READ.filter(({ name }) => name !== 'CreatedDate'),
      '“Created By”: 2 text(s) seen, 1 field(s) read',
    ],
    ['a field that is no item', [...READ, field('Type', null, 'Type', 'New')], 'Type: read, and not seen'],
  ])('differs by %s', (_what, read, difference) => {
    expect(compareItems(SEEN, read).differences).toEqual([difference]);
  });

  it('differs twice when two fields have changed places', () => {
    const swapped = [field('NextStep', 0, 'Next Step', 'Recap sent'), field('Amount', 1, 'Amount', '€84,500.00')];
    const seen = SEEN.slice(0, 2);
    expect(compareItems(seen, swapped).differences).toHaveLength(2);
  });
});

describe('the header', () => {
  const header: SeenHeader = {
    name: 'Brightwater',
    items: [
      { label: 'Account Name', texts: ['Brightwater Utilities'] },
      { label: 'Amount', texts: ['€84,500.00'] },
    ],
  };
  const inHeader = (name: string, label: string | null, text: string): ReadField => ({
    ...field(name, null, '', text),
    label,
    surface: 'header',
  });
  const name = inHeader('Name', null, 'Brightwater');
  const account = inHeader('AccountId', 'Account Name', 'Brightwater Utilities');
  const amount = inHeader('label:Amount', 'Amount', '€84,500.00');

  it('alone is the same when its name and all of its items are', () => {
    expect(compareHeader(header, [name, account, amount])).toEqual(
      expect.objectContaining({ equal: 3, differences: [] }),
    );
  });

  it.each([
    ['another name', [inHeader('Name', null, 'Halden'), account, amount]],
    ['no name', [account, amount]],
    ['an item that is not read', [name, amount]],
    ['the text of an item', [name, inHeader('AccountId', 'Account Name', 'Halden'), amount]],
    ['a field that is no item', [name, account, amount, inHeader('OwnerId', 'Owner', 'Dana Whitfield')]],
    ['an item that is only read from the detail panel', [name, account, field('Amount', 0, 'Amount', '€84,500.00')]],
  ])('differs by %s', (_what, fields) => {
    expect(compareHeader(header, fields).differences).toHaveLength(1);
  });

  it('may show an item without a text, of which nothing is read', () => {
    const empty = { ...header, items: header.items.map((item) => ({ ...item, texts: [''] })) };
    expect(compareHeader(empty, [name]).differences).toEqual([]);
    expect(compareHeader(header, [name]).differences).toHaveLength(header.items.length);
  });

  it('has to show what the fields of the same labels show', () => {
    const fields = [
      field('Name', 0, 'Opportunity Name', 'Brightwater'),
      field('AccountId', 1, 'Account Name', 'Brightwater Utilities'),
      field('Amount', 2, 'Amount', '€84,500.00'),
    ];
    expect(compareHeaderWithFields(header, [...fields, amount])).toMatchObject({ equal: 3, differences: [] });
    expect(compareHeaderWithFields(header, [...fields.slice(0, 2), amount]).differences).toEqual([
      '“Amount” of the header: no field is read with that label',
    ]);
    expect(
      compareHeaderWithFields(header, [...fields.slice(0, 2), field('Amount', 2, 'Amount', '€1.00')]).differences,
    ).toEqual(['Amount: “€84,500.00” seen, “€1.00” read']);
  });
});

describe('the path', () => {
  it('has to stand at the stage that is read from it', () => {
    expect(comparePath('Qualification', 'Qualification')).toMatchObject({ equal: 1, differences: [] });
    expect(comparePath('Qualification', 'Qualifizierung').differences).toHaveLength(1);
    expect(comparePath('Qualification', null).differences).toHaveLength(1);
    expect(comparePath(null, 'Qualification').differences).toHaveLength(1);
  });
});
