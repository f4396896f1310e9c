import { CATALOGUE } from '@/src/facts/catalogue';
import type { FactId } from '@/src/facts/catalogue';
import type { Condition, Days } from './sales-process';

/** A condition in plain English, as part of a sentence: “Money” is approved and “Champion” is known. */
export function describe(condition: Condition): string {
  switch (condition.test) {
    case 'all':
      return joined(condition.of, ' and ');
    case 'any':
      return joined(condition.of, ' or ');
    case 'not':
      return `it is not so that ${grouped(condition.of)}`;
    case 'unknown-at-least':
      return `at least ${condition.count} of these are not known: ${condition.facts.map(label).join(', ')}`;
    case 'owed-at-least':
      return `at least ${condition.count} outcomes of earlier stages are owed`;
    default:
      return `“${label(condition.fact)}” ${predicate(condition)}`;
  }
}

type AboutOneFact = Extract<Condition, { fact: FactId }>;

function predicate(condition: AboutOneFact): string {
  switch (condition.test) {
    case 'known':
      return 'is known';
    case 'blank':
      return 'is on the page and empty';
    case 'is':
      return `is ${word(condition.value)}`;
    case 'one-of':
      return `is ${condition.values.map(word).join(' or ')}`;
    case 'at-least':
      return `is at least ${condition.number}`;
    case 'at-most':
      return `is at most ${condition.number}`;
    case 'future':
      return 'is today or later';
    case 'past':
      return condition.days === 0 ? 'is in the past' : `is more than ${ago(condition.days)}`;
    case 'within':
      return `is at most ${ago(condition.days)}`;
    case 'longer-than-won':
      return `is longer ago than in 9 of 10 deals that you won, ${SPANS[condition.span]}`;
  }
}

const SPANS = { cycle: 'from start to end', stage: 'in this stage' } as const;

function joined(parts: readonly Condition[], conjunction: string): string {
  return parts.map(grouped).join(conjunction);
}

/** Brackets where "and" and "or" would meet. */
function grouped(condition: Condition): string {
  const hasParts = (condition.test === 'all' || condition.test === 'any') && condition.of.length > 1;
  return hasParts ? `(${describe(condition)})` : describe(condition);
}

function word(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.replaceAll('-', ' ');
}

function ago(days: Days): string {
  if (typeof days === 'number') return days === 1 ? '1 day ago' : `${days} days ago`;
  const least = Math.min(...Object.values(days));
  const most = Math.max(...Object.values(days));
  return least === most ? `${least} days ago` : `${least} to ${most} days ago (by stage)`;
}

function label(fact: FactId): string {
  return CATALOGUE[fact].label;
}
