import type { OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { LastAskAnswer } from '@/src/deal/last-ask';
import { storedKey } from '@/src/memory/database';
import type { RequestName, Requests } from '@/src/messages';
import type { NamedStage, StageName } from '@/src/process/named-stages';
import { aCondition, aDecision, aDraft, aKnownDeal, aLastAsk, anEvidence, aPerson, aSetAside } from '../factories';
import { dateOf, waits, type KeptModel } from './kept-model';

/** What is to be written, as numbers: few of each, so that writes meet the same records again and again. */
export interface Pick {
  /** Which of a lane's deals. */
  deal: number;
  /** Which id: deals of a lane take theirs from the same few, and try to write under one another's. */
  slot: number;
  variant: number;
  /** Whether a record of another organisation is meant, where nothing may come of that. */
  foreign: boolean;
  /** Which of the requests so far is sent again. */
  seed: number;
}

/** Who writes: one organisation, whose records nobody else has. */
export interface Writer {
  readonly model: KeptModel;
  /** A random-looking id of a record, of this organisation or of the next one. */
  id(kind: string, slot: number, foreign?: boolean): string;
  /** A new moment, ms since the epoch: a day after the last one. */
  now(): number;
}

const DEALS = ['1', '12'] as const;
const PAST: Day = '2001-01-05';
const COMING: Day = '2099-12-04';

export function dealOf(pick: Pick): string {
  return DEALS[pick.deal % DEALS.length] ?? DEALS[0];
}

export interface Write<Give> {
  ask(writer: Writer, pick: Pick): Give;
  /** Does the same to the model; false where it has to be refused. */
  keep(model: KeptModel, give: Give): boolean;
}

/** What changes nothing that is kept. */
type OnlyReads =
  | 'start-sidebar'
  | 'start-details'
  | 'start-marks'
  | 'open-opportunity'
  | 'open-options'
  | 'open-marks'
  | 'false-alarms'
  | 'usual-names'
  | 'read-field-file'
  | 'list-processes'
  | 'try-process'
  | 'known-deals'
  | 'better-deals'
  | 'account-deals';

export type WriteName = Exclude<RequestName, OnlyReads>;

/** Every request that writes. One that is missing is an error of the types. */
export const WRITES: { readonly [Name in WriteName]: Write<Requests[Name]['give']> } = {
  'save-evidence': {
    ask: (writer, pick) => ({
      evidence: anEvidence({
        ...at(writer, pick, 'form'),
        note: `note ${pick.variant}`,
        recordedAt: writer.now(),
      }),
    }),
    keep({ tables }, { evidence }) {
      const { id, opportunity } = evidence;
      if (tables.evidence.isTaken(opportunity.id, id)) return false;
      tables.evidence.put(id, opportunity.id, evidence);
      tables.drafts.remove(opportunity.id, id);
      return true;
    },
  },
  'remove-evidence': {
    ask: (writer, pick) => at(writer, pick, 'form', pick.foreign),
    keep({ tables }, { opportunity, id }) {
      if (tables.evidence.of(opportunity.id, id)) tables.drafts.remove(opportunity.id, id);
      tables.evidence.remove(opportunity.id, id);
      return true;
    },
  },
  'keep-draft': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      draft: aDraft({ id: writer.id('form', pick.slot), note: `typed ${pick.variant}` }),
    }),
    keep({ tables }, { opportunity, draft }) {
      if (tables.drafts.isTaken(opportunity.id, draft.id)) return false;
      tables.drafts.put(draft.id, opportunity.id, { key: storedKey(opportunity), draft });
      return true;
    },
  },
  'drop-draft': {
    ask: (writer, pick) => at(writer, pick, 'form', pick.foreign),
    keep({ tables }, { opportunity, id }) {
      tables.drafts.remove(opportunity.id, id);
      return true;
    },
  },
  'save-last-ask': {
    ask: (writer, pick) => ({
      lastAsk: aLastAsk({
        ...at(writer, pick, 'ask'),
        by: pick.variant % 2 === 0 ? PAST : COMING,
        madeAt: writer.now(),
      }),
    }),
    keep(model, { lastAsk }) {
      const { id, opportunity } = lastAsk;
      const { asks, askDrafts } = model.tables;
      const others = model.asksOf(opportunity.id).filter((ask) => ask.lastAsk.id !== id);
      if (asks.isTaken(opportunity.id, id) || others.some((ask) => waits(ask.lastAsk))) return false;
      // Whoever makes one for a day that has come sees it there.
      if (!asks.get(id)) model.putAsk(lastAsk, dateOf(lastAsk) === PAST ? PAST : undefined);
      askDrafts.erase(opportunity.id);
      return true;
    },
  },
  'answer-last-ask': {
    ask(writer, pick) {
      const { opportunity, id } = at(writer, pick, 'ask', pick.foreign);
      const known = writer.model.tables.asks.get(id)?.lastAsk.answers.length ?? 0;
      return { opportunity, id, answers: pick.variant === 7 ? known + 1 : known, answer: answerOf(writer, pick) };
    },
    keep(model, { opportunity, id, answers, answer }) {
      const kept = model.tables.asks.of(opportunity.id, id);
      if (!kept) return false;
      const given = kept.lastAsk.answers;
      const latest = given.at(-1);
      const isRepeated = given.length === answers + 1 && latest?.kind === answer.kind && latest.at === answer.at;
      if (isRepeated) return true;
      const mayBe =
        answer.kind === 'moved'
          ? waits(kept.lastAsk) && given.length < 2 && answer.to !== dateOf(kept.lastAsk)
          : waits(kept.lastAsk) || (answer.kind === 'done' && latest?.kind === 'refused');
      if (!mayBe || given.length !== answers) return false;
      model.putAsk({ ...kept.lastAsk, answers: [...given, answer] }, kept.told);
      return true;
    },
  },
  'take-answer-back': {
    ask(writer, pick) {
      const { opportunity, id } = at(writer, pick, 'ask', pick.foreign);
      const known = writer.model.tables.asks.get(id)?.lastAsk.answers.length ?? 0;
      return { opportunity, id, answers: pick.variant === 7 ? Math.max(0, known - 1) : known };
    },
    keep(model, { opportunity, id, answers }) {
      const kept = model.tables.asks.of(opportunity.id, id);
      if (!kept || kept.lastAsk.answers.length > answers) return false;
      const given = kept.lastAsk.answers;
      model.putAsk(
        { ...kept.lastAsk, answers: given.length === answers ? given.slice(0, answers - 1) : given },
        kept.told,
      );
      return true;
    },
  },
  'remove-last-ask': {
    ask: (writer, pick) => at(writer, pick, 'ask', pick.foreign),
    keep({ tables }, { opportunity, id }) {
      tables.asks.remove(opportunity.id, id);
      return true;
    },
  },
  'keep-ask-draft': {
    ask(writer, pick) {
      const { opportunity, madeAt: _, answers: __, ...form } = aLastAsk(at(writer, pick, 'ask'));
      return { opportunity, draft: { ...form, by: '', ask: `typed ${pick.variant}` } };
    },
    keep: ({ tables }, { opportunity, draft }) => putForm(tables.askDrafts, opportunity, draft),
  },
  'drop-ask-draft': {
    ask: (writer, pick) => ({ opportunity: opportunityOf(writer, pick) }),
    keep: ({ tables }, { opportunity }) => dropForm(tables.askDrafts, opportunity),
  },
  'save-decision': {
    ask: (writer, pick) => ({
      decision: aDecision({
        ...at(writer, pick, 'decision'),
        choice: (['walk', 'keep', 'walk', 'advance'] as const)[pick.variant % 4] ?? 'walk',
        reason: `since ${pick.variant}`,
        madeAt: writer.now(),
      }),
    }),
    keep(model, { decision }) {
      const { id, opportunity, choice, madeAt: when } = decision;
      const { decisions, reasonDrafts } = model.tables;
      if (decisions.isTaken(opportunity.id, id)) return false;
      const before = decisions.get(id);
      if (!before && choice === 'walk') {
        for (const { lastAsk, told } of model.asksOf(opportunity.id).filter((ask) => waits(ask.lastAsk))) {
          model.putAsk({ ...lastAsk, answers: [...lastAsk.answers, { kind: 'left', at: when }] }, told);
        }
      }
      decisions.put(id, opportunity.id, before ? { ...before, reason: decision.reason } : decision);
      if (reasonDrafts.get(storedKey(opportunity))?.id === id) reasonDrafts.erase(opportunity.id);
      return true;
    },
  },
  'remove-decision': {
    ask: (writer, pick) => at(writer, pick, 'decision', pick.foreign),
    keep(model, { opportunity, id }) {
      const { decisions } = model.tables;
      const before = decisions.of(opportunity.id, id);
      const asks = model.asksOf(opportunity.id);
      if (before && !asks.some(({ lastAsk }) => waits(lastAsk))) {
        for (const { lastAsk, told } of asks) {
          const latest = lastAsk.answers.at(-1);
          const settled = latest?.kind === 'left' && latest.at === before.madeAt;
          if (settled) model.putAsk({ ...lastAsk, answers: lastAsk.answers.slice(0, -1) }, told);
        }
      }
      decisions.remove(opportunity.id, id);
      return true;
    },
  },
  'keep-reason': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      draft: { id: writer.id('decision', pick.slot), reason: `typed ${pick.variant}` },
    }),
    keep: ({ tables }, { opportunity, draft }) => putForm(tables.reasonDrafts, opportunity, draft),
  },
  'drop-reason': {
    ask: (writer, pick) => ({ opportunity: opportunityOf(writer, pick) }),
    keep: ({ tables }, { opportunity }) => dropForm(tables.reasonDrafts, opportunity),
  },
  'save-set-aside': {
    ask: (writer, pick) => ({
      setAside: aSetAside({
        ...at(writer, pick, 'aside'),
        signal: pick.variant % 4 < 2 ? 'close-date-slipped' : 'no-next-step',
        until: pick.variant % 2 === 0 ? COMING : PAST,
        madeAt: writer.now(),
      }),
    }),
    keep({ tables }, { setAside }) {
      const { id, opportunity, signal } = setAside;
      if (tables.setAside.isTaken(opportunity.id, id)) return false;
      if (!tables.setAside.get(id)) {
        const rivals = tables.setAside
          .ofDeal(opportunity.id)
          .filter(({ value }) => value.signal === signal && value.takenBackAt === null && value.until === COMING);
        if (rivals.length > 0) return false;
        tables.setAside.put(id, opportunity.id, setAside);
      }
      if (tables.asideDrafts.get(storedKey(opportunity))?.id === id) tables.asideDrafts.erase(opportunity.id);
      return true;
    },
  },
  'take-set-aside-back': {
    ask: (writer, pick) => ({ ...at(writer, pick, 'aside', pick.foreign), at: writer.now() }),
    keep({ tables }, { opportunity, id, at: when }) {
      const meant = tables.setAside.of(opportunity.id, id);
      if (!meant || meant.takenBackAt !== null) return true;
      for (const { key, value } of tables.setAside.ofDeal(opportunity.id)) {
        const stands = value.takenBackAt === null && value.until === COMING;
        if (value.signal === meant.signal && (key === id || stands)) {
          tables.setAside.put(key, opportunity.id, { ...value, takenBackAt: when });
        }
      }
      return true;
    },
  },
  'keep-aside-draft': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      draft: {
        id: writer.id('aside', pick.slot),
        signal: 'no-next-step',
        how: 'disputed',
        reason: `typed ${pick.variant}`,
        until: '',
      },
    }),
    keep: ({ tables }, { opportunity, draft }) => putForm(tables.asideDrafts, opportunity, draft),
  },
  'drop-aside-draft': {
    ask: (writer, pick) => ({ opportunity: opportunityOf(writer, pick) }),
    keep: ({ tables }, { opportunity }) => dropForm(tables.asideDrafts, opportunity),
  },
  'say-of-person': {
    ask: (writer, pick) => ({
      ...at(writer, pick, 'person'),
      name: (['Priya Raman', 'Aileen Cho', 'Jonas Weber'] as const)[pick.variant % 3] ?? 'Priya Raman',
      change: pick.variant < 4 ? { roles: ['coach', 'user'] } : { left: PAST },
      at: writer.now(),
    }),
    keep({ tables }, { id, opportunity, name, change, at: when }) {
      const { people, personDrafts } = tables;
      if (people.isTaken(opportunity.id, id)) return false;
      const before = people.get(id);
      if (!before && people.ofDeal(opportunity.id).some(({ value }) => value.name === name)) return false;
      const person = before ?? aPerson({ id, opportunity, name, roles: [], left: null });
      people.put(id, opportunity.id, { ...person, ...change, changedAt: when });
      if (personDrafts.get(storedKey(opportunity))?.id === id) personDrafts.erase(opportunity.id);
      return true;
    },
  },
  'remove-person': {
    ask: (writer, pick) => at(writer, pick, 'person', pick.foreign),
    keep({ tables }, { opportunity, id }) {
      tables.people.remove(opportunity.id, id);
      return true;
    },
  },
  'keep-person-draft': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      draft: { id: writer.id('person', pick.slot), of: null, name: `typed ${pick.variant}`, roles: [], left: '' },
    }),
    keep: ({ tables }, { opportunity, draft }) => putForm(tables.personDrafts, opportunity, draft),
  },
  'drop-person-draft': {
    ask: (writer, pick) => ({ opportunity: opportunityOf(writer, pick) }),
    keep: ({ tables }, { opportunity }) => dropForm(tables.personDrafts, opportunity),
  },
  'save-condition': {
    ask: (writer, pick) => ({
      condition: aCondition({
        ...at(writer, pick, 'condition'),
        kind: pick.variant % 2 === 0 ? 'exit' : 're-entry',
        when: { test: 'day', day: pick.variant < 4 ? PAST : COMING },
        madeAt: writer.now(),
      }),
    }),
    keep({ tables }, { condition }) {
      const { id, opportunity } = condition;
      if (tables.conditions.isTaken(opportunity.id, id)) return false;
      tables.conditions.put(id, opportunity.id, condition);
      if (tables.conditionDrafts.get(storedKey(opportunity))?.id === id) tables.conditionDrafts.erase(opportunity.id);
      return true;
    },
  },
  'remove-condition': {
    ask: (writer, pick) => at(writer, pick, 'condition', pick.foreign),
    keep({ tables }, { opportunity, id }) {
      tables.conditions.remove(opportunity.id, id);
      return true;
    },
  },
  'keep-condition-draft': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      draft: {
        id: writer.id('condition', pick.slot),
        kind: 'exit',
        test: 'not-known-by',
        fact: pick.variant % 2 === 0 ? 'champion' : null,
        day: `typed ${pick.variant}`,
      },
    }),
    keep: ({ tables }, { opportunity, draft }) => putForm(tables.conditionDrafts, opportunity, draft),
  },
  'drop-condition-draft': {
    ask: (writer, pick) => ({ opportunity: opportunityOf(writer, pick) }),
    keep: ({ tables }, { opportunity }) => dropForm(tables.conditionDrafts, opportunity),
  },
  'conditions-came-true': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      ids: [writer.id('condition', pick.slot, pick.foreign), writer.id('condition', 0)],
      at: writer.now(),
    }),
    keep({ tables }, { opportunity, ids, at: when }) {
      for (const id of ids) {
        const kept = tables.conditions.of(opportunity.id, id);
        if (kept?.trueAt === null) tables.conditions.put(id, opportunity.id, { ...kept, trueAt: when });
      }
      return true;
    },
  },
  'map-fields': {
    ask: ({ model }, { variant }) => ({
      org: model.org,
      change: {
        champion: variant % 3 === 0 ? null : [`Champion${variant}__c`],
        ...(variant > 4 ? { economicBuyer: ['Buyer__c', 'label:Buyer'] } : {}),
      },
    }),
    keep(model, { change }) {
      const object = model.org.crm === 'salesforce' ? 'Opportunity' : '0-3';
      const fields = Object.entries({ ...model.settings.ownFields[object], ...change });
      const map = Object.fromEntries(fields.flatMap(([fact, names]) => (names ? [[fact, names]] : [])));
      model.changeSettings({ ownFields: { ...model.settings.ownFields, [object]: map } });
      return true;
    },
  },
  arrange: {
    ask: (_, { variant }) => ({ layout: { folded: variant % 2 === 0, side: 'left', top: 72 + variant, width: 360 } }),
    keep({ tables }, { layout }) {
      tables.settings.put('layout', null, layout);
      return true;
    },
  },
  'set-format': {
    ask: ({ model }, { variant }) => ({
      org: model.org,
      format: { dateOrder: variant % 2 === 0 ? 'dmy' : null, decimal: variant < 4 ? ',' : null },
    }),
    keep(model, { format }) {
      model.changeSettings({ format });
      return true;
    },
  },
  'choose-process': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      change: {
        ...(pick.variant % 2 === 0 ? { deal: processOf(pick) } : {}),
        ...(pick.variant % 3 === 0
          ? { pipeline: { pipeline: `Pipeline ${pick.slot}`, process: processOf(pick) } }
          : {}),
        ...(pick.variant % 5 === 0 ? { all: processOf(pick) } : {}),
      },
    }),
    keep(model, { opportunity, change }) {
      const { pipelines, all } = model.settings.processes;
      const { pipeline } = change;
      const others = pipelines.filter((one) => one.pipeline !== pipeline?.pipeline);
      const chosen = pipeline && pipeline.process !== null ? [{ ...pipeline, process: pipeline.process }] : [];
      model.changeSettings({
        processes: { pipelines: [...others, ...chosen], all: change.all === undefined ? all : change.all },
      });
      const { choices } = model.tables;
      if (change.deal === null) choices.erase(opportunity.id);
      else if (change.deal !== undefined) choices.put(storedKey(opportunity), opportunity.id, change.deal);
      return true;
    },
  },
  'name-stage': {
    ask: ({ model }, { slot, variant }) => ({
      org: model.org,
      process: variant < 4 ? 'default-cvo' : 'bant',
      name: `Stage ${slot}`,
      means: MEANINGS[variant % MEANINGS.length] ?? null,
    }),
    keep(model, { process, name, means }) {
      const others = model.settings.stageNames.filter((one) => one.process !== process || one.name !== name);
      const named: readonly StageName[] = means === null ? [] : [{ process, name, means }];
      model.changeSettings({ stageNames: [...others, ...named] });
      return true;
    },
  },
  'remember-seen': {
    ask: (writer, pick) => ({
      opportunity: opportunityOf(writer, pick),
      now: {
        NextStep: pick.variant % 3 === 0 ? null : { type: 'text', text: `step ${pick.variant % 3}` },
        ...(pick.slot === 0 ? { CloseDate: { type: 'date', day: pick.variant < 4 ? PAST : COMING } } : {}),
      },
      at: writer.now(),
      ...(pick.slot === 1 ? { told: TOLD } : {}),
    }),
    keep(model, { opportunity, now, at: when, told }) {
      const before = model.tables.histories.get(storedKey(opportunity));
      const fields = { ...before?.fields };
      for (const [name, value] of Object.entries(now)) {
        const values = fields[name] ?? [];
        const latest = values.at(-1);
        fields[name] =
          latest && JSON.stringify(latest.value) === JSON.stringify(value)
            ? [...values.slice(0, -1), { ...latest, last: Math.max(latest.last, when) }]
            : [...values, { value, first: when, last: when }];
      }
      const all = { ...before?.told };
      for (const [name, history] of Object.entries(told ?? {})) {
        const known = all[name];
        if (!known || known.at <= when) all[name] = { ...history, at: when };
      }
      model.tables.histories.put(storedKey(opportunity), opportunity.id, {
        opportunity,
        first: Math.min(before?.first ?? when, when),
        last: Math.max(before?.last ?? when, when),
        fields,
        ...(Object.keys(all).length > 0 ? { told: all } : {}),
      });
      return true;
    },
  },
  'remember-deal': {
    ask: (writer, pick) => ({
      deal: aKnownDeal({
        opportunity: opportunityOf(writer, pick),
        name: pick.slot === 0 ? '' : `Deal ${pick.variant}`,
        pipeline: pick.slot === 1 ? 'Renewals' : null,
        account: pick.slot === 2 ? null : { id: `001${pick.variant}`, name: 'Brightwater' },
        verdict: (['hold', 'closed', 'walk', 'advance'] as const)[pick.variant % 4] ?? 'hold',
        judgedAt: writer.now(),
      }),
    }),
    keep({ tables }, { deal }) {
      const key = storedKey(deal.opportunity);
      const before = tables.deals.get(key);
      tables.deals.put(key, deal.opportunity.id, {
        ...deal,
        name: deal.name === '' ? (before?.name ?? '') : deal.name,
        pipeline: deal.pipeline ?? before?.pipeline ?? null,
        account: deal.account ?? before?.account ?? null,
      });
      return true;
    },
  },
};

const MEANINGS: readonly (NamedStage['means'] | null)[] = [
  { kind: 'stage', stage: 'qualify' },
  { kind: 'closed', won: false },
  { kind: 'none' },
  null,
];

const TOLD = {
  StageName: {
    list: 'stage-history',
    complete: true,
    values: [{ value: { type: 'text', text: 'Qualify' }, since: PAST }],
  },
} as const;

function opportunityOf({ model }: Writer, pick: Pick): OpportunityKey {
  return model.deal(dealOf(pick));
}

function at(writer: Writer, pick: Pick, kind: string, foreign = false): { opportunity: OpportunityKey; id: string } {
  return { opportunity: opportunityOf(writer, pick), id: writer.id(kind, pick.slot, foreign) };
}

function answerOf(writer: Writer, { variant }: Pick): LastAskAnswer {
  const when = writer.now();
  if (variant % 4 === 0) return { kind: 'done', at: when };
  if (variant % 4 === 1) return { kind: 'refused', at: when };
  return { kind: 'moved', to: variant % 4 === 2 ? COMING : PAST, reason: 'They asked for it', at: when };
}

function processOf({ variant }: Pick): string | null {
  return ['bant', 'spiced', null][variant % 3] ?? null;
}

interface Forms<Form> {
  put(key: IDBValidKey, deal: string, form: Form): void;
  erase(deal: string): void;
}

function putForm<Form>(forms: Forms<Form>, opportunity: OpportunityKey, form: Form): boolean {
  forms.put(storedKey(opportunity), opportunity.id, form);
  return true;
}

function dropForm<Form>(forms: Forms<Form>, opportunity: OpportunityKey): boolean {
  forms.erase(opportunity.id);
  return true;
}
