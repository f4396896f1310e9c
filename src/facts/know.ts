import type { Reading } from '@/src/crm/reading';
import { CATALOGUE, type Catalogue, type FactId } from './catalogue';
import type { Day } from '@/src/day';
import type { Proof } from './evidence';
import type { Fact, FieldMap, Facts } from './facts';
import { byOutcome, countContacts, customerActs, provenFacts } from './from-evidence';
import { claimsOnPage, factOnPage } from './from-page';
import { factsFromHistory, historyOf, type Histories, type StageOrder } from './history/from-seen';
import { isFilledInByHubspot, realChanges } from './history/real-changes';
import type { SeenDeal } from './history/seen';
import { isKnown, stronger } from './strength';

interface Known {
  reading: Reading;
  fieldMap: FieldMap;
  /** The facts that the process may ask about. */
  catalogue: Catalogue;
  /** Everything the seller recorded on this opportunity. */
  proofs: readonly Proof[];
  /** What its pages showed before, where anything was remembered, and in which order stages follow. */
  past?: { seen: SeenDeal; stageOrder: StageOrder };
  /** What became of the last ask, where one was made: by which day, and whether it was refused or ignored. */
  lastAsk?: { by: Day; refused: boolean };
  today: Day;
}

/** Everything known about one opportunity: what its page shows and what the seller recorded, joined fact by fact. */
export function know({ reading, fieldMap, catalogue, proofs, past, lastAsk, today }: Known): Facts {
  const onPage = new Map<FactId, Fact>();
  for (const [id, entry] of catalogue) onPage.set(id, factOnPage({ id, entry }, fieldMap[id] ?? [], reading));
  // A reply and a booked meeting stand in different fields: the later of them is the last act.
  learn(onPage, claimsOnPage(LAST_TOUCH, fieldMap.lastCustomerTouch ?? [], reading), today);
  const isHubspot = reading.opportunity.crm === 'hubspot';
  const createdOnPage = dayIn(onPage.get('created'));
  const history: Histories = past
    ? realChanges(
        historyOf(past.seen, fieldMap, catalogue),
        past.stageOrder,
        (day) => isHubspot && isFilledInByHubspot(day, createdOnPage),
      )
    : new Map();
  if (past) fill(onPage, factsFromHistory(history, past.stageOrder));
  // The seller's own record is nearer to it than any field of the CRM.
  if (lastAsk) onPage.set('lastAskRefused', refusalOf(lastAsk));
  const facts = withProofs(onPage, { proofs, catalogue, today });
  if (isHubspot) {
    const created = dayIn(facts.get('created'));
    amend(facts, 'closeDate', (closeDate) => withoutDefault(closeDate, created));
  }
  return {
    crm: reading.opportunity.crm,
    facts,
    evidence: byOutcome(proofs),
    history,
    notices: reading.notices,
  };
}

/** What the page says, joined with what the customer was seen to do. */
export function withProofs(
  onPage: ReadonlyMap<FactId, Fact>,
  { proofs, catalogue, today }: Pick<Known, 'proofs' | 'catalogue' | 'today'>,
): Map<FactId, Fact> {
  const facts = new Map(onPage);
  learn(facts, [...provenFacts(proofs, catalogue, today), ...customerActs(proofs, LAST_TOUCH, today)], today);
  amend(facts, 'contactCount', (count) => countContacts(count, proofs, today));
  return facts;
}

function refusalOf({ by, refused }: NonNullable<Known['lastAsk']>): Fact {
  const value = { type: 'flag', flag: refused } as const;
  const entry = CATALOGUE.lastAskRefused;
  return { id: 'lastAskRefused', entry, rung: 'claimed', value, source: { kind: 'last-ask', by }, since: null };
}

const LAST_TOUCH = { id: 'lastCustomerTouch', entry: CATALOGUE.lastCustomerTouch } as const;

function learn(facts: Map<FactId, Fact>, news: readonly Fact[], today: Day): void {
  for (const fact of news) {
    const current = facts.get(fact.id);
    facts.set(fact.id, current ? stronger(current, fact, today) : fact);
  }
}

/** What was only seen to happen counts where the page does not tell itself. */
function fill(facts: Map<FactId, Fact>, seen: readonly Fact[]): void {
  for (const fact of seen) {
    const current = facts.get(fact.id);
    if (current && !isKnown(current)) facts.set(fact.id, fact);
  }
}

function amend(facts: Map<FactId, Fact>, id: FactId, change: (fact: Fact) => Fact): void {
  const fact = facts.get(id);
  if (fact) facts.set(id, change(fact));
}

function withoutDefault(closeDate: Fact, created: Day | null): Fact {
  const day = dayIn(closeDate);
  if (day === null || created === null || !isFilledInByHubspot(day, created)) return closeDate;
  return { ...closeDate, rung: 'blank', value: null };
}

function dayIn(fact: Fact | undefined): Day | null {
  return fact?.value?.type === 'date' ? fact.value.day : null;
}
