import type { Reading } from '@/src/crm/reading';
import { CATALOGUE, type Catalogue, type FactId } from './catalogue';
import type { Day } from '@/src/day';
import type { DealPerson, DealRole } from '@/src/deal/person';
import type { Proof } from './evidence';
import type { Fact, FieldMap, Facts } from './facts';
import { byOutcome, countContacts, customerActs, fromLeavers, provenFacts } from './from-evidence';
import { claimsOnPage, factOnPage } from './from-page';
import { factsFromHistory, historyOf, type Histories } from './history/from-seen';
import type { StageOrder } from './history/joined';
import { isFilledInByHubspot, realChanges } from './history/real-changes';
import type { SeenDeal } from './history/seen';
import { customersOf } from './people/customers';
import { championLeft, countListed, factsFromPeople, markLeavers, NAMED_ROLES } from './people/from-people';
import { leaversAmong, type Leavers } from './people/leavers';
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
  /** Of whom at the customer the seller said something. */
  people?: readonly DealPerson[];
  today: Day;
}

/** Everything known about one opportunity: what its page shows and what the seller recorded, joined fact by fact. */
export function know({ reading, fieldMap, catalogue, proofs, past, lastAsk, people: said = [], today }: Known): Facts {
  const onPage = new Map<FactId, Fact>();
  for (const [id, entry] of catalogue) onPage.set(id, factOnPage({ id, entry }, fieldMap[id] ?? [], reading));
  // A reply and a booked meeting stand in different fields: the later of them is the last act.
  learn(onPage, claimsOnPage(LAST_TOUCH, fieldMap.lastCustomerTouch ?? [], reading), today);
  const isHubspot = reading.opportunity.crm === 'hubspot';
  const createdOnPage = dayIn(onPage.get('created'));
  const history: Histories = past
    ? realChanges(
        historyOf(past.seen, fieldMap, catalogue, { stageOrder: past.stageOrder, today }),
        past.stageOrder,
        (day) => isHubspot && isFilledInByHubspot(day, createdOnPage),
      )
    : new Map();
  if (past) fill(onPage, factsFromHistory(history, past.stageOrder));
  // The seller's own record is nearer to it than any field of the CRM.
  if (lastAsk) onPage.set('lastAskRefused', refusalOf(lastAsk));
  const evidence = proofs.map((proof) => proof.evidence);
  const named = customersNamed(onPage);
  const shown = reading.people?.shown ?? [];
  const leavers = leaversAmong(
    said,
    [...[...named, ...shown].map(({ name }) => name), ...evidence.map(({ person }) => person)],
    today,
  );
  const people = customersOf({ said, shown, named, evidence, leavers });
  markLeavers(onPage, leavers);
  fill(onPage, factsFromPeople(people));
  if (proofs.length === 0) fill(onPage, countListed(people, reading.people ?? null));
  const facts = withProofs(onPage, { proofs, catalogue, leavers, today });
  const left = championLeft(people, facts.get('champion'));
  if (left) learn(facts, [left], today);
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
    people,
    left: fromLeavers(proofs, leavers),
  };
}

/** Whom fields of the page name, with what they are in the deal. */
function customersNamed(onPage: ReadonlyMap<FactId, Fact>): readonly { name: string; role: DealRole }[] {
  return NAMED_ROLES.flatMap(({ id, role }) => {
    const value = onPage.get(id)?.value;
    return value?.type === 'person' ? [{ name: value.name, role }] : [];
  });
}

/** What the page says, joined with what the customer was seen to do. */
export function withProofs(
  onPage: ReadonlyMap<FactId, Fact>,
  { proofs, catalogue, leavers, today }: Pick<Known, 'proofs' | 'catalogue' | 'today'> & { leavers: Leavers },
): Map<FactId, Fact> {
  const facts = new Map(onPage);
  learn(
    facts,
    [...provenFacts(proofs, { catalogue, leavers, today }), ...customerActs(proofs, LAST_TOUCH, today)],
    today,
  );
  amend(facts, 'contactCount', (count) => countContacts(count, proofs, leavers, today));
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

/**
 * What was only seen to happen, or follows from who is on the deal, counts where the page does not tell itself. What
 * somebody who left took along may be another person's now, but is not said of that person by itself.
 */
function fill(facts: Map<FactId, Fact>, others: readonly Fact[]): void {
  for (const fact of others) {
    const current = facts.get(fact.id);
    if (!current || isKnown(current)) continue;
    if (current.left === undefined || fact.value?.type === 'person') facts.set(fact.id, fact);
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
