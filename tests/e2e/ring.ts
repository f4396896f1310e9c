import type { Worker } from '@playwright/test';

/** What the background's worker has of the browser's own. */
interface Extension {
  alarms: { onAlarm: { dispatch(alarm: object): void } };
}

/** Turns the worker's clock to an hour of a later day, and lets the alarm ring that the browser would ring then. */
export async function ringAt(worker: Worker, days: number, hour: number): Promise<void> {
  await worker.evaluate(
    ([later, at]) => {
      const { chrome, Date: RealDate } = globalThis as typeof globalThis & { chrome: Extension };
      class Later extends RealDate {
        constructor(...given: [] | [value: number | string | Date]) {
          if (given.length > 0) super(...(given as [number]));
          else {
            super();
            this.setDate(this.getDate() + (later ?? 0));
            this.setHours(at ?? 0, 0, 0, 0);
          }
        }
      }
      globalThis.Date = Later as DateConstructor;
      chrome.alarms.onAlarm.dispatch({ name: 'wake', scheduledTime: 0 });
    },
    [days, hour] as const,
  );
}
