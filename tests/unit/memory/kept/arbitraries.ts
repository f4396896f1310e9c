import * as fc from 'fast-check';
import { HISTORY_LISTS, type FieldValue, type OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { CONDITION_KINDS, WATCH_TESTS } from '@/src/deal/condition';
import { DEAL_ROLES } from '@/src/deal/person';
import { CHOICES } from '@/src/deal/decision';
import { RUNGS } from '@/src/facts/facts';
import type { LastAskAnswer } from '@/src/deal/last-ask';
import { storedKey, storedOrg, type Database } from '@/src/memory/database';
import type { Rows } from '@/src/memory/kept/kinds';
import { storedAsk } from '@/src/memory/stored-ask';
import { BACKUP_EVERY } from '@/src/settings/own-backup';
import { SEVERITIES } from '@/src/process/sales-process';
import { VERDICTS } from '@/src/qualify/assessment';
import { WAYS_TO_SET_ASIDE } from '@/src/deal/set-aside';

/** Few of each, so that deals and organisations meet; the second id of an org begins with the first one. */
const opportunity: fc.Arbitrary<OpportunityKey> = fc.record({
  crm: fc.constantFrom('salesforce', 'hubspot'),
  org: fc.constantFrom('acme', 'acme--uat.sandbox', '4402817'),
  id: fc.constantFrom('1', '12', '006Qy000001AbCd', 'z'),
});
const moment = fc.integer({ min: 1, max: 2_000_000_000_000 });
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text === text.trim() && text !== '');
const day = fc.constantFrom<Day>('2026-01-31', '2026-11-27', '2028-02-29');

const fieldValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
  fc.record({ type: fc.constant('date' as const), day }),
  fc.record({ type: fc.constant('number' as const), number: fc.integer() }),
  fc.record({ type: fc.constant('flag' as const), flag: fc.boolean() }),
  fc.record({
    type: fc.constant('money' as const),
    amount: fc.integer(),
    currency: fc.constantFrom('EUR', null),
    rounded: fc.constant(true as const),
    within: fc.nat(),
  }),
);

const FORM = {
  id: fc.uuid(),
  outcome: words,
  person: words,
  how: fc.constantFrom('did', 'wrote', 'said'),
  note: fc.string({ unit: 'grapheme', maxLength: 40 }),
};

const deal = fc.record({
  opportunity,
  name: fc.string({ maxLength: 20 }),
  account: fc.option(fc.record({ id: fc.option(words), name: words })),
  pipeline: fc.option(words),
  verdict: fc.constantFrom(...VERDICTS),
  reason: fc.string({ maxLength: 20 }),
  readiness: fc.option(fc.record({ missing: fc.nat({ max: 20 }), needed: fc.nat({ max: 20 }) })),
  next: fc.option(fc.string({ maxLength: 20 })),
  judgedAt: moment,
});
const evidence = fc.record({ ...FORM, opportunity, day, recordedAt: moment });
const pagesTold = fc.dictionary(
  fc.constantFrom('CloseDate', 'dealstage'),
  fc.record(
    {
      list: fc.constantFrom(...HISTORY_LISTS),
      complete: fc.boolean(),
      values: fc.array(fc.record({ value: fc.option(fieldValue), since: day }), { maxLength: 3 }),
      never: fc.array(words, { maxLength: 2 }),
      at: moment,
    },
    { requiredKeys: ['list', 'complete', 'values', 'at'] },
  ),
);
const history = fc.record(
  {
    opportunity,
    first: moment,
    last: moment,
    told: pagesTold,
    fields: fc.dictionary(
      fc.constantFrom('CloseDate', 'StageName', 'label:Event on'),
      fc.array(fc.record({ value: fc.option(fieldValue), first: moment, last: moment }), { maxLength: 3 }),
    ),
  },
  { requiredKeys: ['opportunity', 'first', 'last', 'fields'] },
);
const fieldMap = fc.dictionary(
  fc.constantFrom('champion', 'economicBuyer', 'team.securityReview'),
  fc.array(words, { minLength: 1, maxLength: 3 }),
);
const settings = fc.record({
  format: fc.record({ dateOrder: fc.constantFrom('dmy', 'mdy', null), decimal: fc.constantFrom(',', '.', null) }),
  ownFields: fc.record({ Opportunity: fieldMap, '0-3': fieldMap }, { requiredKeys: [] }),
  processes: fc.record({
    pipelines: fc.uniqueArray(fc.record({ pipeline: fc.constantFrom('New', 'Renewal'), process: words }), {
      selector: ({ pipeline }) => pipeline,
    }),
    all: fc.option(words),
  }),
  stageNames: fc.uniqueArray(
    fc.record({
      process: fc.constantFrom('bant', 'spiced'),
      name: fc.constantFrom('Pilot', 'Solution Fit'),
      means: fc.oneof(
        fc.record({ kind: fc.constant('stage' as const), stage: words }),
        fc.record({ kind: fc.constant('closed' as const), won: fc.boolean() }),
        fc.record({ kind: fc.constant('none' as const) }),
      ),
    }),
    { selector: ({ process, name }) => `${process} ${name}` },
  ),
});

const sentence = fc.string({ unit: 'grapheme', maxLength: 30 });
const ASK_FORM = {
  id: fc.uuid(),
  ask: words,
  person: sentence,
  otherwise: words,
  back: sentence,
  from: fc.record({ kind: fc.constantFrom('outcome', 'signal'), id: words }),
  verdict: fc.constantFrom(...VERDICTS),
  process: fc.record({ id: words, version: words }),
};
const answer: fc.Arbitrary<LastAskAnswer> = fc.oneof(
  fc.record({ kind: fc.constantFrom('done', 'refused', 'left'), at: moment }),
  fc.record({ kind: fc.constant('moved' as const), to: day, reason: words, at: moment }),
);
const lastAsk = fc.record({
  ...ASK_FORM,
  opportunity,
  by: day,
  madeAt: moment,
  answers: fc.array(answer, { maxLength: 3 }),
});

const process = fc.record({ id: words, version: words });
const decision = fc.record({
  id: fc.uuid(),
  opportunity,
  choice: fc.constantFrom(...CHOICES),
  reason: sentence,
  process,
  verdict: fc.constantFrom(...VERDICTS),
  because: sentence,
  stage: fc.option(words),
  signals: fc.array(
    fc.record({
      id: words,
      severity: fc.constantFrom(...SEVERITIES),
      name: sentence,
      says: sentence,
      facts: fc.constantFrom([], ['closeDate' as const]),
    }),
    { maxLength: 3 },
  ),
  facts: fc.array(
    fc.record({
      fact: fc.constantFrom('closeDate', 'amount'),
      rung: fc.constantFrom(...RUNGS),
      value: fc.oneof(
        fc.record({ type: fc.constant('date' as const), day }),
        fc.record({ type: fc.constant('number' as const), number: fc.integer(), orMore: fc.constant(true as const) }),
        fc.record({
          type: fc.constant('money' as const),
          amount: fc.integer(),
          currency: fc.constantFrom('EUR', null),
        }),
      ),
    }),
    { maxLength: 3 },
  ),
  madeAt: moment,
});
const setAside = fc.record({
  id: fc.uuid(),
  opportunity,
  signal: words,
  process,
  how: fc.constantFrom(...WAYS_TO_SET_ASIDE),
  reason: words,
  until: day,
  madeAt: moment,
  takenBackAt: fc.option(moment),
});
const person = fc.record({
  id: fc.uuid(),
  opportunity,
  name: words,
  roles: fc.uniqueArray(fc.constantFrom(...DEAL_ROLES), { maxLength: 3 }),
  left: fc.option(day),
  changedAt: moment,
});
const watched = fc.constantFrom('economicBuyer', 'closeDate', 'stage');
const watchedValue = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({ type: fc.constant('date' as const), day }),
);
const condition = fc.record(
  {
    id: fc.uuid(),
    opportunity,
    kind: fc.constantFrom(...CONDITION_KINDS),
    when: fc.oneof(
      fc.record({ test: fc.constant('day' as const), day }),
      fc.record({ test: fc.constant('known' as const), fact: watched }),
      fc.record({ test: fc.constantFrom('not-known-by', 'not-proven-by', 'later-than'), fact: watched, day }),
      fc.record({ test: fc.constant('changes' as const), fact: watched, from: watchedValue }),
      fc.record({ test: fc.constant('unchanged-by' as const), fact: watched, value: watchedValue, day }),
    ),
    madeAt: moment,
    trueAt: fc.option(moment),
    told: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'opportunity', 'kind', 'when', 'madeAt', 'trueAt'] },
);
const preferences = fc.record({
  weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  holidays: fc.uniqueArray(day),
  notify: fc.boolean(),
  keepDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  backupEvery: fc.option(fc.constantFrom(...BACKUP_EVERY)),
});

/** Anything that may be kept, each row once. */
export const kept: fc.Arbitrary<Rows> = fc.record({
  deals: rows(deal, (value) => ({ key: storedKey(value.opportunity), value })),
  evidence: rows(evidence, (value) => ({ key: value.id, value })),
  histories: rows(history, (value) => ({ key: storedKey(value.opportunity), value })),
  drafts: rows(fc.record({ opportunity, draft: fc.record({ ...FORM, day: fc.constant('') }) }), (value) => ({
    key: value.draft.id,
    value: { key: storedKey(value.opportunity), draft: value.draft },
  })),
  asks: rows(fc.tuple(lastAsk, fc.option(day, { nil: undefined })), ([value, told]) => ({
    key: value.id,
    value: storedAsk(value, told),
  })),
  askDrafts: rows(fc.record({ opportunity, form: fc.record({ ...ASK_FORM, by: fc.constant('') }) }), (value) => ({
    key: storedKey(value.opportunity),
    value: value.form,
  })),
  decisions: rows(decision, (value) => ({ key: value.id, value })),
  reasonDrafts: rows(fc.record({ opportunity, form: fc.record({ id: fc.uuid(), reason: words }) }), (value) => ({
    key: storedKey(value.opportunity),
    value: value.form,
  })),
  setAside: rows(setAside, (value) => ({ key: value.id, value })),
  asideDrafts: rows(
    fc.record({
      opportunity,
      form: fc.record({
        id: fc.uuid(),
        signal: words,
        how: fc.constantFrom(...WAYS_TO_SET_ASIDE),
        reason: sentence,
        until: fc.constantFrom('', '2026-12-27'),
      }),
    }),
    (value) => ({ key: storedKey(value.opportunity), value: value.form }),
  ),
  people: rows(person, (value) => ({ key: value.id, value })),
  personDrafts: rows(
    fc.record({
      opportunity,
      form: fc.record({
        id: fc.uuid(),
        of: fc.option(words),
        name: fc.string({ maxLength: 20 }),
        roles: fc.subarray([...DEAL_ROLES]),
        left: fc.constantFrom('', '2026-1'),
      }),
    }),
    (value) => ({ key: storedKey(value.opportunity), value: value.form }),
  ),
  conditions: rows(condition, (value) => ({ key: value.id, value })),
  conditionDrafts: rows(
    fc.record({
      opportunity,
      form: fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...CONDITION_KINDS),
        test: fc.constantFrom(...WATCH_TESTS),
        fact: fc.constantFrom(null, 'champion' as const),
        day: fc.constantFrom('', '2026-12-27'),
      }),
    }),
    (value) => ({ key: storedKey(value.opportunity), value: value.form }),
  ),
  preferences: rows(preferences, (value) => ({ key: 'own' as const, value })),
  choices: rows(fc.record({ opportunity, process: words }), (value) => ({
    key: storedKey(value.opportunity),
    value: value.process,
  })),
  orgs: rows(fc.record({ opportunity, settings }), (value) => ({
    key: storedOrg(value.opportunity),
    value: value.settings,
  })),
  settings: rows(
    fc.record({
      folded: fc.boolean(),
      side: fc.constantFrom('left', 'right'),
      top: fc.nat(900),
      width: fc.constant(360),
    }),
    (value) => ({ key: 'layout' as const, value }),
  ),
});

function rows<From, Of extends { key: IDBValidKey }>(
  from: fc.Arbitrary<From>,
  row: (from: From) => Of,
): fc.Arbitrary<Of[]> {
  return fc.uniqueArray(from.map(row), { selector: ({ key }) => JSON.stringify(key), maxLength: 6 });
}

/** Everything in a database, each kind by its keys. */
export async function allRows(database: Database): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const name of database.objectStoreNames) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    all[name] = keys.map((key, at) => ({ key, value: values[at] }));
  }
  return all;
}
