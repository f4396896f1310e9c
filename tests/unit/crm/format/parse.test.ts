import { describe, expect, it } from 'vitest';
import type { FieldType } from '@/src/crm/reading';
import { parseField, understand, type KnownFormat } from '@/src/crm/format/parse';

const TODAY = '2026-11-23';
const UNKNOWN: KnownFormat = { dateOrder: null, decimal: null, today: TODAY };
const AMERICAN: KnownFormat = { dateOrder: 'mdy', decimal: '.', today: TODAY };
const GERMAN: KnownFormat = { dateOrder: 'dmy', decimal: ',', today: TODAY };

const day = (text: string, format: KnownFormat): string | null => {
  const value = parseField(text, 'date', format);
  return value?.type === 'date' ? value.day : null;
};

describe('a date', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026/12/31', '2026-12-31'],
    ['2026. 12. 31.', '2026-12-31'],
    ['2026年4月5日', '2026-04-05'],
    ['31.12.2026', '2026-12-31'],
    ['5.4.2026', '2026-04-05'],
    ['05. 04. 2026.', '2026-04-05'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['04/04/2026', '2026-04-04'],
    ['12/31/2026, 10:12\u202fAM', '2026-12-31'],
    ['31.12.2026 um 10:12 Uhr', '2026-12-31'],
    ['31/12/2026 10:12 GMT+1', '2026-12-31'],
    ['\u200e31\u200f/12/2026', '2026-12-31'],
    ['December 31, 2026', '2026-12-31'],
    ['Dec 31, 2026 10:12 AM', '2026-12-31'],
    ['31 May 2026', '2026-05-31'],
    ['31. Dezember 2026', '2026-12-31'],
    ['5. März 2026', '2026-03-05'],
    ['31 de dezembro de 2026', '2026-12-31'],
    ['1 févr. 2026', '2026-02-01'],
  ])('%s is read without knowing the format', (text, expected) => {
    expect(day(text, UNKNOWN)).toBe(expected);
  });

  it.each([
    ['day and month could be swapped', '05/04/2026'],
    ['day and month could be swapped', '05-04-2026'],
    ['the year has two digits', '31.12.26'],
    ['there is no such day', '31.04.2026'],
    ['there is no such month', '2026-13-05'],
    ['the year is Buddhist', '31/12/2569'],
    ['the digits are Arabic', '٣١/١٢/٢٠٢٦'],
    ['the year is missing', 'December 31'],
    ['it is a range', '01.12.2026 - 31.12.2026'],
    ['something else follows', '31.12.2026 (tentative)'],
    ['the month is unknown', '31 Grudzień 2026'],
    ['it is empty', ''],
    ['it is far too long', `31.12.2026${' '.repeat(100_000)}`],
  ])('is not read when %s: %s', (_why, text) => {
    expect(day(text, UNKNOWN)).toBeNull();
  });

  it('is read in the order that the page is known to use', () => {
    expect(day('05/04/2026', AMERICAN)).toBe('2026-05-04');
    expect(day('05/04/2026', GERMAN)).toBe('2026-04-05');
  });

  it('is not read when it contradicts the order that the page is known to use', () => {
    expect(day('31/12/2026', AMERICAN)).toBeNull();
    expect(day('12/31/2026', GERMAN)).toBeNull();
  });
});

const money = (text: string, format: KnownFormat): [number, string | null, boolean] | null => {
  const value = parseField(text, 'money', format);
  return value?.type === 'money' ? [value.amount, value.currency, value.rounded] : null;
};

describe('an amount of money', () => {
  it.each<[string, number, string | null]>([
    ['1.234,56 €', 1234.56, 'EUR'],
    ['€84,500.00', 84_500, 'EUR'],
    ['84.500,00 €', 84_500, 'EUR'],
    ['84.500 €', 84_500, 'EUR'],
    ['1\u202f234,56\u00a0€', 1234.56, 'EUR'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['EUR 1.517.000', 1_517_000, 'EUR'],
    ['USD 100.00 (EUR 90.00)', 100, 'USD'],
    ['R$ 1.500', 1500, 'BRL'],
    ['R$1.500,00', 1500, 'BRL'],
    ['$1,500', 1500, null],
    ['$84,500.00', 84_500, null],
    ['CA$84,500.00', 84_500, 'CAD'],
    ['¥1,234', 1234, null],
    ['£12.5', 12.5, 'GBP'],
    ['₹12,34,567.00', 1_234_567, 'INR'],
    ['KWD 1.234,500', 1234.5, 'KWD'],
    ['\u2212€1,234.50', -1234.5, 'EUR'],
    ['€-5', -5, 'EUR'],
    ['-1.234,50 €', -1234.5, 'EUR'],
    ['84500', 84_500, null],
    ['1 234 kr', 1234, null],
    ['€0.125', 0.125, 'EUR'],
  ])('%s is read without knowing the format', (text, amount, currency) => {
    expect(money(text, UNKNOWN)).toEqual([amount, currency, false]);
  });

  it.each<[string, number, string | null]>([
    ['$58.4K', 58_400, null],
    ['€1.2M', 1_200_000, 'EUR'],
    ['58,4 Tsd. €', 58_400, 'EUR'],
    ['-1,5 Mio. €', -1_500_000, 'EUR'],
  ])('%s is marked as rounded', (text, amount, currency) => {
    expect(money(text, UNKNOWN)).toEqual([amount, currency, true]);
  });

  it.each([
    ['the separator could be either', '1.234'],
    ['the separator could be either', '1,234'],
    ['the separator could be either in a currency with three decimals', 'KWD 1.234'],
    ['the separator could be either in a rounded amount', '$1.234K'],
    ['the groups are malformed', '€1.23.456,00'],
    ['the decimal sign stands twice', '1,234,56 €'],
    ['it is cut', 'EUR 1,517,…'],
    ['it is cut', 'EUR 1,517,'],
    ['the unit is unknown', '84 credits'],
    ['the code is no currency', 'XYZ 84.00'],
    ['it has two units', '€84 USD'],
    ['it is a percentage', '75%'],
    ['it is a range', '€10 - €20'],
    ['brackets may mean a negative amount', '($100.00)'],
    ['what is in brackets is no amount', '€100.00 (estimate)'],
    ['the digits are Arabic', '١٬٢٣٤٫٥٦'],
    ['it is empty', ''],
    ['it is two answers to one choice', '€1\n200'],
  ])('is not read when %s: %s', (_why, text) => {
    expect(money(text, UNKNOWN)).toBeNull();
  });

  it('is read though its unit stands on a line of its own', () => {
    expect(money('USD 100.00\n(EUR 90.00)', UNKNOWN)).toEqual([100, 'USD', false]);
    expect(money('€\n1,234.50', UNKNOWN)).toEqual([1234.5, 'EUR', false]);
  });

  it('is read with the decimal sign that the page is known to use', () => {
    expect(money('1.234', GERMAN)).toEqual([1234, null, false]);
    expect(money('1.234', AMERICAN)).toEqual([1.234, null, false]);
  });

  it('is not read when it contradicts the decimal sign that the page is known to use', () => {
    expect(money('1.234,56 €', AMERICAN)).toBeNull();
    expect(money('€1.234', AMERICAN)).toBeNull();
  });
});

describe('a number', () => {
  it.each([
    ['75%', 75],
    ['75 %', 75],
    ['%75', 75],
    ['12,5 %', 12.5],
    ['4', 4],
    ['-3', -3],
    ['1,234.5', 1234.5],
  ])('%s is read without knowing the format', (text, number) => {
    expect(parseField(text, 'number', UNKNOWN)).toEqual({ type: 'number', number });
  });

  it.each(['1.234', '€5', '58K', 'four', '31.12.2026', '1.2.3', '1\n200', '١\n٢٠٠'])('%s is not read', (text) => {
    expect(parseField(text, 'number', UNKNOWN)).toBeNull();
  });
});

describe('a percentage', () => {
  it('in thousands is not read where its separator may be a decimal sign that only amounts of money do not have', () => {
    expect(understand('12,500 %', 'number', AMERICAN)).toEqual({ status: 'unparsed', doubt: 'format' });
    expect(understand('12.500 %', 'number', GERMAN)).toEqual({ status: 'unparsed', doubt: 'format' });
    expect(parseField('12,500 %', 'number', GERMAN)).toEqual({ type: 'number', number: 12.5 });
    expect(parseField('12,500.5 %', 'number', AMERICAN)).toEqual({ type: 'number', number: 12_500.5 });
  });
});

describe('other types', () => {
  it('a flag is read from yes and no in a few languages', () => {
    expect(parseField('Yes', 'flag', UNKNOWN)).toEqual({ type: 'flag', flag: true });
    expect(parseField('Nein', 'flag', UNKNOWN)).toEqual({ type: 'flag', flag: false });
    expect(parseField('Perhaps', 'flag', UNKNOWN)).toBeNull();
  });

  it('a text stays as it is', () => {
    expect(parseField(' <b>1.234</b> ', 'text', UNKNOWN)).toEqual({ type: 'text', text: ' <b>1.234</b> ' });
  });

  it.each<FieldType>(['date', 'money', 'number', 'flag'])('a hostile text is no %s and costs nothing', (type) => {
    expect(parseField('1,'.repeat(50_000), type, UNKNOWN)).toBeNull();
    expect(parseField(`${'1 '.repeat(28)}x`, type, UNKNOWN)).toBeNull();
  });
});
