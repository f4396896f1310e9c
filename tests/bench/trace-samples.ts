import { listAt, numberAt, textAt, threadOf, type Span, type TraceEvent } from './trace-events';

/** What the sampling profiler saw of one thread. */
interface Profile {
  thread: string;
  /** Time of the last sample, microseconds. */
  at: number;
  /** Per stack frame: whether it or one of its callers is ours. */
  own: Map<number, boolean>;
  samples: { at: number; own: boolean }[];
}

/** The events in which scripts run, ours or the page's. */
const RUNS = new Set(['FunctionCall', 'EvaluateScript', 'EventDispatch', 'RunMicrotasks']);

/**
 * When one of these scripts was on the stack, to about 0.2 ms. A sample stands for the time until the next one; on a
 * busy machine that may come late, but a script has ended at the latest when the browser's call into scripts has.
 */
export function ownSamples(events: readonly TraceEvent[], own: ReadonlySet<string>): Span[] {
  const profiles = new Map<string, Profile>();
  for (const event of events.filter(isOfProfiler).toSorted((a, b) => a.ts - b.ts)) {
    const key = `${event.pid}/${event.id}`;
    const profile = profiles.get(key);
    if (event.name === 'Profile') profiles.set(key, begin(event));
    else if (profile) extend(profile, event, own);
  }
  return [...profiles.values()].flatMap((profile) => spansOf(profile, endsOfScripts(events, profile.thread)));
}

function isOfProfiler({ name }: TraceEvent): boolean {
  return name === 'Profile' || name === 'ProfileChunk';
}

function begin(event: TraceEvent): Profile {
  const at = numberAt(event.args, 'data', 'startTime') ?? event.ts;
  return { thread: threadOf(event), at, own: new Map(), samples: [] };
}

function extend(profile: Profile, { args }: TraceEvent, own: ReadonlySet<string>): void {
  for (const node of listAt(args, 'data', 'cpuProfile', 'nodes')) {
    const caller = profile.own.get(numberAt(node, 'parent') ?? -1) ?? false;
    profile.own.set(numberAt(node, 'id') ?? -1, caller || own.has(textAt(node, 'callFrame', 'url')));
  }
  const deltas = listAt(args, 'data', 'timeDeltas');
  listAt(args, 'data', 'cpuProfile', 'samples').forEach((node, index) => {
    profile.at += Number(deltas[index] ?? 0);
    profile.samples.push({ at: profile.at, own: profile.own.get(Number(node)) ?? false });
  });
}

function endsOfScripts(events: readonly TraceEvent[], thread: string): number[] {
  return events
    .filter((event) => RUNS.has(event.name) && event.ph === 'X' && threadOf(event) === thread)
    .map(({ ts, dur = 0 }) => ts + dur)
    .toSorted((a, b) => a - b);
}

function spansOf({ thread, samples }: Profile, ends: readonly number[]): Span[] {
  const sorted = samples.toSorted((a, b) => a.at - b.at);
  let next = 0;
  return sorted.flatMap(({ at, own }, index) => {
    if (!own) return [];
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const until = Math.min(ends[next] ?? at, sorted[index + 1]?.at ?? at);
    return [{ thread, from: at, to: until }];
  });
}
