import { describe, expect, it } from 'vitest';
import type { Reading } from '@/src/crm/reading';
import { isTimeToLook, Settling, TIMES, type Look } from '@/src/crm/watching/settling';
import { readingOf } from './readings';

const OLD = readingOf({ Name: 'Halden' });
const NEW = readingOf({ Name: 'Brightwater' });
const HALF: Reading = { ...NEW, fields: new Map([...NEW.fields, ['Amount', { status: 'loading' }]]) };
const UNKNOWN = readingOf({}, [{ notice: 'layout-unknown' }]);

const fresh = () => new Settling({ left: null, passed: false, hasty: false, nameField: 'Name' });
const shows = (reading: Reading): Look['result'] => ({ ok: true, reading });

/** The decisions on looks at these times, all at a page that shows the same. */
const decisions = (
  settling: Settling,
  result: Look['result'],
  times: readonly number[],
  { rested = true, replaced = false } = {},
): string[] => times.map((at) => settling.decide({ at, result, rested, replaced }).decision);

describe('a record page', () => {
  it('is read at once when it is new and rests', () => {
    expect(decisions(fresh(), shows(NEW), [0])).toEqual(['read']);
  });

  it('that never rests is read when two looks agree', () => {
    expect(decisions(fresh(), shows(NEW), [0, 100, 250], { rested: false })).toEqual(['wait', 'wait', 'read']);
  });

  it('that never rests and always says something else is read after two seconds', () => {
    const settling = fresh();
    const looks = [0, 250, 500, 1000, 1900, 2000].map((at) =>
      settling.decide({ at, result: shows(readingOf({ Name: `Ticker ${at}` })), rested: false, replaced: false }),
    );
    expect(looks.map(({ decision }) => decision)).toEqual(['wait', 'wait', 'wait', 'wait', 'wait', 'read']);
  });

  it.each([
    ['a field still loads', HALF],
    ['nothing on it is known', UNKNOWN],
  ])('is read as it is after two seconds when %s', (_what, reading) => {
    expect(decisions(fresh(), shows(reading), [0, 1000, 1999, 2000])).toEqual(['wait', 'wait', 'wait', 'read']);
  });

  it('in the place of the last record is not read while it says the same as that one, however long', () => {
    const settling = new Settling({ left: OLD, passed: false, hasty: false, nameField: 'Name' });
    expect(decisions(settling, shows(OLD), [0, 500, 5000, 60_000])).toEqual(['wait', 'wait', 'wait', 'wait']);
    expect(decisions(settling, shows(NEW), [60_100, 60_349, 60_350])).toEqual(['wait', 'wait', 'read']);
  });

  it('in the place of the last record is not read when more of that one arrives late', () => {
    const late = readingOf({ Name: 'Halden', AccountId: 'Halden Logistics' });
    const settling = new Settling({ left: OLD, passed: false, hasty: false, nameField: 'Name' });
    expect(decisions(settling, shows(late), [0, 250, 2000, 60_000])).toEqual(['wait', 'wait', 'wait', 'wait']);
    const nameless = readingOf({ AccountId: 'Brightwater Utilities' });
    expect(decisions(settling, shows(nameless), [60_100, 62_200])).toEqual(['wait', 'wait']);
  });

  describe('in the place of the last record, all drawn anew,', () => {
    const afterOld = () => new Settling({ left: OLD, passed: false, hasty: false, nameField: 'Name' });
    const replaced = { replaced: true };

    it('is read at once when it says something else', () => {
      const settling = afterOld();
      expect(decisions(settling, shows(OLD), [0, 100])).toEqual(['wait', 'wait']);
      expect(decisions(settling, shows(NEW), [200], replaced)).toEqual(['read']);
    });

    it('is read only when two looks agree while it does not rest', () => {
      const restless = { replaced: true, rested: false };
      expect(decisions(afterOld(), shows(NEW), [0, 249, 250], restless)).toEqual(['wait', 'wait', 'read']);
    });

    it('is read after two seconds when it says the same: the seller opened a copy', () => {
      expect(decisions(afterOld(), shows(OLD), [0, 1000, 1999, 2000], replaced)).toEqual([
        'wait',
        'wait',
        'wait',
        'read',
      ]);
    });

    it('is not read half-drawn, though the last record was drawn once more before', () => {
      const settling = afterOld();
      decisions(settling, shows(OLD), [0, 1900], replaced);
      expect(decisions(settling, shows(HALF), [2100], replaced)).toEqual(['wait']);
      expect(decisions(settling, shows(NEW), [2200], replaced)).toEqual(['read']);
    });

    it('is still read only when two looks agree if another one was left before it appeared', () => {
      const settling = new Settling({ left: OLD, passed: false, hasty: true, nameField: 'Name' });
      expect(decisions(settling, shows(NEW), [0, 249, 250], replaced)).toEqual(['wait', 'wait', 'read']);
    });
  });

  it('is read only when two looks agree if the last record was left before it appeared', () => {
    expect(
      decisions(new Settling({ left: null, passed: false, hasty: true, nameField: 'Name' }), shows(NEW), [0, 249, 250]),
    ).toEqual(['wait', 'wait', 'read']);
  });

  it('is read only after two seconds without a change where a record stood that was left before it was read', () => {
    const passing = () => new Settling({ left: null, passed: true, hasty: true, nameField: 'Name' });
    expect(decisions(passing(), shows(OLD), [0, 250, 1999, 2000])).toEqual(['wait', 'wait', 'wait', 'read']);
    const changing = passing();
    decisions(changing, shows(OLD), [0, 1900]);
    expect(decisions(changing, shows(NEW), [2100, 4099, 4100])).toEqual(['wait', 'wait', 'read']);
    expect(decisions(passing(), shows(NEW), [0, 250], { replaced: true })).toEqual(['wait', 'read']);
  });

  it('starts anew after it was loading', () => {
    const settling = new Settling({ left: null, passed: false, hasty: true, nameField: 'Name' });
    decisions(settling, shows(NEW), [0]);
    decisions(settling, { ok: false, obstacle: 'loading' }, [200]);
    expect(decisions(settling, shows(NEW), [300, 550])).toEqual(['wait', 'read']);
  });
});

describe('an obstacle', () => {
  it('is told when it lasts', () => {
    const settling = fresh();
    expect(decisions(settling, { ok: false, obstacle: 'two-records' }, [0, 250, 500])).toEqual([
      'wait',
      'wait',
      'refuse',
    ]);
  });

  it('that passes is not told', () => {
    const settling = fresh();
    decisions(settling, { ok: false, obstacle: 'two-records' }, [0, 250]);
    expect(decisions(settling, shows(NEW), [300])).toEqual(['read']);
  });

  it('is never told while the page loads', () => {
    expect(decisions(fresh(), { ok: false, obstacle: 'loading' }, [0, 5000, 60_000])).toEqual(['wait', 'wait', 'wait']);
  });
});

describe('a page is looked at', () => {
  const beganAt = 0;

  it('when it came to rest, and from then on each quarter of a second', () => {
    const changedAt = 1000;
    expect(isTimeToLook(1049, TIMES.rest, { beganAt, changedAt, lookedAt: 900 })).toBe(false);
    expect(isTimeToLook(1050, TIMES.rest, { beganAt, changedAt, lookedAt: 900 })).toBe(true);
    expect(isTimeToLook(1100, TIMES.rest, { beganAt, changedAt, lookedAt: 1050 })).toBe(false);
    expect(isTimeToLook(1300, TIMES.rest, { beganAt, changedAt, lookedAt: 1050 })).toBe(true);
  });

  it('sooner for a shorter quiet, once in each', () => {
    const changedAt = 1000;
    expect(isTimeToLook(1024, TIMES.pause, { beganAt, changedAt, lookedAt: null })).toBe(true);
    expect(isTimeToLook(1049, TIMES.pause, { beganAt, changedAt, lookedAt: 1024 })).toBe(false);
    expect(isTimeToLook(1050, TIMES.rest, { beganAt, changedAt, lookedAt: 1024 })).toBe(true);
  });

  it('also when it never rests once it was looked at', () => {
    expect(isTimeToLook(1250, TIMES.rest, { beganAt, changedAt: 1249, lookedAt: 1000 })).toBe(true);
  });

  it('not while it is drawn for the first time, unless that takes a second', () => {
    expect(isTimeToLook(999, TIMES.rest, { beganAt, changedAt: 990, lookedAt: null })).toBe(false);
    expect(isTimeToLook(1000, TIMES.rest, { beganAt, changedAt: 990, lookedAt: null })).toBe(true);
    expect(isTimeToLook(350, TIMES.rest, { beganAt, changedAt: 300, lookedAt: null })).toBe(true);
  });
});
