import { parseDay } from '@/src/day';
import { catalogueWith, type Catalogue, type FactId } from '@/src/facts/catalogue';
import type { CatalogueEntry } from '@/src/facts/catalogue-entry';
import type { Proof } from '@/src/facts/evidence';
import type { Fact, FactHistory, FactSource, FactValue, Facts } from '@/src/facts/facts';
import { byOutcome } from '@/src/facts/from-evidence';
import { withProofs } from '@/src/facts/know';
import { NOBODY_LEFT } from '@/src/facts/people/leavers';
import type { PackTest, TestHistory, TestValue } from '@/src/process/pack';
import type { SalesProcess, Stage } from '@/src/process/sales-process';

/** Tests say nothing of the CRM, and no rule asks for it. */
const CRM = 'salesforce';

/** What a test says that no deal could be: a day in a field for numbers, a stage that the process does not have. */
type Complain = (problem: string) => void;

/** The deal of a test, as a page and the seller would have told of it, and what is wrong with it. */
export function factsOfTest(test: PackTest, process: SalesProcess): { facts: Facts; problems: readonly string[] } {
  const problems: string[] = [];
  const complain: Complain = (problem) => problems.push(problem);
  const catalogue = catalogueWith(process.added);
  const onPage = new Map<FactId, Fact>();
  for (const [id, entry] of catalogue) onPage.set(id, factOf({ id, entry }, givenOf(id, test), complain));
  onPage.set('stage', stageFact(test.stage, process, onPage, complain));
  const proofs = proofsOf(test, process, complain);
  const facts: Facts = {
    crm: CRM,
    facts: withProofs(onPage, { proofs, catalogue, leavers: NOBODY_LEFT, today: test.today }),
    evidence: byOutcome(proofs),
    history: historyOf(test, catalogue, complain),
    notices: [],
    people: [],
    left: new Map(),
  };
  for (const id of Object.keys({ ...test.facts, ...test.history })) {
    if (![...catalogue.keys()].some((known) => known === id)) complain(`No fact is called “${id}”.`);
  }
  return { facts, problems };
}

type Named = Pick<Fact, 'id' | 'entry'>;
interface Given {
  value: TestValue;
  rung: 'claimed' | 'verified' | 'stale';
}

function givenOf(id: FactId, { facts }: PackTest): Given | null {
  const given = facts[id];
  if (given === undefined) return null;
  return given !== null && typeof given === 'object' ? given : { value: given, rung: 'claimed' };
}

function factOf(named: Named, given: Given | null, complain: Complain): Fact {
  const value = given && valueOf(named, given.value, complain);
  if (given === null || (value === null && given.value !== null))
    return { ...named, rung: 'unseen', value: null, source: NOT_SHOWN, since: null };
  const text = given.value === null ? '' : String(given.value);
  const { label } = named.entry;
  const source: FactSource = { kind: 'field', crm: CRM, field: named.id, label, surface: 'field', text };
  return { ...named, rung: value ? given.rung : 'blank', value, source, since: null };
}

const NOT_SHOWN: FactSource = { kind: 'none', status: 'absent', field: null, text: null, doubt: null };

function valueOf({ id, entry }: Named, value: TestValue, complain: Complain): FactValue | null {
  if (value === null) return null;
  const made = MAKE[entry.type](value, entry);
  if (!made) complain(`“${id}” takes ${EXPECTED[entry.type]}, not ${JSON.stringify(value)}.`);
  return made;
}

type Filled = NonNullable<TestValue>;

const MAKE: Readonly<Record<CatalogueEntry['type'], (value: Filled, entry: CatalogueEntry) => FactValue | null>> = {
  text: (value) => (typeof value === 'string' ? { type: 'text', text: value } : null),
  person: (value) => (typeof value === 'string' ? { type: 'person', name: value } : null),
  choice: (value, { choices = [] }) =>
    typeof value === 'string' && choices.includes(value) ? { type: 'choice', choice: value } : null,
  date: (value) => {
    const day = typeof value === 'string' ? parseDay(value) : null;
    return day && { type: 'date', day };
  },
  number: (value) => (typeof value === 'number' ? { type: 'number', number: value } : null),
  money: (value) => (typeof value === 'number' ? { type: 'money', amount: value, currency: null } : null),
  flag: (value) => (typeof value === 'boolean' ? { type: 'flag', flag: value } : null),
};

const EXPECTED: Readonly<Record<CatalogueEntry['type'], string>> = {
  text: 'a text',
  person: 'a name',
  choice: 'one of its own choices',
  date: 'a day such as 2026-11-23',
  number: 'a number',
  money: 'an amount as a number',
  flag: 'true or false',
};

/** The stage by a text under which the process itself finds it. */
function stageFact(
  stage: string | null,
  { stages, closed }: SalesProcess,
  onPage: ReadonlyMap<FactId, Fact>,
  complain: Complain,
): Fact {
  const named: Named = { id: 'stage', entry: onPage.get('stage')?.entry ?? { type: 'text', label: 'Stage' } };
  if (stage === null) return factOf(named, null, complain);
  const found = stage === 'won' || stage === 'lost' ? closed[stage] : stages.find(({ id }) => id === stage);
  const value = found ? markOf(found) : null;
  if (!found) complain(`No stage has the id “${stage}”.`);
  else if (value === null) complain(`The stage “${stage}” has no id and no label, so no deal can be found in it.`);
  return factOf(named, value === null ? null : { value, rung: 'claimed' }, complain);
}

function markOf({ ids, labels }: Pick<Stage, 'ids' | 'labels'>): string | null {
  return ids[CRM][0] ?? labels[0] ?? null;
}

/** What the seller recorded, as evidence for outcomes of the process. */
function proofsOf({ evidence = [] }: PackTest, { outcomes }: SalesProcess, complain: Complain): readonly Proof[] {
  return evidence.flatMap(({ outcome: id, note = '', ...said }, index): readonly Proof[] => {
    const outcome = outcomes.find((each) => each.id === id);
    if (!outcome) {
      complain(`No outcome has the id “${id}”.`);
      return [];
    }
    const { establishes, freshDays } = outcome;
    const opportunity = { crm: CRM, org: 'test', id: 'test' } as const;
    const recorded = { ...said, note, outcome: id, id: `evidence ${index}`, opportunity, recordedAt: index };
    return [{ evidence: recorded, establishes, freshDays }];
  });
}

function historyOf({ history = {} }: PackTest, catalogue: Catalogue, complain: Complain): Facts['history'] {
  const seen = new Map<FactId, FactHistory>();
  for (const [id, entry] of catalogue) {
    const told = history[id];
    if (told) seen.set(id, changesOf({ id, entry }, told, complain));
  }
  return seen;
}

function changesOf(named: Named, { since, whole, from, changes }: TestHistory, complain: Complain): FactHistory {
  const values = [from, ...changes.map(({ to }) => to)].map((value) => valueOf(named, value, complain));
  return {
    since,
    complete: whole,
    changes: changes.map(({ day }, index) => ({ day, from: values[index] ?? null, to: values[index + 1] ?? null })),
  };
}
