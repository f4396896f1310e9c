/** One event of a Chromium trace; times in microseconds. `tdur` is the duration on the thread's own clock. */
export interface TraceEvent {
  name: string;
  cat?: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  id?: string;
  args?: unknown;
}

/** A part of one thread's time, microseconds. */
export interface Span {
  thread: string;
  from: number;
  to: number;
}

/** @throws when the text is no trace */
export function parseTrace(text: string): readonly TraceEvent[] {
  const events = valueAt(JSON.parse(text), 'traceEvents');
  if (!Array.isArray(events)) throw new Error('The browser gave no trace.');
  return events.filter(isTraceEvent);
}

/** Threads have numbers of their own in each process only. */
export function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}

/** What stands at a path inside nested objects; undefined when there is no such place. */
function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined),
    value,
  );
}

export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : null;
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found: unknown = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

function isTraceEvent(value: unknown): value is TraceEvent {
  return (
    textAt(value, 'name') !== '' &&
    textAt(value, 'ph') !== '' &&
    ['pid', 'tid', 'ts'].every((name) => numberAt(value, name) !== null)
  );
}
