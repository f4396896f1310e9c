import type { FactId } from '@/src/facts/catalogue';
import type { Condition, Days, Moment } from './condition';

/** What sellers call a fact. */
export type LabelOf = (fact: FactId) => string;

/** A condition in plain English, as part of a sentence: “Money” is approved and “Champion” is known. */
export function describe(condition: Condition, label: LabelOf): string {
  switch (condition.test) {
    case 'all':
      return joined(condition.of, ' and ', label);
    case 'any':
      return joined(condition.of, ' or ', label);
    case 'not':
      return `it is not so that ${grouped(condition.of, label)}`;
    case 'count-at-least':
      return `at least ${condition.count} of these hold: ${condition.of.map((part) => describe(part, label)).join('; ')}`;
    case 'unknown-at-least':
      return `at least ${condition.count} of these are not known: ${condition.facts.map(label).join(', ')}`;
    case 'owed-at-least':
      return `at least ${condition.count} outcomes of earlier stages are owed`;
    default:
      return `“${label(condition.fact)}” ${predicate(condition, label)}`;
  }
}

type AboutOneFact = Extract<Condition, { fact: FactId }>;

function predicate(condition: AboutOneFact, label: LabelOf): string {
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
    case 'more-than':
      return `is more than ${condition.number}`;
    case 'less-than':
      return `is less than ${condition.number}`;
    case 'before':
      return `is before ${moment(condition.than, label)}`;
    case 'after':
      return `is after ${moment(condition.than, label)}`;
    case 'changed-at-least':
      return `was changed at least ${condition.times} times`;
    case 'moved-later':
      return `was moved later by at least ${condition.days} days in all`;
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

function joined(parts: readonly Condition[], conjunction: string, label: LabelOf): string {
  return parts.map((part) => grouped(part, label)).join(conjunction);
}

/** Brackets where "and" and "or" would meet. */
function grouped(condition: Condition, label: LabelOf): string {
  const hasParts = (condition.test === 'all' || condition.test === 'any') && condition.of.length > 1;
  return hasParts ? `(${describe(condition, label)})` : describe(condition, label);
}

function moment(than: Moment, label: LabelOf): string {
  return typeof than === 'object' ? `“${label(than.fact)}”` : than;
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
