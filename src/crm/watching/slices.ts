import type { ReadResult } from '@/src/crm/reader';
import { atOnce, type Steps } from '@/src/crm/steps';
import { inNextTask } from '@/src/next-task';
import type { Visit } from './visit';

/** What goes on beside a reading that is done in slices, and what comes of it. */
export interface Beside {
  /** Called before the page runs again: its changes have to be noticed from then on. */
  leave(): void;
  /** Whether something that is read has changed since then. */
  changed(): boolean;
  /**
   * Asked when it has changed: whether this reading is given up, to be begun again later. Absent where it never is: then
   * the page is read again at once, as a whole. `spent`: what it took of the main thread, in ms.
   */
  putsOff?(spent: number): boolean;
  /** Whether nobody waits for the reading any more. */
  ended(): boolean;
  /** `spent`: what it took of the main thread, in ms. */
  done(result: ReadResult, spent: number): void;
}

/**
 * Reads the page in tasks that take hardly longer than `slice` ms, the first of them now. The reading still says what
 * the page said at one moment: when the page changes between two slices, it is read again at once, or later.
 */
export function readInSlices(visit: Visit, slice: number, beside: Beside): void {
  const steps = stepsOf(visit);
  let spent = 0;
  const proceed = (left: boolean): void => {
    if (left && beside.ended()) return;
    const spoilt = left && beside.changed();
    if (spoilt && beside.putsOff?.(spent)) return;
    const start = performance.now();
    const result = spoilt ? atOnce(stepsOf(visit)) : takeSteps(steps, start + slice);
    spent += performance.now() - start;
    if (result) {
      beside.done(result, spent);
      return;
    }
    if (!left) beside.leave();
    inNextTask(() => proceed(true));
  };
  proceed(false);
}

function stepsOf({ reader, page, opportunity, asked }: Visit): Steps<ReadResult> {
  return reader.readInSteps?.(page, opportunity, asked()) ?? inOneStep(() => reader.read(page, opportunity, asked()));
}

// oxlint-disable-next-line require-yield
function* inOneStep(read: () => ReadResult): Steps<ReadResult> {
  return read();
}

/** Takes steps until that time; null when there are more. */
function takeSteps(steps: Steps<ReadResult>, until: number): ReadResult | null {
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (performance.now() < until);
  return null;
}
