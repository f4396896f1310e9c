import { describe, expect, it } from 'vitest';
import { pageFormat } from '@/src/crm/format/page-format';
import { parseField, understand, type KnownFormat } from '@/src/crm/format/parse';
import { UNKNOWN_FORMAT, type DisplayFormat, type FieldType, type FieldValue } from '@/src/crm/reading';

const TODAY = '2026-11-23';
const UNKNOWN: KnownFormat = { ...UNKNOWN_FORMAT, today: TODAY };
/** What a page that shows these texts is read by, when nobody was asked. */
const shownBy = (...texts: string[]): KnownFormat => pageFormat({ texts }, { format: UNKNOWN_FORMAT, today: TODAY });

const valueOf = (text: string, type: FieldType, format: KnownFormat): FieldValue | null =>
  parseField(text, type, format);
const dayOf = (text: string, format = UNKNOWN): string | null => {
  const value = valueOf(text, 'date', format);
  return value?.type === 'date' ? value.day : null;
};
const amountOf = (text: string, format = UNKNOWN): [number, string | null] | null => {
  const value = valueOf(text, 'money', format);
  return value?.type === 'money' && !value.rounded ? [value.amount, value.currency] : null;
};

describe('how HubSpot writes dates, by locale', () => {
  // A day above 12, one that could be a month, and what the page must have shown for the second to be certain.
  it.each([
    ['en, es-us', '12/31/2026', '04/05/2026', '2026-04-05'],
    ['en-gb, en-au, en-in, fr, es, it, pt, pt-br, el, vi, id, he, th, ca', '31/12/2026', '05/04/2026', '2026-04-05'],
    ['de, de-at, de-ch, fr-ch, da, nb, fi, pl, cs, sk, ro, ru, uk, tr, hr', '31.12.2026', '05.04.2026', '2026-04-05'],
    ['nl', '31-12-2026', '05-04-2026', '2026-04-05'],
    ['nl-be', '31/12/2026', '05/04/2026', '2026-04-05'],
    ['en-ca, fr-ca, sv, lt', '2026-12-31', '2026-04-05', '2026-04-05'],
    ['ja, zh', '2026/12/31', '2026/04/05', '2026-04-05'],
    ['ko, hu', '2026.12.31.', '2026.04.05.', '2026-04-05'],
    ['sl', '31. 12. 2026', '05. 04. 2026', '2026-04-05'],
    ['bg', '31.12.2026', '5.04.2026', '2026-04-05'],
  ])('%s: %s and %s', (_locales, plain, other, day) => {
    expect(dayOf(plain)).toBe('2026-12-31');
    expect(dayOf(other, shownBy(plain))).toBe(day);
  });

  it('ar: Arabic digits and marks, only once the order is known', () => {
    const text = '\u0663\u0661\u200f/\u0661\u0662\u200f/\u0662\u0660\u0662\u0666';
    expect(dayOf(text)).toBeNull();
    expect(dayOf(text, shownBy(text))).toBeNull();
    expect(dayOf(text, { ...UNKNOWN, dateOrder: 'dmy' })).toBe('2026-12-31');
  });
});

describe('how HubSpot writes money, by locale', () => {
  it.each<[string, string, string | null]>([
    ['en, ja, ko, es-mx, fr-ca', '$1,234.56', null],
    ['de, es, it, fi, ro, hr, vi', '1.234,56 €', 'EUR'],
    ['fr, sv, ru, sk, lt with a plain space', '1 234,56 €', 'EUR'],
    ['fr, sv, ru, sk, lt with a no-break space', '1\u00a0234,56\u00a0€', 'EUR'],
    ['fr, sv, ru, sk, lt with a narrow no-break space', '1\u202f234,56\u202f€', 'EUR'],
    ['cs', 'Kč 1 234,56', 'CZK'],
    ['pl', 'zł 1 234,56', 'PLN'],
    ['nl', '€1.234,56', 'EUR'],
    ['nl with a space', '€ 1.234,56', 'EUR'],
    ['pt-br', 'R$1.234,56', 'BRL'],
    ['zh', '¥ 1,234.56', null],
    ['he', '1,234.56 ₪', 'ILS'],
    ['th', '1,234.56 ฿', 'THB'],
    ['a foreign dollar', 'CA$1,234.56', 'CAD'],
    ['another one', 'AU$1,234.56', 'AUD'],
    ['a code before', 'CHF 1’234.56', 'CHF'],
    ['a code behind', '1 234,56 CHF', 'CHF'],
    ['a code glued to the digits', 'USD1,234.56', 'USD'],
  ])('%s: %s', (_locales, text, currency) => {
    expect(amountOf(text)).toEqual([1234.56, currency]);
  });

  it.each<[string, string, number, string | null]>([
    ['H21: no cents for a whole number', 'R$ 1.500', 1500, 'BRL'],
    ['H29: another currency', 'CA$12,000', 12_000, 'CAD'],
    ['H30: yen have no cents', '¥1,234,567', 1_234_567, null],
    ['H30: yen by their code', 'JPY 1,234,567', 1_234_567, 'JPY'],
    ['H31: U+2212', '\u2212€1,234.50', -1234.5, 'EUR'],
    ['H31: U+2212 behind the sign', '€\u22121,234.50', -1234.5, 'EUR'],
    ['H32: a bare dollar is of no certain country', '$12,000.00', 12_000, null],
    ['S23: German', '1.234.567,50 €', 1_234_567.5, 'EUR'],
    ['S27: two currencies', 'USD 1,733,104.35 (EUR 1,600,000.00)', 1_733_104.35, 'USD'],
    ['S27: two currencies, the second in German', 'USD 100,00 (EUR 90,00)', 100, 'USD'],
    ['with marks of direction', '\u200f1,234.56\u00a0\u200f₪', 1234.56, 'ILS'],
  ])('%s: %s', (_what, text, amount, currency) => {
    expect(amountOf(text)).toEqual([amount, currency]);
  });
});

describe('a rounded amount', () => {
  it.each<[string, number, number, string | null]>([
    ['$58.4K', 58_400, 100, null],
    ['$58K', 58_000, 1000, null],
    ['€1.25M', 1_250_000, 10_000, 'EUR'],
    ['€1.2m', 1_200_000, 100_000, 'EUR'],
    ['$3B', 3e9, 1e9, null],
    ['£1.2bn', 1.2e9, 1e8, 'GBP'],
    ['58,4 Tsd. €', 58_400, 100, 'EUR'],
    ['1,2 Mio. €', 1_200_000, 100_000, 'EUR'],
    ['1,2 Mrd. €', 1.2e9, 1e8, 'EUR'],
    ['58,4 k €', 58_400, 100, 'EUR'],
    ['1,2 M €', 1_200_000, 100_000, 'EUR'],
    ['1,2 Md €', 1.2e9, 1e8, 'EUR'],
    ['58,4 mil €', 58_400, 100, 'EUR'],
    ['1,2 mil M €', 1.2e9, 1e8, 'EUR'],
    ['1,2 Mln €', 1_200_000, 100_000, 'EUR'],
    ['€ 1,2 mln.', 1_200_000, 100_000, 'EUR'],
    ['1,2 mn kr', 1_200_000, 100_000, null],
    ['1,2 mio. kr.', 1_200_000, 100_000, null],
    ['1,2 mld zł', 1.2e9, 1e8, 'PLN'],
    ['58,4 тыс. ₽', 58_400, 100, 'RUB'],
    ['¥5.8万', 58_000, 1000, null],
    ['₩1.6억', 1.6e8, 1e7, 'KRW'],
  ])('%s is about %d, give or take %d', (text, amount, within, currency) => {
    expect(valueOf(text, 'money', UNKNOWN)).toEqual({ type: 'money', amount, currency, rounded: true, within });
  });

  it.each([
    ['a thousand in Turkish, a thousand million in English', '₺58,4 B'],
    ['a thousand million in Indonesian, a million in French', '€1,2 M'],
    ['a million million in English, a thousand million in Vietnamese', '€1.2T'],
    ['a thousand in Swedish, a million million in English', '€1.2tn'],
    ['a word that begins like one', '1.2 Mexico'],
    ['of which the digits can be two numbers', '€1.234K'],
    ['no number that rules ask for', '58.4K', 'number'],
  ] as const)('is not read when it is %s: %s', (_why, text, type: FieldType = 'money') => {
    expect(valueOf(text, type, UNKNOWN)).toBeNull();
  });
});

describe('digits of another script', () => {
  const KNOWN: KnownFormat = { dateOrder: 'dmy', decimal: '.', today: TODAY };

  it.each<[string, FieldType, FieldValue]>([
    ['٣١/١٢/٢٠٢٦', 'date', { type: 'date', day: '2026-12-31' }],
    ['٣١\u200f/١٢\u200f/٢٠٢٦، ١٠:١٢ ص', 'date', { type: 'date', day: '2026-12-31' }],
    ['۳۱/۱۲/۲۰۲۶', 'date', { type: 'date', day: '2026-12-31' }],
    ['١٬٢٣٤٫٥٦', 'number', { type: 'number', number: 1234.56 }],
    ['۱٬۲۳۴', 'number', { type: 'number', number: 1234 }],
    ['٧٥٪', 'number', { type: 'number', number: 75 }],
    ['١٫٢٣٤', 'number', { type: 'number', number: 1.234 }],
    ['\u200f١٬٢٣٤٫٥٠\u00a0€', 'money', { type: 'money', amount: 1234.5, currency: 'EUR', rounded: false }],
  ])('%s is read once the format is known, and not before', (text, type, value) => {
    expect(valueOf(text, type, UNKNOWN)).toBeNull();
    expect(valueOf(text, type, KNOWN)).toEqual(value);
  });

  it('tell nothing of the format', () => {
    expect(shownBy('٣١/١٢/٢٠٢٦', '١٬٢٣٤٫٥٦')).toMatchObject(UNKNOWN_FORMAT);
  });
});

describe('a year that is not ours, or not whole', () => {
  const FORMATS: readonly DisplayFormat[] = [
    UNKNOWN_FORMAT,
    { dateOrder: 'dmy', decimal: null },
    { dateOrder: 'mdy', decimal: null },
    { dateOrder: 'ymd', decimal: null },
  ];

  it.each([
    ['Buddhist', '31/12/2569'],
    ['Buddhist with two digits', '31/12/69'],
    ['Buddhist in words', '31 ธันวาคม 2569'],
    ['of a Japanese era', '令和8年12月31日'],
    ['of a Japanese era in short', 'R8.12.31'],
    ['of a Japanese era in short, with slashes', 'R8/12/31'],
    ['Persian', '1405/10/10'],
    ['Persian with two digits', '10/10/05'],
    ['Hijri', '22/7/1448'],
    ['of Taiwan', '民國115年12月31日'],
    ['of Taiwan in short', '115/12/31'],
    ['missing', '31/12'],
    ['and a month alone', '2026.12'],
    ['and a month alone, with a space', '2026. 12'],
  ])('is never made one of ours: %s, %s', (_what, text) => {
    expect(FORMATS.map((format) => dayOf(text, { ...format, today: TODAY }))).toEqual([null, null, null, null]);
  });

  it.each<[string, DisplayFormat['dateOrder'], string]>([
    ['31.12.26', 'dmy', '2026-12-31'],
    ['12/31/26', 'mdy', '2026-12-31'],
    ['26-12-31', 'ymd', '2026-12-31'],
    ['5/4/35', 'dmy', '2035-04-05'],
    ['5/4/17', 'mdy', '2017-05-04'],
  ])('%s has a year near this one once the order is known to be %s', (text, dateOrder, day) => {
    expect(dayOf(text)).toBeNull();
    expect(dayOf(text, { ...UNKNOWN, dateOrder })).toBe(day);
  });

  it.each(['5/4/36', '5/4/16', '5/4/69', '5/4/6'])('%s is too far from this year to be certain', (text) => {
    expect(dayOf(text, { ...UNKNOWN, dateOrder: 'dmy' })).toBeNull();
  });
});

describe('a date with a time', () => {
  it.each([
    '31/12/2026 23:30 GMT+1',
    '31/12/2026 11:30 PM GMT-8',
    '31/12/2026 23:30 GMT+5:30',
    '31/12/2026, 23:30:15',
    '31.12.2026 um 23:30 Uhr MEZ',
    '31.12.2026 kl. 23.30',
    '31/12/2026 à 23:30 UTC',
    '31/12/2026 11:30 p. m.',
    '2026. 12. 31. 오후 11:30',
    '2026/12/31 下午11:30',
    '2026/12/31 23:30 JST',
    '31/12/2026 11:30 μ.μ.',
    'Dec 31, 2026 11:30 PM Pacific Standard Time',
    '31 déc. 2026 à 23:30 GMT+2',
  ])('is the day that is shown, whatever the zone: %s', (text) => {
    expect(dayOf(text)).toBe('2026-12-31');
  });

  it.each(['31.12.2026 10:12 - 11:00', '31.12.2026 - 10:12 5.1.2027', '31.12.2026 10:12 von 3'])(
    'is not read when there is more: %s',
    (text) => {
      expect(dayOf(text)).toBeNull();
    },
  );
});

describe('a day that is called by its distance', () => {
  it.each([
    ['Today', '2026-11-23'],
    ['Today at 2:26 PM', '2026-11-23'],
    ['Yesterday at 2:26 PM GMT+1', '2026-11-22'],
    ['Tomorrow', '2026-11-24'],
    ['heute um 14:26 Uhr', '2026-11-23'],
    ['Hier à 14:26', '2026-11-22'],
    ['Aujourd’hui', '2026-11-23'],
    ['ayer 14:26', '2026-11-22'],
    ['i går kl. 14.26', '2026-11-22'],
    ['昨日', '2026-11-22'],
  ])('%s is counted from today', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    'Today or tomorrow',
    'today, if they answer',
    'Hierarchy',
    'not today',
    'Todays',
    'in 3 days',
    '2 days ago',
  ])('%s is no such day', (text) => {
    expect(dayOf(text)).toBeNull();
  });

  it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'ja'])(
    'is called as in %s',
    (language) => {
      const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      const days = [-1, 0, 1].map((distance) => dayOf(words.format(distance, 'day')));
      expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
    },
  );
});

describe('a cut or doubtful amount', () => {
  it.each([
    'EUR 1,517,…',
    'EUR 1,517…',
    '€1.5…',
    '1.517.…',
    'EUR 1,517,...',
    '(1,234.00)',
    '($1,234.00)',
    '(EUR 90.00)',
    '$1,234.00-',
    '--€5',
    '75%',
  ])('%s is no amount: brackets alone may be a minus or a second amount', (text) => {
    expect(valueOf(text, 'money', UNKNOWN)).toBeNull();
  });
});

describe('what keeps a text from having a value', () => {
  it.each<[string, FieldType, string]>([
    ['05/04/2026', 'date', 'date-order'],
    ['05/04/26', 'date', 'date-order'],
    ['next spring', 'date', 'format'],
    ['31/12/2569', 'date', 'format'],
    ['1.234', 'number', 'decimal-sign'],
    ['1,234', 'money', 'decimal-sign'],
    ['€1.234K', 'money', 'decimal-sign'],
    // No answer to a question would make these a value.
    ['12,345%', 'money', 'format'],
    ['1,000K', 'number', 'format'],
    ['EUR 1,517,…', 'money', 'format'],
    ['soon', 'money', 'format'],
  ])('%s as a %s: %s', (text, type, doubt) => {
    expect(understand(text, type, UNKNOWN)).toEqual({ status: 'unparsed', doubt });
  });
});
