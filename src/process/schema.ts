import * as v from 'valibot';
import { FACT_IDS } from '@/src/facts/catalogue';
import type { Establishes } from '@/src/facts/evidence';
import { problemsOf } from './check';
import type { ProcessProblem } from './problem';
import { SEVERITIES } from './sales-process';
import type { Condition, SalesProcess } from './sales-process';

export type ParsedProcess = { ok: true; process: SalesProcess } | { ok: false; problems: readonly ProcessProblem[] };

/**
 * Reads the JSON of a process. Names everything that is wrong with its shape; when the shape is right, everything that
 * is wrong with its meaning (unknown stages, ids used twice, predicates that do not fit their fact).
 */
export function parseProcess(json: unknown): ParsedProcess {
  const parsed = v.safeParse(PROCESS, json);
  const problems = parsed.success ? problemsOf(parsed.output) : parsed.issues.map(problem);
  return parsed.success && problems.length === 0 ? { ok: true, process: parsed.output } : { ok: false, problems };
}

function problem(issue: v.BaseIssue<unknown>): ProcessProblem {
  return { path: v.getDotPath(issue) ?? '', message: issue.message };
}

/** Packs come from elsewhere too: sizes are bounded so that none can stall the page. */
const MOST = { items: 100, sentence: 400, identifier: 60, nesting: 4, days: 3650 } as const;

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*$/), v.maxLength(MOST.identifier));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST.identifier));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST.sentence));
const names = v.pipe(v.array(name), v.maxLength(MOST.items));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST.days));
const days = v.union([count, v.record(identifier, count)]);
const fact = v.picklist(FACT_IDS, ({ received }) => `Unknown fact ${received}`);
const facts = v.pipe(v.array(fact), v.minLength(1), v.maxLength(MOST.items));

const PREDICATES = [
  v.strictObject({ test: v.literal('known'), fact }),
  v.strictObject({ test: v.literal('blank'), fact }),
  v.strictObject({ test: v.literal('is'), fact, value: v.union([name, v.boolean()]) }),
  v.strictObject({ test: v.literal('one-of'), fact, values: v.pipe(names, v.minLength(1)) }),
  v.strictObject({ test: v.literal('at-least'), fact, number: v.number() }),
  v.strictObject({ test: v.literal('at-most'), fact, number: v.number() }),
  v.strictObject({ test: v.literal('future'), fact }),
  v.strictObject({ test: v.literal('past'), fact, days }),
  v.strictObject({ test: v.literal('within'), fact, days }),
  v.strictObject({ test: v.literal('longer-than-won'), fact, span: v.picklist(['cycle', 'stage']) }),
  v.strictObject({ test: v.literal('unknown-at-least'), facts, count }),
  v.strictObject({ test: v.literal('owed-at-least'), count }),
] as const;

/** Conditions are built level by level instead of recursively: a file nested without end is refused, not followed. */
function conditionOf(levels: number): v.GenericSchema<unknown, Condition> {
  if (levels === 0) return v.variant('test', PREDICATES);
  const part = conditionOf(levels - 1);
  const parts = v.pipe(v.array(part), v.minLength(1), v.maxLength(MOST.items));
  return v.variant('test', [
    ...PREDICATES,
    v.strictObject({ test: v.literal('all'), of: parts }),
    v.strictObject({ test: v.literal('any'), of: parts }),
    v.strictObject({ test: v.literal('not'), of: part }),
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
  why: sentence,
  ...ask,
  freshDays: count,
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
  grade: v.picklist(['A', 'B', 'C', 'D', 'none']),
});

const closed = v.strictObject({ ids, labels: names });

const PROCESS = v.strictObject({
  id: identifier,
  version: name,
  title: name,
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(MOST.items)),
  closed: v.strictObject({ won: closed, lost: closed }),
  outcomes: v.pipe(v.array(outcome), v.maxLength(MOST.items)),
  signals: v.pipe(v.array(signal), v.maxLength(MOST.items)),
  redGroupsForLastAsk: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST.items)),
});
