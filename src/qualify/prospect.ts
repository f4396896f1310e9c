import type { FactId } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import { isKnown, reaches } from '@/src/facts/strength';
import type { OutcomeResult, Trace, Truth } from './assessment';
import { hasFreshEvidence } from './outcomes';
import { rungOfTrace } from './rung-of-trace';
import { and, not, or } from './truth';

/** What stands whatever is learned; while it is unknown, the facts that could settle it. */
export interface Prospect {
  truth: Truth;
  facts: readonly FactId[];
}

/**
 * What known facts alone decide about a condition. Unlike in its trace, an empty field decides nothing here: it can
 * be filled. `owed` is the prospect of the counts of owed outcomes.
 */
export function prospectOf(trace: Trace, facts: Facts, owed: OwedProspect): Prospect {
  const { condition } = trace;
  switch (condition.test) {
    case 'all':
    case 'any': {
      const parts = trace.parts.map((part) => prospectOf(part, facts, owed));
      const truths = parts.map(({ truth }) => truth);
      return { truth: condition.test === 'all' ? and(truths) : or(truths), facts: openFacts(parts) };
    }
    case 'count-at-least': {
      const parts = trace.parts.map((part) => prospectOf(part, facts, owed));
      const least = parts.filter(({ truth }) => truth === 'true').length;
      const most = parts.filter(({ truth }) => truth !== 'false').length;
      const truth = least >= condition.count ? 'true' : most < condition.count ? 'false' : 'unknown';
      return { truth, facts: openFacts(parts) };
    }
    case 'not': {
      const [part] = trace.parts.map((inner) => prospectOf(inner, facts, owed));
      return part ? { ...part, truth: not(part.truth) } : { truth: trace.truth, facts: trace.facts };
    }
    case 'blank':
      return { truth: isLearned(condition.fact, facts) ? 'false' : 'unknown', facts: [condition.fact] };
    case 'unknown-at-least': {
      const open = condition.facts.filter((id) => !isLearned(id, facts));
      return { truth: open.length < condition.count ? 'false' : 'unknown', facts: open };
    }
    case 'owed-at-least':
      return owedProspect(condition.count, owed);
    default:
      return { truth: trace.truth, facts: trace.facts };
  }
}

/** Whether an outcome is met, or not, whatever is learned about this deal. */
export function outcomeProspect({ outcome, trace, evidence }: OutcomeResult, facts: Facts, today: Day): Prospect {
  if (hasFreshEvidence(outcome, evidence, today)) return { truth: 'true', facts: [] };
  const prospect = prospectOf(trace, facts, NOTHING_OWED);
  const tooWeak = prospect.truth === 'true' && !reaches(rungOfTrace(trace, facts), outcome.leastRung);
  return tooWeak ? { truth: 'unknown', facts: trace.facts } : prospect;
}

/** How many outcomes of earlier stages stay owed at best and at worst, and the facts between the two. */
export interface OwedProspect {
  least: number;
  most: number;
  facts: readonly FactId[];
}

const NOTHING_OWED: OwedProspect = { least: 0, most: 0, facts: [] };

/** Counts what the prospects of the owed outcomes leave open. */
export function owedOf(prospects: readonly Prospect[]): OwedProspect {
  return {
    least: prospects.filter(({ truth }) => truth === 'false').length,
    most: prospects.filter(({ truth }) => truth !== 'true').length,
    facts: openFacts(prospects),
  };
}

function owedProspect(count: number, { least, most, facts }: OwedProspect): Prospect {
  if (least >= count) return { truth: 'true', facts };
  return { truth: most < count ? 'false' : 'unknown', facts };
}

function openFacts(prospects: readonly Prospect[]): readonly FactId[] {
  return [...new Set(prospects.filter(({ truth }) => truth === 'unknown').flatMap(({ facts }) => facts))];
}

function isLearned(id: FactId, { facts }: Facts): boolean {
  const fact = facts.get(id);
  return fact !== undefined && isKnown(fact);
}
