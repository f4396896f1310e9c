import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import type { Day } from '@/src/day';

vi.mock('@/src/browser', () => ({ browser: fakeBrowser }));
const { badgeOf, badgeText } = await import('@/src/background/badge');

const NOON = (day: string): Date => new Date(`${day}T12:00:00`);

interface Setting {
  today: Date;
  due: number | Error;
}

function aBadge(setting: Setting) {
  const shown: number[] = [];
  const days: Day[] = [];
  const badge = badgeOf({
    countDue: async (day) => {
      days.push(day);
      if (setting.due instanceof Error) throw setting.due;
      return setting.due;
    },
    show: async (due) => void shown.push(due),
    now: () => setting.today,
  });
  return { badge, shown, days };
}

describe('the number on the toolbar button', () => {
  it('is counted once a day, whatever is asked in between, and after each change', async () => {
    const setting: Setting = { today: NOON('2026-12-03'), due: 1 };
    const { badge, shown, days } = aBadge(setting);
    badge.keepUp();
    badge.keepUp();
    await vi.waitFor(() => expect(shown).toEqual([1]));
    setting.today = NOON('2026-12-04');
    setting.due = 2;
    badge.keepUp();
    await vi.waitFor(() => expect(shown).toEqual([1, 2]));
    setting.due = 0;
    await badge.refresh();
    expect(shown).toEqual([1, 2, 0]);
    expect(days).toEqual(['2026-12-03', '2026-12-04', '2026-12-04']);
  });

  it('stays as it is while the storage cannot be read, and is counted at the next chance', async () => {
    const setting: Setting = { today: NOON('2026-12-03'), due: new Error('blocked') };
    const { badge, shown } = aBadge(setting);
    await badge.refresh();
    expect(shown).toEqual([]);
    setting.due = 3;
    badge.keepUp();
    await vi.waitFor(() => expect(shown).toEqual([3]));
  });

  it('is the newest count, in whichever order they come', async () => {
    const shown: number[] = [];
    const counts: ((due: number) => void)[] = [];
    const badge = badgeOf({
      countDue: () => new Promise((resolve) => counts.push(resolve)),
      show: async (due) => void shown.push(due),
      now: () => NOON('2026-12-03'),
    });
    const both = Promise.all([badge.refresh(), badge.refresh()]);
    counts[1]?.(2);
    counts[0]?.(1);
    await both;
    expect(shown).toEqual([2]);
  });

  it.each([
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('of %i is %j', (due, text) => {
    expect(badgeText(due)).toBe(text);
  });
});
