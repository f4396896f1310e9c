import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import type { FieldReading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import type { Fact } from '@/src/facts/facts';
import { know } from '@/src/facts/know';
import { date, empty, field, flag, money, number, reading, text, TODAY, unparsed } from './factories';

/** An amount that the page shows as `€58.4K`. */
function rounded(amount: number, within: number): FieldReading {
  return field({ type: 'money', amount, currency: 'EUR', rounded: true, within }, `€${amount / 1000}K`);
}

/** What one field says about one fact. */
function factIn(id: FactId, read: FieldReading): Fact | undefined {
  const facts = know({
    catalogue: STANDARD_CATALOGUE,
    reading: reading({ Field__c: read }),
    fieldMap: { [id]: ['Field__c'] },
    proofs: [],
    today: TODAY,
  });
  return facts.facts.get(id);
}

/** Names that have digits or little else than capitals in them. */
const NAMES = [
  'JW',
  'X Æ A-12',
  'Jonas Weber (since 2024)',
  'Priya Raman, +49 30 1234',
  '王 2',
  'May 2',
  'Cho 3rd, 2024',
];

/** Dates, numbers and amounts as both CRMs show them. */
const FIGURES = [
  '11/24/2026',
  '24.11.2026',
  '2026-11-24',
  '4/1/2026 9:14 AM',
  '11/24/2026 9:14 AM GMT+1',
  '24.11.2026, 09:14 Uhr',
  '24 Nov 2026',
  '24. November 2026',
  'Nov. 24, 2026',
  '2026年11月24日',
  '٢٤‏/١١‏/٢٠٢٦',
  '42',
  '75%',
  '€236,000.00',
  'CA$12,000',
  'USD 100.00 (EUR 90.00)',
  '1 234,56 kr',
  '$58.4K',
  '−12',
];

describe('a field as a fact', () => {
  it.each<[FactId, FieldReading, object]>([
    ['need', text('Bills by estimate'), { type: 'text', text: 'Bills by estimate' }],
    ['champion', text('Jonas Weber'), { type: 'person', name: 'Jonas Weber' }],
    ...NAMES.map((name): [FactId, FieldReading, object] => ['champion', text(name), { type: 'person', name }]),
    ['closeDate', date('2026-12-24'), { type: 'date', day: '2026-12-24' }],
    ['contactCount', number(3), { type: 'number', number: 3 }],
    ['amount', money(84_500), { type: 'money', amount: 84_500, currency: 'EUR' }],
    ['amount', rounded(58_400, 100), { type: 'money', amount: 58_400, currency: 'EUR', within: 100 }],
    ['formalTender', flag(true), { type: 'flag', flag: true }],
    ['budget', text('Approved'), { type: 'choice', choice: 'approved' }],
    ['budget', text('  APPROVED '), { type: 'choice', choice: 'approved' }],
    ['budget', text('Abgelehnt'), { type: 'choice', choice: 'refused' }],
    ['budget', flag(true), { type: 'choice', choice: 'identified' }],
    ['competitorPosition', text('Incumbent'), { type: 'choice', choice: 'incumbent' }],
    ['competitorPosition', text('None'), { type: 'choice', choice: 'none' }],
    ['proof', text('Criteria agreed'), { type: 'choice', choice: 'criteria-agreed' }],
    ['scope', text('offen'), { type: 'choice', choice: 'unclear' }],
    ['competitor', text('None'), { type: 'text', text: 'None' }],
    ['formalTender', text('Yes'), { type: 'flag', flag: true }],
    ['formalTender', unparsed('Nein'), { type: 'flag', flag: false }],
    ['newCustomer', text('New Customer'), { type: 'flag', flag: true }],
    ['newCustomer', text('newbusiness'), { type: 'flag', flag: true }],
    ['newCustomer', text('Neukunde'), { type: 'flag', flag: true }],
    ['newCustomer', text('Nouvelle affaire'), { type: 'flag', flag: true }],
    ['newCustomer', text('Existing Customer - Upgrade'), { type: 'flag', flag: false }],
    ['newCustomer', text('Bestandskunde – Upgrade'), { type: 'flag', flag: false }],
    ['newCustomer', text('Renewal'), { type: 'flag', flag: false }],
    ['newCustomer', flag(false), { type: 'flag', flag: false }],
    ['jointPlanAccepted', date('2026-11-02'), { type: 'date', day: '2026-11-02' }],
    ['jointPlanAccepted', text('https://room.example/7'), { type: 'text', text: 'https://room.example/7' }],
    ['jointPlanAccepted', unparsed('Plan: HTTP://room.example'), { type: 'text', text: 'Plan: HTTP://room.example' }],
    ['customerSaidNo', flag(true), { type: 'flag', flag: true }],
    ['customerSaidNo', text('Yes'), { type: 'flag', flag: true }],
    ['customerSaidNo', text('No'), { type: 'flag', flag: false }],
  ])('%s is claimed when the page says %o', (id, read, value) => {
    expect(factIn(id, read)).toMatchObject({ rung: 'claimed', value });
  });

  it.each<[FactId, FieldReading]>([
    ['need', empty],
    ...[
      'TBD',
      'tbd.',
      '?',
      '???',
      'n/a',
      'N/A',
      '-',
      '--',
      '…',
      'unknown',
      'None',
      '--None--',
      '--Ohne--',
      'tbc',
      'k. A.',
      'Offen',
      'unbekannt',
      'null',
    ].map((filler): [FactId, FieldReading] => ['economicBuyer', text(filler)]),
    ['fitBlocker', text('None')],
    ['customerSaidNo', text('n/a')],
    ['decisionDate', unparsed('TBD')],
    ['amount', money(0)],
    ['amount', money(1)],
  ])('%s is blank when the page says %o', (id, read) => {
    expect(factIn(id, read)).toMatchObject({ rung: 'blank', value: null, source: { kind: 'field' } });
  });

  it.each<[FactId, FieldReading]>([
    ['championStatus', text('3 of 5')],
    ['budget', text('Ask Jonas')],
    ['closeDate', unparsed('05/04/2026')],
    ['closeDate', text('next spring')],
    ['selected', text('Routara')],
    ['newCustomer', text('Other')],
    ['newCustomer', text('New Business – Existing Customer')],
    ['newCustomer', text('Neugeschäft Bestandskunde')],
    ...['********', '•••', '#Error!', '#Fehler!', '#Too Big!', '#NAME?', '#N/A'].flatMap(
      (hidden): readonly [FactId, FieldReading][] => [
        ['economicBuyer', text(hidden)],
        ['nextStep', text(hidden)],
        ['decisionDate', unparsed(hidden)],
      ],
    ),
    ['customerSaidNo', text('Lost to competitor')],
    ['economicBuyer', flag(true)],
    ['economicBuyer', text('Yes')],
    ...FIGURES.map((figure): [FactId, FieldReading] => ['economicBuyer', text(figure)]),
    ['contactCount', text('a few')],
    ['amount', rounded(0, 1000)],
  ])('%s is unseen when the page says %o, which it cannot be read from', (id, read) => {
    expect(factIn(id, read)).toMatchObject({
      rung: 'unseen',
      source: { kind: 'none', status: 'unparsed', field: 'Field__c' },
    });
  });

  it.each(['absent', 'loading', 'editing'] as const)('is unseen while the field is %s', (status) => {
    expect(factIn('amount', { status })).toMatchObject({ rung: 'unseen', source: { kind: 'none', status } });
  });

  it('is unseen where two places on the page disagree', () => {
    const conflict: FieldReading = {
      status: 'conflict',
      text: '5',
      other: '6',
      surface: 'field',
      hook: 'test',
      label: null,
    };
    expect(factIn('amount', conflict)).toMatchObject({
      rung: 'unseen',
      source: { status: 'conflict', text: '5', other: '6' },
    });
  });

  it('keeps what the page says, so that a filler can be named', () => {
    expect(factIn('economicBuyer', text('TBD'))?.source).toMatchObject({ field: 'Field__c', text: 'TBD' });
  });

  it('takes a stage as it is, in whatever form the page gives it', () => {
    const stage = field({ type: 'text', text: 'Prospecting' }, 'Erstkontakt');
    expect(factIn('stage', stage)).toMatchObject({ value: { text: 'Prospecting' }, source: { text: 'Erstkontakt' } });
  });
});
