import type { FactId } from '@/src/facts/catalogue';
import { ENGLISH } from '@/src/language/english';
import type { Language } from '@/src/language/language';
import type { Condition } from './condition';

/** What sellers call a fact. */
export type LabelOf = (fact: FactId) => string;

/** A condition in plain words, as part of a sentence: “Money” is approved and “Champion” is known. */
export function describe(condition: Condition, label: LabelOf, words: Language = ENGLISH): string {
  const inner = (part: Condition): string => describe(part, label, words);
  const grouped = (part: Condition): string => (isJoined(part) ? `(${inner(part)})` : inner(part));
  switch (condition.test) {
    case 'all':
      return words.all(condition.of.map(grouped));
    case 'any':
      return words.any(condition.of.map(grouped));
    case 'not':
      return 'fact' in condition.of ? words.about(condition.of, false, { label }) : words.not(grouped(condition.of));
    case 'count-at-least':
      return words.atLeast(condition.count, condition.of.map(inner));
    case 'unknown-at-least':
      return words.unknownAtLeast(condition.count, condition.facts.map(label));
    case 'owed-at-least':
      return words.owedAtLeast(condition.count);
    default:
      return words.about(condition, true, { label });
  }
}

/** Brackets go where "and" and "or" would meet. */
function isJoined(condition: Condition): boolean {
  return (condition.test === 'all' || condition.test === 'any') && condition.of.length > 1;
}
