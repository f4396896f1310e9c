import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RereadTimer } from '@/src/crm/watching/reread-timer';

/** One minute of a page that changes 50 times a second; each reading takes `cost` ms. Returns the time of each. */
function minuteOfChanges(cost: number, news: boolean): number[] {
  const times: number[] = [];
  const timer = new RereadTimer(() => {
    times.push(performance.now());
    vi.setSystemTime(Date.now() + cost);
    vi.advanceTimersByTime(cost);
    timer.done({ news, spent: cost });
  });
  for (let tick = 0; tick < 3000; tick += 1) {
    timer.changed();
    vi.advanceTimersByTime(20);
  }
  timer.stop();
  return times;
}

describe('a record that is followed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // Node has no idle time; a browser with nothing else to do calls back at once.
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is read once, within 100 ms, after a burst of changes', () => {
    const reread = vi.fn<() => void>(() => timer.done({ news: true, spent: 0 }));
    const timer = new RereadTimer(reread);
    for (let change = 0; change < 10; change += 1) timer.changed();
    vi.advanceTimersByTime(100);
    expect(reread).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it('is read again after a change that comes right after a reading, but not within 250 ms', () => {
    const reread = vi.fn<() => void>(() => timer.done({ news: true, spent: 0 }));
    const timer = new RereadTimer(reread);
    timer.changed();
    vi.advanceTimersByTime(60);
    timer.changed();
    vi.advanceTimersByTime(230);
    expect(reread).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(30);
    expect(reread).toHaveBeenCalledTimes(2);
  });

  it('takes less than 60 ms a minute while it changes and says nothing new', () => {
    for (const cost of [1, 2, 3, 5]) expect(minuteOfChanges(cost, false).length * cost).toBeLessThan(60);
  });

  it('is read ever more rarely while it changes and says nothing new, but each three seconds if that is cheap', () => {
    const times = minuteOfChanges(1, false);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps[0]).toBeLessThan(300);
    expect(gaps[1]).toBeGreaterThan(450);
    expect(gaps[2]).toBeGreaterThan(900);
    expect(Math.max(...gaps)).toBeLessThan(3100);
  });

  it('is read soon again when a page that never rested has come to rest', () => {
    const times: number[] = [];
    const timer = new RereadTimer(() => {
      times.push(performance.now());
      vi.advanceTimersByTime(2);
      timer.done({ news: false, spent: 2 });
    });
    for (let tick = 0; tick < 500; tick += 1) {
      timer.changed();
      vi.advanceTimersByTime(20);
    }
    // The last change is read after six seconds, and then it has to be quiet for five.
    vi.advanceTimersByTime(12_000);
    timer.changed();
    vi.advanceTimersByTime(60);
    timer.changed();
    const before = times.length;
    vi.advanceTimersByTime(300);
    expect(times.length).toBe(before + 1);
  });

  it('is read soon, and again soon, when the seller does something on a page that never rests', () => {
    const times: number[] = [];
    const timer = new RereadTimer(() => {
      times.push(performance.now());
      timer.done({ news: false, spent: 5 });
    });
    const change = (until: number): void => {
      while (performance.now() < until) {
        timer.changed();
        vi.advanceTimersByTime(20);
      }
    };
    change(30_000);
    const before = times.length;
    timer.hurry();
    change(performance.now() + 1000);
    expect(times.length).toBeGreaterThanOrEqual(before + 2);
    change(performance.now() + 30_000);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBeGreaterThan(5000);
  });

  it('is not read for what the seller does while nothing changes', () => {
    const reread = vi.fn<() => void>();
    const timer = new RereadTimer(reread);
    timer.hurry();
    vi.advanceTimersByTime(60_000);
    expect(reread).not.toHaveBeenCalled();
  });

  it('is read four times a second at most while it says something new', () => {
    const { length } = minuteOfChanges(1, true);
    expect(length).toBeGreaterThan(100);
    expect(length).toBeLessThanOrEqual(240);
  });

  it('is not read once it is left', () => {
    const reread = vi.fn<() => void>(() => timer.done({ news: true, spent: 0 }));
    const timer = new RereadTimer(reread);
    timer.changed();
    timer.stop();
    vi.advanceTimersByTime(1000);
    expect(reread).not.toHaveBeenCalled();
  });
});
