import { describe, expect, it } from 'vitest';
import { decimalSignOf, userContexts } from '@/src/crm/salesforce-classic/user-context';

const script = (text: string, src = ''): { src: string; text: string } => ({ src, text });
const stated = (dateFormat: string, locale: string): string =>
  `window.sfdcPage = new DetailPage();\n  UserContext.initialize({"ampm":["AM","PM"],"dateFormat":"${dateFormat}","locale":"${locale}","dateTimeFormat":"${dateFormat} HH:mm"});`;

describe("the user's settings on a Classic page", () => {
  it.each([
    ['M/d/yyyy', 'en_US', 'mdy'],
    ['MM/dd/yyyy', 'en_US', 'mdy'],
    ['dd/MM/yyyy', 'en_GB', 'dmy'],
    ['dd.MM.yyyy', 'de_DE', 'dmy'],
    ['d-M-yyyy', 'nl_NL', 'dmy'],
    ['yyyy-MM-dd', 'zh_CN', 'ymd'],
    ['yyyy/MM/dd', 'ja_JP', 'ymd'],
  ])('say by %s in which order a date stands', (dateFormat, locale, dateOrder) => {
    expect(userContexts([script(stated(dateFormat, locale))])).toEqual([{ dateOrder, locale }]);
  });

  it('say nothing where the format is none, or where there are none', () => {
    expect(userContexts([script(stated('yy', 'en_US'))])).toEqual([{ dateOrder: null, locale: 'en_US' }]);
    expect(userContexts([script('UserContext.initialize({});')])).toEqual([{ dateOrder: null, locale: null }]);
    expect(userContexts([script('var a = 1;'), script('')])).toEqual([]);
    expect(userContexts([script(stated('M/d/yyyy', 'en_US'), 'https://example.org/other.js')])).toEqual([]);
  });

  it('are not taken from a text within quotes', () => {
    const text = stated('M/d/yyyy', 'en_US').slice(stated('', '').indexOf('UserContext'));
    expect(userContexts([script(`var recent = ['${text}'];`)])).toEqual([]);
    expect(userContexts([script(`var recent = ["${text.replaceAll('"', '\\"')}"];`)])).toEqual([]);
    expect(userContexts([script(`var recent = ['; ${text}'];`)])).toEqual([]);
    expect(userContexts([script(`var recent = 'it\\'s; ${text}';`)])).toEqual([]);
    expect(userContexts([script(`var recent = ['Dana']; ${text}`)])).toHaveLength(1);
  });

  it('are told as often as they are stated, so that two that differ settle nothing', () => {
    expect(userContexts([script(stated('M/d/yyyy', 'en_US')), script(stated('dd/MM/yyyy', 'en_GB'))])).toEqual([
      { dateOrder: 'mdy', locale: 'en_US' },
      { dateOrder: 'dmy', locale: 'en_GB' },
    ]);
  });
});

describe('the decimal sign of a locale', () => {
  it.each([
    ['en_US', '.'],
    ['de_DE', ','],
    ['de_DE_EURO', ','],
    ['de_CH', '.'],
    ['fr_FR', ','],
    ['zh_CN', '.'],
    ['ja_JP', '.'],
    ['iw_IL', '.'],
    ['de', ','],
    ['ar_EG', null],
    ['xx_YY', null],
    ['not a locale', null],
    ['', null],
  ])('%s is %s', (locale, sign) => {
    expect(decimalSignOf(locale)).toBe(sign);
  });
});
