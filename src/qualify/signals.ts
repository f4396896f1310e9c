import type { Day } from '@/src/day';
import { SEVERITIES } from '@/src/process/sales-process';
import type { Severity, Signal } from '@/src/process/sales-process';
import type { SignalResult } from './assessment';
import { get, type Judged } from './judge';
import { has } from './lanes';

/** A signal with its place in the process. */
export interface PlacedSignal {
  at: number;
  result: SignalResult;
}

/** Every signal that is watched on one judged deal, in process order, each with the severity that it has there. */
export function signalResults(
  { deals: { compiled }, signals }: Judged,
  deadline: (withinDays: number) => Day,
): readonly PlacedSignal[] {
  const results: PlacedSignal[] = [];
  compiled.signals.forEach(({ signal }, at) => {
    if (!has(get(signals.watched, at), 0)) return;
    const turnsRed = signal.severity !== 'red' && has(get(signals.red, at), 0);
    const raised = has(get(signals.yes, at), 0);
    const holds = has(get(signals.aside, at), 0) ? 'set-aside' : 'raised';
    const state = raised ? holds : has(get(signals.no, at), 0) ? 'clear' : 'unknown';
    const placed: Signal = turnsRed ? { ...signal, severity: 'red' } : signal;
    results.push({ at, result: { signal: placed, state, by: deadline(signal.withinDays) } });
  });
  return results;
}

/** The raised signals of one severity. */
export function raisedSignals(signals: readonly SignalResult[], severity: Severity): readonly SignalResult[] {
  return signals.filter(({ signal, state }) => state === 'raised' && signal.severity === severity);
}

/** The signals that would be raised, had the seller not set them aside. */
export function asideSignals(signals: readonly SignalResult[]): readonly SignalResult[] {
  return signals.filter(({ state }) => state === 'set-aside');
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
