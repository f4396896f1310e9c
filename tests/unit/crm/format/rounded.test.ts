import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@/src/crm/reading';
import { fitTogether } from '@/src/crm/format/rounded';

const exact = (amount: number, currency = 'EUR'): FieldValue => ({ type: 'money', amount, currency, rounded: false });
const rounded = (amount: number, within: number, currency = 'EUR'): FieldValue => ({
  type: 'money',
  amount,
  currency,
  rounded: true,
  within,
});

describe('two amounts on one page', () => {
  it.each<[string, FieldValue, FieldValue]>([
    ['they are the same', exact(58_432), exact(58_432)],
    ['one is the other rounded', rounded(58_400, 100), exact(58_432)],
    ['one is the other cut off', rounded(58_400, 100), exact(58_499.99)],
    ['both are rounded, one more than the other', rounded(58_400, 100), rounded(58_000, 1000)],
  ])('fit together when %s', (_when, a, b) => {
    expect([fitTogether(a, b), fitTogether(b, a)]).toEqual([true, true]);
  });

  it.each<[string, FieldValue, FieldValue]>([
    ['they are exact and differ by a cent', exact(58_432), exact(58_432.01)],
    ['the rounded one is too far off', rounded(58_400, 100), exact(58_501)],
    ['the currencies differ', rounded(58_400, 100), exact(58_432, 'USD')],
  ])('contradict each other when %s', (_when, a, b) => {
    expect([fitTogether(a, b), fitTogether(b, a)]).toEqual([false, false]);
  });
});
