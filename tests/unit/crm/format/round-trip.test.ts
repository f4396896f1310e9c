import { NumberParser } from '@internationalized/number';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { parseField } from '@/src/crm/format/parse';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';

/** Latin digits and the Gregorian calendar: what these show has to be read once the format is known. */
const LATIN = [
  ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-ZA', 'en-IE', 'en-NZ', 'de-DE', 'de-CH', 'de-AT', 'fr-FR'],
  ['fr-CH', 'fr-CA', 'fr-BE', 'es-ES', 'es-MX', 'es-AR', 'es-US', 'es-CO', 'pt-BR', 'pt-PT', 'it-IT', 'it-CH'],
  ['nl-NL', 'nl-BE', 'sv-SE', 'da-DK', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'sk-SK', 'hu-HU', 'ro-RO', 'bg-BG'],
  ['hr-HR', 'sl-SI', 'sr-RS', 'uk-UA', 'ru-RU', 'tr-TR', 'el-GR', 'he-IL', 'hi-IN', 'vi-VN', 'id-ID', 'ms-MY'],
  ['ja-JP', 'ko-KR', 'zh-CN', 'zh-TW', 'et-EE', 'lv-LV', 'lt-LT', 'is-IS', 'ca-ES', 'eu-ES', 'ga-IE', 'af-ZA'],
].flat();
/**
 * Other digits or other calendars: right, or not read. Not the Ethiopic calendar, which looks like ours seven years ago;
 * neither CRM has it.
 */
const OTHERS = [
  ['ar-EG', 'ar-SA', 'ar-AE', 'fa-IR', 'ur-PK', 'ckb-IQ', 'ps-AF', 'th-TH', 'mr-IN', 'bn-BD', 'my-MM', 'ne-NP'],
  ['am-ET', 'th-TH-u-ca-gregory', 'ja-JP-u-ca-japanese', 'zh-TW-u-ca-roc', 'en-u-ca-persian'],
  ['en-u-ca-hebrew', 'en-u-ca-indian', 'en-u-ca-islamic-umalqura', 'en-u-ca-buddhist', 'de-u-ca-japanese'],
].flat();
const ALL = [...LATIN, ...OTHERS];

const NOTHING_SAID = { format: UNKNOWN_FORMAT, today: '2026-11-23' } as const;
const UNKNOWN = pageFormat({ texts: [] }, NOTHING_SAID);
/** Values from whose texts the format of a locale follows. */
const SAMPLES = { date: Date.UTC(2026, 11, 31), number: 1234567.25 };

const anyLocale = fc.constantFrom(...ALL);
const latinLocale = fc.constantFrom(...LATIN);
const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const anyNumber = fc.double({ min: -5e7, max: 5e7, noNaN: true }).map((number) => Math.round(number * 100) / 100);
const anyCurrency = fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'BRL', 'CHF', 'KWD', 'SEK', 'INR');

const NUMERIC: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { year: 'numeric', month: 'numeric', day: 'numeric' },
];
const anyNumericStyle = fc.constantFrom(...NUMERIC);
const anyDateStyle = fc.constantFrom<Intl.DateTimeFormatOptions>(
  ...NUMERIC,
  { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { dateStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
);

/** To make a formatter takes much longer than all the rest. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
const madeOnce = <Made extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Made): Made => {
  const found = (made.get(key) as Made | undefined) ?? make();
  made.set(key, found);
  return found;
};
const dates = (locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  madeOnce(`${locale} ${JSON.stringify(style)}`, () => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
const numbers = (locale: string, style: Intl.NumberFormatOptions): Intl.NumberFormat =>
  madeOnce(`${locale} ${JSON.stringify(style)}`, () => new Intl.NumberFormat(locale, style));

const shownBy = (...texts: string[]): PageFormat => pageFormat({ texts }, NOTHING_SAID);
const isoDay = (day: Date): string => day.toISOString().slice(0, 10);

/** The smallest case for which the property does not hold; null when there is none. */
const counterexample = <Case>(property: fc.IProperty<Case>): Case | null =>
  fc.check(property, { numRuns: 5000 }).counterexample;

describe('whatever a locale shows, the value is right or there is none', { timeout: 60_000 }, () => {
  it('for dates', () => {
    const right = fc.property(anyLocale, anyDay, anyDateStyle, fc.boolean(), (locale, day, style, known) => {
      const show = dates(locale, style);
      const value = parseField(show.format(day), 'date', known ? shownBy(show.format(SAMPLES.date)) : UNKNOWN);
      return value?.type !== 'date' || value.day === isoDay(day);
    });
    expect(counterexample(right)).toBeNull();
  });

  it('for dates, even when the seller named another order', () => {
    const anyOrder = fc.constantFrom('dmy', 'mdy', 'ymd');
    const seen = fc.property(anyLocale, anyDay, anyNumericStyle, anyOrder, (locale, day, style, dateOrder) => {
      const show = dates(locale, style);
      const said = { format: { dateOrder, decimal: null }, today: '2026-11-23' } as const;
      const page = pageFormat({ texts: [show.format(SAMPLES.date)] }, said);
      // Arabic digits tell nothing of the format, so there the seller's word is all there is.
      if (page.shown.dateOrder === null) return true;
      const value = parseField(show.format(day), 'date', page);
      return value?.type !== 'date' || value.day === isoDay(day);
    });
    expect(counterexample(seen)).toBeNull();
  });

  it('for amounts of money', () => {
    const right = fc.property(anyLocale, anyNumber, anyCurrency, fc.boolean(), (locale, number, currency, known) => {
      const show = numbers(locale, { style: 'currency', currency });
      const shown = Number(number.toFixed(show.resolvedOptions().maximumFractionDigits));
      const value = parseField(show.format(shown), 'money', known ? shownBy(show.format(SAMPLES.number)) : UNKNOWN);
      if (value?.type !== 'money') return true;
      return Math.abs(value.amount - shown) < 1e-6 && (value.currency === currency || value.currency === null);
    });
    expect(counterexample(right)).toBeNull();
  });

  it('for rounded amounts, as far as they were rounded', () => {
    const read = new Set<string>();
    const anySize = fc
      .integer({ min: -2, max: 12 })
      .chain((size) => fc.integer({ min: 100, max: 999 }).map((n) => n * 10 ** size));
    const right = fc.property(anyLocale, anySize, anyCurrency, fc.boolean(), (locale, number, currency, known) => {
      const show = numbers(locale, { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 });
      const format = known ? shownBy(numbers(locale, { style: 'currency', currency }).format(SAMPLES.number)) : UNKNOWN;
      const value = parseField(show.format(number), 'money', format);
      if (value?.type !== 'money') return true;
      if (value.rounded) read.add(locale);
      // The smallest amounts are not shortened; they are rounded to the tenth like the others all the same.
      return Math.abs(value.amount - number) <= (value.rounded ? value.within : 0.51);
    });
    expect(counterexample(right)).toBeNull();
    expect([...read]).toEqual(expect.arrayContaining(['en-US', 'de-DE', 'fr-FR', 'es-ES', 'sv-SE', 'ja-JP', 'ko-KR']));
  });

  it('for numbers and percentages', () => {
    const right = fc.property(anyLocale, anyNumber, fc.boolean(), fc.boolean(), (locale, number, percent, known) => {
      const options = { maximumFractionDigits: 3 };
      const plain = numbers(locale, options);
      const show = percent ? numbers(locale, { ...options, style: 'percent' }) : plain;
      const format = known ? shownBy(plain.format(SAMPLES.number)) : UNKNOWN;
      const value = parseField(show.format(percent ? number / 100 : number), 'number', format);
      return value?.type !== 'number' || Math.abs(value.number - number) < 1e-3;
    });
    expect(counterexample(right)).toBeNull();
  });
});

describe('once the page has shown its format, everything in Latin digits is read', { timeout: 60_000 }, () => {
  it('for dates', () => {
    const right = fc.property(latinLocale, anyDay, anyNumericStyle, (locale, day, style) => {
      const show = dates(locale, style);
      const value = parseField(show.format(day), 'date', shownBy(show.format(SAMPLES.date)));
      return value?.type === 'date' && value.day === isoDay(day);
    });
    expect(counterexample(right)).toBeNull();
  });

  it('for short dates of these years', () => {
    const thisDecade = fc.date({ min: new Date('2018-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const right = fc.property(latinLocale, thisDecade, (locale, day) => {
      const format = shownBy(dates(locale, NUMERIC[0] ?? {}).format(SAMPLES.date));
      const value = parseField(dates(locale, { dateStyle: 'short' }).format(day), 'date', format);
      return value?.type === 'date' && value.day === isoDay(day);
    });
    expect(counterexample(right)).toBeNull();
  });

  it('for amounts of money, just as Adobe’s parser reads them that is told the locale and the currency', () => {
    const right = fc.property(
      latinLocale,
      anyNumber,
      fc.constantFrom('EUR', 'USD', 'GBP'),
      (locale, number, currency) => {
        const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
        const show = numbers(locale, style);
        const value = parseField(show.format(number), 'money', shownBy(show.format(SAMPLES.number)));
        const referee = new NumberParser(locale, style).parse(show.format(number));
        return value?.type === 'money' && value.amount === number && value.currency === currency && referee === number;
      },
    );
    expect(counterexample(right)).toBeNull();
  });
});
