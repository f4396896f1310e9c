import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/src/day';
import {
  BACKUP_EVERY,
  isBackupDue,
  mostOwnBackups,
  nextTry,
  NO_BACKUPS,
  ownBackupName,
  type OwnBackups,
} from '@/src/settings/own-backup';

const at = (text: string): Date => new Date(text);
const madeAt = (text: string): OwnBackups => ({
  ...NO_BACKUPS,
  made: { at: at(text).getTime(), name: 'a.json', bytes: 1, path: '/a.json' },
});

describe('a backup every day', () => {
  it.each([
    ['the first one', NO_BACKUPS, '2026-11-27T09:00', true],
    ['later on the same day', madeAt('2026-11-27T00:05'), '2026-11-27T23:55', false],
    ['on the next day, however early', madeAt('2026-11-27T23:55'), '2026-11-28T00:00', true],
    ['after some days on which no browser ran', madeAt('2026-11-20T09:00'), '2026-11-27T08:00', true],
    ['where the clock was put back', madeAt('2027-11-27T09:00'), '2026-11-27T09:00', true],
  ])('%s', (_, backups, now, due) => {
    expect(isBackupDue('day', backups, at(now))).toBe(due);
  });

  it('that did not work is tried again after an hour, and not before', () => {
    const failed = at('2026-11-28T09:00').getTime();
    const backups: OwnBackups = { ...madeAt('2026-11-27T09:00'), failed: { at: failed, problem: 'no-room' } };
    expect(isBackupDue('day', backups, at('2026-11-28T09:59'))).toBe(false);
    expect(isBackupDue('day', backups, new Date(nextTry(failed)))).toBe(true);
  });
});

it('a backup every week is due a week later, and not before', () => {
  expect(isBackupDue('week', madeAt('2026-11-20T23:00'), at('2026-11-26T23:59'))).toBe(false);
  expect(isBackupDue('week', madeAt('2026-11-20T23:00'), at('2026-11-27T00:00'))).toBe(true);
});

describe('the name of a file', () => {
  it('is that of the day of the week', () => {
    expect(ownBackupName('day', '2026-11-28')).toBe('walkaway-backup-saturday.json');
    expect(ownBackupName('day', '2026-11-30')).toBe('walkaway-backup-monday.json');
  });

  it('is one of a few, and another one than that of the backups before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BACKUP_EVERY), fc.integer({ min: 0, max: 9000 }), (every, start) => {
        const step = every === 'day' ? 1 : 7;
        const most = mostOwnBackups(every);
        const names = Array.from({ length: most }, (_, turn) =>
          ownBackupName(every, addDays('2026-01-01', start + turn * step)),
        );
        expect(new Set(names).size).toBe(most);
        expect(ownBackupName(every, addDays('2026-01-01', start + most * step))).toBe(names[0]);
      }),
    );
  });
});
