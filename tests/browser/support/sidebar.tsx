import { CATALOGUE } from '@/src/facts/catalogue';
import { render } from '@testing-library/preact';
import type { DisplayFormat, Reading, Way } from '@/src/crm/reading';
import type { FieldMap } from '@/src/facts/facts';
import { changeFieldMap, type FieldMapChange } from '@/src/facts/own-fields';
import { dayStyleOf } from '@/src/day-style';
import { chosenProcess } from '@/src/background/process-for';
import { NOTHING_RECORDED } from '@/src/memory/recorded';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { Decision, DecisionEntry, ReasonDraft } from '@/src/deal/decision';
import { withAnswer, type LastAsk, type LastAskDraft, type LastAskEntry } from '@/src/deal/last-ask';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import type { EvidenceEntry, FormatQuestion, SidebarActions, SidebarModel } from '@/src/overlay/model';
import type { Saved } from '@/src/overlay/actions/saved';
import type { Judgement } from '@/src/overlay/actions/process-actions';
import { Sidebar } from '@/src/overlay/Sidebar';
import detailsCss from '@/src/details/details.css?inline';
import { DETAILS } from '@/src/details/parts';
import { bringDetails } from '@/src/overlay/details';
import css from '@/src/overlay/styles.css?inline';
import type { DealPerson, PersonChange, PersonDraft } from '@/src/deal/person';
import type { SetAside, SetAsideDraft, SetAsideEntry } from '@/src/deal/set-aside';
import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { ConditionEntry } from '@/src/overlay/actions/condition-actions';
import { changeOrgChoices, NO_CHOICES, type ProcessChange, type ProcessChoices } from '@/src/process/choice';
import { nameStage, type StageMeaning, type StageName } from '@/src/process/named-stages';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { offerOf } from '@/src/process/source';
import { judgedBy } from '@/src/background/process-for';
import { judgementOf, sidebarModel, type SessionState } from '@/src/session/model';
import { pipelineOn } from '@/src/session/pipeline';
import { PROCESSES } from './processes';
import { fieldActionsOn } from './fields';
import { aDecision as aStoredDecision } from '@/tests/unit/factories';
import { readingOf, TODAY } from './readings';

/** What the seller said of the organisation, and of the deal beside evidence. */
export interface Said {
  lastAsk?: LastAsk | null;
  decisions?: readonly Decision[];
  people?: readonly DealPerson[];
  conditions?: readonly DealCondition[];
  setAside?: readonly SetAside[];
  /** The deals on which each rule was called a false alarm. */
  falseAlarms?: number;
  ownFields?: FieldMap;
  choices?: ProcessChoices;
  stageNames?: readonly StageName[];
  /** What the background answers when it is asked for other deals. */
  betterDeals?: SidebarActions['betterDeals'];
}

/** A healthy deal in Qualify, with three of its four outcomes in. */
export function aModel(change: Partial<SidebarModel> = {}): SidebarModel {
  return { ...modelOf(readingOf('brightwater')), ...change };
}

/** The sidebar's model for what a page says and what was recorded. */
export function modelOf(reading: Reading, evidence: readonly Evidence[] = [], said: Said = {}): SidebarModel {
  return sidebarModel(stateOf(reading, evidence, said), TODAY);
}

/** What that model follows from. */
export function stateOf(
  reading: Reading,
  evidence: readonly Evidence[] = [],
  {
    ownFields = {},
    choices = NO_CHOICES,
    stageNames = [],
    lastAsk = null,
    people = [],
    decisions = [],
    conditions = [],
    setAside = [],
  }: Said = {},
): SessionState {
  const recorded = {
    ...NOTHING_RECORDED,
    evidence,
    lastAsk,
    lastAsks: lastAsk ? [lastAsk] : [],
    people,
    decisions,
    conditions,
    setAside,
  };
  const settings = { ...FIRST_SETTINGS, ownFields: { Opportunity: ownFields }, processes: choices, stageNames };
  const page = { kind: 'read', reading } as const;
  const { opportunity } = reading;
  const known = { opportunity, pipeline: null, settings, ofDeal: choices.deal };
  const { pipelineFields } = chosenProcess(PROCESSES, known);
  const pipeline = pipelineOn(reading, pipelineFields);
  const context = {
    ...chosenProcess(PROCESSES, { ...known, pipeline }),
    settings,
    recorded,
    seen: null,
    storageProblem: null,
    layout: FIRST_LAYOUT,
    keeps: 'for good' as const,
    preferences: FIRST_PREFERENCES,
    dayStyle: dayStyleOf('en-GB'),
  };
  return { layout: FIRST_LAYOUT, page, context, problem: null };
}

export function anEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    id: '3f2b7c1e-0000-4000-8000-000000000001',
    opportunity: readingOf('brightwater').opportunity,
    outcome: 'pain-owned',
    person: 'Priya Raman',
    day: '2026-11-17',
    how: 'wrote',
    note: '',
    recordedAt: 1_795_000_000_000,
    ...change,
  };
}

/** A decision of last Wednesday to keep a healthy deal. */
export function aDecision(change: Partial<Decision> = {}): Decision {
  return { ...aStoredDecision(), opportunity: readingOf('brightwater').opportunity, ...change };
}

/** A last ask on a healthy deal that nobody has answered, due on a Friday. */
export function aLastAsk(change: Partial<LastAsk> = {}): LastAsk {
  return {
    id: '3f2b7c1e-0000-4000-8000-000000000003',
    opportunity: readingOf('brightwater').opportunity,
    ask: 'Ask Priya for a session with the depot managers',
    person: 'Priya Raman',
    by: '2026-12-04',
    otherwise: 'we close it on that day',
    back: 'their new budget in April',
    from: { kind: 'outcome', id: 'owner-meets' },
    verdict: 'hold',
    process: { id: 'default-cvo', version: '1.0.0' },
    madeAt: 1_795_000_000_000,
    answers: [],
    ...change,
  };
}

/** Somebody on a healthy deal of whom the seller said something. */
export function aPerson(change: Partial<DealPerson> = {}): DealPerson {
  return {
    id: '3f2b7c1e-0000-4000-8000-000000000011',
    opportunity: readingOf('brightwater').opportunity,
    name: 'Priya Raman',
    roles: ['champion'],
    left: null,
    changedAt: 1_795_000_000_000,
    ...change,
  };
}

/** A question about the close date of a healthy deal. */
export function questionOf(text: string, ways: readonly Way[]): FormatQuestion {
  const source = { kind: 'none', status: 'unparsed', field: 'CloseDate', text, doubt: 'date-order' } as const;
  const fact = {
    id: 'closeDate',
    entry: CATALOGUE.closeDate,
    rung: 'unseen',
    value: null,
    source,
    since: null,
  } as const;
  return { fact, label: 'Close Date', text, ways };
}

/** Actions that only take note of what is saved. */
export function actionsFor({ saved }: Pick<Asked, 'saved'>): SidebarActions {
  return {
    saveEvidence: (entry) => {
      saved.push(entry);
      return Promise.resolve({ ok: true });
    },
    removeEvidence: () => Promise.resolve({ ok: true }),
    keepDraft: () => undefined,
    dropDraft: () => undefined,
    showField: () => true,
    setFormat: () => Promise.resolve({ ok: true }),
    arrange: () => undefined,
    reloadPage: () => undefined,
    showKept: () => undefined,
    betterDeals: () => Promise.resolve([]),
    reportOnPage: () => null,
    fields: fieldActionsOn(
      () => null,
      () => Promise.resolve({ ok: true }),
    ),
    process: {
      offers: () => Promise.resolve(null),
      preview: () => Promise.resolve(null),
      choose: () => Promise.resolve({ ok: true }),
      nameStage: () => Promise.resolve({ ok: true }),
    },
    lastAsk: {
      save: () => Promise.resolve({ ok: true }),
      answer: () => Promise.resolve({ ok: true }),
      takeBack: () => Promise.resolve({ ok: true }),
      remove: () => Promise.resolve({ ok: true }),
      restore: () => Promise.resolve({ ok: true }),
      keepDraft: () => undefined,
      dropDraft: () => undefined,
    },
    people: {
      say: () => Promise.resolve({ ok: true }),
      remove: () => Promise.resolve({ ok: true }),
      keepDraft: () => undefined,
      dropDraft: () => undefined,
    },
    decisions: {
      save: () => Promise.resolve({ ok: true }),
      restore: () => Promise.resolve({ ok: true }),
      remove: () => Promise.resolve({ ok: true }),
      keepReason: () => undefined,
      dropReason: () => undefined,
    },
    conditions: {
      save: () => Promise.resolve({ ok: true }),
      remove: () => Promise.resolve({ ok: true }),
      keepDraft: () => undefined,
      dropDraft: () => undefined,
    },
    aside: {
      save: () => Promise.resolve({ ok: true }),
      takeBack: () => Promise.resolve({ ok: true }),
      keepDraft: () => undefined,
      dropDraft: () => undefined,
      falseAlarms: () => Promise.resolve(0),
    },
  };
}

/** What the sidebar asked for, in order. */
export interface Asked {
  saved: EvidenceEntry[];
  removed: Evidence[];
  drafts: EvidenceDraft[];
  /** Ids of drafts that were given up. */
  dropped: string[];
  shown: string[];
  formats: DisplayFormat[];
  arranged: SidebarLayout[];
  reloads: number;
  mapped: FieldMapChange[];
  chosen: ProcessChange[];
  named: { name: string; means: StageMeaning | null }[];
  asks: LastAskEntry[];
  /** Forms for a last ask as they were typed; null for one that was given up. */
  askDrafts: (LastAskDraft | null)[];
  conditions: ConditionEntry[];
  aside: SetAsideEntry[];
  /** Forms for setting a signal aside as they were typed; null for one that was given up. */
  asideDrafts: (SetAsideDraft | null)[];
  conditionDrafts: (ConditionDraft | null)[];
  people: { name: string; change: PersonChange }[];
  /** Forms for a person as they were typed; null for one that was given up. */
  personDrafts: (PersonDraft | null)[];
  decisions: DecisionEntry[];
  /** Reasons as they were typed. */
  reasons: ReasonDraft[];
}

export interface Shown {
  asked: Asked;
  root: Element;
  /** Shows another model from now on. */
  turnTo(model: SidebarModel): void;
}

interface ShowOptions {
  /** The answer to the next saves and removals; all is well when there is none. */
  answers?: Saved[];
  /** Whether the page still shows the fields. */
  fieldsOnPage?: boolean;
  /** What can be told about the page. */
  report?: string | null;
  /** Whether the script of the details is in the page. */
  detailsAreHere?: boolean;
  /** What the first model was made from. */
  said?: Said;
}

export const A_REPORT = 'Walkaway 0.1.0, salesforce\nNotices: none\n';

/** Draws a sidebar that answers as the real session does: what is saved is judged again at once. */
export function showSidebar(
  first: SidebarModel,
  {
    answers = [],
    fieldsOnPage = true,
    report = A_REPORT,
    detailsAreHere = true,
    said: firstSaid = {},
  }: ShowOptions = {},
): Shown {
  installStyles();
  if (detailsAreHere) bringDetails(DETAILS);
  const asked: Asked = {
    saved: [],
    removed: [],
    drafts: [],
    dropped: [],
    shown: [],
    formats: [],
    arranged: [],
    reloads: 0,
    mapped: [],
    chosen: [],
    named: [],
    asks: [],
    askDrafts: [],
    conditions: [],
    aside: [],
    asideDrafts: [],
    conditionDrafts: [],
    people: [],
    personDrafts: [],
    decisions: [],
    reasons: [],
  };
  let model = first;
  let said: Said = { ownFields: first.ownFields, lastAsk: first.lastAsk, decisions: first.decisions, ...firstSaid };
  /** The same page, judged by what was said of the organisation. */
  const say = (change: Said): Promise<Saved> => {
    const saved = answers.shift() ?? { ok: true };
    if (saved.ok && model.page.kind === 'judged') {
      said = { ...said, ...change };
      const evidence = [...model.page.facts.evidence.values()].flat();
      turnTo({ ...modelOf(model.page.reading, evidence, said), layout: model.layout });
    }
    return Promise.resolve(saved);
  };
  const turnTo = (next: SidebarModel): void => {
    model = next;
    rerender(<Sidebar model={model} actions={actions} />);
  };
  const answer = (evidence: readonly Evidence[]): Promise<Saved> => {
    const saved = answers.shift() ?? { ok: true };
    if (saved.ok) turnTo(withEvidence(model, evidence, said.people));
    return Promise.resolve(saved);
  };
  const actions: SidebarActions = {
    saveEvidence: (entry) => {
      asked.saved.push(entry);
      const evidence = { ...entry, opportunity: model.opportunity, recordedAt: 1_795_400_000_000 };
      return answer([evidence, ...others(model, entry.id)]);
    },
    removeEvidence: (evidence) => {
      asked.removed.push(evidence);
      return answer(others(model, evidence.id));
    },
    keepDraft: (draft) => void asked.drafts.push(draft),
    dropDraft: (id) => void asked.dropped.push(id),
    showField: (field) => {
      asked.shown.push(field);
      return fieldsOnPage;
    },
    setFormat: (format) => {
      asked.formats.push(format);
      return Promise.resolve(answers.shift() ?? { ok: true });
    },
    arrange: (layout) => {
      asked.arranged.push(layout);
      turnTo({ ...model, layout });
    },
    reloadPage: () => void (asked.reloads += 1),
    showKept: () => undefined,
    betterDeals: said.betterDeals ?? (() => Promise.resolve([])),
    reportOnPage: () => report,
    fields: fieldActionsOn(
      () => (model.page.kind === 'judged' ? model.page.reading : null),
      (change) => {
        asked.mapped.push(change);
        return say({ ownFields: changeFieldMap(model.ownFields, change) });
      },
    ),
    process: {
      offers: () => Promise.resolve(PROCESSES.all().map(offerOf)),
      preview: (id) => Promise.resolve(judgedAs(id, model)),
      choose: (change) => {
        asked.chosen.push(change);
        const before = said.choices ?? NO_CHOICES;
        const deal = change.deal === undefined ? before.deal : change.deal;
        return say({ choices: { ...changeOrgChoices(before, change), deal } });
      },
      nameStage: (name, means) => {
        asked.named.push({ name, means });
        const process = model.process?.id ?? '';
        return say({ stageNames: nameStage(said.stageNames ?? [], { process, name }, means) });
      },
    },
    lastAsk: {
      save: (entry) => {
        asked.asks.push(entry);
        return say({ lastAsk: { ...entry, opportunity: model.opportunity, madeAt: 1_795_400_000_000, answers: [] } });
      },
      answer: (lastAsk, given) => say({ lastAsk: withAnswer(lastAsk, { ...given, at: 1_795_500_000_000 }) }),
      takeBack: (lastAsk) => say({ lastAsk }),
      remove: () => say({ lastAsk: null }),
      restore: (lastAsk) => say({ lastAsk }),
      keepDraft: (draft) => void asked.askDrafts.push(draft),
      dropDraft: () => void asked.askDrafts.push(null),
    },
    decisions: {
      save: (entry) => {
        asked.decisions.push(entry);
        const decision = { ...entry, opportunity: model.opportunity, madeAt: Date.parse(`${TODAY}T12:00:00`) };
        return say({ decisions: [decision, ...(said.decisions ?? [])] });
      },
      restore: (decision) =>
        say({ decisions: [decision, ...(said.decisions ?? []).filter(({ id }) => id !== decision.id)] }),
      remove: ({ id }) => say({ decisions: (said.decisions ?? []).filter((one) => one.id !== id) }),
      keepReason: (draft) => void asked.reasons.push(draft),
      dropReason: () => undefined,
    },
    conditions: {
      save: (entry) => {
        asked.conditions.push(entry);
        const condition = { ...entry, opportunity: model.opportunity, madeAt: entry.madeAt ?? 1_795_400_000_000 };
        return say({ conditions: [...(said.conditions ?? []).filter(({ id }) => id !== entry.id), condition] });
      },
      remove: ({ id }) => say({ conditions: (said.conditions ?? []).filter((each) => each.id !== id) }),
      keepDraft: (draft) => void asked.conditionDrafts.push(draft),
      dropDraft: () => void asked.conditionDrafts.push(null),
    },
    aside: {
      save: (entry) => {
        asked.aside.push(entry);
        const setAside = { ...entry, opportunity: model.opportunity, madeAt: Date.parse(`${TODAY}T12:00:00`) };
        return say({ setAside: [{ ...setAside, takenBackAt: null }, ...(said.setAside ?? [])] });
      },
      takeBack: ({ id }) => say({ setAside: (said.setAside ?? []).filter((each) => each.id !== id) }),
      keepDraft: (draft) => void asked.asideDrafts.push(draft),
      dropDraft: () => void asked.asideDrafts.push(null),
      falseAlarms: () => Promise.resolve(said.falseAlarms ?? 0),
    },
    people: {
      say: ({ id, name }, change) => {
        asked.people.push({ name, change });
        const before = said.people ?? [];
        const person = before.find((each) => each.id === id) ?? aPerson({ id, name, roles: [] });
        return say({ people: [...before.filter((each) => each.id !== id), { ...person, ...change }] });
      },
      remove: ({ id }) => say({ people: (said.people ?? []).filter((each) => each.id !== id) }),
      keepDraft: (draft) => void asked.personDrafts.push(draft),
      dropDraft: () => void asked.personDrafts.push(null),
    },
  };
  const { rerender, baseElement } = render(<Sidebar model={model} actions={actions} />);
  return { asked, root: baseElement, turnTo };
}

function others({ page }: SidebarModel, id: string): readonly Evidence[] {
  const all = page.kind === 'judged' ? [...page.facts.evidence.values()].flat() : [];
  return all.filter((evidence) => evidence.id !== id);
}

/** Only for models of the healthy deal, whose page does not change under the test. */
function withEvidence(
  model: SidebarModel,
  evidence: readonly Evidence[],
  people: readonly DealPerson[] = [],
): SidebarModel {
  return { ...model, page: modelOf(readingOf('brightwater'), evidence, { people }).page };
}

function judgedAs(id: string, { page, opportunity, today }: SidebarModel): Judgement | null {
  const process = PROCESSES.find(id);
  if (!process || page.kind !== 'judged') return null;
  const evidence = [...page.facts.evidence.values()].flat();
  const by = judgedBy(process, opportunity, FIRST_SETTINGS);
  return judgementOf(
    page.reading,
    by,
    { recorded: { ...NOTHING_RECORDED, evidence }, seen: null, preferences: FIRST_PREFERENCES },
    today,
  );
}

function installStyles(): void {
  if (document.querySelector('style[data-sidebar]')) return;
  const style = document.createElement('style');
  style.dataset['sidebar'] = '';
  style.textContent = css + detailsCss;
  document.head.append(style);
}

/** The button of an outcome, which opens it. */
export function rowOf(root: Element, outcome: string): HTMLElement {
  const row = root.querySelector<HTMLElement>(`[data-outcome="${outcome}"] > button`);
  if (row === null) throw new Error(`${outcome} has no row`);
  return row;
}
