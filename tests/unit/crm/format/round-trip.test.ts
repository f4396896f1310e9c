import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import { pageFormat } from '@/src/crm/format/page-format';
import { parseField } from '@/src/crm/format/parse';

const LOCALES = [
  ['en-US', 'en-GB', 'en-CA', 'en-IN', 'en-ZA', 'de-DE', 'de-CH', 'de-AT', 'fr-FR', 'fr-CH', 'es-ES', 'es-MX'],
  ['pt-BR', 'pt-PT', 'it-IT', 'nl-NL', 'sv-SE', 'da-DK', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'hu-HU', 'tr-TR'],
  ['ja-JP', 'ko-KR', 'zh-CN', 'th-TH', 'ar-EG', 'fa-IR', 'he-IL', 'hi-IN', 'id-ID', 'vi-VN', 'bg-BG', 'hr-HR'],
].flat();
const NOTHING_SAID = { format: UNKNOWN_FORMAT, today: '2026-11-23' } as const;
const UNKNOWN = pageFormat({ texts: [] }, NOTHING_SAID);
/** Texts of each kind from which the format of a locale follows. */
const SAMPLES = { date: Date.UTC(2026, 11, 31), number: 1234567.25 };

const anyLocale = fc.constantFrom(...LOCALES);
const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const anyNumber = fc.double({ min: -5e7, max: 5e7, noNaN: true }).map((number) => Math.round(number * 100) / 100);
const anyCurrency = fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'BRL', 'CHF', 'KWD', 'SEK', 'INR');
const anyDateStyle = fc.constantFrom<Intl.DateTimeFormatOptions>(
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { dateStyle: 'short' },
);

/** The smallest case for which the property does not hold; null when there is none. */
const counterexample = <Case>(property: fc.IProperty<Case>): Case | null =>
  fc.check(property, { numRuns: 5000 }).counterexample;

describe('whatever a locale shows, the value is right or there is none', () => {
  it('for dates', () => {
    const read = new Set<string>();
    const right = fc.property(anyLocale, anyDay, anyDateStyle, fc.boolean(), (locale, day, style, known) => {
      const show = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
      const format = known ? pageFormat({ texts: [show.format(SAMPLES.date)] }, NOTHING_SAID) : UNKNOWN;
      const value = parseField(show.format(day), 'date', format);
      if (value) read.add(locale);
      return value?.type !== 'date' || value.day === day.toISOString().slice(0, 10);
    });
    expect(counterexample(right)).toBeNull();
    expect([...read]).toEqual(expect.arrayContaining(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP']));
  });

  it('for amounts of money', () => {
    const read = new Set<string>();
    const right = fc.property(anyLocale, anyNumber, anyCurrency, fc.boolean(), (locale, number, currency, known) => {
      const show = new Intl.NumberFormat(locale, { style: 'currency', currency });
      const shown = Number(number.toFixed(show.resolvedOptions().maximumFractionDigits));
      const format = known ? pageFormat({ texts: [show.format(SAMPLES.number)] }, NOTHING_SAID) : UNKNOWN;
      const value = parseField(show.format(shown), 'money', format);
      if (value?.type !== 'money') return true;
      read.add(locale);
      return Math.abs(value.amount - shown) < 1e-6 && (value.currency === currency || value.currency === null);
    });
    expect(counterexample(right)).toBeNull();
    expect([...read]).toEqual(expect.arrayContaining(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR']));
  });

  it('for numbers and percentages', () => {
    const right = fc.property(anyLocale, anyNumber, fc.boolean(), fc.boolean(), (locale, number, percent, known) => {
      const options = { maximumFractionDigits: 3 };
      const plain = new Intl.NumberFormat(locale, options);
      const show = percent ? new Intl.NumberFormat(locale, { ...options, style: 'percent' }) : plain;
      const format = known ? pageFormat({ texts: [plain.format(SAMPLES.number)] }, NOTHING_SAID) : UNKNOWN;
      const value = parseField(show.format(percent ? number / 100 : number), 'number', format);
      return value?.type !== 'number' || Math.abs(value.number - number) < 1e-3;
    });
    expect(counterexample(right)).toBeNull();
  });
});
