import type { Condition } from '@/src/process/condition';
import { lanesOf, type Node, type Side, type World } from './compile';
import { has } from './lanes';

/** What would still have to hold for a condition to be true (`yes`) or false (`no`); null when nothing is missing. */
export function turning(node: Node, side: Side, world: World): Condition | null {
  if (has(lanesOf(node, side, world), 0)) return null;
  if (node.kind === 'leaf') return side === 'yes' ? node.condition : opposite(node.condition);
  if (node.kind === 'not') return turning(node.part, side === 'yes' ? 'no' : 'yes', world);
  const open = node.parts.flatMap((part) => turning(part, side, world) ?? []);
  const least = side === 'yes' ? node.least : node.parts.length - node.least + 1;
  const needed = least - (node.parts.length - open.length);
  const [only] = open;
  if (only && open.length === 1) return only;
  if (needed === open.length) return { test: 'all', of: open };
  return needed === 1 ? { test: 'any', of: open } : { test: 'count-at-least', count: needed, of: open };
}

/** The opposite of a predicate, as a predicate of its own where there is one: sentences without "not" read better. */
function opposite(condition: Condition): Condition {
  switch (condition.test) {
    case 'at-least':
      return { ...condition, test: 'less-than' };
    case 'less-than':
      return { ...condition, test: 'at-least' };
    case 'at-most':
      return { ...condition, test: 'more-than' };
    case 'more-than':
      return { ...condition, test: 'at-most' };
    case 'future':
      return { test: 'past', fact: condition.fact, days: 0 };
    case 'past':
      return condition.days === 0 ? { test: 'future', fact: condition.fact } : { test: 'not', of: condition };
    case 'is':
      return typeof condition.value === 'boolean'
        ? { ...condition, value: !condition.value }
        : { test: 'not', of: condition };
    default:
      return { test: 'not', of: condition };
  }
}
