import { RUNGS } from '@/src/facts/facts';
import type { Facts, Rung } from '@/src/facts/facts';
import type { Trace } from './assessment';

/**
 * The rung that a true or false answer rests on: as weak as its weakest fact where several were needed, as strong as
 * the strongest where one was enough.
 */
export function rungOfTrace(trace: Trace, facts: Facts): Rung {
  const { condition, parts, truth } = trace;
  if (parts.length > 0) {
    const rungs = parts.filter((part) => decides(part, trace)).map((part) => rungOfTrace(part, facts));
    // Of a count each part that holds is needed, as far as can be said here.
    const oneWasEnough = (condition.test === 'any') === (truth === 'true');
    return oneWasEnough ? best(rungs) : worst(rungs);
  }
  // That a field is empty can be seen on the page; it is as good as the seller's word, and no better.
  if (condition.test === 'blank' || condition.test === 'unknown-at-least') return 'claimed';
  return worst(trace.facts.map((id) => facts.facts.get(id)?.rung ?? 'unseen'));
}

function decides(part: Trace, whole: Trace): boolean {
  return whole.condition.test === 'not' || part.truth === whole.truth;
}

function best(rungs: readonly Rung[]): Rung {
  return RUNGS.findLast((rung) => rungs.includes(rung)) ?? 'unseen';
}

function worst(rungs: readonly Rung[]): Rung {
  return RUNGS.find((rung) => rungs.includes(rung)) ?? 'unseen';
}
