import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDay, type Day } from '@/src/day';
import { dayStyleOf, ISO_DAYS, writeDay, writePlainDay } from '@/src/day-style';

const LOCALES = (
  'en-US en-GB en-CA de-DE de-AT de-CH fr-FR fr-CA es-ES es-MX it-IT pt-BR pt-PT nl-NL nl-BE sv-SE da-DK nb-NO fi-FI ' +
  'pl-PL cs-CZ sk-SK sl-SI hr-HR hu-HU ro-RO bg-BG ru-RU uk-UA lt-LT lv-LV et-EE el-GR tr-TR he-IL ar-EG ar-SA fa-IR ' +
  'hi-IN bn-BD ta-IN th-TH vi-VN id-ID ja-JP ko-KR zh-CN zh-TW ca-ES eu-ES is-IS ga-IE'
).split(' ');

/** As the browser itself writes it; engines differ in which kind of blank they take before a word for "year". */
function written(day: Day, today: Day, locale: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
    ...year,
  })
    .format(Date.parse(day))
    .replaceAll('\u202f', ' ');
}

const anyDay = fc
  .tuple(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => makeDay(year, month, date))
  .filter((day) => day !== null);

describe('a day', () => {
  it.each(LOCALES)('is written as the browser writes it in %s', (locale) => {
    const style = dayStyleOf(locale);
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => {
        expect(writeDay(day, today, style).replaceAll('\u202f', ' ')).toBe(written(day, today, locale));
      }),
      { numRuns: 60 },
    );
  });

  it('is written as it is kept while no locale is known', () => {
    expect(writeDay('2026-12-04', '2026-11-23', ISO_DAYS)).toBe('2026-12-04');
  });

  it('has its year only when that is another one', () => {
    const style = dayStyleOf('en-GB');
    expect(writeDay('2026-12-04', '2026-11-23', style)).toMatch(/^Fri,? 4 Dec$/);
    expect(writeDay('2027-01-08', '2026-11-23', style)).toMatch(/^Fri,? 8 Jan 2027$/);
  });
});

it.each([
  ['en-GB', '5 Apr 2026'],
  ['en-US', 'Apr 5, 2026'],
  ['de-DE', '5. Apr. 2026'],
])('in %s a day that stands alone is written %s, also in this year', (locale, expected) => {
  expect(writePlainDay('2026-04-05', dayStyleOf(locale))).toBe(expected);
});
