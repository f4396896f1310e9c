import { daysBetween, type Day } from '@/src/day';
import type { Catalogue, FactId } from '@/src/facts/catalogue';
import type { Condition, Moment } from '../condition';

/**
 * Whether a condition can be true at all, and whether it can be anything else: every combination of what its facts may be
 * is tried, by representatives (each limit, and what lies beside it), until one fits. Free of false alarms: where the
 * tries run out, or where something cannot be represented, the answer is that both are possible.
 */
export interface Surroundings {
  catalogue: Catalogue;
  /** The stages in which the condition is asked, for days by stage. */
  stages: readonly string[];
  /** For limits that are days of the calendar; null where no day is known. */
  today: Day | null;
  budget: Budget;
}

/** What is left of the tries for the whole pack. */
export interface Budget {
  tries: number;
}

/** Answers as bits, so that a set of answers is a number. */
const TRUE = 1;
const FALSE = 2;
const UNKNOWN = 4;
const ANY = TRUE | FALSE | UNKNOWN;

/** A fact on the page: empty, too old to count, or with a value. Dates are days from today. */
type State = 'blank' | 'stale' | { value: string | number | boolean };

/** What the search decides step by step: a fact, the deal's stage, or a predicate that no fact of the page settles. */
interface Choice<Option> {
  options: readonly Option[];
  chosen: Option | null;
}

interface World {
  facts: ReadonlyMap<FactId, Choice<State>>;
  stage: Choice<string>;
  free: ReadonlyMap<string, Choice<number>>;
  today: Day | null;
}

/** So many predicates are answered at most: a few milliseconds. */
export const TRIES_PER_PACK = 60_000;
const TRIES_PER_CONDITION = 4_000;

export function canBeTrue(condition: Condition, around: Surroundings): boolean {
  return canBe(TRUE, condition, around, true);
}

/** Whether there is a deal whose page shows all the facts and for which the condition is not true. */
export function canBeOtherThanTrue(condition: Condition, around: Surroundings): boolean {
  return canBe(FALSE | UNKNOWN, condition, around, false);
}

function canBe(goal: number, condition: Condition, around: Surroundings, withStale: boolean): boolean {
  const world = worldOf(condition, around, withStale);
  const tries = { left: Math.min(TRIES_PER_CONDITION, around.budget.tries) };
  const before = tries.left;
  const stages = world.stage.options.length > 0 ? [world.stage] : [];
  const found = search(goal, condition, world, [...world.facts.values(), ...world.free.values(), ...stages], tries);
  around.budget.tries -= before - tries.left;
  return found;
}

function search(
  goal: number,
  condition: Condition,
  world: World,
  open: readonly Choice<unknown>[],
  tries: { left: number },
): boolean {
  if (tries.left <= 0) return true;
  const answers = answersOf(condition, world, tries);
  if ((answers & goal) === 0) return false;
  const [choice, ...rest] = open;
  if ((answers & ~goal) === 0 || !choice) return true;
  const found = choice.options.some((option) => {
    choice.chosen = option;
    return search(goal, condition, world, rest, tries);
  });
  choice.chosen = null;
  return found;
}

/** Every answer that a condition may have where only some choices are made. May name too many, never too few. */
function answersOf(condition: Condition, world: World, tries: { left: number }): number {
  tries.left -= 1;
  switch (condition.test) {
    case 'all':
      return joined(
        condition.of.map((part) => answersOf(part, world, tries)),
        TRUE,
        FALSE,
      );
    case 'any':
      return joined(
        condition.of.map((part) => answersOf(part, world, tries)),
        FALSE,
        TRUE,
      );
    case 'not':
      return swapped(answersOf(condition.of, world, tries));
    case 'count-at-least':
      return counted(
        condition.of.map((part) => answersOf(part, world, tries)),
        condition.count,
      );
    case 'unknown-at-least':
      return unknowns(
        condition.facts.map((id) => world.facts.get(id)?.chosen ?? null),
        condition.count,
      );
    case 'before':
    case 'after':
      return compared(condition, world);
    case 'known':
    case 'blank':
    case 'is':
    case 'one-of':
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
    case 'future':
    case 'past':
    case 'within':
      return ofState(condition, world.facts.get(condition.fact)?.chosen ?? null, world.stage.chosen);
    case 'changed-at-least':
    case 'moved-later':
    case 'longer-than-won':
    case 'owed-at-least':
      return freely(condition, world);
  }
}

/** "And" and, with the two sides turned, "or". */
function joined(parts: readonly number[], whenAll: number, whenOne: number): number {
  const all = parts.every((part) => part & whenAll) ? whenAll : 0;
  const one = parts.some((part) => part & whenOne) ? whenOne : 0;
  const open = parts.some((part) => part & UNKNOWN) && parts.every((part) => part & (whenAll | UNKNOWN));
  return all | one | (open ? UNKNOWN : 0);
}

function swapped(answers: number): number {
  return (answers & UNKNOWN) | (answers & TRUE ? FALSE : 0) | (answers & FALSE ? TRUE : 0);
}

function counted(parts: readonly number[], count: number): number {
  const withTrue = parts.filter((part) => part & TRUE).length;
  const surelyTrue = parts.filter((part) => part === TRUE).length;
  const perhapsTrue = parts.filter((part) => part & (TRUE | UNKNOWN)).length;
  const neverFalse = parts.filter((part) => !(part & FALSE)).length;
  return (
    (withTrue >= count ? TRUE : 0) |
    (neverFalse < count ? FALSE : 0) |
    (surelyTrue < count && perhapsTrue >= count ? UNKNOWN : 0)
  );
}

function unknowns(states: readonly (State | null)[], count: number): number {
  const surely = states.filter((state) => state === 'blank' || state === 'stale').length;
  const perhaps = surely + states.filter((state) => state === null).length;
  return (perhaps >= count ? TRUE : 0) | (surely < count ? FALSE : 0);
}

type AboutDates = Extract<Condition, { test: 'before' | 'after' }>;

function compared(condition: AboutDates, world: World): number {
  const { fact, than, test } = condition;
  const day = world.facts.get(fact)?.chosen ?? null;
  const moment = typeof than === 'object' ? (world.facts.get(than.fact)?.chosen ?? null) : offsetOf(than, world.today);
  if (day === null || moment === null) return ANY;
  if (typeof day !== 'object' || typeof moment !== 'object') return UNKNOWN;
  if (typeof day.value !== 'number' || typeof moment.value !== 'number') return ANY;
  return either(test === 'before' ? day.value < moment.value : day.value > moment.value);
}

function offsetOf(moment: Exclude<Moment, object>, today: Day | null): State | null {
  if (moment === 'today') return { value: 0 };
  return today === null ? null : { value: daysBetween(today, moment) };
}

type AboutState = Extract<
  Condition,
  {
    test:
      | 'known'
      | 'blank'
      | 'is'
      | 'one-of'
      | 'at-least'
      | 'at-most'
      | 'more-than'
      | 'less-than'
      | 'future'
      | 'past'
      | 'within';
  }
>;

function ofState(condition: AboutState, state: State | null, stage: string | null): number {
  if (state === null) return condition.test === 'known' ? TRUE | UNKNOWN : ANY;
  if (condition.test === 'known') return typeof state === 'object' ? TRUE : UNKNOWN;
  if (condition.test === 'blank') return either(state === 'blank');
  if (typeof state !== 'object') return UNKNOWN;
  const { value } = state;
  if (condition.test === 'is') return either(value === condition.value);
  if (condition.test === 'one-of') return either(condition.values.some((each) => each === value));
  if (typeof value !== 'number') return ANY;
  switch (condition.test) {
    case 'at-least':
      return either(value >= condition.number);
    case 'at-most':
      return either(value <= condition.number);
    case 'more-than':
      return either(value > condition.number);
    case 'less-than':
      return either(value < condition.number);
    case 'future':
      return either(value >= 0);
    case 'past':
    case 'within': {
      const { days, test } = condition;
      const limit = typeof days === 'number' ? days : stage === null ? undefined : days[stage];
      if (limit === undefined) return ANY;
      return either(test === 'past' ? -value > limit : value <= 0 && -value <= limit);
    }
  }
}

function freely(condition: Condition, { free }: World): number {
  return free.get(JSON.stringify(condition))?.chosen ?? ANY;
}

function either(answer: boolean): number {
  return answer ? TRUE : FALSE;
}

/** Everything that has to be chosen before a condition has one answer. */
function worldOf(condition: Condition, { catalogue, stages, today }: Surroundings, withStale: boolean): World {
  const leaves = leavesOf(condition);
  const days = pointsOf(leaves, today);
  const numbers = between(leaves.flatMap((leaf) => ('number' in leaf ? [leaf.number] : [])));
  const states = (id: FactId): readonly State[] => {
    const entry = catalogue.get(id);
    const values: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
      choice: entry?.choices ?? [],
      flag: [true, false],
      date: days,
      number: numbers,
      money: numbers,
    };
    const known = (values[entry?.type ?? 'text'] ?? ['some']).map((value) => ({ value }));
    return [...known, 'blank', ...(withStale ? (['stale'] as const) : [])];
  };
  return {
    facts: new Map(leaves.flatMap(factsOf).map((id) => [id, { options: states(id), chosen: null }])),
    stage: { options: leaves.some(isByStage) ? stages : [], chosen: null },
    free: new Map(
      leaves
        .filter(({ test }) => FREE.has(test))
        .map((leaf) => [JSON.stringify(leaf), { options: [TRUE, FALSE, UNKNOWN], chosen: null }]),
    ),
    today,
  };
}

function isByStage(leaf: Condition): boolean {
  return 'days' in leaf && typeof leaf.days !== 'number';
}

const FREE: ReadonlySet<string> = new Set(['changed-at-least', 'moved-later', 'longer-than-won', 'owed-at-least']);

function leavesOf(condition: Condition): readonly Condition[] {
  if (condition.test === 'not') return leavesOf(condition.of);
  return 'of' in condition ? condition.of.flatMap(leavesOf) : [condition];
}

/** The facts whose state a predicate asks for. */
function factsOf(leaf: Condition): readonly FactId[] {
  if ('facts' in leaf) return leaf.facts;
  if (!('fact' in leaf) || FREE.has(leaf.test)) return [];
  return 'than' in leaf && typeof leaf.than === 'object' ? [leaf.fact, leaf.than.fact] : [leaf.fact];
}

/** Days from today at which the answer of a predicate changes, and as many beside them as there are dates to be ordered. */
function pointsOf(leaves: readonly Condition[], today: Day | null): readonly number[] {
  const limits = leaves.flatMap((leaf): readonly number[] => {
    if ('span' in leaf) return [];
    if ('days' in leaf)
      return (typeof leaf.days === 'number' ? [leaf.days] : Object.values(leaf.days)).map((day) => -day);
    if (!('than' in leaf) || typeof leaf.than === 'object') return [];
    const offset = offsetOf(leaf.than, today);
    return typeof offset === 'object' && offset !== null && typeof offset.value === 'number' ? [offset.value] : [];
  });
  const dates = new Set(
    leaves.filter((leaf) => 'than' in leaf || 'days' in leaf || leaf.test === 'future').flatMap(factsOf),
  ).size;
  const reach = Array.from({ length: 2 * dates + 1 }, (_, index) => index - dates);
  return [...new Set([0, ...limits].flatMap((limit) => reach.map((step) => limit + step)))];
}

/** Numbers that lie at, beside and between the limits. */
function between(limits: readonly number[]): readonly number[] {
  const sorted = [...new Set(limits)].toSorted((a, b) => a - b);
  const gaps = sorted.map((limit, index) => (limit + (sorted[index + 1] ?? limit + 2)) / 2);
  return [(sorted[0] ?? 0) - 1, ...sorted, ...gaps];
}
