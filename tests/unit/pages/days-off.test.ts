import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/src/day';
import { daysFromTo, listedDays, spansOf } from '@/src/pages/days-off';

const aDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-01-01', days));

describe('days off', () => {
  it('in a row are one line', () => {
    expect(spansOf(['2026-12-26', '2027-01-01', '2026-12-24', '2026-12-25'])).toEqual([
      { first: '2026-12-24', last: '2026-12-26' },
      { first: '2027-01-01', last: '2027-01-01' },
    ]);
  });

  it('are the same days again when their lines are written out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDay), (days) => {
        expect(spansOf(days).flatMap(({ first, last }) => daysFromTo(first, last, 500))).toEqual(days.toSorted());
      }),
    );
  });

  it('are never more than asked for', () => {
    expect(daysFromTo('2026-01-01', '9999-12-31', 3)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
    expect(daysFromTo('2026-01-02', '2026-01-01', 3)).toEqual([]);
  });

  it('are read from a list, each once, with whatever stands behind them', () => {
    expect(listedDays('2026-12-25 Christmas Day\r\n\n2026-12-26\n2026-12-25, again\n2027-01-01;New Year')).toEqual({
      days: ['2026-12-25', '2026-12-26', '2027-01-01'],
      unread: [],
    });
  });

  it.each(['25.12.2026', '2026-02-30', '2026-12-255', '2026-12-25T10:00', 'Christmas', '2026-12-25-26'])(
    'are not guessed from %j',
    (line) => {
      expect(listedDays(line)).toEqual({ days: [], unread: [line] });
    },
  );
});
