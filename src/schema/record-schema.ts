import * as v from 'valibot';
import { DATE_ORDERS, DECIMAL_SIGNS, HISTORY_LISTS } from '@/src/crm/reading';
import { parseDay, type Day } from '@/src/day';
import { CONDITION_KINDS, WATCH_TESTS } from '@/src/deal/condition';
import { DEAL_ROLES } from '@/src/deal/person';
import { CHOICES, LONGEST_OF_DECISION } from '@/src/deal/decision';
import { FACT_IDS, isAddedFact, type FactId } from '@/src/facts/catalogue';
import { LONGEST, WAYS_OF_KNOWING } from '@/src/facts/evidence';
import { RUNGS, type FactValue } from '@/src/facts/facts';
import { LONGEST_SEEN } from '@/src/facts/history/kept-value';
import { MOST_TOLD } from '@/src/facts/history/told';
import { LONGEST_FIELD_NAME, MOST_FIELDS } from '@/src/facts/own-fields';
import { LONGEST_OF_DEAL } from '@/src/deal/known-deal';
import { LONGEST_OF_ASK } from '@/src/deal/last-ask';
import { BACKUP_EVERY, BACKUP_PROBLEMS } from '@/src/settings/own-backup';
import { MOST_HOLIDAYS, MOST_KEEP_DAYS, MOST_WEEKEND_DAYS } from '@/src/settings/preferences';
import { SEVERITIES } from '@/src/process/sales-process';
import { VERDICTS } from '@/src/qualify/assessment';
import { LONGEST_REASON_ASIDE, WAYS_TO_SET_ASIDE } from '@/src/deal/set-aside';
import { WIDTH } from '@/src/settings/sidebar-layout';

/** What is kept has one shape, whether it comes from a page or from a file. */

export const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
export const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const day = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null, 'not a day');
const how = v.picklist(WAYS_OF_KNOWING);

export const org = v.strictObject({ crm: v.picklist(['salesforce', 'hubspot']), org: identifier });
export const opportunity = v.strictObject({ ...org.entries, id: identifier });

export const format = v.strictObject({
  dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
  decimal: v.nullable(v.picklist(DECIMAL_SIGNS)),
});

export const moment = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page calls a pipeline or a stage. */
export const shownName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

const outcomeCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

export const deal = v.strictObject({
  opportunity,
  name: text(LONGEST_OF_DEAL.name),
  account: v.nullable(v.strictObject({ id: v.nullable(identifier), name: text(LONGEST_OF_DEAL.name) })),
  pipeline: v.nullable(shownName),
  verdict: v.picklist(VERDICTS),
  reason: text(LONGEST_OF_DEAL.reason),
  // Files that were saved before these were kept have neither.
  readiness: v.optional(v.nullable(v.strictObject({ missing: outcomeCount, needed: outcomeCount })), null),
  next: v.optional(v.nullable(text(LONGEST_OF_DEAL.next)), null),
  judgedAt: moment,
});

export const evidence = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  opportunity,
  outcome: identifier,
  person: v.pipe(v.string(), v.trim(), v.minLength(1, 'nobody is named'), v.maxLength(LONGEST.person)),
  day,
  how,
  note: text(LONGEST.note),
  recordedAt: moment,
});

export const draft = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  outcome: identifier,
  person: text(LONGEST.person),
  day: text(LONGEST.person),
  how,
  note: text(LONGEST.note),
});

export const layout = v.strictObject({
  folded: v.boolean(),
  side: v.picklist(['left', 'right']),
  top: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  width: v.pipe(v.number(), v.minValue(WIDTH.least), v.maxValue(WIDTH.most)),
});

const FACTS: ReadonlySet<string> = new Set(FACT_IDS);
export const fact = v.custom<FactId>(
  (input) => typeof input === 'string' && input.length <= 100 && (FACTS.has(input) || isAddedFact(input)),
  'no fact',
);
const fieldName = v.pipe(
  v.string('a field’s name has to be a text'),
  v.trim(),
  v.minLength(1, 'a field’s name is empty'),
  v.maxLength(LONGEST_FIELD_NAME, 'a field’s name is too long'),
);

/** The fields of one fact, best first. */
export const fieldNames = v.pipe(
  v.array(fieldName, 'has to be a list of field names'),
  v.minLength(1, 'names no field'),
  v.maxLength(MOST_FIELDS, `names more than ${MOST_FIELDS} fields`),
);

export const meaning = v.variant('kind', [
  v.strictObject({ kind: v.literal('stage'), stage: identifier }),
  v.strictObject({ kind: v.literal('closed'), won: v.boolean() }),
  v.strictObject({ kind: v.literal('none') }),
]);

export const fieldValue = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text: text(LONGEST_SEEN), recordId: v.exactOptional(identifier) }),
  v.strictObject({ type: v.literal('date'), day }),
  v.strictObject({
    type: v.literal('money'),
    amount: v.number(),
    currency: v.nullable(text(10)),
    rounded: v.literal(false),
  }),
  v.strictObject({
    type: v.literal('money'),
    amount: v.number(),
    currency: v.nullable(text(10)),
    rounded: v.literal(true),
    within: v.number(),
  }),
  v.strictObject({ type: v.literal('number'), number: v.number() }),
  v.strictObject({ type: v.literal('flag'), flag: v.boolean() }),
]);

const toldParts = {
  list: v.picklist(HISTORY_LISTS),
  complete: v.boolean(),
  values: v.pipe(v.array(v.strictObject({ value: v.nullable(fieldValue), since: day })), v.maxLength(MOST_TOLD)),
  never: v.exactOptional(v.pipe(v.array(identifier), v.maxLength(MOST_TOLD))),
};

/** What a page tells of the past of its fields. */
export const toldNow = v.record(text(LONGEST_FIELD_NAME), v.strictObject(toldParts));
export const toldBefore = v.record(text(LONGEST_FIELD_NAME), v.strictObject({ ...toldParts, at: moment }));

/** Which process judged. */
const process = v.strictObject({ id: identifier, version: identifier });

const filled = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(length));
const askBasics = {
  id: v.pipe(v.string(), v.uuid()),
  person: text(LONGEST_OF_ASK.person),
  back: text(LONGEST_OF_ASK.sentence),
  from: v.strictObject({ kind: v.picklist(['outcome', 'signal']), id: identifier }),
  verdict: v.picklist(VERDICTS),
  process,
};

/** A form for a last ask, as it stands. */
export const askDraft = v.strictObject({
  ...askBasics,
  ask: text(LONGEST_OF_ASK.sentence),
  by: text(LONGEST_OF_ASK.person),
  otherwise: text(LONGEST_OF_ASK.sentence),
});

export const lastAskAnswer = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['done', 'refused', 'left']), at: moment }),
  v.strictObject({ kind: v.literal('moved'), to: day, reason: filled(LONGEST_OF_ASK.sentence), at: moment }),
]);
export const lastAsk = v.strictObject({
  ...askBasics,
  opportunity,
  ask: filled(LONGEST_OF_ASK.sentence),
  by: day,
  otherwise: filled(LONGEST_OF_ASK.sentence),
  madeAt: moment,
  answers: v.pipe(v.array(lastAskAnswer), v.maxLength(10)),
});

const things = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.array(v.strictObject(entries)), v.maxLength(LONGEST_OF_DECISION.things));

const factValue: v.GenericSchema<unknown, FactValue> = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text: text(LONGEST_OF_DECISION.text) }),
  v.strictObject({ type: v.literal('person'), name: text(LONGEST_OF_DECISION.text) }),
  v.strictObject({ type: v.literal('choice'), choice: text(LONGEST_OF_DECISION.text) }),
  v.strictObject({ type: v.literal('date'), day }),
  v.strictObject({ type: v.literal('number'), number: v.number(), orMore: v.exactOptional(v.literal(true)) }),
  v.strictObject({
    type: v.literal('money'),
    amount: v.number(),
    currency: v.nullable(text(10)),
    within: v.exactOptional(v.number()),
  }),
  v.strictObject({ type: v.literal('flag'), flag: v.boolean() }),
]);

const decisionId = v.pipe(v.string(), v.uuid());
const reason = text(LONGEST_OF_DECISION.reason);

/** A reason as it is typed. */
export const reasonDraft = v.strictObject({ id: decisionId, reason });

export const decision = v.strictObject({
  id: decisionId,
  opportunity,
  choice: v.picklist(CHOICES),
  reason,
  process,
  verdict: v.picklist(VERDICTS),
  because: text(LONGEST_OF_DECISION.text),
  stage: v.nullable(text(LONGEST_OF_DECISION.text)),
  signals: things({
    id: identifier,
    severity: v.picklist(SEVERITIES),
    name: text(LONGEST_OF_DECISION.text),
    says: text(LONGEST_OF_DECISION.text),
    facts: v.pipe(v.array(fact), v.maxLength(LONGEST_OF_DECISION.things)),
    aside: v.exactOptional(v.literal(true)),
  }),
  facts: things({ fact, rung: v.picklist(RUNGS), value: factValue }),
  madeAt: moment,
});

export const setAside = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  opportunity,
  signal: identifier,
  process,
  how: v.picklist(WAYS_TO_SET_ASIDE),
  reason: filled(LONGEST_REASON_ASIDE),
  until: day,
  madeAt: moment,
  takenBackAt: v.nullable(moment),
});

/** A form for it, as it stands. */
export const asideDraft = v.strictObject({
  id: setAside.entries.id,
  signal: identifier,
  how: setAside.entries.how,
  reason: text(LONGEST_REASON_ASIDE),
  until: text(LONGEST.person),
});

export const dealPerson = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  opportunity,
  name: filled(LONGEST.person),
  roles: v.pipe(v.array(v.picklist(DEAL_ROLES)), v.maxLength(DEAL_ROLES.length)),
  left: v.nullable(day),
  changedAt: moment,
});

/** A form for a person, as it stands. */
export const personDraft = v.strictObject({
  id: dealPerson.entries.id,
  of: v.nullable(text(LONGEST.person)),
  name: text(LONGEST.person),
  roles: dealPerson.entries.roles,
  left: text(LONGEST.person),
});

export const dealCondition = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  opportunity,
  kind: v.picklist(CONDITION_KINDS),
  when: v.variant('test', [
    v.strictObject({ test: v.literal('day'), day }),
    v.strictObject({ test: v.literal('known'), fact }),
    v.strictObject({ test: v.literal('changes'), fact, from: factValue }),
    v.strictObject({ test: v.picklist(['not-known-by', 'not-proven-by', 'later-than']), fact, day }),
    v.strictObject({ test: v.literal('unchanged-by'), fact, value: factValue, day }),
  ]),
  madeAt: moment,
  trueAt: v.nullable(moment),
  told: v.exactOptional(v.literal(true)),
});

/** A form for one, as it stands. */
export const conditionDraft = v.strictObject({
  id: dealCondition.entries.id,
  kind: dealCondition.entries.kind,
  test: v.picklist(WATCH_TESTS),
  fact: v.nullable(fact),
  day: text(LONGEST.person),
});

const madeFile = { at: moment, name: text(100), bytes: moment };

/** What became of the files that were saved without being asked. */
export const ownBackups = v.strictObject({
  made: v.nullable(v.strictObject({ ...madeFile, path: v.string() })),
  failed: v.nullable(v.strictObject({ at: moment, problem: v.picklist(BACKUP_PROBLEMS) })),
  pending: v.nullable(v.strictObject({ ...madeFile, url: v.string(), id: v.number() })),
});

const eachOnce = <Item>(item: v.GenericSchema<Item>, most: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.check((items) => new Set(items).size === items.length, 'names something twice'),
  );

export const preferences = v.strictObject({
  weekend: eachOnce(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), MOST_WEEKEND_DAYS),
  holidays: eachOnce(day, MOST_HOLIDAYS),
  notify: v.boolean(),
  keepDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_KEEP_DAYS))),
  // Those that were set before there was such a thing do not have it.
  backupEvery: v.optional(v.nullable(v.picklist(BACKUP_EVERY)), null),
});
