import * as v from 'valibot';
import type { Crm } from '@/src/crm/reading';
import { parseDay, type Day } from '@/src/day';
import { FACT_IDS, isAddedFact, type AddedFact, type FactId } from '@/src/facts/catalogue';
import { FACT_TYPES } from '@/src/facts/catalogue-entry';
import { WAYS_OF_KNOWING, type Establishes } from '@/src/facts/evidence';
import { ENGINE, type Pack, type PackCondition, type ParameterUse, type Variant } from './pack';
import { GRADES, SEVERITIES } from './sales-process';

/** Packs come from elsewhere too: sizes are bounded so that none can stall the page. */
const MOST = { items: 100, sentence: 400, identifier: 60, nesting: 4, days: 3650 } as const;

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*$/), v.maxLength(MOST.identifier));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST.identifier));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST.sentence));
const names = v.pipe(v.array(name), v.maxLength(MOST.items));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST.days));
const use: v.GenericSchema<unknown, ParameterUse> = v.strictObject({ parameter: identifier });
const limit = v.union([v.number(), use]);
const limitedCount = v.union([count, use]);
const limitedDays = v.union([count, use, v.record(identifier, count)]);
const FACTS: ReadonlySet<string> = new Set(FACT_IDS);
const fact = v.custom<FactId>(
  (input) => typeof input === 'string' && (FACTS.has(input) || isAddedFact(input)),
  ({ received }) => `Unknown fact ${received}`,
);
const addedFact = v.custom<AddedFact>((input) => typeof input === 'string' && isAddedFact(input), 'needs a dot');
const day = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null, 'not a day');
const facts = v.pipe(v.array(fact), v.minLength(1), v.maxLength(MOST.items));

const moment = v.union([v.literal('today'), day, v.strictObject({ fact })]);

const PREDICATES = [
  v.strictObject({ test: v.literal('known'), fact }),
  v.strictObject({ test: v.literal('blank'), fact }),
  v.strictObject({ test: v.literal('is'), fact, value: v.union([name, v.boolean()]) }),
  v.strictObject({ test: v.literal('one-of'), fact, values: v.pipe(names, v.minLength(1)) }),
  v.strictObject({ test: v.literal('at-least'), fact, number: limit }),
  v.strictObject({ test: v.literal('at-most'), fact, number: limit }),
  v.strictObject({ test: v.literal('more-than'), fact, number: limit }),
  v.strictObject({ test: v.literal('less-than'), fact, number: limit }),
  v.strictObject({ test: v.literal('before'), fact, than: moment }),
  v.strictObject({ test: v.literal('after'), fact, than: moment }),
  v.strictObject({ test: v.literal('changed-at-least'), fact, times: limitedCount }),
  v.strictObject({ test: v.literal('moved-later'), fact, days: limitedCount }),
  v.strictObject({ test: v.literal('future'), fact }),
  v.strictObject({ test: v.literal('past'), fact, days: limitedDays }),
  v.strictObject({ test: v.literal('within'), fact, days: limitedDays }),
  v.strictObject({ test: v.literal('longer-than-won'), fact, span: v.picklist(['cycle', 'stage']) }),
  v.strictObject({ test: v.literal('unknown-at-least'), facts, count: limitedCount }),
  v.strictObject({ test: v.literal('owed-at-least'), count: limitedCount }),
] as const;

/** Conditions are built level by level instead of recursively: a file nested without end is refused, not followed. */
function conditionOf(levels: number): v.GenericSchema<unknown, PackCondition> {
  if (levels === 0) return v.variant('test', PREDICATES);
  const part = conditionOf(levels - 1);
  const parts = v.pipe(v.array(part), v.minLength(1), v.maxLength(MOST.items));
  return v.variant('test', [
    ...PREDICATES,
    v.strictObject({ test: v.literal('all'), of: parts }),
    v.strictObject({ test: v.literal('any'), of: parts }),
    v.strictObject({ test: v.literal('not'), of: part }),
    v.strictObject({ test: v.literal('count-at-least'), count: limitedCount, of: parts }),
  ]);
}

const condition = conditionOf(MOST.nesting);

const establishes: v.GenericSchema<unknown, Establishes> = v.variant('as', [
  v.strictObject({ fact, as: v.picklist(['person', 'day', 'note', 'true']) }),
  v.strictObject({ fact, as: v.literal('choice'), choice: name }),
]);

const ids = v.strictObject({ salesforce: names, hubspot: names });
const ask = { ask: sentence, withinDays: count, otherwise: sentence };

const stage = v.strictObject({ id: identifier, name, buyer: sentence, ids, labels: names });

const outcome = v.strictObject({
  id: identifier,
  stage: identifier,
  says: sentence,
  evidence: sentence,
  met: condition,
  leastRung: v.picklist(['claimed', 'verified']),
  need: v.picklist(['required', 'recommended']),
  why: sentence,
  ...ask,
  freshDays: limitedCount,
  establishes: v.pipe(v.array(establishes), v.maxLength(MOST.items)),
});

const signal = v.strictObject({
  id: identifier,
  name,
  severity: v.picklist(SEVERITIES),
  group: identifier,
  from: identifier,
  redFrom: v.exactOptional(identifier),
  fires: condition,
  says: sentence,
  why: sentence,
  ...ask,
  clears: sentence,
  grade: v.picklist(GRADES),
});

const closed = v.strictObject({ ids, labels: names });

const entry = v.strictObject({
  type: v.picklist(FACT_TYPES),
  label: name,
  choices: v.exactOptional(v.pipe(names, v.minLength(1))),
});

const fieldMap = v.record(fact, names);
const fields = v.strictObject({
  salesforce: v.exactOptional(fieldMap),
  hubspot: v.exactOptional(fieldMap),
} satisfies Record<Crm, unknown>);

/** The value of a parameter: an amount of money may be more than any number of days. */
const tuned = v.union([v.pipe(v.number(), v.minValue(0)), v.record(identifier, count)]);

const parameter = v.strictObject({
  value: tuned,
  unit: v.picklist(['days', 'times', 'people', 'outcomes', 'facts', 'groups', 'percent', 'money']),
  least: v.number(),
  most: v.number(),
  says: sentence,
  grade: v.picklist(GRADES),
  source: sentence,
});

const testValue = v.union([sentence, v.number(), v.boolean(), v.null()]);

const test = v.strictObject({
  name: sentence,
  today: day,
  stage: v.nullable(identifier),
  facts: v.record(
    fact,
    v.union([testValue, v.strictObject({ value: testValue, rung: v.picklist(['verified', 'stale']) })]),
  ),
  evidence: v.exactOptional(
    v.array(
      v.strictObject({
        outcome: identifier,
        person: name,
        day,
        how: v.picklist(WAYS_OF_KNOWING),
        note: v.exactOptional(sentence),
      }),
    ),
  ),
  history: v.exactOptional(
    v.record(
      fact,
      v.strictObject({
        since: day,
        whole: v.boolean(),
        from: testValue,
        changes: v.array(v.strictObject({ day, to: testValue })),
      }),
    ),
  ),
  expect: v.strictObject({
    verdict: name,
    firm: v.exactOptional(v.boolean()),
    raised: v.array(identifier),
    missing: v.exactOptional(v.array(identifier)),
    owed: v.exactOptional(v.array(identifier)),
  }),
});

const head = {
  $schema: v.exactOptional(v.string()),
  id: identifier,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Write the version as 1.2.0')),
  engine: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ENGINE, 'This pack needs a newer Walkaway')),
  title: name,
  purpose: sentence,
  author: name,
  changes: sentence,
  reviewBy: day,
  tests: v.pipe(v.array(test), v.maxLength(MOST.items)),
};

const adds = v.record(addedFact, entry);
const parameters = v.record(identifier, parameter);
const bothClosed = v.strictObject({ won: closed, lost: closed });
const outcomes = v.pipe(v.array(outcome), v.maxLength(MOST.items));
const signals = v.pipe(v.array(signal), v.maxLength(MOST.items));

/** A whole process as a file. */
export const PACK: v.GenericSchema<unknown, Pack> = v.strictObject({
  ...head,
  adds,
  fields,
  parameters,
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(MOST.items)),
  closed: bothClosed,
  outcomes,
  signals,
  redGroupsForLastAsk: limitedCount,
});

const variantStage = v.strictObject({ ...stage.entries, after: v.exactOptional(v.nullable(identifier)) });

/** A file that is another pack with changes. */
export const VARIANT: v.GenericSchema<unknown, Variant> = v.strictObject({
  ...head,
  extends: identifier,
  set: v.exactOptional(v.record(identifier, tuned)),
  without: v.exactOptional(v.pipe(v.array(v.union([identifier, addedFact])), v.maxLength(MOST.items))),
  adds: v.exactOptional(adds),
  fields: v.exactOptional(fields),
  parameters: v.exactOptional(parameters),
  stages: v.exactOptional(v.pipe(v.array(variantStage), v.maxLength(MOST.items))),
  closed: v.exactOptional(bothClosed),
  outcomes: v.exactOptional(outcomes),
  signals: v.exactOptional(signals),
});
