import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue, type FieldValue } from '@/src/crm/reading';
import { LONGEST_SEEN } from '@/src/facts/history/kept-value';
import { isNews, seeing, seenOn, type SeenDeal, type SeenNow } from '@/src/facts/history/seen';
import { date, empty, field, reading, text } from '@/tests/unit/facts/factories';
import { anOpportunity } from '@/tests/unit/factories';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2, 12);

const day = (value: `${number}-${number}-${number}`): FieldValue => ({ type: 'date', day: value });
const exact = (amount: number): FieldValue => ({ type: 'money', amount, currency: 'EUR', rounded: false });
const rounded = (amount: number, within: number): FieldValue => ({
  type: 'money',
  amount,
  currency: 'EUR',
  rounded: true,
  within,
});

/** Looks at a deal once a day. */
function lookedAt(...looks: readonly SeenNow[]): SeenDeal {
  const seen = looks.reduce<SeenDeal | null>(
    (before, now, index) => seeing(before, anOpportunity(), now, START + index * DAY),
    null,
  );
  if (!seen) throw new Error('Nothing was looked at');
  return seen;
}

describe('what is seen on a page', () => {
  it('is what certainly stands there or is certainly empty, and nothing else', () => {
    const page = reading({
      Name: text('Depot'),
      CloseDate: date('2026-12-01'),
      NextStep: empty,
      Amount: { status: 'loading' },
      Champion__c: { status: 'editing' },
    });
    expect(seenOn(page, ['Name', 'CloseDate', 'NextStep', 'Amount', 'Champion__c', 'Nowhere__c'])).toEqual({
      Name: { type: 'text', text: 'Depot' },
      CloseDate: day('2026-12-01'),
      NextStep: null,
    });
  });

  it('leaves out fields that hold no fact', () => {
    expect(seenOn(reading({ Secret__c: text('Hush') }), ['Name'])).toEqual({});
  });

  it('keeps no second copy of long texts', () => {
    const long = field({ type: 'text', text: 'x'.repeat(LONGEST_SEEN + 1) });
    expect(seenOn(reading({ Description: long }), ['Description'])).toEqual({
      Description: { type: 'text', text: 'x'.repeat(LONGEST_SEEN) },
    });
  });
});

describe('the history of a field', () => {
  it('has one entry for as long as the same stands there', () => {
    const seen = lookedAt({ CloseDate: day('2026-12-01') }, { CloseDate: day('2026-12-01') });
    expect(seen).toMatchObject({ first: START, last: START + DAY });
    expect(seen.fields['CloseDate']).toEqual([{ value: day('2026-12-01'), first: START, last: START + DAY }]);
  });

  it('has an entry more when something else stands there, also when it is empty', () => {
    const looks = [day('2026-12-01'), null, day('2026-12-01')].map((CloseDate) => ({ CloseDate }));
    expect(lookedAt(...looks).fields['CloseDate']?.map(({ value }) => value)).toEqual([
      day('2026-12-01'),
      null,
      day('2026-12-01'),
    ]);
  });

  it('goes on where a page does not show the field', () => {
    const seen = lookedAt({ CloseDate: day('2026-12-01') }, {}, { CloseDate: day('2027-01-15') });
    expect(seen.fields['CloseDate']).toHaveLength(2);
    expect(seen.last).toBe(START + 2 * DAY);
  });

  it('takes a rounded amount for no change, and keeps the exact one', () => {
    const looks = [exact(58_400), rounded(58_000, 500), exact(58_400)].map((Amount) => ({ Amount }));
    expect(lookedAt(...looks).fields['Amount']).toEqual([
      { value: exact(58_400), first: START, last: START + 2 * DAY },
    ]);
  });

  it('sees that a rounded amount cannot be the exact one any more', () => {
    expect(lookedAt({ Amount: exact(58_400) }, { Amount: rounded(41_000, 500) }).fields['Amount']).toHaveLength(2);
  });

  it('does not grow without end', () => {
    const looks = Array.from({ length: 500 }, (_, number) => ({ Probability: { type: 'number', number } as const }));
    const values = lookedAt(...looks).fields['Probability'] ?? [];
    expect(values.length).toBe(200);
    expect(values.at(-1)?.value).toEqual({ type: 'number', number: 499 });
  });

  it('takes names of fields for nothing but names', () => {
    expect(lookedAt({ constructor: null }).fields['constructor']).toEqual([{ value: null, first: START, last: START }]);
  });
});

describe('news', () => {
  const before = lookedAt({ CloseDate: day('2026-12-01') });

  it.each<[string, SeenNow, number, boolean]>([
    ['the same a moment later', { CloseDate: day('2026-12-01') }, START + 1000, false],
    ['less of the same', {}, START + 1000, false],
    ['another value', { CloseDate: day('2026-12-02') }, START + 1000, true],
    ['a field that was not seen before', { Amount: null }, START + 1000, true],
    ['the same on another day', { CloseDate: day('2026-12-01') }, START + DAY, true],
  ])('%s', (_what, now, at, news) => {
    expect(isNews(before, now, at)).toBe(news);
  });

  it('a deal that was never looked at', () => {
    expect(isNews(null, {}, START)).toBe(true);
  });
});

const anyValue: fc.Arbitrary<FieldValue | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(day('2026-12-01'), day('2027-01-01')),
  fc.integer({ min: 0, max: 3 }).map((number) => ({ type: 'number', number }) as const),
  fc.constantFrom(exact(100), exact(101), rounded(100, 5)),
  fc.constantFrom('a', 'b').map((letter) => ({ type: 'text', text: letter }) as const),
);

describe('whatever is seen', () => {
  it('the last entry stands for what is there now, and no two neighbours for the same', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 30 }), (values) => {
        const entries = lookedAt(...values.map((Any) => ({ Any }))).fields['Any'] ?? [];
        expect(isSameValue(entries.at(-1)?.value ?? null, values.at(-1) ?? null)).toBe(true);
        const neighbours = entries.slice(1).map((next, index) => ({ before: entries[index] ?? next, next }));
        expect(neighbours.filter(({ before, next }) => before.last >= next.first)).toEqual([]);
        expect(neighbours.filter(({ before, next }) => isSameValue(before.value, next.value))).toEqual([]);
      }),
    );
  });
});
