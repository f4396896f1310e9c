import { SEVERITIES } from '@/src/process/sales-process';
import type { Assessment, OutcomeResult, SignalResult } from '@/src/qualify/assessment';

/** The sidebar's groups, each in the order in which it is drawn. */
export interface Sections {
  missing: readonly OutcomeResult[];
  /** Not met, and only recommended: of this and earlier stages. */
  recommended: readonly OutcomeResult[];
  owed: readonly OutcomeResult[];
  met: readonly OutcomeResult[];
  /** Also those that were set aside: they are as true as the others. */
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
  const required = unsettled.filter(isRequired);
  return {
    missing: required.filter((result) => !result.owed),
    recommended: unsettled.filter((result) => !isRequired(result)),
    owed: required.filter((result) => result.owed),
    met: outcomes.filter(settled),
    raised: signals.filter(holds).toSorted(bySeverity),
    quiet: signals.filter((result) => !holds(result)),
  };
}

function holds({ state }: SignalResult): boolean {
  return state === 'raised' || state === 'set-aside';
}

function isRequired({ outcome }: OutcomeResult): boolean {
  return outcome.need === 'required';
}

function bySeverity(a: SignalResult, b: SignalResult): number {
  return SEVERITIES.indexOf(a.signal.severity) - SEVERITIES.indexOf(b.signal.severity);
}
