import * as v from 'valibot';
import type { Establishes } from '@/src/facts/evidence';
import type { PackCondition } from './pack';
import { day, fact, filledList, limit, limitedCount, limitedDays, MOST, name, strict } from './schema-parts';

const moment = v.union(
  [v.literal('today'), day, strict({ fact })],
  '"today", a day such as 2026-11-27, or {"fact": …}',
);

const word = v.union([name, v.boolean()], 'true, false, or one of the choices of the fact');

/** One predicate: its name, what an editor says of it, and what else it needs. */
function predicate<const Name extends string, const Entries extends v.ObjectEntries>(
  test: Name,
  description: string,
  entries: Entries,
) {
  return strict({ test: v.pipe(v.literal(test), v.description(description)), ...entries });
}

const PREDICATES = [
  predicate('known', 'The fact has a value. A blank field is unknown, not false: ask for that with "blank".', { fact }),
  predicate('blank', 'The page shows the field, and it is empty.', { fact }),
  predicate('is', 'The fact has this value: a choice, or true and false.', { fact, value: word }),
  predicate('one-of', 'The fact is one of these choices.', { fact, values: filledList(name) }),
  predicate('at-least', 'The number or amount is this or more.', { fact, number: limit }),
  predicate('at-most', 'The number or amount is this or less.', { fact, number: limit }),
  predicate('more-than', 'The number or amount is more than this.', { fact, number: limit }),
  predicate('less-than', 'The number or amount is less than this.', { fact, number: limit }),
  predicate('before', 'The date is earlier than this moment.', { fact, than: moment }),
  predicate('after', 'The date is later than this moment.', { fact, than: moment }),
  predicate('changed-at-least', 'The fact got another value at least so many times.', { fact, times: limitedCount }),
  predicate('moved-later', 'The date was moved later by so many days in all.', { fact, days: limitedCount }),
  predicate('future', 'The date is today or later.', { fact }),
  predicate('past', 'The date is more than so many days ago.', { fact, days: limitedDays }),
  predicate('within', 'The date is today or at most so many days ago.', { fact, days: limitedDays }),
  predicate('longer-than-won', 'More days since the date than 9 in 10 of the won deals took.', {
    fact,
    span: v.picklist(['cycle', 'stage']),
  }),
  predicate('unknown-at-least', 'So many of these facts are on the page and not known.', {
    facts: filledList(fact),
    count: limitedCount,
  }),
  predicate('owed-at-least', 'So many outcomes of earlier stages are owed. For signals only.', { count: limitedCount }),
] as const;

/** The predicates that join others. */
export const JOINTS = ['all', 'any', 'not', 'count-at-least'] as const;

/** A predicate that stands alone. */
export const leaf: v.GenericSchema<unknown, PackCondition> = v.variant('test', PREDICATES, 'a condition');

/** Conditions are built level by level instead of recursively: a file nested without end is refused, not followed. */
function conditionOf(levels: number): v.GenericSchema<unknown, PackCondition> {
  if (levels === 0) return leaf;
  const part = conditionOf(levels - 1);
  const parts = filledList(part);
  return v.variant(
    'test',
    [
      ...PREDICATES,
      predicate('all', 'All of these hold.', { of: parts }),
      predicate('any', 'At least one of these holds.', { of: parts }),
      predicate('not', 'This does not hold. What is unknown stays unknown.', { of: part }),
      predicate('count-at-least', 'At least so many of these hold.', { count: limitedCount, of: parts }),
    ],
    'a condition',
  );
}

export const condition = conditionOf(MOST.nesting);

export const establishes: v.GenericSchema<unknown, Establishes> = v.variant(
  'as',
  [
    strict({ fact, as: v.picklist(['person', 'day', 'note', 'true']) }),
    strict({ fact, as: v.literal('choice'), choice: name }),
  ],
  'what the evidence proves',
);
