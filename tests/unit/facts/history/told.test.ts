import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue, PageHistory, PastValue } from '@/src/crm/reading';
import { addDays, type Day } from '@/src/day';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { Fact } from '@/src/facts/facts';
import { factsFromHistory, historyOf } from '@/src/facts/history/from-seen';
import { seeing, type SeenDeal, type SeenNow } from '@/src/facts/history/seen';
import { toldAgain, type Told, type ToldNow } from '@/src/facts/history/told';
import { know } from '@/src/facts/know';
import { date, reading, text } from '@/tests/unit/facts/factories';
import { anOpportunity } from '@/tests/unit/factories';

const TODAY: Day = '2026-11-23';
const FIELDS = { stage: ['StageName'], closeDate: ['CloseDate'], amount: ['Amount'] };
const STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal'];
const stageOrder = (stage: string): number | null => (STAGES.includes(stage) ? STAGES.indexOf(stage) : null);

const closes = (value: Day): FieldValue => ({ type: 'date', day: value });
const stage = (value: string): FieldValue => ({ type: 'text', text: value });
const euros = (amount: number): FieldValue => ({ type: 'money', amount, currency: 'EUR', rounded: false });
const past = (...values: readonly (readonly [Day, FieldValue])[]): readonly PastValue[] =>
  values.map(([since, value]) => ({ since, value }));
const list = (values: readonly PastValue[], complete = false): PageHistory => ({
  list: 'stage-history',
  complete,
  values,
});
const noon = (value: Day): number => {
  const [year = 0, month = 1, dayOfMonth = 1] = value.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth, 12).getTime();
};

/** Looks at a deal at noon of each of these days. */
function lookedAt(...looks: readonly (readonly [Day, SeenNow, ToldNow?])[]): SeenDeal {
  const seen = looks.reduce<SeenDeal | null>(
    (before, [day, now, told]) => seeing(before, anOpportunity(), now, noon(day), told),
    null,
  );
  if (!seen) throw new Error('Nothing was looked at');
  return seen;
}

function factsOf(seen: SeenDeal): ReadonlyMap<string, Fact> {
  const histories = historyOf(seen, FIELDS, STANDARD_CATALOGUE, { stageOrder, today: TODAY });
  return new Map(factsFromHistory(histories, stageOrder).map((fact) => [fact.id, fact]));
}

const exactly = (number: number) => ({ type: 'number', number });
const atLeast = (number: number) => ({ type: 'number', number, orMore: true });

const PUSHED = list(
  past(
    ['2026-09-01', closes('2026-09-30')],
    ['2026-10-13', closes('2026-10-31')],
    ['2026-11-16', closes('2026-12-31')],
  ),
  true,
);

describe('what the page tells of the past', () => {
  it('is known at first sight, without any watching', () => {
    const facts = factsOf(lookedAt([TODAY, { CloseDate: closes('2026-12-31') }, { CloseDate: PUSHED }]));
    expect(facts.get('closeDateMoves')).toMatchObject({
      value: exactly(2),
      source: { kind: 'told', list: 'stage-history', since: '2026-09-01', shown: null },
    });
    expect(facts.get('closeDateMovedDays')?.value).toEqual(exactly(92));
  });

  it('tells no more than since its oldest row where there are more', () => {
    const newest = list(PUSHED.values.slice(1));
    const facts = factsOf(lookedAt([TODAY, { CloseDate: closes('2026-12-31') }, { CloseDate: newest }]));
    expect(facts.get('closeDateMoves')).toMatchObject({ value: atLeast(1), since: '2026-10-13' });
  });

  it('tells of stages when they were entered, which were jumped over, and of going back', () => {
    const stages = list(
      past(
        ['2026-09-01', stage('Prospecting')],
        ['2026-09-20', stage('Proposal')],
        ['2026-10-01', stage('Qualification')],
      ),
      true,
    );
    const facts = factsOf(lookedAt([TODAY, { StageName: stage('Qualification') }, { StageName: stages }]));
    expect(facts.get('stageEntered')?.value).toEqual({ type: 'date', day: '2026-10-01' });
    expect(facts.get('stagesSkipped')?.value).toEqual(exactly(2));
    expect(facts.get('stageReturns')?.value).toEqual(exactly(1));
  });

  it('tells of a stage that never changed that it was there from the beginning, if it tells all', () => {
    const only = past(['2026-09-01', stage('Prospecting')]);
    const entered = (complete: boolean) =>
      factsOf(lookedAt([TODAY, { StageName: stage('Prospecting') }, { StageName: list(only, complete) }])).get(
        'stageEntered',
      )?.value;
    expect(entered(true)).toEqual({ type: 'date', day: '2026-09-01' });
    expect(entered(false)).toBeUndefined();
  });

  it('tells by how much the amount shrank', () => {
    const amounts = list(past(['2026-09-01', euros(100_000)], ['2026-10-01', euros(60_000)]), true);
    const facts = factsOf(lookedAt([TODAY, { Amount: euros(60_000) }, { Amount: amounts }]));
    expect(facts.get('amountShrunk')?.value).toEqual(exactly(40));
  });

  it('stands behind a field of the page that says it itself, and before what was seen', () => {
    const seen = lookedAt(
      ['2026-11-01', { CloseDate: closes('2026-10-31') }],
      [TODAY, { CloseDate: closes('2026-12-31') }, { CloseDate: PUSHED }],
    );
    const page = (fields: Parameters<typeof reading>[0]) =>
      know({
        reading: reading({ StageName: text('Qualification'), CloseDate: date('2026-12-31'), ...fields }),
        fieldMap: { ...FIELDS, closeDateMoves: ['PushCount'] },
        catalogue: STANDARD_CATALOGUE,
        proofs: [],
        past: { seen, stageOrder },
        today: TODAY,
      }).facts.get('closeDateMoves');
    expect(page({})).toMatchObject({ value: exactly(2), source: { kind: 'told' } });
    const count = { status: 'value', value: { type: 'number', number: 5 }, text: '5' } as const;
    const shown = { ...count, surface: 'field', hook: 'test', label: null } as const;
    expect(page({ PushCount: shown })).toMatchObject({ value: exactly(5), source: { kind: 'field' } });
  });
});

describe('what was told and what was seen', () => {
  const told = { CloseDate: PUSHED };

  it('count a change once that both know of', () => {
    const seen = lookedAt(
      ['2026-10-01', { CloseDate: closes('2026-09-30') }],
      ['2026-10-20', { CloseDate: closes('2026-10-31') }],
      ['2026-11-20', { CloseDate: closes('2026-12-31') }, told],
    );
    expect(factsOf(seen).get('closeDateMoves')?.value).toEqual(atLeast(2));
  });

  it('are remembered when the page does not tell any more, with the day on which it did', () => {
    const seen = lookedAt(
      ['2026-11-20', { CloseDate: closes('2026-12-31') }, told],
      [TODAY, { CloseDate: closes('2026-12-31') }],
    );
    expect(factsOf(seen).get('closeDateMoves')).toMatchObject({
      value: atLeast(2),
      source: { kind: 'told', shown: '2026-11-20' },
    });
  });

  it('add what was seen to change after it was told', () => {
    const seen = lookedAt(
      ['2026-11-20', { CloseDate: closes('2026-12-31') }, told],
      [TODAY, { CloseDate: closes('2027-01-31') }],
    );
    expect(factsOf(seen).get('closeDateMoves')?.value).toEqual(atLeast(3));
  });

  it('add what was seen before the oldest row', () => {
    const seen = lookedAt(
      ['2026-08-01', { CloseDate: closes('2026-08-31') }],
      [TODAY, { CloseDate: closes('2026-12-31') }, { CloseDate: list(PUSHED.values) }],
    );
    expect(factsOf(seen).get('closeDateMoves')).toMatchObject({ value: atLeast(3), since: '2026-08-01' });
  });

  it('hold to what was seen where their stages cannot be held against each other', () => {
    const german = list(past(['2026-09-01', stage('Erstkontakt')], ['2026-10-01', stage('Klärung')]));
    const seen = lookedAt(
      ['2026-11-20', { StageName: stage('Klärung') }, { StageName: german }],
      ['2026-11-21', { StageName: stage('Discovery') }],
    );
    expect(factsOf(seen).get('stageEntered')).toMatchObject({
      value: { type: 'date', day: '2026-11-21' },
      source: { kind: 'seen' },
    });
  });
});

describe('a list that is shown again', () => {
  const whole: Told = { ...PUSHED, at: noon('2026-11-20') };

  it('with fewer rows takes nothing away', () => {
    const newest = list(past(['2026-11-18', closes('2026-12-31')]));
    expect(toldAgain(whole, newest, noon(TODAY))).toEqual({ ...whole, at: noon(TODAY) });
  });

  it('with news adds them', () => {
    const news = list([...PUSHED.values.slice(2), { value: closes('2027-01-31'), since: '2026-11-21' }]);
    expect(toldAgain(whole, news, noon(TODAY)).values).toEqual([...PUSHED.values, news.values[1]]);
  });

  it('that begins after it was shown last forgets what was before: there may have been more between', () => {
    const later = list(past([TODAY, closes('2026-12-31')]));
    expect(toldAgain(whole, later, noon(TODAY))).toEqual({ ...later, at: noon(TODAY) });
  });
});

describe('the dates of a deal’s stages', () => {
  const dates = (values: readonly PastValue[], never: readonly string[] = []): ToldNow => ({
    StageName: { list: 'date-entered', complete: false, values, never },
  });
  const factsAt = (current: string, told: ToldNow) => factsOf(lookedAt([TODAY, { StageName: stage(current) }, told]));

  it('tell when the present one was entered, and of one that never was that it was jumped over', () => {
    const told = dates(past(['2026-09-01', stage('Prospecting')], ['2026-10-01', stage('Needs Analysis')]), [
      'Qualification',
    ]);
    const facts = factsAt('Needs Analysis', told);
    expect(facts.get('stageEntered')?.value).toEqual({ type: 'date', day: '2026-10-01' });
    expect(facts.get('stagesSkipped')?.value).toEqual(atLeast(1));
  });

  it('do not say of a stage without a date on the page that it was jumped over', () => {
    const told = dates(past(['2026-09-01', stage('Prospecting')], ['2026-10-01', stage('Needs Analysis')]));
    expect(factsAt('Needs Analysis', told).get('stagesSkipped')?.value).toEqual(atLeast(0));
  });

  it('tell of going back, but not of two stages on one day', () => {
    const back = dates(past(['2026-09-01', stage('Needs Analysis')], ['2026-10-01', stage('Qualification')]));
    expect(factsAt('Qualification', back).get('stageReturns')?.value).toEqual(atLeast(1));
    const atOnce = dates(past(['2026-10-01', stage('Needs Analysis')], ['2026-10-01', stage('Qualification')]));
    expect(factsAt('Needs Analysis', atOnce).get('stageReturns')?.value).toEqual(atLeast(0));
  });

  it('say nothing where the present stage has none', () => {
    const told = dates(past(['2026-09-01', stage('Prospecting')], ['2026-10-01', stage('Qualification')]));
    expect(factsAt('Proposal', told).get('stageEntered')).toBeUndefined();
  });
});

/** A deal's true life: what its close date was from each day on, in days from today. */
const aLife = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 20 }), moves: fc.integer({ min: -30, max: 60 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps) => {
    let [at, closing]: [Day, Day] = ['2026-05-01', '2026-09-01'];
    return steps.map(({ after, moves }) => {
      [at, closing] = [addDays(at, after), addDays(closing, moves)];
      return { since: at, value: closes(closing) };
    });
  });

const withoutRepeats = (life: readonly PastValue[]): readonly PastValue[] =>
  life.filter(({ value }, index) => index === 0 || JSON.stringify(value) !== JSON.stringify(life[index - 1]?.value));

const movesIn = (life: readonly PastValue[]): number =>
  withoutRepeats(life).filter(({ value }, index, all) => {
    const before = all[index - 1]?.value;
    return value?.type === 'date' && before?.type === 'date' && value.day > before.day;
  }).length;

describe('whatever a deal went through', () => {
  it('no change counts twice, and all of them where the list tells all', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 });
    fc.assert(
      fc.property(aLife, looks, fc.integer({ min: 1, max: 8 }), fc.boolean(), (life, days, rows, isTold) => {
        const on = (day: Day): PastValue | undefined => life.findLast(({ since }) => since <= day);
        const watched = [...new Set(days)]
          .toSorted((a, b) => a - b)
          .map((offset) => addDays('2026-05-01', offset))
          .filter((day) => day < TODAY);
        const seen = [...watched, TODAY].reduce<SeenDeal | null>((before, day) => {
          const now = on(day);
          if (!now) return before;
          // A list on the page tells its newest rows; some of the looks are at a page without it.
          const all = withoutRepeats(life.filter(({ since }) => since <= day));
          const shown = all.slice(-rows);
          const told = { CloseDate: list(shown, shown.length === all.length) };
          const isShown = day === TODAY ? isTold : day.endsWith('5');
          return seeing(before, anOpportunity(), { CloseDate: now.value }, noon(day), isShown ? told : {});
        }, null);
        fc.pre(seen !== null);
        const moves = seen && factsOf(seen).get('closeDateMoves')?.value;
        const counted = moves?.type === 'number' ? moves.number : 0;
        const isAll = moves?.type === 'number' && !moves.orMore;
        const truth = movesIn(life.filter(({ since }) => since <= TODAY));
        const least = isTold ? movesIn(withoutRepeats(life).slice(-rows)) : 0;
        expect(counted).toBeLessThanOrEqual(truth);
        expect(counted).toBeGreaterThanOrEqual(isAll ? truth : least);
      }),
      { numRuns: 2000 },
    );
  });
});
