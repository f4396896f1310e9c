import type { FactId } from '@/src/facts/catalogue';
import type { Condition } from './condition';

/** All facts that a condition asks about. */
export function factsIn(condition: Condition): readonly FactId[] {
  switch (condition.test) {
    case 'all':
    case 'any':
    case 'count-at-least':
      return condition.of.flatMap(factsIn);
    case 'before':
    case 'after':
      return typeof condition.than === 'object' ? [condition.fact, condition.than.fact] : [condition.fact];
    case 'not':
      return factsIn(condition.of);
    case 'unknown-at-least':
      return condition.facts;
    case 'owed-at-least':
      return [];
    default:
      return [condition.fact];
  }
}
