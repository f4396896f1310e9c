import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { Assessment, Trace } from './assessment';
import { addDeal, makeBlock, type Block } from './block';
import { answer, asAnswered, compileAll, type Node } from './compile';
import { ALL_LANES } from './lanes';
import { decidingFacts, truthIn } from './worlds';

/** What conditions are held against. */
export interface Ground {
  facts: Facts;
  today: Day;
  /** The id of the stage that the deal is in; null when it is unknown. */
  stage: string | null;
  /** Missing outcomes of earlier stages, apart from those of which the page shows nothing; null while they are judged. */
  owed: { missing: number; unseen: number } | null;
}

/** What an assessment held its conditions against. */
export function groundOf({ place, owed, today }: Assessment, facts: Facts): Ground {
  return { facts, today, stage: place.kind === 'open' ? place.stage.id : null, owed };
}

/** One condition asked of one deal. */
export interface Asked {
  node: Node;
  block: Block;
}

/** Asks a single condition of a single deal, to explain it. */
export function ask(condition: Condition, { facts, today, stage, owed }: Ground): Asked {
  const compiled = compiledAlone(condition);
  const block = makeBlock(compiled.layout, 1);
  addDeal(block, facts, today, stage);
  block.owed = owed && { of: ALL_LANES, missing: many(owed.missing), unseen: many(owed.unseen) };
  answer(compiled.leaves, block);
  return { node: compiled.node, block };
}

/** A condition's answer with the facts that decided it. */
export function evaluate(condition: Condition, ground: Ground): Trace {
  return traceOf(ask(condition, ground));
}

/** The answer that a condition got, with the facts that decided it. */
export function traceOf({ node, block }: Asked): Trace {
  const { condition } = node;
  const truth = truthIn(node, asAnswered(block), 0);
  if (node.kind === 'leaf') {
    return { condition, truth, facts: decidingFacts(node, block, 0), ...node.measure(block, 0), parts: NO_PARTS };
  }
  if (node.kind === 'not') {
    const part = traceOf({ node: node.part, block });
    return { ...part, condition, truth, parts: [part] };
  }
  const parts = node.parts.map((part) => traceOf({ node: part, block }));
  const deciding = parts.filter((part) => part.truth === truth);
  const facts = [...new Set(deciding.flatMap((part) => part.facts))];
  if (condition.test === 'count-at-least') {
    const holding = parts.filter((part) => part.truth === 'true').length;
    return { condition, truth, facts, number: holding, limit: condition.count, parts };
  }
  const numbered = deciding.find((part) => part.number !== null);
  return { condition, truth, facts, number: numbered?.number ?? null, limit: numbered?.limit ?? null, parts };
}

const NO_PARTS: readonly Trace[] = [];

interface Alone {
  node: Node;
  leaves: ReturnType<typeof compileAll>['leaves'];
  layout: Block['layout'];
}

const ALONE = new WeakMap<Condition, Alone>();

function compiledAlone(condition: Condition): Alone {
  const known = ALONE.get(condition);
  if (known) return known;
  const { nodes, leaves, layout } = compileAll([condition]);
  const [node] = nodes;
  if (!node) throw new Error('Nothing was compiled');
  const alone = { node, leaves, layout };
  ALONE.set(condition, alone);
  return alone;
}

function many(count: number): number[] {
  return Array.from({ length: count }, () => ALL_LANES);
}
