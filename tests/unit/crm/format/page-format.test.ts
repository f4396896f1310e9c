import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import { pageFormat } from '@/src/crm/format/page-format';

const NOTHING_SAID = { format: UNKNOWN_FORMAT, today: '2026-11-23' } as const;

describe('the order of dates', () => {
  it.each<[string, string[], string | null]>([
    ['a day above 12 stands first', ['05/04/2026', '31/12/2026'], 'dmy'],
    ['a day above 12 stands second', ['05/04/2026', '12/31/2026'], 'mdy'],
    ['the parts are joined by dots', ['05.04.2026'], 'dmy'],
    ['the year stands first', ['2026-04-05'], 'ymd'],
    ['every day could be a month', ['05/04/2026', '01/02/2026'], null],
    ['two dates disagree', ['31/12/2026', '12/31/2026'], null],
    ['there is no date', ['Brightwater', '84'], null],
  ])('when %s, %j gives %s', (_when, texts, expected) => {
    expect(pageFormat({ texts }, NOTHING_SAID).dateOrder).toBe(expected);
  });
});

describe('the decimal sign', () => {
  it.each<[string, string[], string | null]>([
    ['two separators stand in one amount', ['1,234.56'], '.'],
    ['two separators stand in one amount', ['1.234,56 €'], ','],
    ['a group repeats', ['1.234.567'], ','],
    ['two digits follow', ['12,50'], ','],
    ['blanks group the thousands', ['1 234,567'], ','],
    ['a currency decides', ['€1.234'], ','],
    ['three digits follow and nothing decides', ['1.234', '84'], null],
    ['two amounts disagree', ['1.234,56', '1,234.56'], null],
    ['there are dates only', ['31.12.2026', '12/31/2026'], null],
  ])('when %s, %j gives %s', (_when, texts, expected) => {
    expect(pageFormat({ texts }, NOTHING_SAID).decimal).toBe(expected);
  });
});

describe('what decides the format', () => {
  const SAID = { format: { dateOrder: 'dmy', decimal: ',' }, today: '2026-11-23' } as const;
  const AMERICAN = { dateOrder: 'mdy', decimal: '.' } as const;

  it('is first what the page states outright', () => {
    const page = pageFormat({ texts: ['2026-12-31', '1.234,56'], stated: [AMERICAN] }, SAID);
    expect(page).toMatchObject({ ...AMERICAN, shown: AMERICAN });
  });

  it('is then what its dates and amounts show', () => {
    expect(pageFormat({ texts: ['12/31/2026', '1,234.56'] }, SAID)).toMatchObject({ ...AMERICAN, shown: AMERICAN });
  });

  it('is last what the seller said, each part by itself', () => {
    expect(pageFormat({ texts: ['05/04/2026', '1.234'] }, SAID)).toMatchObject({
      ...SAID.format,
      shown: UNKNOWN_FORMAT,
    });
    expect(pageFormat({ texts: ['12/31/2026'] }, SAID)).toMatchObject({ dateOrder: 'mdy', decimal: ',' });
  });

  it('is nothing where the page contradicts itself, whatever the seller said', () => {
    expect(pageFormat({ texts: ['12/31/2026', '31/12/2026'] }, SAID)).toMatchObject({
      dateOrder: null,
      shown: { dateOrder: 'mixed', decimal: null },
    });
    expect(pageFormat({ texts: [], stated: [AMERICAN, { dateOrder: 'ymd', decimal: '.' }] }, SAID)).toMatchObject({
      dateOrder: null,
      decimal: '.',
      shown: { dateOrder: 'mixed', decimal: '.' },
    });
  });

  it('is never a date with a year of two digits', () => {
    expect(pageFormat({ texts: ['12/31/26'] }, SAID).shown.dateOrder).toBeNull();
  });
});

describe('what a field of the organisation’s own says, which somebody else may have typed', () => {
  const OWN = ['25/12/2026', '1.234,56'];
  const AMERICAN = { dateOrder: 'mdy', decimal: '.' } as const;

  it('tells the format where nothing else does', () => {
    expect(pageFormat({ texts: ['05/04/2026', '84'], own: OWN }, NOTHING_SAID).shown).toEqual({
      dateOrder: 'dmy',
      decimal: ',',
    });
  });

  it('goes neither before what other fields tell nor before what the seller said', () => {
    const { shown } = pageFormat({ texts: ['12/31/2026', '1,234.56'], own: OWN }, NOTHING_SAID);
    expect(shown).toEqual(AMERICAN);
    const said = pageFormat({ texts: ['05/04/2026'], own: OWN }, { ...NOTHING_SAID, format: AMERICAN });
    expect(said).toMatchObject({ ...AMERICAN, shown: UNKNOWN_FORMAT });
  });

  it('tells nothing where it contradicts itself, and the seller can still be asked', () => {
    const { shown } = pageFormat({ texts: [], own: ['31/12/2026', '12/31/2026'] }, NOTHING_SAID);
    expect(shown).toEqual(UNKNOWN_FORMAT);
  });
});
