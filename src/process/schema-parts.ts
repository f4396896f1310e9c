import * as v from 'valibot';
import { parseDay, type Day } from '@/src/day';
import { FACT_IDS, type AddedFact, type FactId } from '@/src/facts/catalogue';
import type { ParameterUse } from './pack';

/** Packs come from elsewhere too: sizes are bounded so that none can stall the page. */
export const MOST = { items: 100, sentence: 400, identifier: 60, nesting: 4, days: 3650 } as const;

const ID = /^[a-z0-9][a-z0-9._-]*$/;
const ADDED = /^[a-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+$/;
const FACTS: ReadonlySet<string> = new Set(FACT_IDS);

const isAdded = (id: string): id is AddedFact => id.length <= MOST.identifier && ADDED.test(id);
const isFact = (id: string): id is FactId => FACTS.has(id) || isAdded(id);
const isDay = (text: string): text is Day => parseDay(text) !== null;

/** An object with these keys and no others. The message lists them: it is for whoever got one wrong. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, string> {
  return v.strictObject(entries, Object.keys(entries).join(' '));
}

/** What an editor shows where somebody writes a pack. */
export function said<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

// The messages say what is expected, as part of a sentence: see `check/shape.ts`.

export const identifier = v.pipe(
  v.string('a short name in small letters'),
  v.regex(ID, 'a short name of small letters, digits, dots, hyphens and underscores'),
  v.maxLength(MOST.identifier, `at most ${MOST.identifier} letters`),
);

export const name = v.pipe(
  v.string('a text'),
  v.trim(),
  v.minLength(1, 'a text that is not empty'),
  v.maxLength(MOST.identifier, `at most ${MOST.identifier} letters`),
);

export const sentence = v.pipe(
  v.string('a sentence'),
  v.trim(),
  v.minLength(1, 'a sentence that is not empty'),
  v.maxLength(MOST.sentence, `at most ${MOST.sentence} letters`),
);

export const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'a list'), v.maxLength(MOST.items, `at most ${MOST.items} of them`));

export const filledList = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.array(item, 'a list'),
    v.minLength(1, 'at least one'),
    v.maxLength(MOST.items, `at most ${MOST.items} of them`),
  );

export const names = list(name);

export const count = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(0, 'no less than 0'),
  v.maxValue(MOST.days, `no more than ${MOST.days}`),
);

export const use: v.GenericSchema<ParameterUse> = strict({
  parameter: said(identifier, 'The id of the parameter that holds the limit.'),
});

export const number = v.pipe(v.number('a number'), v.finite('a number'));
export const limit = v.union([number, use], 'a number, or {"parameter": …}');
export const limitedCount = v.union([count, use], 'a whole number, or {"parameter": …}');
const byStage = said(v.record(identifier, count), 'Days by stage: every stage, each with its days.');
/** The value of a parameter: an amount of money may be more than any number of days. */
export const tuned = v.union([v.pipe(number, v.minValue(0, 'no less than 0')), byStage], 'a number, or days by stage');
export const limitedDays = v.union([count, use, byStage], 'a whole number of days, {"parameter": …}, or days by stage');

export const fact = v.pipe(v.string('a fact'), v.guard(isFact, 'a fact'));
export const addedFact = v.pipe(
  v.string('an id with a dot'),
  v.guard(isAdded, 'an id with a dot in it, such as "team.securityReview"'),
);
const DAY = 'a day such as 2026-11-27';
export const day = v.pipe(v.string(DAY), v.isoDate(DAY), v.guard(isDay, DAY));
