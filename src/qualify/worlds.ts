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
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'not') return decidingLeaves(node.part, world, lane);
  const truth = truthIn(node, world, lane);
  return node.parts
    .filter((part) => truthIn(part, world, lane) === truth)
    .flatMap((part) => decidingLeaves(part, world, lane));
}

/** The facts that make a predicate what it is in one deal; while it is unknown, those that could settle it. */
export function decidingFacts(leaf: Leaf, block: Block, lane: number): readonly FactId[] {
  const on = (set: Parameters<typeof onRung>[2]) => (fact: number) => has(onRung(block, fact, set), lane);
  const [isKnown, isUnseen] = [on('known'), on('unseen')];
  const truth = truthIn(leaf, asAnswered(block), lane);
  return idsOf(leaf.facts.filter(decides), block);

  function decides(fact: number): boolean {
    // Of the past no more can be found out than the page keeps.
    if (leaf.restsOn === 'time') return truth !== 'unknown';
    if (leaf.restsOn === 'page') {
      if (truth === 'unknown') return isUnseen(fact);
      return truth === 'false' || !(isKnown(fact) || isUnseen(fact));
    }
    return truth !== 'unknown' || !isKnown(fact) || leaf.facts.every(isKnown);
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
  return facts.flatMap((fact) => layout.facts[fact]?.id ?? []);
}
