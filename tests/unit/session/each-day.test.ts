import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eachDay } from '@/src/session/each-day';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T22:30:00') }));
afterEach(() => void vi.useRealTimers());

it('a page that stays open is told of each new day as it begins, until it is left', () => {
  const days: string[] = [];
  const ending = new AbortController();
  eachDay(() => days.push(new Date().toDateString()), ending.signal);
  vi.advanceTimersByTime(89 * 60_000);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual(['Tue Nov 24 2026']);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(days).toEqual(['Tue Nov 24 2026', 'Wed Nov 25 2026']);
  ending.abort();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(days).toHaveLength(2);
});
