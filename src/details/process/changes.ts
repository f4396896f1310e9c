import type { Assessment, OutcomeResult, OutcomeState, SignalResult } from '@/src/qualify/assessment';

/** An outcome that both processes ask for, and see differently. */
interface Differing {
  result: OutcomeResult;
  before: OutcomeState;
}

/** What another process would change on one deal. Outcomes that are due by now, and raised signals. */
export interface Changes {
  comes: readonly OutcomeResult[];
  goes: readonly OutcomeResult[];
  differs: readonly Differing[];
  raised: readonly SignalResult[];
  cleared: readonly SignalResult[];
}

/** Outcomes and signals are the same ones where they have the same id: evidence goes by it too. */
export function changesBetween(now: Assessment, then: Assessment): Changes {
  const before = new Map(now.outcomes.map((result) => [result.outcome.id, result]));
  const after = new Set(then.outcomes.map(({ outcome }) => outcome.id));
  const raisedNow = raisedIn(now);
  const raisedThen = raisedIn(then);
  return {
    comes: then.outcomes.filter(({ outcome }) => !before.has(outcome.id)),
    goes: now.outcomes.filter(({ outcome }) => !after.has(outcome.id)),
    differs: then.outcomes.flatMap((result) => {
      const earlier = before.get(result.outcome.id);
      return earlier && earlier.state !== result.state ? [{ result, before: earlier.state }] : [];
    }),
    raised: without(raisedThen, raisedNow),
    cleared: without(raisedNow, raisedThen),
  };
}

function raisedIn({ signals }: Assessment): readonly SignalResult[] {
  return signals.filter(({ state }) => state === 'raised');
}

function without(some: readonly SignalResult[], others: readonly SignalResult[]): readonly SignalResult[] {
  const ids = new Set(others.map(({ signal }) => signal.id));
  return some.filter(({ signal }) => !ids.has(signal.id));
}
