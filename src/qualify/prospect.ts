import type { FactId } from '@/src/facts/catalogue';
import type { Truth } from './assessment';
import type { Owed } from './block';
import { asAnswered, lanesOf, type Node } from './compile';
import { get, type Deals } from './judge';
import { ALL_LANES, has } from './lanes';
import { byRung, byWhatLasts, decidingFacts, decidingLeaves, openFacts, truthIn } from './worlds';

/** What stands whatever is learned; while it is unknown, the facts that could settle it. */
export interface Prospect {
  truth: Truth;
  facts: readonly FactId[];
}

/** How many outcomes of earlier stages stay owed at least, how many more may, and the facts that decide on those. */
export interface OwedProspect {
  least: number;
  more: number;
  facts: readonly FactId[];
}

export const NOTHING_OWED: OwedProspect = { least: 0, more: 0, facts: [] };

/** What known facts alone decide about a condition in the only deal. An empty field decides nothing: it can be filled. */
export function prospectOf(node: Node, { block }: Deals, owed: OwedProspect): Prospect {
  const world = byWhatLasts(block, asLanes(owed));
  const truth = truthIn(node, world, 0);
  if (truth !== 'unknown') return { truth, facts: [] };
  const facts = decidingLeaves(node, world, 0).flatMap((leaf) =>
    leaf.condition.test === 'owed-at-least' ? owed.facts : openFacts(leaf, block, 0),
  );
  return { truth, facts: [...new Set(facts)] };
}

/** Whether an outcome is met, or not, whatever is learned about the deal. */
export function outcomeProspect(deals: Deals, at: number): Prospect {
  const { block, compiled, proven } = deals;
  const rule = compiled.outcomes[at];
  if (!rule || has(get(proven, at), 0)) return { truth: 'true', facts: [] };
  const prospect = prospectOf(rule.node, deals, NOTHING_OWED);
  if (prospect.truth !== 'true') return prospect;
  if (has(lanesOf(rule.node, 'yes', byRung(block, rule.outcome.leastRung)), 0)) return prospect;
  const claimed = decidingLeaves(rule.node, asAnswered(block), 0).flatMap((leaf) => decidingFacts(leaf, block, 0));
  return { truth: 'unknown', facts: [...new Set(claimed)] };
}

/** Counts what the prospects of the owed outcomes leave open. */
export function owedOf(prospects: readonly Prospect[]): OwedProspect {
  const open = prospects.filter(({ truth }) => truth === 'unknown');
  return {
    least: prospects.filter(({ truth }) => truth === 'false').length,
    more: open.length,
    facts: [...new Set(open.flatMap(({ facts }) => facts))],
  };
}

function asLanes({ least, more }: OwedProspect): Owed {
  const many = (count: number): number[] => Array.from({ length: count }, () => ALL_LANES);
  return { of: ALL_LANES, missing: many(least), unseen: many(more) };
}
