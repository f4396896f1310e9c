import type { Day } from '@/src/day';
import { SEVERITIES } from '@/src/process/sales-process';
import type { SalesProcess, Severity, Signal, Stage } from '@/src/process/sales-process';
import type { SignalResult } from './assessment';
import { evaluate } from './evaluate';
import type { Ground } from './evaluate';

/**
 * Every signal that is watched in a stage, in process order, each with the severity that it has there. While the stage
 * is unknown (null), only those that are watched from the first stage on.
 */
export function judgeSignals(
  process: SalesProcess,
  current: Stage | null,
  ground: Ground,
  deadline: (withinDays: number) => Day,
): readonly SignalResult[] {
  const reached = process.stages.slice(0, current ? process.stages.indexOf(current) + 1 : 1).map(({ id }) => id);
  return process.signals
    .filter(({ from }) => reached.includes(from))
    .map((signal) => judge(signal, reached, ground, deadline(signal.withinDays)));
}

function judge(signal: Signal, reached: readonly string[], ground: Ground, by: Day): SignalResult {
  const trace = evaluate(signal.fires, ground);
  const state = ({ true: 'raised', false: 'clear', unknown: 'unknown' } as const)[trace.truth];
  const turnsRed = signal.redFrom !== undefined && reached.includes(signal.redFrom);
  return { signal: turnsRed ? { ...signal, severity: 'red' } : signal, state, trace, by };
}

/** The raised signals of one severity. */
export function raisedSignals(signals: readonly SignalResult[], severity: Severity): readonly SignalResult[] {
  return signals.filter(({ signal, state }) => state === 'raised' && signal.severity === severity);
}

/** The number of raised signals by severity. */
export function countRaised(signals: readonly SignalResult[]): Readonly<Record<Severity, number>> {
  const counts = { stop: 0, red: 0, amber: 0, hygiene: 0 };
  for (const severity of SEVERITIES) counts[severity] = raisedSignals(signals, severity).length;
  return counts;
}

/** The independent groups that signals belong to, each once. */
export function groupsOf(signals: readonly SignalResult[]): readonly string[] {
  return [...new Set(signals.map(({ signal }) => signal.group))];
}
