import * as v from 'valibot';
import { LONGEST_FIELD_NAME } from './facts/own-fields';
import { MOST_VALUES } from './facts/history/seen';
import { MOST_STAGE_NAMES } from './process/named-stages';
import {
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
  personDraft,
  preferences,
  reasonDraft,
  shownName,
  text,
  toldBefore,
} from './record-schema';
import { storedKey, type StoredKey } from './memory/database';
import { storedAsk } from './memory/stored-ask';
import type { KindName, Row } from './memory/kept/kinds';

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

/** The row of each kind as a file holds it, and what it becomes. A kind without a schema is an error of the types. */
export const ROW: { readonly [Name in KindName]: v.GenericSchema<unknown, Row<Name>> } = {
  deals: v.pipe(deal, v.transform(withKey)),
  evidence: v.pipe(evidence, v.transform(withId)),
  histories: v.pipe(history, v.transform(withKey)),
  drafts: v.pipe(
    v.strictObject({ key: keyOfDeal, draft }),
    v.transform((value) => ({ key: value.draft.id, value })),
  ),
  // Its date is written for readers; which index it is in follows from the ask itself.
  asks: v.pipe(
    v.strictObject({ lastAsk, due: v.exactOptional(day), told: v.exactOptional(day) }),
    v.transform(({ lastAsk: ask, told }) => ({ key: ask.id, value: storedAsk(ask, told) })),
  ),
  askDrafts: v.strictObject({ key: keyOfDeal, value: askDraft }),
  decisions: v.pipe(decision, v.transform(withId)),
  reasonDrafts: v.strictObject({ key: keyOfDeal, value: reasonDraft }),
  people: v.pipe(dealPerson, v.transform(withId)),
  personDrafts: v.strictObject({ key: keyOfDeal, value: personDraft }),
  conditions: v.pipe(dealCondition, v.transform(withId)),
  choices: v.strictObject({ key: keyOfDeal, value: identifier }),
  orgs: v.strictObject({ key: keyOfOrg, value: orgSettings }),
  settings: v.strictObject({ key: v.literal('layout'), value: layout }),
  preferences: v.strictObject({ key: v.literal('own'), value: preferences }),
};

function withId<Value extends { id: string }>(value: Value) {
  return { key: value.id, value };
}

function withKey<Value extends { opportunity: Parameters<typeof storedKey>[0] }>(value: Value) {
  return { key: storedKey(value.opportunity) satisfies StoredKey, value };
}

/** Whether a row of a file, or one that is stored, has the shape of its kind. */
export function fitsKind(name: KindName, row: unknown): boolean {
  return v.is(ROW[name], row);
}
