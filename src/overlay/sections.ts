import type { FactId } from '@/src/facts/catalogue';
import type { Fact, Facts } from '@/src/facts/facts';
import { SEVERITIES } from '@/src/process/sales-process';
import type { Assessment, OutcomeResult, SignalResult, Trace } from '@/src/qualify/assessment';

/** A fact of which the page says nothing certain. */
export type UnreadFact = Fact & { source: Extract<Fact['source'], { kind: 'none' }> };

/** A fact that stands on the page. */
export type ReadFact = Fact & { source: Extract<Fact['source'], { kind: 'field' }> };

/** The sidebar's groups, each in the order in which it is drawn. */
export interface Sections {
  missing: readonly OutcomeResult[];
  owed: readonly OutcomeResult[];
  met: readonly OutcomeResult[];
  raised: readonly SignalResult[];
  quiet: readonly SignalResult[];
}

/**
 * Sorts outcomes and signals into groups. `kept` holds outcomes that the seller has just worked on: they stay where
 * they were, so that a row does not vanish from under the hand that proved it.
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

/** The facts that this stage is judged by and that the page does not tell, in the order of the process. */
export function unreadFacts(facts: Facts, { readable }: Assessment): readonly UnreadFact[] {
  return readable.needed.flatMap((id) => {
    const fact = facts.facts.get(id);
    return fact !== undefined && isUnread(fact) ? [fact] : [];
  });
}

/** All facts that stand on the page, also those that the process does not ask for. */
export function readFacts({ facts }: Facts): readonly ReadFact[] {
  return [...facts.values()].filter((fact): fact is ReadFact => fact.source.kind === 'field');
}

/** The page's own name of a tab that was not opened yet: its fields may be the ones that could not be read. */
export function unopenedTab({ notices }: Facts): string | null {
  return notices.find((notice) => notice.notice === 'tab-not-opened')?.tab ?? null;
}

function isUnread(fact: Fact): fact is UnreadFact {
  return fact.source.kind === 'none';
}

/** Every fact that a trace and its parts rest on, each once. */
export function factsOf(trace: Trace): readonly FactId[] {
  return [...new Set([...trace.facts, ...trace.parts.flatMap(factsOf)])];
}
