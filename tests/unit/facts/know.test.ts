import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/src/day';
import type { FieldReading } from '@/src/crm/reading';
import { FACT_IDS } from '@/src/facts/catalogue';
import type { FactId } from '@/src/facts/catalogue';
import { fieldMapOf } from '@/src/facts/field-map';
import type { Establishes, Proof } from '@/src/facts/evidence';
import type { Fact, FieldMap } from '@/src/facts/facts';
import { know } from '@/src/facts/know';
import { date, dayFromToday, empty, evidence, flag, number, proof, reading, text, TODAY } from './factories';

/** One fact, from the fields `A` and `B` (best first) and from what was recorded. */
function known(
  id: FactId,
  fields: Readonly<Record<string, FieldReading>>,
  proofs: readonly Proof[] = [],
): Fact | undefined {
  const fieldMap: FieldMap = { [id]: ['A', 'B'] };
  return know({ catalogue: STANDARD_CATALOGUE, reading: reading(fields), fieldMap, proofs, today: TODAY }).facts.get(
    id,
  );
}

describe('what is known of a page', () => {
  it('holds every fact of the catalogue, unseen if need be', () => {
    const { facts } = know({
      catalogue: STANDARD_CATALOGUE,
      reading: reading({}),
      fieldMap: {},
      proofs: [],
      today: TODAY,
    });
    expect([...facts.keys()]).toEqual(FACT_IDS);
    expect([...facts.values()].every(({ rung }) => rung === 'unseen')).toBe(true);
  });

  it.each<[string, Readonly<Record<string, FieldReading>>, object]>([
    ['the best field that has a value', { A: text('one'), B: text('two') }, { value: { text: 'one' } }],
    ['a later field where the best is empty', { A: empty, B: text('two') }, { value: { text: 'two' } }],
    ['a later field where the best holds a filler', { A: text('TBD'), B: text('two') }, { value: { text: 'two' } }],
    [
      'a later field where the best is being edited',
      { A: { status: 'editing' }, B: text('two') },
      { value: { text: 'two' } },
    ],
    ['an empty field rather than none', { B: empty }, { rung: 'blank', source: { field: 'B' } }],
    ['the reason why there is none', { B: { status: 'loading' } }, { source: { status: 'loading', field: 'B' } }],
    ['the field where it would stand', {}, { source: { status: 'absent', field: 'A' } }],
  ])('comes from %s', (_what, fields, fact) => {
    expect(known('need', fields)).toMatchObject(fact);
  });

  it('takes the latest of several customer acts', () => {
    const fields = { A: date(dayFromToday(-40)), B: date(dayFromToday(-3)) };
    expect(known('lastCustomerTouch', fields)?.value).toEqual({ type: 'date', day: dayFromToday(-3) });
  });

  it('takes a meeting that is still to come for no act while there is another', () => {
    const fields = { A: date(dayFromToday(-40)), B: date(dayFromToday(6)) };
    expect(known('lastCustomerTouch', fields)?.value).toEqual({ type: 'date', day: dayFromToday(-40) });
  });
});

describe('a close date that HubSpot filled in', () => {
  const closeDate = (created: string, close: FieldReading, crm: 'hubspot' | 'salesforce') => {
    const page = reading({ createdate: text(''), closedate: close }, crm);
    const fields = new Map([...page.fields, ['createdate', date(created === '' ? TODAY : dayFromToday(-20))]]);
    return know({
      catalogue: STANDARD_CATALOGUE,
      reading: { ...page, fields },
      fieldMap: { created: ['createdate'], closeDate: ['closedate'] },
      proofs: [],
      today: TODAY,
    }).facts.get('closeDate');
  };

  it('is blank, and its text is kept', () => {
    expect(closeDate('', date('2026-11-30'), 'hubspot')).toMatchObject({
      rung: 'blank',
      value: null,
      source: { text: '2026-11-30' },
    });
  });

  it('is a claim on any other day', () => {
    expect(closeDate('', date('2026-11-29'), 'hubspot')?.rung).toBe('claimed');
    expect(closeDate('', date('2026-12-31'), 'hubspot')?.rung).toBe('claimed');
  });

  it('is a claim in Salesforce, which does not do so', () => {
    expect(closeDate('', date('2026-11-30'), 'salesforce')?.rung).toBe('claimed');
  });
});

describe('evidence', () => {
  const proves = (...establishes: Establishes[]): Establishes[] => establishes;

  it.each<[FactId, Establishes, object]>([
    ['economicBuyer', { fact: 'economicBuyer', as: 'person' }, { type: 'person', name: 'Priya Raman' }],
    ['economicBuyerMet', { fact: 'economicBuyerMet', as: 'day' }, { type: 'date', day: dayFromToday(-5) }],
    ['selected', { fact: 'selected', as: 'true' }, { type: 'flag', flag: true }],
    ['budget', { fact: 'budget', as: 'choice', choice: 'approved' }, { type: 'choice', choice: 'approved' }],
    ['need', { fact: 'need', as: 'note' }, { type: 'text', text: 'Bills by estimate' }],
  ])('proves %s', (id, item, value) => {
    const given = proof({ day: dayFromToday(-5), note: ' Bills by estimate ' }, proves(item));
    expect(known(id, {}, [given])).toMatchObject({
      rung: 'verified',
      value,
      since: dayFromToday(-5),
      source: { kind: 'evidence', evidence: given.evidence },
    });
  });

  it('without a note still says who told us', () => {
    expect(known('need', {}, [proof({}, proves({ fact: 'need', as: 'note' }))])?.value).toEqual({
      type: 'text',
      text: 'Priya Raman',
    });
  });

  it.each([
    [90, 'verified'],
    [91, 'stale'],
  ] as const)('of %i days ago is %s where 90 days are fresh', (age, rung) => {
    const given = proof({ day: dayFromToday(-age) }, proves({ fact: 'need', as: 'note' }));
    expect(known('need', {}, [given])?.rung).toBe(rung);
  });

  it.each<[string, FactId, FieldReading, Establishes, object]>([
    [
      'beats a claim',
      'economicBuyer',
      text('Jonas'),
      { fact: 'economicBuyer', as: 'person' },
      { rung: 'verified', value: { name: 'Priya Raman' } },
    ],
    [
      'beats a less advanced claim',
      'championStatus',
      text('Coach'),
      { fact: 'championStatus', as: 'choice', choice: 'tested' },
      { rung: 'verified', value: { choice: 'tested' } },
    ],
    [
      'yields to a more advanced claim',
      'championStatus',
      text('Left'),
      { fact: 'championStatus', as: 'choice', choice: 'tested' },
      { rung: 'claimed', value: { choice: 'left' } },
    ],
    [
      'confirms the same claim',
      'budget',
      text('Approved'),
      { fact: 'budget', as: 'choice', choice: 'approved' },
      { rung: 'verified' },
    ],
    [
      'yields to a later date',
      'economicBuyerMet',
      date(dayFromToday(0)),
      { fact: 'economicBuyerMet', as: 'day' },
      { rung: 'claimed', value: { day: dayFromToday(0) } },
    ],
    [
      'beats an earlier date',
      'economicBuyerMet',
      date(dayFromToday(-9)),
      { fact: 'economicBuyerMet', as: 'day' },
      { rung: 'verified', value: { day: dayFromToday(-5) } },
    ],
    [
      'beats a date still to come',
      'economicBuyerMet',
      date(dayFromToday(9)),
      { fact: 'economicBuyerMet', as: 'day' },
      { rung: 'verified', value: { day: dayFromToday(-5) } },
    ],
    [
      'fills an empty field',
      'budget',
      empty,
      { fact: 'budget', as: 'choice', choice: 'approved' },
      { rung: 'verified' },
    ],
  ])('%s on the page', (_what, id, read, item, fact) => {
    expect(known(id, { A: read }, [proof({ day: dayFromToday(-5) }, proves(item))])).toMatchObject(fact);
  });

  it('that is stale yields to a claim on the page', () => {
    const old = proof({ day: dayFromToday(-200) }, proves({ fact: 'need', as: 'note' }));
    expect(known('need', { A: text('Bills by estimate') }, [old])?.rung).toBe('claimed');
  });

  it('that is newer beats older evidence', () => {
    const item = proves({ fact: 'economicBuyer', as: 'person' });
    const given = [
      proof({ day: dayFromToday(-9), person: 'Old' }, item),
      proof({ day: dayFromToday(-2), person: 'New' }, item),
    ];
    expect(known('economicBuyer', {}, given)?.value).toEqual({ type: 'person', name: 'New' });
    expect(known('economicBuyer', {}, given.toReversed())?.value).toEqual({ type: 'person', name: 'New' });
  });

  it('is an act of the customer, whatever it is for and however old', () => {
    const given = [proof({ day: dayFromToday(-120) }), proof({ day: dayFromToday(-100) })];
    expect(known('lastCustomerTouch', {}, given)).toMatchObject({
      rung: 'verified',
      value: { day: dayFromToday(-100) },
    });
    expect(known('lastCustomerTouch', { A: date(dayFromToday(-3)) }, given)).toMatchObject({
      rung: 'claimed',
      value: { day: dayFromToday(-3) },
    });
  });

  it('of a day still to come is no act yet', () => {
    expect(known('lastCustomerTouch', {}, [proof({ day: dayFromToday(3) })])?.rung).toBe('unseen');
  });

  it('is kept by outcome, newest day first', () => {
    const older = evidence('pain-owned', { day: dayFromToday(-9) });
    const newer = evidence('pain-owned', { day: dayFromToday(-1) });
    const proofs = [older, newer].map((item) => ({ evidence: item, establishes: [], freshDays: 90 }));
    const facts = know({ catalogue: STANDARD_CATALOGUE, reading: reading({}), fieldMap: {}, proofs, today: TODAY });
    expect(facts.evidence.get('pain-owned')).toEqual([newer, older]);
  });
});

describe('the number of contacts', () => {
  const people = (...names: string[]): Proof[] => names.map((person) => proof({ person }));
  const page = (count: number) => ({ A: number(count) });

  it.each<[string, Readonly<Record<string, FieldReading>>, Proof[], object]>([
    ['is the page’s claim alone', page(1), [], { rung: 'claimed', value: { number: 1 } }],
    ['stays a claim where fewer people took part', page(3), people('Ann'), { rung: 'claimed', value: { number: 3 } }],
    [
      'is proven by as many people',
      page(2),
      people('Ann', 'Bo'),
      { rung: 'verified', value: { type: 'number', number: 2 } },
    ],
    [
      'is at least the people who took part',
      page(1),
      people('Ann', 'Bo'),
      { rung: 'verified', value: { number: 2, orMore: true } },
    ],
    [
      'is open upwards where the page shows none',
      {},
      people('Ann'),
      { rung: 'verified', value: { number: 1, orMore: true } },
    ],
    ['counts a person once', {}, people('Ann Lee', 'ann  lee', 'Ann'), { value: { number: 1 } }],
  ])('%s', (_what, fields, proofs, fact) => {
    expect(known('contactCount', fields, proofs)).toMatchObject(fact);
  });

  it('leaves out who took part long ago', () => {
    const old = proof({ person: 'Ann', day: dayFromToday(-91) });
    expect(known('contactCount', {}, [old])?.rung).toBe('unseen');
  });
});

describe('the last ask', () => {
  const refusal = (
    fields: Readonly<Record<string, FieldReading>>,
    lastAsk?: { by: Day; refused: boolean },
  ): Fact | undefined =>
    know({
      catalogue: STANDARD_CATALOGUE,
      reading: reading(fields),
      fieldMap: { lastAskRefused: ['A'] },
      proofs: [],
      ...(lastAsk ? { lastAsk } : {}),
      today: TODAY,
    }).facts.get('lastAskRefused');

  it.each([
    [true, 'was refused or ignored'],
    [false, 'still has time, or was done'],
  ])('makes the fact %s when it %s', (refused) => {
    expect(refusal({}, { by: '2026-12-04', refused })).toMatchObject({
      rung: 'claimed',
      value: { type: 'flag', flag: refused },
      source: { kind: 'last-ask', by: '2026-12-04' },
    });
  });

  it('is unseen when none was made, unless a field of the page tells', () => {
    expect(refusal({})?.rung).toBe('unseen');
    expect(refusal({ A: flag(true) })?.value).toEqual({ type: 'flag', flag: true });
  });

  it('goes before a field of the page, which nobody may have kept up', () => {
    expect(refusal({ A: flag(true) }, { by: '2026-12-04', refused: false })?.value).toMatchObject({ flag: false });
  });
});

describe('the default field map', () => {
  it('names the standard field first', () => {
    expect(fieldMapOf('salesforce').stage).toEqual(['StageName']);
    expect(fieldMapOf('hubspot').stage).toEqual(['dealstage']);
    expect(fieldMapOf('salesforce').lastAskRefused).toEqual([]);
  });
});
