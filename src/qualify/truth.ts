import type { Truth } from './assessment';

/** True when all are true, false as soon as one is false, else unknown (strong Kleene logic). */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

/** True as soon as one is true, false when all are false, else unknown. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

/** What is not known stays unknown. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/** A two-valued answer as a truth. */
export function truthOf(answer: boolean): Truth {
  return answer ? 'true' : 'false';
}
