import * as v from 'valibot';
import { LONGEST_FIELD_NAME } from '@/src/facts/own-fields';
import { MOST_VALUES } from '@/src/facts/history/seen';
import { MOST_STAGE_NAMES } from '@/src/process/named-stages';
import {
  asideDraft,
  conditionDraft,
  askDraft,
  day,
  deal,
  dealCondition,
  dealPerson,
  decision,
  draft,
  evidence,
  fact,
  fieldNames,
  fieldValue,
  format,
  identifier,
  lastAsk,
  layout,
  meaning,
  moment,
  opportunity,
  org,
  ownBackups,
  personDraft,
  preferences,
  reasonDraft,
  setAside,
  shownName,
  text,
  toldBefore,
} from './record-schema';
import { storedKey, type StoredKey } from '@/src/memory/database';
import { storedAsk } from '@/src/memory/stored-ask';
import type { OwnBackups } from '@/src/settings/own-backup';
import { quickCheck } from './quick-check';
import type { KindName, Row } from '@/src/memory/kept/kinds';

const keyOfDeal = v.strictTuple([org.entries.crm, identifier, identifier]);
const keyOfOrg = v.strictTuple([org.entries.crm, identifier]);

const seenValue = v.strictObject({ value: v.nullable(fieldValue), first: moment, last: moment });
const history = v.strictObject({
  opportunity,
  first: moment,
  last: moment,
  fields: v.record(text(LONGEST_FIELD_NAME), v.pipe(v.array(seenValue), v.maxLength(MOST_VALUES))),
  told: v.exactOptional(toldBefore),
});

const fieldMap = v.record(fact, fieldNames);
const orgSettings = v.strictObject({
  format,
  ownFields: v.strictObject({ Opportunity: v.exactOptional(fieldMap), '0-3': v.exactOptional(fieldMap) }),
  processes: v.strictObject({
    pipelines: v.array(v.strictObject({ pipeline: shownName, process: identifier })),
    all: v.nullable(identifier),
  }),
  stageNames: v.pipe(
    v.array(v.strictObject({ process: identifier, name: shownName, means: meaning })),
    v.maxLength(MOST_STAGE_NAMES),
  ),
});

/** What was read of one row of a file. */
export type ReadRow<Name extends KindName> =
  { ok: true; row: Row<Name> } | { ok: false; issues: readonly v.BaseIssue<unknown>[] };

interface RowSchema<Name extends KindName> {
  fits(input: unknown): boolean;
  read(input: unknown): ReadRow<Name>;
}

/** `row`: what becomes of a row that has the shape. */
function rowSchema<Name extends KindName, Schema extends v.GenericSchema>(
  schema: Schema,
  row: (value: v.InferOutput<Schema>) => Row<Name>,
): RowSchema<Name> {
  const surelyFits = quickCheck(schema);
  return {
    fits: (input) => surelyFits(input) || v.is(schema, input),
    read(input) {
      if (surelyFits(input)) return { ok: true, row: row(input) };
      const checked = v.safeParse(schema, input);
      return checked.success ? { ok: true, row: row(checked.output) } : { ok: false, issues: checked.issues };
    },
  };
}

const rowWithKey = <Key extends v.GenericSchema, Value extends v.GenericSchema>(key: Key, value: Value) =>
  v.strictObject({ key, value });
const asItIs = <Value>(value: Value): Value => value;

/** The shape of each kind of row as a file holds it. */
export const SHAPE = {
  deals: deal,
  evidence,
  histories: history,
  drafts: v.strictObject({ key: keyOfDeal, draft }),
  asks: v.strictObject({ lastAsk, due: v.exactOptional(day), told: v.exactOptional(day) }),
  askDrafts: rowWithKey(keyOfDeal, askDraft),
  decisions: decision,
  reasonDrafts: rowWithKey(keyOfDeal, reasonDraft),
  setAside,
  asideDrafts: rowWithKey(keyOfDeal, asideDraft),
  people: dealPerson,
  personDrafts: rowWithKey(keyOfDeal, personDraft),
  conditions: dealCondition,
  conditionDrafts: rowWithKey(keyOfDeal, conditionDraft),
  choices: rowWithKey(keyOfDeal, identifier),
  orgs: rowWithKey(keyOfOrg, orgSettings),
  settings: rowWithKey(v.literal('layout'), layout),
  preferences: rowWithKey(v.literal('own'), preferences),
} satisfies Readonly<Record<KindName, v.GenericSchema>>;

/** How each kind of row is read, and what it becomes. A kind without a schema is an error of the types. */
const ROW: { readonly [Name in KindName]: RowSchema<Name> } = {
  deals: rowSchema(SHAPE.deals, withKey),
  evidence: rowSchema(SHAPE.evidence, withId),
  histories: rowSchema(SHAPE.histories, withKey),
  drafts: rowSchema(SHAPE.drafts, (value) => ({ key: value.draft.id, value })),
  // Its date is written for readers; which index it is in follows from the ask itself.
  asks: rowSchema(SHAPE.asks, ({ lastAsk: ask, told }) => ({ key: ask.id, value: storedAsk(ask, told) })),
  askDrafts: rowSchema(SHAPE.askDrafts, asItIs),
  decisions: rowSchema(SHAPE.decisions, withId),
  reasonDrafts: rowSchema(SHAPE.reasonDrafts, asItIs),
  setAside: rowSchema(SHAPE.setAside, withId),
  asideDrafts: rowSchema(SHAPE.asideDrafts, asItIs),
  people: rowSchema(SHAPE.people, withId),
  personDrafts: rowSchema(SHAPE.personDrafts, asItIs),
  conditions: rowSchema(SHAPE.conditions, withId),
  conditionDrafts: rowSchema(SHAPE.conditionDrafts, asItIs),
  choices: rowSchema(SHAPE.choices, asItIs),
  orgs: rowSchema(SHAPE.orgs, asItIs),
  settings: rowSchema(SHAPE.settings, asItIs),
  preferences: rowSchema(SHAPE.preferences, asItIs),
};

function withId<Value extends { id: string }>(value: Value) {
  return { key: value.id, value };
}

function withKey<Value extends { opportunity: Parameters<typeof storedKey>[0] }>(value: Value) {
  return { key: storedKey(value.opportunity) satisfies StoredKey, value };
}

/** Whether a row of a file, or one that is stored, has the shape of its kind. */
export function fitsKind(name: KindName, row: unknown): boolean {
  return ROW[name].fits(row);
}

/** Reads a row of a file, and makes of it what is stored. */
export function readRow<Name extends KindName>(name: Name, row: unknown): ReadRow<Name> {
  const schema: RowSchema<Name> = ROW[name];
  return schema.read(row);
}

export function fitsOwnBackups(value: unknown): value is OwnBackups {
  return v.is(ownBackups, value);
}
