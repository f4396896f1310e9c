import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  isDayOff,
  lastDayOfMonth,
  makeDay,
  parseDay,
  workingDaysBetween,
  type Day,
  type DaysOff,
} from '@/src/day';

describe('a day', () => {
  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2024, 2, 29, '2024-02-29'],
    [2026, 4, 31, null],
    [2026, 2, 29, null],
    [2026, 13, 1, null],
    [2026, 0, 1, null],
    [26, 1, 1, null],
  ])('of %i-%i-%i is %s', (year, month, date, day) => {
    expect(makeDay(year, month, date)).toBe(day);
  });

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-31', null],
    ['23.11.2026', null],
    ['2026-11-23T10:00', null],
    ['', null],
  ])('is read from %j as %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-03-01', '2026-02-01', -28],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
  ] as const)('from %s to %s counts %i days, across clock changes too', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-23', 10, '2026-12-07'],
  ] as const)('%s and %i working days make %s', (from, count, day) => {
    expect(addWorkingDays(from, count)).toBe(day);
  });

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-20', 0],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-28', '2026-11-30', 1],
    ['2026-11-23', '2026-12-04', 9],
    ['2026-10-23', '2026-10-26', 1],
  ] as const)('from %s to %s there are %i working days', (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
  });

  it('has as many working days to a date as were added to get there, from any weekday', () => {
    for (let start = 0; start < 7; start += 1) {
      const from = addDays('2026-11-23', start);
      for (let count = 0; count < 25; count += 1) {
        expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count);
      }
    }
  });

  it.each([
    ['2026-11-01', '2026-11-30'],
    ['2026-12-31', '2026-12-31'],
    ['2024-02-10', '2024-02-29'],
    ['2026-01-31', '2026-01-31'],
  ] as const)('%s lies in a month that ends on %s', (day, last) => {
    expect(lastDayOfMonth(day)).toBe(last);
  });
});

const aDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
const daysOff: fc.Arbitrary<DaysOff> = fc.record({
  weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  holidays: fc.uniqueArray(aDay, { maxLength: 60 }),
});

/** Looks at every single day. */
function counted(from: Day, to: Day, { weekend, holidays }: DaysOff): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!weekend.includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.includes(day)) count += 1;
  }
  return count;
}

describe('working days with weekends and holidays of one’s own', () => {
  it('are as many as there are when each day is looked at', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5, max: 120 }), daysOff, (from, length, off) => {
        const to = addDays(from, length);
        expect(workingDaysBetween(from, to, off)).toBe(counted(from, to, off));
      }),
    );
  });

  it('lead to a working day, with as many in between as were added', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), daysOff, (from, count, off) => {
        const day = addWorkingDays(from, count, off);
        expect(isDayOff(day, off)).toBe(false);
        expect(counted(from, day, off)).toBe(count);
      }),
    );
  });

  it.each([
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-23', 5, '2027-01-04'],
  ] as const)('%s and %i of them over Christmas make %s', (from, count, day) => {
    const holidays: Day[] = ['2026-12-24', '2026-12-25', '2027-01-01'];
    expect(addWorkingDays(from, count, { weekend: [6, 0], holidays })).toBe(day);
  });

  it('count Sunday where the weekend is Friday and Saturday', () => {
    const off = { weekend: [5, 6], holidays: [] };
    expect(addWorkingDays('2026-11-26', 1, off)).toBe('2026-11-29');
    expect(workingDaysBetween('2026-11-26', '2026-11-29', off)).toBe(1);
  });
});
