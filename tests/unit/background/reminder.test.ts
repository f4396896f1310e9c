import { describe, expect, it } from 'vitest';
import { nextWake, remind, type Due } from '@/src/background/reminder';
import { aLastAsk } from '../factories';

const DUE: Due = { lastAsk: aLastAsk(), name: 'Brightwater' };

interface Setting {
  at: string;
  wanted?: boolean;
  due?: readonly Due[] | Error;
}

async function told({ at, wanted = true, due = [DUE] }: Setting) {
  const all: (readonly Due[])[] = [];
  const days: string[] = [];
  await remind({
    wanted: () => Promise.resolve(wanted),
    claimDue: (today) => {
      days.push(today);
      return due instanceof Error ? Promise.reject(due) : Promise.resolve(due);
    },
    tell: (asks) => Promise.resolve(void all.push(asks)),
    now: () => new Date(at),
  });
  return { all, days };
}

describe('the alarm', () => {
  it.each([
    ['2026-12-04T00:00:00', '2026-12-04T09:00:00'],
    ['2026-12-04T08:59:59', '2026-12-04T09:00:00'],
    ['2026-12-04T09:00:00', '2026-12-05T00:00:00'],
    ['2026-12-31T23:59:59', '2027-01-01T00:00:00'],
  ])('that is set at %s rings at %s', (now, next) => {
    expect(nextWake(new Date(now))).toEqual(new Date(next));
  });
});

describe('a reminder', () => {
  it('tells what is due, from nine in the morning on, by the day of the computer', async () => {
    expect(await told({ at: '2026-12-04T09:00:00' })).toEqual({ all: [[DUE]], days: ['2026-12-04'] });
    expect(await told({ at: '2026-12-04T23:59:59' })).toEqual({ all: [[DUE]], days: ['2026-12-04'] });
  });

  it('takes nothing as told before nine, or while nobody wants to be told', async () => {
    expect(await told({ at: '2026-12-04T08:59:59' })).toEqual({ all: [], days: [] });
    expect(await told({ at: '2026-12-04T12:00:00', wanted: false })).toEqual({ all: [], days: [] });
  });

  it('says nothing when nothing is due, and nothing worse when the storage cannot be read', async () => {
    expect((await told({ at: '2026-12-04T12:00:00', due: [] })).all).toEqual([]);
    expect((await told({ at: '2026-12-04T12:00:00', due: new Error('locked') })).all).toEqual([]);
  });
});
