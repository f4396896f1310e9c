import type { FactId } from '@/src/facts/catalogue';
import type { NextAction, OutcomeResult, Reason, SignalResult } from './assessment';
import type { Judged } from './judge';
import { factsBehind, isRequired, type PlacedOutcome } from './outcomes';
import { raisedSignals } from './signals';

/**
 * The required outcomes that are not met, the most urgent first: owed ones, then those whose facts the verdict hangs on
 * most (`dependsOn`, most pivotal first), then in process order.
 */
export function mostUrgentFirst(
  outcomes: readonly PlacedOutcome[],
  dependsOn: readonly FactId[],
  judged: Judged,
): readonly OutcomeResult[] {
  const places = new Map(dependsOn.map((fact, index) => [fact, index]));
  const place = (at: number): number => {
    if (places.size === 0) return 0;
    return Math.min(dependsOn.length, ...factsBehind(judged, at).map((fact) => places.get(fact) ?? dependsOn.length));
  };
  return outcomes
    .filter(({ result }) => isRequired(result) && result.state !== 'met')
    .map(({ at, result }) => ({ result, place: place(at) }))
    .toSorted((a, b) => Number(b.result.owed) - Number(a.result.owed) || a.place - b.place)
    .map(({ result }) => result);
}

/** The one thing to do next, after the line of the tree that decided; null when there is nothing to ask for. */
export function nextAction(
  { rule }: Reason,
  missing: readonly OutcomeResult[],
  signals: readonly SignalResult[],
): NextAction | null {
  const [stop, red, amber] = (['stop', 'red', 'amber'] as const).map((severity) => raisedSignals(signals, severity)[0]);
  switch (rule) {
    case 'stop':
      return fromSignal(stop);
    case 'red-groups':
    case 'red-groups-hold':
      return fromSignal(red);
    case 'ready':
      return fromSignal(red ?? amber);
    case 'missing':
    case 'unreadable':
      return fromOutcome(missing[0]) ?? fromSignal(red ?? amber);
    case 'stage-unknown':
    case 'closed':
      return null;
  }
}

function fromOutcome(result: OutcomeResult | undefined): NextAction | null {
  if (!result) return null;
  const { id, ask, otherwise } = result.outcome;
  return { from: { kind: 'outcome', id }, ask, by: result.by, otherwise };
}

function fromSignal(result: SignalResult | undefined): NextAction | null {
  if (!result) return null;
  const { id, ask, otherwise } = result.signal;
  return { from: { kind: 'signal', id }, ask, by: result.by, otherwise };
}
