import type { FactId } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { Facts } from '@/src/facts/facts';
import type { Assessment, OutcomeResult, OutcomeState } from './assessment';
import { asAnswered } from './compile';

import { has } from './lanes';
import { get, type Judged } from './judge';
import { decidingFacts, decidingLeaves } from './worlds';

/** An outcome with its place in the process. */
export interface PlacedOutcome {
  at: number;
  result: OutcomeResult;
}

/** Every outcome of the process on one judged deal, in process order. */
export function outcomeResults(
  judged: Judged,
  facts: Facts,
  deadline: (withinDays: number) => Day,
): readonly PlacedOutcome[] {
  return judged.deals.compiled.outcomes.map(({ outcome }, at) => {
    const evidence = facts.evidence.get(outcome.id) ?? NO_EVIDENCE;
    const state = stateOf(judged, at, evidence, facts);
    const owed = has(get(judged.outcomes.owed, at), 0);
    return { at, result: { outcome, state, owed, evidence, by: deadline(outcome.withinDays) } };
  });
}

const NO_EVIDENCE: readonly Evidence[] = [];

function stateOf(judged: Judged, at: number, evidence: readonly Evidence[], { facts }: Facts): OutcomeState {
  const { outcomes } = judged;
  if (has(get(outcomes.met, at), 0)) return 'met';
  if (has(get(outcomes.no, at), 0)) return 'unmet';
  // Also where the page claims it: what was proven once asks for a word of the customer, not for a form.
  if (evidence.length > 0) return 'stale';
  if (has(get(outcomes.yes, at), 0)) return 'open';
  let anySeen = false;
  for (const leaf of leavesBehind(judged, at)) {
    for (const id of decidingFacts(leaf, judged.deals.block, 0)) {
      const rung = facts.get(id)?.rung ?? 'unseen';
      if (rung === 'stale') return 'stale';
      if (rung !== 'unseen') anySeen = true;
    }
  }
  return anySeen ? 'open' : 'unseen';
}

function leavesBehind({ deals: { compiled, block } }: Judged, at: number): ReturnType<typeof decidingLeaves> {
  const node = compiled.outcomes[at]?.node;
  return node ? decidingLeaves(node, asAnswered(block), 0) : [];
}

/** The facts that make an outcome's condition what it is. */
export function factsBehind(judged: Judged, at: number): readonly FactId[] {
  return leavesBehind(judged, at).flatMap((leaf) => decidingFacts(leaf, judged.deals.block, 0));
}

/**
 * The facts that the current stage's required outcomes ask about, and those of them that can be judged: readable on
 * the page, or not needed any more because evidence was recorded.
 */
export function readability(
  { deals: { compiled, proven } }: Judged,
  stage: number,
  { facts }: Facts,
): Assessment['readable'] {
  const needed = compiled.needed[stage] ?? [];
  return {
    needed: needed.map(({ id }) => id),
    read: needed
      .filter(({ id, outcomes }) => facts.get(id)?.rung !== 'unseen' || outcomes.some((at) => has(get(proven, at), 0)))
      .map(({ id }) => id),
  };
}

/** Adds the facts that outcomes ask the page about: what recorded evidence proves is not asked any more. */
export function addAsked(
  asked: Set<FactId>,
  outcomes: readonly PlacedOutcome[],
  { deals: { compiled, proven } }: Judged,
): void {
  for (const { at } of outcomes) {
    const outcome = compiled.outcomes[at];
    if (!outcome?.required || has(get(proven, at), 0)) continue;
    for (const id of outcome.facts) asked.add(id);
  }
}

/** A recommended outcome is shown, and decides nothing. */
export function isRequired({ outcome }: OutcomeResult): boolean {
  return outcome.need === 'required';
}
