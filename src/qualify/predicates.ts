import { dayNumber } from '@/src/day';
import type { FactId } from '@/src/facts/catalogue';
import type { Condition, Days, Moment } from '@/src/process/condition';
import { numberIn, onRung, type Block, type ReadHistory, type ReadValue } from './block';
import { has, inAtLeast, NO_LANES, type Lanes } from './lanes';

/** A condition without parts. */
export type Predicate = Exclude<Condition, { test: 'all' | 'any' | 'not' | 'count-at-least' }>;

/** Gives places to the facts and the columns that predicates ask for. Asked again for the same, it gives the same. */
export interface Places {
  fact(id: FactId): number;
  value(fact: FactId, read: ReadValue): number;
  /** A column with the number that stands for the fact's word. */
  words(fact: FactId): number;
  word(word: string | boolean): number;
  history(fact: FactId, read: ReadHistory): number;
  /** A column with the limit of each deal's stage. */
  limit(limits: Readonly<Record<string, number>>): number;
}

/** What one predicate means. */
export interface Meaning {
  /** Its facts, by place. */
  facts: readonly number[];
  /** The deals in which it is true, and those in which it is false. In the others it is unknown. */
  answer(block: Block): Answer;
  /** Where that differs: what stands whatever is learned. An empty field can be filled. */
  lasting?: (block: Block) => Answer;
  /** What was counted or measured in one deal, and what it was held against; null where there is no such number. */
  measure(block: Block, lane: number): Measure;
  /**
   * What it rests on: values, which are as good as their rung; or the page itself, whose word is the seller's and no
   * better. `time`: what the page shows of the past. `nothing`: no fact of the deal could settle it.
   */
  restsOn: 'values' | 'page' | 'time' | 'nothing';
}

interface Answer {
  yes: Lanes;
  no: Lanes;
}

interface Measure {
  number: number | null;
  limit: number | null;
}

const NOT_MEASURED: Measure = { number: null, limit: null };
const NEVER: Answer = { yes: NO_LANES, no: NO_LANES };

/** The meaning of each predicate, here and nowhere else. Whatever rests on an unseen fact is unknown. */
export function meaningOf(predicate: Predicate, places: Places): Meaning {
  switch (predicate.test) {
    case 'known':
      return known(places.fact(predicate.fact));
    case 'blank':
      return blank(places.fact(predicate.fact));
    case 'is':
      return named(predicate.fact, [predicate.value], places);
    case 'one-of':
      return named(predicate.fact, predicate.values, places);
    case 'at-least':
    case 'less-than':
      return counted(predicate, { strict: false, turned: predicate.test === 'less-than' }, places);
    case 'more-than':
    case 'at-most':
      return counted(predicate, { strict: true, turned: predicate.test === 'at-most' }, places);
    case 'before':
    case 'after':
      return compared(predicate, places);
    case 'past':
      return aged(predicate.fact, limitOf(predicate.days, places), false, places);
    case 'future':
      return aged(predicate.fact, constant(0), true, places);
    case 'within':
      return within(predicate, places);
    case 'changed-at-least':
      return remembered(predicate.fact, CHANGES, predicate.times, places);
    case 'moved-later':
      return remembered(predicate.fact, DAYS_LATER, predicate.days, places);
    case 'unknown-at-least':
      return unknowns(predicate, places);
    case 'longer-than-won':
      // The figure comes from the team's own won deals: no fact of this one could settle it.
      places.fact(predicate.fact);
      return { facts: [], restsOn: 'nothing', answer: () => NEVER, measure: () => NOT_MEASURED };
    case 'owed-at-least':
      return owed(predicate.count);
  }
}

function known(fact: number): Meaning {
  return {
    facts: [fact],
    restsOn: 'values',
    answer: (block) => ({ yes: onRung(block, fact, 'known'), no: NO_LANES }),
    measure: () => NOT_MEASURED,
  };
}

function blank(fact: number): Meaning {
  return {
    facts: [fact],
    restsOn: 'page',
    answer: (block) => {
      const yes = onRung(block, fact, 'blank');
      return { yes, no: ~(yes | onRung(block, fact, 'unseen')) };
    },
    lasting: (block) => ({ yes: NO_LANES, no: onRung(block, fact, 'known') }),
    measure: () => NOT_MEASURED,
  };
}

function named(id: FactId, values: readonly (string | boolean)[], places: Places): Meaning {
  const fact = places.fact(id);
  const column = places.words(id);
  const wanted = values.map((value) => places.word(value));
  return {
    facts: [fact],
    restsOn: 'values',
    measure: () => NOT_MEASURED,
    answer: (block) => {
      const { numbers, most, size } = block;
      let yes = NO_LANES;
      for (const word of wanted) {
        for (let lane = 0; lane < size; lane += 1) yes |= Number(numbers[column * most + lane] === word) << lane;
      }
      return { yes, no: onRung(block, fact, 'known') & ~yes };
    },
  };
}

type Counted = Extract<Predicate, { test: 'at-least' | 'at-most' | 'more-than' | 'less-than' }>;

function counted({ fact, number }: Counted, how: How, places: Places): Meaning {
  const quantity = { least: places.value(fact, least), most: places.value(fact, most) };
  return comparing([places.fact(fact)], quantity, constant(number), how);
}

/** The age of a date in days against a limit; `turned`: not older than that. */
function aged(fact: FactId, limit: Limit, turned: boolean, places: Places): Meaning {
  return comparing([places.fact(fact)], single(places.value(fact, age)), limit, { strict: true, turned });
}

function within({ fact, days }: Extract<Predicate, { test: 'within' }>, places: Places): Meaning {
  const young = aged(fact, limitOf(days, places), true, places);
  const begun = comparing(young.facts, single(places.value(fact, age)), constant(0), { strict: false, turned: false });
  return {
    ...young,
    answer: (block) => {
      const [one, other] = [young.answer(block), begun.answer(block)];
      return { yes: one.yes & other.yes, no: one.no | other.no };
    },
  };
}

function compared({ test, fact, than }: Extract<Predicate, { test: 'before' | 'after' }>, places: Places): Meaning {
  const isLater = test === 'after';
  const facts = [places.fact(fact)];
  const how = { strict: isLater, turned: !isLater };
  const [quantity, limit, rest]: [Quantity, Limit, How] =
    than === 'today'
      ? [single(places.value(fact, age)), constant(0), { strict: !isLater, turned: isLater }]
      : [single(places.value(fact, day)), momentOf(than, places), how];
  if (typeof than === 'object') facts.push(places.fact(than.fact));
  return { ...comparing(facts, quantity, limit, rest), measure: () => NOT_MEASURED };
}

function momentOf(than: Exclude<Moment, 'today'>, places: Places): Limit {
  return typeof than === 'object' ? inColumn(places.value(than.fact, day)) : constant(dayNumber(than));
}

/** Of what was not watched from the first day on there may have been more. */
function remembered(fact: FactId, seen: Remembered, limit: number, places: Places): Meaning {
  const quantity = { least: places.history(fact, seen.least), most: places.history(fact, seen.most) };
  const how = { strict: false, turned: false };
  return { ...comparing([places.fact(fact)], quantity, constant(limit), how), restsOn: 'time' };
}

function unknowns({ facts, count }: Extract<Predicate, { test: 'unknown-at-least' }>, places: Places): Meaning {
  const at = facts.map((fact) => places.fact(fact));
  const missing = (block: Block): Lanes[] =>
    at.map((fact) => ~(onRung(block, fact, 'known') | onRung(block, fact, 'unseen')));
  const tooFew = (block: Block): Lanes =>
    ~inAtLeast(
      count,
      at.map((fact) => ~onRung(block, fact, 'known')),
    );
  return {
    facts: at,
    restsOn: 'page',
    answer: (block) => ({ yes: inAtLeast(count, missing(block)), no: tooFew(block) }),
    lasting: (block) => ({ yes: NO_LANES, no: tooFew(block) }),
    measure: (block, lane) => ({ number: countIn(missing(block), lane), limit: count }),
  };
}

function owed(count: number): Meaning {
  return {
    facts: [],
    restsOn: 'nothing',
    answer: ({ owed: outcomes }) =>
      outcomes
        ? {
            yes: outcomes.of & inAtLeast(count, outcomes.missing),
            no: outcomes.of & ~inAtLeast(count, [...outcomes.missing, ...outcomes.unseen]),
          }
        : NEVER,
    measure: ({ owed: outcomes }, lane) => ({ number: outcomes && countIn(outcomes.missing, lane), limit: count }),
  };
}

function countIn(sets: readonly Lanes[], lane: number): number {
  return sets.filter((set) => has(set, lane)).length;
}

/** Columns of the least and of the most that a number may be. */
interface Quantity {
  least: number;
  most: number;
}

/** The same number for all deals, or a column with one for each; without one, `column` is negative. */
interface Limit {
  number: number;
  column: number;
}

/** Whether the limit itself is not enough; and whether the answer is turned around. */
interface How {
  strict: boolean;
  turned: boolean;
}

/** Whether a quantity reaches a limit: sure where even its least does, ruled out where even its most does not. */
function comparing(
  facts: readonly number[],
  { least, most }: Quantity,
  limit: Limit,
  { strict, turned }: How,
): Meaning {
  return {
    facts,
    restsOn: 'values',
    answer: (block) => {
      const { yes, no } = strict ? exceeding(block, least, most, limit) : reaching(block, least, most, limit);
      return turned ? { yes: no, no: yes } : { yes, no };
    },
    measure: (block, lane) => ({
      number: middle(numberIn(block, least, lane), numberIn(block, most, lane)),
      limit: limit.column < 0 ? limit.number : numberIn(block, limit.column, lane),
    }),
  };
}

// Two loops instead of one with a comparison handed in, and no branch in them: these are the innermost ones.
function reaching({ numbers, most: room, size }: Block, least: number, most: number, limit: Limit): Answer {
  const [leastAt, mostAt, limitAt] = [least * room, most * room, limit.column * room];
  let yes = NO_LANES;
  let no = NO_LANES;
  for (let lane = 0; lane < size; lane += 1) {
    const bound = limitAt < 0 ? limit.number : (numbers[limitAt + lane] ?? NaN);
    yes |= Number((numbers[leastAt + lane] ?? NaN) >= bound) << lane;
    no |= Number((numbers[mostAt + lane] ?? NaN) < bound) << lane;
  }
  return { yes, no };
}

function exceeding({ numbers, most: room, size }: Block, least: number, most: number, limit: Limit): Answer {
  const [leastAt, mostAt, limitAt] = [least * room, most * room, limit.column * room];
  let yes = NO_LANES;
  let no = NO_LANES;
  for (let lane = 0; lane < size; lane += 1) {
    const bound = limitAt < 0 ? limit.number : (numbers[limitAt + lane] ?? NaN);
    yes |= Number((numbers[leastAt + lane] ?? NaN) > bound) << lane;
    no |= Number((numbers[mostAt + lane] ?? NaN) <= bound) << lane;
  }
  return { yes, no };
}

/** What a number is told as: of a rounded amount, the amount; of a count that is open upwards, what was counted. */
function middle(least: number | null, most: number | null): number | null {
  return least === null || most === null || most === Infinity ? least : (least + most) / 2;
}

function constant(number: number): Limit {
  return { number, column: -1 };
}

function inColumn(column: number): Limit {
  return { number: NaN, column };
}

function limitOf(days: Days, places: Places): Limit {
  return typeof days === 'number' ? constant(days) : inColumn(places.limit(days));
}

function single(column: number): Quantity {
  return { least: column, most: column };
}

// The numbers that a value holds.
const day: ReadValue = (value) => (value.type === 'date' ? dayNumber(value.day) : NaN);
const age: ReadValue = (value, today) => (value.type === 'date' ? today - dayNumber(value.day) : NaN);

/** A rounded amount may be less than it says. */
const least: ReadValue = (value) =>
  value.type === 'money' ? value.amount - (value.within ?? 0) : value.type === 'number' ? value.number : NaN;

/** A rounded amount may be more than it says, and there may be more than were counted. */
const most: ReadValue = (value) => {
  if (value.type === 'money') return value.amount + (value.within ?? 0);
  return value.type === 'number' ? (value.orMore ? Infinity : value.number) : NaN;
};

/** How often a fact got another value. */
const changes: ReadHistory = ({ changes: seen }) => seen.filter(({ to }) => to !== null).length;

/**
 * By how many days a date stands later than the earliest that was seen of it. What was there before it was watched can
 * only add to that; the sum of all moves could shrink by it.
 */
const daysLater: ReadHistory = ({ changes: seen }) => {
  const days = seen.flatMap(({ from, to }) => [from, to]).flatMap((value) => (value?.type === 'date' ? value.day : []));
  const last = days.at(-1);
  return last ? dayNumber(last) - Math.min(...days.map(dayNumber)) : 0;
};

/** There may have been more than that before the fact was watched. */
interface Remembered {
  least: ReadHistory;
  most: ReadHistory;
}

const CHANGES: Remembered = atLeast(changes);
const DAYS_LATER: Remembered = atLeast(daysLater);

function atLeast(read: ReadHistory): Remembered {
  return { least: read, most: (history) => (history.complete ? read(history) : Infinity) };
}
