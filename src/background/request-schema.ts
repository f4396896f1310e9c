import * as v from 'valibot';
import { DATE_ORDERS, DECIMAL_SIGNS } from '@/src/crm/reading';
import { parseDay, type Day } from '@/src/day';
import { FACT_IDS, isAddedFact, type FactId } from '@/src/facts/catalogue';
import { LONGEST, WAYS_OF_KNOWING } from '@/src/facts/evidence';
import { LONGEST_SEEN } from '@/src/facts/history/seen';
import { LONGEST_FIELD_FILE } from '@/src/facts/field-file';
import { LONGEST_FIELD_NAME } from '@/src/facts/own-fields';
import { WIDTH } from '@/src/sidebar-layout';
import { LONGEST_OF_DEAL } from '@/src/known-deal';
import { MOST_DEALS, type Request } from '@/src/messages';
import { VERDICTS } from '@/src/qualify/assessment';
import { fieldNames } from './field-schema';

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const day = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null, 'not a day');
const how = v.picklist(WAYS_OF_KNOWING);

const org = v.strictObject({ crm: v.picklist(['salesforce', 'hubspot']), org: identifier });
const opportunity = v.strictObject({ ...org.entries, id: identifier });

const format = v.strictObject({
  dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
  decimal: v.nullable(v.picklist(DECIMAL_SIGNS)),
});

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page calls a pipeline or a stage. */
const shownName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

const deal = v.strictObject({
  opportunity,
  name: text(LONGEST_OF_DEAL.name),
  account: v.nullable(v.strictObject({ id: v.nullable(identifier), name: text(LONGEST_OF_DEAL.name) })),
  pipeline: v.nullable(shownName),
  verdict: v.picklist(VERDICTS),
  reason: text(LONGEST_OF_DEAL.reason),
  judgedAt: moment,
});

const evidence = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  opportunity,
  outcome: identifier,
  person: v.pipe(v.string(), v.trim(), v.minLength(1, 'nobody is named'), v.maxLength(LONGEST.person)),
  day,
  how,
  note: text(LONGEST.note),
  recordedAt: moment,
});

const draft = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  outcome: identifier,
  person: text(LONGEST.person),
  day: text(LONGEST.person),
  how,
  note: text(LONGEST.note),
});

const layout = v.strictObject({
  folded: v.boolean(),
  side: v.picklist(['left', 'right']),
  top: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  width: v.pipe(v.number(), v.minValue(WIDTH.least), v.maxValue(WIDTH.most)),
});

const FACTS: ReadonlySet<string> = new Set(FACT_IDS);
const fact = v.custom<FactId>(
  (input) => typeof input === 'string' && input.length <= 100 && (FACTS.has(input) || isAddedFact(input)),
  'no fact',
);
const fieldMapChange = v.record(fact, v.nullable(fieldNames));

const processChange = v.strictObject({
  deal: v.exactOptional(v.nullable(identifier)),
  pipeline: v.exactOptional(v.strictObject({ pipeline: shownName, process: v.nullable(identifier) })),
  all: v.exactOptional(v.nullable(identifier)),
});

const meaning = v.variant('kind', [
  v.strictObject({ kind: v.literal('stage'), stage: identifier }),
  v.strictObject({ kind: v.literal('closed'), won: v.boolean() }),
  v.strictObject({ kind: v.literal('none') }),
]);

const fieldValue = v.variant('type', [
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
const seenNow = v.record(text(LONGEST_FIELD_NAME), v.nullable(fieldValue));

const request = v.variant('ask', [
  v.strictObject({ ask: v.literal('start-sidebar') }),
  v.strictObject({ ask: v.literal('start-details') }),
  v.strictObject({ ask: v.literal('open-opportunity'), opportunity, pipeline: v.nullable(shownName) }),
  v.strictObject({ ask: v.literal('save-evidence'), evidence }),
  v.strictObject({ ask: v.literal('remove-evidence'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('drop-draft'), opportunity, id: identifier }),
  v.strictObject({ ask: v.literal('keep-draft'), opportunity, draft }),
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
  v.strictObject({ ask: v.literal('remember-seen'), opportunity, now: seenNow, at: moment }),
  v.strictObject({ ask: v.literal('remember-deal'), deal }),
  v.strictObject({ ask: v.literal('start-marks'), org }),
  v.strictObject({ ask: v.literal('known-deals'), org, ids: v.pipe(v.array(identifier), v.maxLength(MOST_DEALS)) }),
  v.strictObject({ ask: v.literal('account-deals'), org, account: identifier }),
  v.strictObject({ ask: v.literal('open-marks') }),
]);

/** Reads a message from a content script. `error` names the first thing that is wrong with it. */
export function parseRequest(message: unknown): { ok: true; request: Request } | { ok: false; error: string } {
  const parsed = v.safeParse(request, message);
  if (parsed.success) return { ok: true, request: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, error: `${v.getDotPath(issue) ?? 'message'}: ${issue.message}` };
}
