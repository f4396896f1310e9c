import type { OpportunityKey, Reading } from '@/src/crm/reading';
import { atOnce, type Steps } from '@/src/crm/steps';
import type { PageState } from '@/src/crm/watch';
import { WEEKENDS_OFF, type Day } from '@/src/day';
import { ISO_DAYS } from '@/src/day-style';
import type { DealCondition } from '@/src/deal/condition';
import { cameTrue } from '@/src/facts/came-true';
import { catalogueWith } from '@/src/facts/catalogue';
import type { Proof } from '@/src/facts/evidence';
import { know } from '@/src/facts/know';
import { customerCalled } from '@/src/facts/people/customers';
import { OPPORTUNITY_OBJECT } from '@/src/facts/own-fields';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import { dueDay, wasRefused, type LastAsk } from '@/src/deal/last-ask';
import { stands } from '@/src/deal/set-aside';
import type { Recorded } from '@/src/memory/recorded';
import type { JudgedBy, OpportunityContext } from '@/src/messages';
import type { FormatModel, ProcessModel, SidebarModel, SidebarPage, SidebarProblem } from '@/src/overlay/model';
import type { Judgement } from '@/src/overlay/actions/process-actions';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import { stageOrder } from '@/src/qualify/stage';
import { formatModel } from './format';
import { pipelineOn, processFits } from './pipeline';

/** All that the sidebar's content follows from. */
export interface SessionState {
  layout: SidebarLayout;
  page: Exclude<PageState, { kind: 'no-opportunity' }>;
  /** Null until the background answered for this opportunity. */
  context: OpportunityContext | null;
  problem: SidebarProblem | null;
}

/** What the sidebar shows. Pure: the same state on the same day gives the same model. */
export function sidebarModel(state: SessionState, today: Day): SidebarModel {
  return atOnce(sidebarModelInSteps(state, today));
}

/** The same in two steps, for the first time takes as long as the page may be held up. */
export function* sidebarModelInSteps(
  { page, context, layout, problem }: SessionState,
  today: Day,
): Steps<SidebarModel> {
  const judged = yield* judge(page, context, today);
  return {
    opportunity: opportunityOf(page),
    page: judged,
    people: context ? people(context.recorded, judged) : [],
    drafts: context?.recorded.drafts ?? [],
    lastAsk: context?.recorded.lastAsk ?? null,
    lastAsks: context?.recorded.lastAsks ?? [],
    askDraft: context?.recorded.askDraft ?? null,
    personDraft: context?.recorded.personDraft ?? null,
    decisions: context?.recorded.decisions ?? [],
    reasonDraft: context?.recorded.reasonDraft ?? null,
    setAside: context ? setAsideBy(context.process, context.recorded) : [],
    asideDraft: context?.recorded.asideDraft ?? null,
    conditionDraft: context?.recorded.conditionDraft ?? null,
    conditions: conditionsOn(context?.recorded.conditions ?? [], judged, today),
    format: formatOn(page, context, judged, today),
    process: processModel(page, context),
    catalogue: catalogueWith(context?.process.added ?? {}),
    ownFields: context?.settings.ownFields[OPPORTUNITY_OBJECT[opportunityOf(page).crm]] ?? {},
    layout,
    today,
    daysOff: context?.preferences ?? WEEKENDS_OFF,
    dayStyle: context?.dayStyle ?? ISO_DAYS,
    unreadable: context?.recorded.unreadable ?? 0,
    keeps: context?.keeps ?? 'for good',
    problem,
  };
}

/** What was agreed beforehand; what this page shows to have come true did so on this day, if no page showed it before. */
function conditionsOn(conditions: readonly DealCondition[], page: SidebarPage, today: Day): readonly DealCondition[] {
  if (page.kind !== 'judged') return conditions;
  return conditions.map((condition) =>
    condition.trueAt === null && cameTrue(condition.when, page.facts, today) === 'yes'
      ? { ...condition, trueAt: Date.parse(`${today}T12:00`) }
      : condition,
  );
}

/** The record that the page is about, whether or not it could be read. */
export function opportunityOf(page: SessionState['page']): OpportunityKey {
  return page.kind === 'read' ? page.reading.opportunity : page.opportunity;
}

function* judge(page: SessionState['page'], context: OpportunityContext | null, today: Day): Steps<SidebarPage> {
  if (page.kind === 'refused') return { kind: 'refused', obstacle: page.obstacle };
  if (page.kind === 'waiting' || !context) return { kind: 'waiting' };
  if (processFits(page.reading, context).fits !== 'yes') return { kind: 'waiting' };
  const { reading } = page;
  return { kind: 'judged', reading, ...(yield* judgementInSteps(reading, context, context, today)) };
}

/** What a process says of a page and of what was recorded. */
export function judgementOf(...judged: Parameters<typeof judgementInSteps>): Judgement {
  return atOnce(judgementInSteps(...judged));
}

function* judgementInSteps(
  reading: Reading,
  { process, fieldMap }: Pick<JudgedBy, 'process' | 'fieldMap'>,
  { recorded, seen, preferences }: Pick<OpportunityContext, 'recorded' | 'seen' | 'preferences'>,
  today: Day,
): Steps<Judgement> {
  const catalogue = catalogueWith(process.added);
  const facts = know({
    reading,
    fieldMap,
    catalogue,
    proofs: proofs(recorded, process),
    ...(seen ? { past: { seen, stageOrder: stageOrder(process, reading.opportunity.crm) } } : {}),
    people: recorded.people,
    ...(recorded.lastAsk ? { lastAsk: outcomeOf(recorded.lastAsk, today) } : {}),
    today,
  });
  yield;
  const aside = setAsideBy(process, recorded).filter((one) => stands(one, today));
  const without = new Set(aside.map(({ signal }) => signal));
  return { facts, assessment: assess(facts, process, today, preferences, without) };
}

/** What was set aside by another process says nothing of this one's rules. */
function setAsideBy({ id }: SalesProcess, { setAside }: Recorded): Recorded['setAside'] {
  return setAside.filter(({ process }) => process.id === id);
}

function outcomeOf(lastAsk: LastAsk, today: Day): { by: Day; refused: boolean } {
  return { by: dueDay(lastAsk), refused: wasRefused(lastAsk, today) };
}

function processModel(page: SessionState['page'], context: OpportunityContext | null): ProcessModel | null {
  if (!context) return null;
  const { process, choices, gone, stageNames, pipelineFields } = context;
  const pipeline = page.kind === 'read' ? pipelineOn(page.reading, pipelineFields) : null;
  return {
    id: process.id,
    stages: process.stages,
    choices,
    pipeline: pipeline ?? context.pipeline,
    gone,
    stageNames,
  };
}

function formatOn(
  page: SessionState['page'],
  context: OpportunityContext | null,
  judged: SidebarPage,
  today: Day,
): FormatModel | null {
  if (page.kind !== 'read' || judged.kind !== 'judged' || !context) return null;
  const { facts, assessment } = judged;
  return formatModel({ reading: page.reading, facts, assessment, said: context.settings.format, today });
}

/** Evidence for an outcome that the process no longer has proves nothing, and is kept all the same. */
function proofs({ evidence }: Recorded, process: SalesProcess): Proof[] {
  const outcomes = new Map(process.outcomes.map((outcome) => [outcome.id, outcome]));
  return evidence.flatMap((item) => {
    const outcome = outcomes.get(item.outcome);
    return outcome ? [{ evidence: item, establishes: outcome.establishes, freshDays: outcome.freshDays }] : [];
  });
}

/**
 * Names to offer: who was asked last, those used before on this deal, then the others of its people. Nobody is asked who
 * has left.
 */
function people({ evidence, lastAsk }: Recorded, page: SidebarPage): readonly string[] {
  const asked = lastAsk && lastAsk.person !== '' ? [lastAsk.person] : [];
  const used = evidence.toSorted((a, b) => b.recordedAt - a.recordedAt).map(({ person }) => person);
  const known = page.kind === 'judged' ? page.facts.people : [];
  const named = [...asked, ...used].flatMap((name) => {
    const customer = customerCalled(name, known);
    return customer?.left ? [] : [customer?.name ?? name];
  });
  return [...new Set([...named, ...known.filter(({ left }) => !left).map(({ name }) => name)])];
}
