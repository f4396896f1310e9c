import { addDays, dayOf } from '@/src/day';

/** Calls at the beginning of each day, until it is aborted: what holds until a day has to end on a page left open, too. */
export function eachDay(act: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const now = Date.now();
    timer = setTimeout(
      () => {
        act();
        wait();
      },
      Date.parse(`${addDays(dayOf(new Date(now)), 1)}T00:00`) - now,
    );
  };
  wait();
  signal.addEventListener('abort', () => clearTimeout(timer));
}
