import * as v from 'valibot';
import { MOST_CONDITIONS } from '@/src/deal/condition';
import { LONGEST_FIELD_FILE } from '@/src/facts/field-file';
import { LONGEST_FIELD_NAME } from '@/src/facts/own-fields';
import { MOST_DEALS, type Request } from '@/src/messages';
import {
  asideDraft,
  conditionDraft,
  askDraft,
  deal,
  decision,
  dealCondition,
  dealPerson,
  draft,
  evidence,
  fact,
  fieldNames,
  fieldValue,
  format,
  identifier,
  lastAsk,
  lastAskAnswer,
  layout,
  meaning,
  moment,
  opportunity,
  org,
  personDraft,
  reasonDraft,
  setAside,
  shownName,
  text,
  toldNow,
} from '@/src/schema/record-schema';

const fieldMapChange = v.record(fact, v.nullable(fieldNames));

const processChange = v.strictObject({
  deal: v.exactOptional(v.nullable(identifier)),
  pipeline: v.exactOptional(v.strictObject({ pipeline: shownName, process: v.nullable(identifier) })),
  all: v.exactOptional(v.nullable(identifier)),
});

const seenNow = v.record(text(LONGEST_FIELD_NAME), v.nullable(fieldValue));

const answersSeen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

const personChange = v.strictObject({
  roles: v.exactOptional(dealPerson.entries.roles),
  left: v.exactOptional(dealPerson.entries.left),
});

const request = v.variant('ask', [
  v.strictObject({ ask: v.literal('start-sidebar') }),
  v.strictObject({ ask: v.literal('start-details') }),
  v.strictObject({ ask: v.literal('open-opportunity'), opportunity, pipeline: v.nullable(shownName) }),
  v.strictObject({ ask: v.literal('save-evidence'), evidence }),
  v.strictObject({ ask: v.literal('remove-evidence'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('drop-draft'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-draft'), opportunity, draft }),
  v.strictObject({ ask: v.literal('save-last-ask'), lastAsk }),
  v.strictObject({
    ask: v.literal('answer-last-ask'),
    opportunity,
    id: identifier,
    answers: answersSeen,
    answer: lastAskAnswer,
  }),
  v.strictObject({ ask: v.literal('take-answer-back'), opportunity, id: identifier, answers: answersSeen }),
  v.strictObject({ ask: v.literal('remove-last-ask'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-ask-draft'), opportunity, draft: askDraft }),
  v.strictObject({ ask: v.literal('drop-ask-draft'), opportunity }),
  v.strictObject({ ask: v.literal('save-decision'), decision }),
  v.strictObject({ ask: v.literal('remove-decision'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-reason'), opportunity, draft: reasonDraft }),
  v.strictObject({ ask: v.literal('drop-reason'), opportunity }),
  v.strictObject({ ask: v.literal('save-set-aside'), setAside }),
  v.strictObject({ ask: v.literal('take-set-aside-back'), opportunity, id: identifier, at: moment }),
  v.strictObject({ ask: v.literal('keep-aside-draft'), opportunity, draft: asideDraft }),
  v.strictObject({ ask: v.literal('drop-aside-draft'), opportunity }),
  v.strictObject({ ask: v.literal('false-alarms'), org, process: identifier, signal: identifier }),
  v.strictObject({
    ask: v.literal('say-of-person'),
    id: dealPerson.entries.id,
    opportunity,
    name: dealPerson.entries.name,
    change: personChange,
    at: moment,
  }),
  v.strictObject({ ask: v.literal('save-condition'), condition: dealCondition }),
  v.strictObject({ ask: v.literal('remove-condition'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-condition-draft'), opportunity, draft: conditionDraft }),
  v.strictObject({ ask: v.literal('drop-condition-draft'), opportunity }),
  v.strictObject({
    ask: v.literal('conditions-came-true'),
    opportunity,
    ids: v.pipe(v.array(identifier), v.maxLength(MOST_CONDITIONS)),
    at: moment,
  }),
  v.strictObject({ ask: v.literal('remove-person'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-person-draft'), opportunity, draft: personDraft }),
  v.strictObject({ ask: v.literal('drop-person-draft'), opportunity }),
  v.strictObject({ ask: v.literal('usual-names'), org }),
  v.strictObject({ ask: v.literal('read-field-file'), org, text: text(LONGEST_FIELD_FILE) }),
  v.strictObject({ ask: v.literal('map-fields'), org, change: fieldMapChange }),
  v.strictObject({ ask: v.literal('arrange'), layout }),
  v.strictObject({ ask: v.literal('set-format'), org, format }),
  v.strictObject({ ask: v.literal('list-processes') }),
  v.strictObject({ ask: v.literal('try-process'), opportunity, process: identifier }),
  v.strictObject({ ask: v.literal('choose-process'), opportunity, change: processChange }),
  v.strictObject({
    ask: v.literal('name-stage'),
    org,
    process: identifier,
    name: shownName,
    means: v.nullable(meaning),
  }),
  v.strictObject({
    ask: v.literal('remember-seen'),
    opportunity,
    now: seenNow,
    at: moment,
    told: v.exactOptional(toldNow),
  }),
  v.strictObject({ ask: v.literal('remember-deal'), deal }),
  v.strictObject({ ask: v.literal('start-marks'), org }),
  v.strictObject({ ask: v.literal('known-deals'), org, ids: v.pipe(v.array(identifier), v.maxLength(MOST_DEALS)) }),
  v.strictObject({
    ask: v.literal('better-deals'),
    opportunity,
    missing: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
  }),
  v.strictObject({ ask: v.literal('account-deals'), org, account: identifier }),
  v.strictObject({ ask: v.literal('open-options') }),
  v.strictObject({ ask: v.literal('open-marks') }),
]);

/** Reads a message from a content script. `error` names the first thing that is wrong with it. */
export function parseRequest(message: unknown): { ok: true; request: Request } | { ok: false; error: string } {
  const parsed = v.safeParse(request, message);
  if (parsed.success) return { ok: true, request: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, error: `${v.getDotPath(issue) ?? 'message'}: ${issue.message}` };
}
