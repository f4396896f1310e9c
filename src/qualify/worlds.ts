import type { FactId } from '@/src/facts/catalogue';
import type { Outcome } from '@/src/process/sales-process';
import type { Truth } from './assessment';
import { onRung, type Block, type Owed } from './block';
import { asAnswered, lanesOf, type Leaf, type Node, type World } from './compile';
import { ALL_LANES, has, NO_LANES, type Lanes } from './lanes';

/** By what is on a rung that counts, and nothing else. What the page itself says is the seller's word. */
export function byRung(block: Block, least: Outcome['leastRung']): World {
  const answered = asAnswered(block);
  if (least === 'claimed') return answered;
  return (leaf, side) => {
    if (leaf.restsOn !== 'values') return NO_LANES;
    return leaf.facts.reduce((lanes, fact) => lanes & onRung(block, fact, 'verified'), answered(leaf, side));
  };
}

/** As it is, or could still turn out by what the page does not show, and by that alone. */
export function byUnseen(block: Block, least: Outcome['leastRung']): World {
  const answered = asAnswered(block);
  const counts = byRung(block, least);
  return (leaf, side) => {
    const unknown = ~(answered(leaf, 'yes') | answered(leaf, 'no'));
    return counts(leaf, side) | (unknown & unseen(leaf, block));
  };
}

/** What no fact of the deal could settle, and what the page keeps of the past, is not the deal's fault either. */
function unseen({ facts, restsOn }: Leaf, block: Block): Lanes {
  if (restsOn === 'nothing' || restsOn === 'time') return ALL_LANES;
  return facts.reduce((lanes, fact) => lanes | onRung(block, fact, 'unseen'), NO_LANES);
}

/** What stands whatever is learned of a deal. `owed`: the outcomes that stay missing, and those that may be met yet. */
export function byWhatLasts(block: Block, owed: Owed): World {
  const answered = asAnswered(block);
  const withOwed: Block = { ...block, owed };
  return (leaf, side) => {
    if (leaf.condition.test === 'owed-at-least') return leaf.answer(withOwed)[side];
    return leaf.lasting ? leaf.lasting(block)[side] : answered(leaf, side);
  };
}

/** What a condition is in one deal (`lane`) of a world. */
export function truthIn(node: Node, world: World, lane: number): Truth {
  if (has(lanesOf(node, 'yes', world), lane)) return 'true';
  return has(lanesOf(node, 'no', world), lane) ? 'false' : 'unknown';
}

/** The leaves that make a condition what it is in one deal. */
export function decidingLeaves(node: Node, world: World, lane: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(node, truthIn(node, world, lane), world, lane, leaves);
  return leaves;
}

function collect(node: Node, truth: Truth, world: World, lane: number, leaves: Leaf[]): void {
  if (node.kind === 'leaf') leaves.push(node);
  else if (node.kind === 'not') collect(node.part, OPPOSITE[truth], world, lane, leaves);
  else {
    for (const part of node.parts) {
      if (truthIn(part, world, lane) === truth) collect(part, truth, world, lane, leaves);
    }
  }
}

const OPPOSITE: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/** The facts that make a predicate what it is in one deal; while it is unknown, those that could settle it. */
export function decidingFacts(leaf: Leaf, block: Block, lane: number): readonly FactId[] {
  const { facts, restsOn } = leaf;
  const truth = truthIn(leaf, asAnswered(block), lane);
  const isKnown = (fact: number): boolean => has(onRung(block, fact, 'known'), lane);
  const isUnseen = (fact: number): boolean => has(onRung(block, fact, 'unseen'), lane);
  switch (restsOn) {
    case 'nothing':
      return [];
    case 'time':
      // Of the past no more can be found out than the page keeps.
      return truth === 'unknown' ? [] : idsOf(facts, block);
    case 'page':
      if (truth === 'false') return idsOf(facts, block);
      return idsOf(facts.filter(truth === 'unknown' ? isUnseen : (fact) => !(isKnown(fact) || isUnseen(fact))), block);
    case 'values':
      if (truth !== 'unknown' || facts.every(isKnown)) return idsOf(facts, block);
      return idsOf(
        facts.filter((fact) => !isKnown(fact)),
        block,
      );
  }
}

/** The facts that could still settle a predicate: empty ones can be filled. */
export function openFacts(leaf: Leaf, block: Block, lane: number): readonly FactId[] {
  if (!leaf.lasting) return decidingFacts(leaf, block, lane);
  return idsOf(
    leaf.facts.filter((fact) => !has(onRung(block, fact, 'known'), lane)),
    block,
  );
}

function idsOf(facts: readonly number[], { layout }: Block): readonly FactId[] {
  const ids: FactId[] = [];
  for (const fact of facts) {
    const id = layout.facts[fact]?.id;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
