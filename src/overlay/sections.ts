import type { FactId } from '@/src/facts/catalogue';
import { SEVERITIES } from '@/src/process/sales-process';
import type { Assessment, OutcomeResult, SignalResult, Trace } from '@/src/qualify/assessment';

/** The sidebar's groups, each in the order in which it is drawn. */
export interface Sections {
  missing: readonly OutcomeResult[];
  owed: readonly OutcomeResult[];
  met: readonly OutcomeResult[];
  raised: readonly SignalResult[];
  quiet: readonly SignalResult[];
}

/**
 * Sorts outcomes and signals into groups. `kept` holds outcomes that the seller works on or has worked on: they stay
 * where they were, so that a row does not vanish from under the hand that proves it.
 */
export function sections({ outcomes, signals }: Assessment, kept: ReadonlySet<string>): Sections {
  const settled = ({ state, outcome }: OutcomeResult): boolean => state === 'met' && !kept.has(outcome.id);
  const unsettled = outcomes.filter((result) => !settled(result));
  return {
    missing: unsettled.filter((result) => !result.owed),
    owed: unsettled.filter((result) => result.owed),
    met: outcomes.filter(settled),
    raised: signals.filter(({ state }) => state === 'raised').toSorted(bySeverity),
    quiet: signals.filter(({ state }) => state !== 'raised'),
  };
}

function bySeverity(a: SignalResult, b: SignalResult): number {
  return SEVERITIES.indexOf(a.signal.severity) - SEVERITIES.indexOf(b.signal.severity);
}

/** Every fact that a trace and its parts rest on, each once. */
export function factsOf(trace: Trace): readonly FactId[] {
  return [...new Set([...trace.facts, ...trace.parts.flatMap(factsOf)])];
}
