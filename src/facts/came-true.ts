import type { Day } from '@/src/day';
import type { WatchedFor } from '@/src/deal/condition';
import { isSameAmount } from '@/src/money';
import type { Fact, Facts, FactValue } from './facts';

/**
 * Whether what was agreed beforehand has come true, by what is known of the deal. What the page does not show is unknown,
 * and nothing that hangs on it comes true: nobody walks because a tab was not opened.
 */
export function cameTrue(when: WatchedFor, { facts }: Facts, today: Day): 'yes' | 'no' | 'unknown' {
  if (when.test === 'day') return yesIf(today >= when.day);
  const fact = facts.get(when.fact);
  if (fact === undefined || fact.rung === 'unseen') return 'unknown';
  switch (when.test) {
    case 'known':
      return yesIf(isThere(fact));
    case 'not-known-by':
      return yesIf(today > when.day && fact.rung === 'blank');
    case 'not-proven-by':
      return yesIf(today > when.day && fact.rung !== 'verified');
    case 'changes':
      return fact.value === null ? 'unknown' : yesIf(!sameValue(fact.value, when.from));
    case 'unchanged-by':
      return fact.value === null ? 'unknown' : yesIf(today > when.day && sameValue(fact.value, when.value));
    case 'later-than':
      return fact.value?.type === 'date' ? yesIf(fact.value.day > when.day) : 'unknown';
  }
}

function isThere({ rung }: Fact): boolean {
  return rung === 'claimed' || rung === 'verified';
}

function yesIf(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

/** Of an amount the page may show other roundings, or no currency: it is another one only where both cannot be the same. */
function sameValue(a: FactValue, b: FactValue): boolean {
  if (a.type === 'money' && b.type === 'money') return isSameAmount(a, b);
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: FactValue): readonly (readonly [string, unknown])[] {
  return Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
}
