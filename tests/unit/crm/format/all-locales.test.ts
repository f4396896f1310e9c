import { describe, expect, it } from 'vitest';
import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { parseField } from '@/src/crm/format/parse';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Languages that differ much from country to country, with the countries of which the CRMs have a locale. */
const COUNTRIES = {
  ar: 'AE BH DZ EG IQ JO KW LB LY MA OM QA SA SD SY TN YE',
  de: 'AT BE CH IT LI LU',
  en: 'AE AU BE BS BW CA CH CM CY DE DK FI GB GH HK IE IL IN JM KE LR MT MU MY NA NG NL NZ PH PK SE SG SI TT UG ZA ZM ZW',
  es: 'AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PH PR PY SV US UY VE',
  fr: 'BE BF CA CD CH CI CM DZ GN HT LU MA MC ML MU RE SN TG TN',
  it: 'CH SM VA',
  nl: 'AW BE SR',
  pt: 'AO CH CV MZ PT',
  zh: 'HK MO MY SG TW',
};

/** Every language with two letters that the engine knows. */
const LOCALES = [
  ...Intl.NumberFormat.supportedLocalesOf(LETTERS.flatMap((first) => LETTERS.map((second) => first + second))),
  ...Object.entries(COUNTRIES).flatMap(([language, countries]) =>
    countries.split(' ').map((country) => `${language}-${country}`),
  ),
];

const SAID_NOTHING = { format: UNKNOWN_FORMAT, today: '2026-11-23' } as const;
const formatIn = (...texts: string[]): PageFormat => pageFormat({ texts }, SAID_NOTHING);
const UNKNOWN = formatIn();

/** A day above 12, two that could be swapped, and each month with all its names. */
const DAYS = [
  '2026-12-31',
  '2026-04-05',
  '2027-01-12',
  '2026-08-09',
  '2026-03-02',
  '2028-10-11',
  '2026-05-04',
] as const;
const NUMBERS = [0, 5, 12.5, 999, 1000, 1234.5, 12_345, 1_234_567.25, -1234, -0.5];

const read = { right: 0, wrong: [] as string[] };
const judge = (locale: string, text: string, isRight: boolean | null): void => {
  if (isRight === true) read.right += 1;
  if (isRight === false) read.wrong.push(`${locale}: ${text}`);
};

/** The locales in which something was read wrong, each with one example. */
function wrongIn(check: (locale: string) => void): readonly string[] {
  read.right = 0;
  read.wrong = [];
  for (const locale of LOCALES) check(locale);
  expect(read.right).toBeGreaterThan(1000);
  return read.wrong;
}

function checkDates(locale: string, style: Intl.DateTimeFormatOptions, known: PageFormat): void {
  const show = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  for (const day of DAYS) {
    const text = show.format(Date.parse(day));
    for (const format of [UNKNOWN, known]) {
      const value = parseField(text, 'date', format);
      judge(locale, text, value?.type === 'date' ? value.day === day : null);
    }
  }
}

describe('in every locale that the engine knows, what is read is right', () => {
  it('of dates, but for one that has the day before the month and behind the year', () => {
    const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const wrong = wrongIn((locale) => {
      const sample = new Intl.DateTimeFormat(locale, { ...numeric, timeZone: 'UTC' }).format(Date.parse(DAYS[0]));
      checkDates(locale, numeric, formatIn(sample));
      checkDates(locale, { year: 'numeric', month: 'short', day: 'numeric' }, formatIn(sample));
    });
    expect(wrong.filter((one) => !one.startsWith('ky: '))).toEqual([]);
  });

  it.each(['EUR', 'JPY', 'INR'])('of amounts in %s, with and without the sign of the currency', (currency) => {
    const wrong = wrongIn((locale) => {
      const style = { style: 'currency', currency } as const;
      const [sign, code] = [style, { ...style, currencyDisplay: 'code' } as const].map(
        (one) => new Intl.NumberFormat(locale, one),
      );
      for (const show of [sign, code]) {
        const known = formatIn(show?.format(1_234_567.25) ?? '');
        for (const number of NUMBERS) {
          const shown = currency === 'JPY' ? Math.round(number) : number;
          const text = show?.format(shown) ?? '';
          for (const format of [UNKNOWN, known]) {
            const value = parseField(text, 'money', format);
            const isRight = (amount: number, found: string | null): boolean =>
              amount === shown && (found === null || found === currency);
            judge(locale, text, value?.type === 'money' ? isRight(value.amount, value.currency) : null);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  it('of percentages, also where amounts of money have another decimal sign', () => {
    const wrong = wrongIn((locale) => {
      const show = new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits: 3,
        minimumFractionDigits: 3,
      });
      const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
      for (const number of [12.5, 75, 0.125, 100, -12.345]) {
        const text = show.format(number / 100);
        for (const format of [UNKNOWN, formatIn(money.format(1_234_567.25)), formatIn(show.format(0.5))]) {
          const value = parseField(text, 'number', format);
          judge(locale, text, value?.type === 'number' ? value.number === number : null);
        }
      }
    });
    expect(wrong).toEqual([]);
  });
});
