import type { Page } from '@playwright/test';
import { parseTrace, textAt, threadOf, type Span, type TraceEvent } from './trace-events';
import { ownSamples } from './trace-samples';

/** Own work within one task of the main thread: what a user would feel as one block. */
export interface Slice {
  /** Start of the task in milliseconds, on a clock of the browser's. */
  at: number;
  /** Milliseconds on the thread's own clock, which stands still while another process has the core. */
  cpu: number;
  /** Milliseconds on the clock on the wall. */
  wall: number;
}

const USER_TIMING = 'blink.user_timing';

/**
 * `RunTask` bounds a slice. The calls name the script that the browser calls from a task's top: the script itself,
 * timers, idle and frame callbacks, observers. Promise continuations, and listeners of events that the page dispatches,
 * leave no such event: for those the stacks of the sampling profiler are looked at. It slows scripts down, so the
 * figures err on the high side.
 */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8.execute',
  USER_TIMING,
];
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Records all that the page's browser does until `during` is done. */
export async function traced(page: Page, during: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The browser has gone.');
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await during();
  } finally {
    trace = await browser.stopTracing();
  }
  return parseTrace(trace.toString('utf8'));
}

/**
 * The slices of the scripts at these addresses, oldest first. The own part of a task is measured on the wall; its
 * `cpu` is that part scaled by the share of the core that the task had.
 */
export function ownSlices(events: readonly TraceEvent[], own: ReadonlySet<string>): Slice[] {
  const spans = [...ownCalls(events, own), ...ownSamples(events, own)];
  const threads = [...new Set(spans.map(({ thread }) => thread))];
  return threads.flatMap((thread) =>
    slicesOf(
      tasksOf(events, thread),
      spans.filter((span) => span.thread === thread).toSorted((a, b) => a.from - b.from),
    ),
  );
}

/** When the page set a performance mark, on the clock of the slices. */
export function marksOf(events: readonly TraceEvent[], name: string): number[] {
  return events.filter((event) => event.name === name && event.cat === USER_TIMING).map(({ ts }) => ts / 1000);
}

/**
 * How long the longest tasks were, whoever's, of the thread in which the page set that mark: milliseconds on the thread's
 * own clock, from one moment to another on the clock of the slices.
 */
export function longestTask(events: readonly TraceEvent[], mark: string, from: number, to: number): number {
  const marked = events.find((event) => event.name === mark && event.cat === USER_TIMING);
  if (!marked) throw new Error(`No page set the mark ${mark}.`);
  const tasks = tasksOf(events, threadOf(marked)).filter(({ ts }) => ts / 1000 >= from && ts / 1000 < to);
  return Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000));
}

function ownCalls(events: readonly TraceEvent[], own: ReadonlySet<string>): Span[] {
  return events
    .filter(({ name, ph, args }) => CALLS.has(name) && ph === 'X' && own.has(textAt(args, 'data', 'url')))
    .map((event) => ({ thread: threadOf(event), from: event.ts, to: event.ts + (event.dur ?? 0) }));
}

function tasksOf(events: readonly TraceEvent[], thread: string): TraceEvent[] {
  const isTask = (event: TraceEvent): boolean => event.name === 'RunTask' && event.ph === 'X';
  return events.filter((event) => isTask(event) && threadOf(event) === thread).toSorted((a, b) => a.ts - b.ts);
}

/** Both are in order, so one walk through them is enough. A span counts for the task in which it begins. */
function slicesOf(tasks: readonly TraceEvent[], spans: readonly Span[]): Slice[] {
  const slices: Slice[] = [];
  let next = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const end = ts + dur;
    let own = 0;
    let counted = ts;
    for (let span = spans[next]; span && span.from < end; span = spans[(next += 1)]) {
      const to = Math.min(span.to, end);
      own += Math.max(0, to - Math.max(span.from, counted));
      counted = Math.max(counted, to);
    }
    if (own > 0) slices.push({ at: ts / 1000, wall: own / 1000, cpu: (own * tdur) / dur / 1000 });
  }
  return slices;
}
