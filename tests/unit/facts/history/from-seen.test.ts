import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { Fact } from '@/src/facts/facts';
import { factsFromHistory, historyOf } from '@/src/facts/history/from-seen';
import { seeing, type SeenDeal, type SeenNow } from '@/src/facts/history/seen';
import { know } from '@/src/facts/know';
import { date, number, reading, text } from '@/tests/unit/facts/factories';
import { anOpportunity } from '@/tests/unit/factories';

const FIELDS = {
  stage: ['StageName'],
  closeDate: ['CloseDate'],
  closeDateMoves: ['PushCount'],
  amount: ['Amount'],
  championStatus: ['Champion_Status__c'],
};
const STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal'];
const orderOf = (stage: string): number | null => (STAGES.includes(stage) ? STAGES.indexOf(stage) : null);

const JOINING = { stageOrder: orderOf, today: '2026-11-23' } as const;

/** Looks at a deal at noon of each of these days. */
function lookedAt(looks: readonly (readonly [Day, SeenNow])[]): SeenDeal {
  const seen = looks.reduce<SeenDeal | null>((before, [day, now]) => {
    const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
    return seeing(before, anOpportunity(), now, new Date(year, month - 1, dayOfMonth, 12).getTime());
  }, null);
  if (!seen) throw new Error('Nothing was looked at');
  return seen;
}

const day = (value: Day): FieldValue => ({ type: 'date', day: value });
const euros = (amount: number): FieldValue => ({ type: 'money', amount, currency: 'EUR', rounded: false });
const word = (value: string): FieldValue => ({ type: 'text', text: value });

function factsOf(seen: SeenDeal): Record<string, Fact['value']> {
  const facts = factsFromHistory(historyOf(seen, FIELDS, STANDARD_CATALOGUE, JOINING), orderOf);
  return Object.fromEntries(facts.map(({ id, value }) => [id, value]));
}

const atLeast = (count: number) => ({ type: 'number', number: count, orMore: true });

describe('from what was seen of the close date', () => {
  const seen = lookedAt([
    ['2026-10-01', { CloseDate: day('2026-11-01') }],
    ['2026-10-20', { CloseDate: day('2026-12-01') }],
    ['2026-11-02', { CloseDate: day('2026-11-24') }],
    ['2026-11-10', { CloseDate: day('2027-01-10') }],
  ]);

  it('follows how often it moved later, and by how many days in all', () => {
    expect(factsOf(seen)).toMatchObject({ closeDateMoves: atLeast(2), closeDateMovedDays: atLeast(70) });
  });

  it('says since when it was watched', () => {
    const [fact] = factsFromHistory(historyOf(seen, FIELDS, STANDARD_CATALOGUE, JOINING), orderOf);
    expect(fact?.source).toEqual({ kind: 'seen', since: '2026-10-01' });
  });

  it('follows nothing before it was seen to change: there may have been moves before', () => {
    const once = lookedAt([['2026-11-20', { CloseDate: day('2026-12-01') }]]);
    expect(factsOf(once)).toMatchObject({ closeDateMoves: atLeast(0), closeDateMovedDays: atLeast(0) });
  });

  it('counts a date that was cleared and set anew as no move', () => {
    const cleared = lookedAt([
      ['2026-10-01', { CloseDate: day('2026-11-01') }],
      ['2026-10-02', { CloseDate: null }],
      ['2026-10-03', { CloseDate: day('2026-12-01') }],
    ]);
    expect(factsOf(cleared)).toMatchObject({ closeDateMoves: atLeast(0) });
  });
});

describe('from what was seen of the stage', () => {
  const stages = (...names: readonly string[]): SeenDeal =>
    lookedAt(names.map((name, index) => [`2026-11-0${index + 1}` as Day, { StageName: word(name) }]));

  it('follows when it was entered: on the first day on which it was seen', () => {
    expect(factsOf(stages('Prospecting', 'Qualification', 'Qualification'))).toMatchObject({
      stageEntered: { type: 'date', day: '2026-11-02' },
    });
  });

  it('follows nothing of when it was entered while it has not changed', () => {
    expect(factsOf(stages('Prospecting', 'Prospecting'))).not.toHaveProperty('stageEntered');
  });

  it('follow jumps and returns', () => {
    expect(factsOf(stages('Prospecting', 'Needs Analysis', 'Qualification', 'Proposal'))).toMatchObject({
      stagesSkipped: atLeast(2),
      stageReturns: atLeast(1),
    });
  });

  it('follows nothing of steps from or to a stage that the process does not know', () => {
    expect(factsOf(stages('Prospecting', 'On hold', 'Prospecting'))).toMatchObject({
      stagesSkipped: atLeast(0),
      stageReturns: atLeast(0),
    });
  });
});

describe('from what was seen of the amount', () => {
  const amounts = (...values: readonly number[]): SeenDeal =>
    lookedAt(values.map((value, index) => [`2026-11-0${index + 1}` as Day, { Amount: euros(value) }]));

  it.each<[readonly number[], number]>([
    [[100_000, 60_000], 40],
    [[100_000, 60_000, 80_000], 20],
    [[60_000, 100_000], 0],
    [[60_000], 0],
  ])('%j shrank by %i per cent', (values, percent) => {
    expect(factsOf(amounts(...values))).toMatchObject({ amountShrunk: atLeast(percent) });
  });
});

describe('the history of a fact', () => {
  it('has no change where only the word for the same changed', () => {
    const seen = lookedAt([
      ['2026-11-01', { Champion_Status__c: word('Tested') }],
      ['2026-11-02', { Champion_Status__c: word('Geprüft') }],
      ['2026-11-03', { Champion_Status__c: word('No idea what this is') }],
      ['2026-11-04', { Champion_Status__c: word('Left') }],
    ]);
    expect(historyOf(seen, FIELDS, STANDARD_CATALOGUE, JOINING).get('championStatus')?.changes).toEqual([
      { day: '2026-11-04', from: { type: 'choice', choice: 'tested' }, to: { type: 'choice', choice: 'left' } },
    ]);
  });
});

describe('what is known of a deal that was seen before', () => {
  const past = {
    seen: lookedAt([
      ['2026-10-01', { CloseDate: day('2026-11-01'), StageName: word('Prospecting') }],
      ['2026-10-20', { CloseDate: day('2026-12-01'), StageName: word('Qualification') }],
    ]),
    stageOrder: orderOf,
  };
  const asked = { fieldMap: FIELDS, catalogue: STANDARD_CATALOGUE, proofs: [], today: '2026-11-23' } as const;

  it('holds what was seen to happen, as a claim that says since when somebody looked', () => {
    const page = reading({ StageName: text('Qualification'), CloseDate: date('2026-12-01') });
    const { facts, history } = know({ ...asked, reading: page, past });
    expect(facts.get('closeDateMoves')).toMatchObject({ rung: 'claimed', value: atLeast(1), since: '2026-10-01' });
    expect(history.get('closeDate')?.changes).toHaveLength(1);
  });

  it('prefers what the page itself tells', () => {
    const page = reading({ StageName: text('Qualification'), PushCount: number(4) });
    const { facts } = know({ ...asked, reading: page, past });
    expect(facts.get('closeDateMoves')).toMatchObject({
      value: { type: 'number', number: 4 },
      source: { kind: 'field' },
    });
  });

  it('knows no history where nothing was remembered', () => {
    const { facts, history } = know({ ...asked, reading: reading({ StageName: text('Qualification') }) });
    expect(history.size).toBe(0);
    expect(facts.get('closeDateMoves')?.rung).toBe('unseen');
  });
});

describe('what only looks like a change', () => {
  const asked = { fieldMap: { ...FIELDS, created: ['Created'] }, catalogue: STANDARD_CATALOGUE, proofs: [] };
  const moves = (crm: 'salesforce' | 'hubspot', created: Day | null, from: Day) => {
    const past = {
      seen: lookedAt([
        ['2026-10-05', { CloseDate: day(from) }],
        ['2026-10-20', { CloseDate: day('2027-02-15') }],
      ]),
      stageOrder: orderOf,
    };
    const shown = { CloseDate: date('2027-02-15'), ...(created === null ? {} : { Created: date(created) }) };
    const { facts, history } = know({ ...asked, reading: reading(shown, crm), past, today: '2026-11-23' });
    return [facts.get('closeDateMoves')?.value, history.get('closeDate')?.changes.length];
  };

  it('is a close date in place of the one that HubSpot fills in by itself', () => {
    expect(moves('hubspot', '2026-10-01', '2026-10-31')).toEqual([atLeast(0), 0]);
  });

  it('may be one where the page does not show when the deal was created', () => {
    expect(moves('hubspot', null, '2026-10-31')).toEqual([atLeast(0), 0]);
  });

  it.each([
    ['hubspot', '2026-09-01', '2026-10-31'],
    ['hubspot', null, '2026-10-30'],
    ['salesforce', '2026-10-01', '2026-10-31'],
  ] as const)('is no other one: on %s, created %s, %s', (crm, created, from) => {
    expect(moves(crm, created, from)).toEqual([atLeast(1), 1]);
  });

  it('is another text for the same stage', () => {
    const past = {
      seen: lookedAt([
        ['2026-10-05', { StageName: word('Qualification') }],
        ['2026-10-20', { StageName: word('Qualifizierung') }],
      ]),
      stageOrder: (name: string) => (name.startsWith('Quali') ? 1 : null),
    };
    const page = reading({ StageName: text('Qualifizierung') });
    const { facts, history } = know({ ...asked, reading: page, past, today: '2026-11-23' });
    expect(history.get('stage')?.changes).toEqual([]);
    expect(facts.get('stageEntered')?.rung).toBe('unseen');
  });
});
