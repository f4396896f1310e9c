import type { FactId } from '@/src/facts/catalogue';
import { daysBetween } from '@/src/day';
import type { Day } from '@/src/day';
import type { FactHistory, FactValue, Facts, Rung } from '@/src/facts/facts';
import { isKnown } from '@/src/facts/strength';
import type { Condition, Days, Moment } from '@/src/process/condition';
import type { Trace, Truth } from './assessment';
import { and, not, or, truthOf } from './truth';

/** What conditions are held against. */
export interface Ground {
  facts: Facts;
  today: Day;
  /** The id of the stage that the deal is in; null when it is unknown. */
  stage: string | null;
  /** Missing outcomes of earlier stages, apart from those of which the page shows nothing; null while they are judged. */
  owed: { missing: number; unseen: number } | null;
}

type Test<Name extends Condition['test']> = Extract<Condition, { test: Name }>;

/** A condition's answer with the facts that decided it. Whatever rests on an unseen fact is unknown. */
export function evaluate(condition: Condition, ground: Ground): Trace {
  switch (condition.test) {
    case 'all':
    case 'any':
      return joined(condition, ground);
    case 'not': {
      const part = evaluate(condition.of, ground);
      return { ...part, condition, truth: not(part.truth), parts: [part] };
    }
    case 'known':
      return leaf(condition, [condition.fact], knownValue(ground, condition.fact) ? 'true' : 'unknown');
    case 'blank':
      return leaf(condition, [condition.fact], blankness(rungOf(ground, condition.fact)));
    case 'is':
    case 'one-of':
      return named(condition, ground);
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return counted(condition, ground);
    case 'count-at-least':
      return several(condition, ground);
    case 'before':
    case 'after':
      return compared(condition, ground);
    case 'changed-at-least':
    case 'moved-later':
      return moved(condition, ground);
    case 'future':
    case 'past':
    case 'within':
      return dated(condition, ground);
    case 'longer-than-won':
      // No fact of this deal could settle it: the figure comes from the team's own won deals.
      return leaf(condition, [], 'unknown');
    case 'unknown-at-least':
      return unknowns(condition, ground);
    case 'owed-at-least':
      return owed(condition, ground);
  }
}

function joined(condition: Test<'all' | 'any'>, ground: Ground): Trace {
  const parts = condition.of.map((part) => evaluate(part, ground));
  const truths = parts.map((part) => part.truth);
  const truth = condition.test === 'all' ? and(truths) : or(truths);
  const deciding = parts.filter((part) => part.truth === truth);
  const numbered = deciding.find((part) => part.number !== null);
  return {
    condition,
    truth,
    facts: [...new Set(deciding.flatMap((part) => part.facts))],
    number: numbered?.number ?? null,
    limit: numbered?.limit ?? null,
    parts,
  };
}

function named(condition: Test<'is' | 'one-of'>, ground: Ground): Trace {
  const value = knownValue(ground, condition.fact);
  const wanted: readonly (string | boolean | null)[] = condition.test === 'is' ? [condition.value] : condition.values;
  return leaf(condition, [condition.fact], value ? truthOf(wanted.includes(wordOf(value))) : 'unknown');
}

function wordOf(value: FactValue): string | boolean | null {
  if (value.type === 'choice') return value.choice;
  return value.type === 'flag' ? value.flag : null;
}

function several(condition: Test<'count-at-least'>, ground: Ground): Trace {
  const parts = condition.of.map((part) => evaluate(part, ground));
  const holding = parts.filter((part) => part.truth === 'true').length;
  const possible = parts.filter((part) => part.truth !== 'false').length;
  const truth = holding >= condition.count ? 'true' : possible >= condition.count ? 'unknown' : 'false';
  const deciding = parts.filter((part) => part.truth === truth);
  const facts = [...new Set(deciding.flatMap((part) => part.facts))];
  return { condition, truth, facts, number: holding, limit: condition.count, parts };
}

function counted(condition: Test<'at-least' | 'at-most' | 'more-than' | 'less-than'>, ground: Ground): Trace {
  const value = knownValue(ground, condition.fact);
  const limit = condition.number;
  if (value?.type !== 'number' && value?.type !== 'money')
    return leaf(condition, [condition.fact], 'unknown', null, limit);
  const { number, least, most } = boundsOf(value);
  const sure = {
    'at-least': least >= limit,
    'at-most': most <= limit,
    'more-than': least > limit,
    'less-than': most < limit,
  };
  const possible = {
    'at-least': most >= limit,
    'at-most': least <= limit,
    'more-than': most > limit,
    'less-than': least < limit,
  };
  const truth = sure[condition.test] ? 'true' : possible[condition.test] ? 'unknown' : 'false';
  return leaf(condition, [condition.fact], truth, number, limit);
}

/** There may be more than were counted, and a rounded amount may be less or more than it says. */
function boundsOf(
  value: Extract<FactValue, { type: 'number' | 'money' }>,
): Record<'number' | 'least' | 'most', number> {
  if (value.type === 'number') {
    const { number, orMore = false } = value;
    return { number, least: number, most: orMore ? Infinity : number };
  }
  const { amount, within = 0 } = value;
  return { number: amount, least: amount - within, most: amount + within };
}

function dated(condition: Test<'future' | 'past' | 'within'>, ground: Ground): Trace {
  const value = knownValue(ground, condition.fact);
  const limit = condition.test === 'future' ? 0 : daysIn(condition.days, ground.stage);
  const age = value?.type === 'date' ? daysBetween(value.day, ground.today) : null;
  if (age === null) return leaf(condition, [condition.fact], 'unknown', null, limit);
  // Days by stage say nothing while the stage is unknown, and no fact but the stage could change that.
  if (limit === null) return leaf(condition, [], 'unknown', age);
  const answer = { future: age <= 0, past: age > limit, within: age >= 0 && age <= limit }[condition.test];
  return leaf(condition, [condition.fact], truthOf(answer), age, limit);
}

function compared(condition: Test<'before' | 'after'>, ground: Ground): Trace {
  const { fact, than } = condition;
  const facts = typeof than === 'object' ? [fact, than.fact] : [fact];
  const [day, moment] = [dayOf(fact, ground), momentOf(than, ground)];
  if (day === null || moment === null)
    return leaf(
      condition,
      facts.filter((id) => dayOf(id, ground) === null),
      'unknown',
    );
  return leaf(condition, facts, truthOf(condition.test === 'before' ? day < moment : day > moment));
}

function momentOf(moment: Moment, ground: Ground): Day | null {
  if (typeof moment === 'object') return dayOf(moment.fact, ground);
  return moment === 'today' ? ground.today : moment;
}

function dayOf(fact: FactId, ground: Ground): Day | null {
  const value = knownValue(ground, fact);
  return value?.type === 'date' ? value.day : null;
}

/** What was seen over time. Fewer changes than asked for say nothing unless the deal's whole life was seen. */
function moved(condition: Test<'changed-at-least' | 'moved-later'>, { facts: { history } }: Ground): Trace {
  const { fact } = condition;
  const seen = history.get(fact);
  const limit = condition.test === 'moved-later' ? condition.days : condition.times;
  if (!seen) return leaf(condition, [], 'unknown', null, limit);
  const number = condition.test === 'moved-later' ? daysMovedLater(seen) : seen.changes.length;
  if (number >= limit) return leaf(condition, [fact], 'true', number, limit);
  return seen.complete
    ? leaf(condition, [fact], 'false', number, limit)
    : leaf(condition, [], 'unknown', number, limit);
}

function daysMovedLater({ changes }: FactHistory): number {
  return changes.reduce(
    (days, { from, to }) =>
      from?.type === 'date' && to?.type === 'date' ? days + daysBetween(from.day, to.day) : days,
    0,
  );
}

function daysIn(days: Days, stage: string | null): number | null {
  if (typeof days === 'number') return days;
  return stage !== null && Object.hasOwn(days, stage) ? (days[stage] ?? null) : null;
}

function unknowns(condition: Test<'unknown-at-least'>, ground: Ground): Trace {
  const { facts, count } = condition;
  const unseen = facts.filter((id) => rungOf(ground, id) === 'unseen');
  const missing = facts.filter((id) => !unseen.includes(id) && !knownValue(ground, id));
  if (missing.length >= count) return leaf(condition, missing, 'true', missing.length, count);
  const possible = missing.length + unseen.length >= count;
  return leaf(condition, possible ? unseen : facts, possible ? 'unknown' : 'false', missing.length, count);
}

function owed(condition: Test<'owed-at-least'>, { owed: counts }: Ground): Trace {
  if (!counts) return leaf(condition, [], 'unknown', null, condition.count);
  const { missing, unseen } = counts;
  const truth = missing >= condition.count ? 'true' : missing + unseen >= condition.count ? 'unknown' : 'false';
  return leaf(condition, [], truth, missing, condition.count);
}

function leaf(
  condition: Condition,
  facts: readonly FactId[],
  truth: Truth,
  number: number | null = null,
  limit: number | null = null,
): Trace {
  return { condition, truth, facts, number, limit, parts: NO_PARTS };
}

const NO_PARTS: readonly Trace[] = [];

function rungOf({ facts }: Ground, id: FactId): Rung {
  return facts.facts.get(id)?.rung ?? 'unseen';
}

function blankness(rung: Rung): Truth {
  return rung === 'unseen' ? 'unknown' : truthOf(rung === 'blank');
}

function knownValue({ facts }: Ground, id: FactId): FactValue | null {
  const fact = facts.facts.get(id);
  return fact && isKnown(fact) ? fact.value : null;
}
