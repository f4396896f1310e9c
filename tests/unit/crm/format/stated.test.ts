import { describe, expect, it } from 'vitest';
import { orderStatedBy, sampleDatesIn } from '@/src/crm/format/stated';

describe('the pattern of a date input', () => {
  it.each([
    ['MM/DD/YYYY', 'mdy'],
    ['DD/MM/YYYY', 'dmy'],
    ['YYYY-MM-DD', 'ymd'],
    ['YYYY.MM.DD.', 'ymd'],
    ['DD. MM. YYYY', 'dmy'],
    ['d.M.yyyy', 'dmy'],
    ['yyyy/MM/dd', 'ymd'],
    ['TT.MM.JJJJ', 'dmy'],
    ['JJ/MM/AAAA', 'dmy'],
    ['dd/mm/aaaa', 'dmy'],
    ['ÅÅÅÅ-MM-DD', 'ymd'],
  ])('%s states %s', (pattern, order) => {
    expect(orderStatedBy(pattern)).toBe(order);
  });

  it.each([
    '--',
    '',
    'Search',
    'MMM d, yyyy',
    'MM/DD',
    'Pick a day',
    'MM/MM/YYYY',
    'DD/DD/YYYY',
    'HH:mm',
    '12/31/2024',
  ])('%j states nothing', (pattern) => {
    expect(orderStatedBy(pattern)).toBeNull();
  });
});

describe('the hint beside a date input', () => {
  it.each([
    ['Format: 12/31/2024', ['12/31/2024']],
    ['Format: 31.12.2024', ['31.12.2024']],
    ['Formato: 31/12/2024', ['31/12/2024']],
    ['形式: 2024/12/31', ['2024/12/31']],
    ['Enter a date', []],
  ])('%s holds %j', (hint, samples) => {
    expect(sampleDatesIn(hint)).toEqual(samples);
  });
});
