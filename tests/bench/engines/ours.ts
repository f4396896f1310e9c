import { addDays, type Day } from '@/src/day';
import { CATALOGUE, type FactId } from '@/src/facts/catalogue';
import type { Fact, FactValue, Facts } from '@/src/facts/facts';
import type { SalesProcess } from '@/src/process/sales-process';
import type { Condition } from '@/src/process/condition';
import { asAnswered } from '@/src/qualify/compile';
import { judge, tabulate, type Deals } from '@/src/qualify/judge';
import { MOST_LANES } from '@/src/qualify/lanes';
import { decidingFacts, decidingLeaves, truthIn } from '@/src/qualify/worlds';
import { makeOutcome, makeProcess, makeSignal } from '@/tests/unit/qualify/factories';
import type { Contender } from './engine';
import { FIELDS, TODAY, type PlainDeal } from './workload';

const DAY: Day = addDays('1970-01-01', TODAY);

/**
 * Deals that were written down in numbers before, as for a back-test, which judges the same ones again and again. Every
 * answer can be explained afterwards, and none is yet.
 */
export const ours = engine('ours, of deals written down in numbers before', { deals: 100_000 });

/** The same, with the reasons of all answers asked for of one deal in a hundred: what somebody would open. */
export const oursOpened = engine('ours, reasons of 1 deal in 100 asked for', { deals: 100_000, explainEvery: 100 });

/** The same with every reason of every answer, which nobody reads. */
export const oursExplained = engine('ours, all reasons of all deals asked for', { deals: 2000, explainEvery: 1 });

/** Each deal with its facts made anew, as for a list that is read for the first time. */
export const oursFromFacts = engine('ours, facts and numbers made each time', { deals: 50_000, anew: true });

interface Work {
  deals: number;
  /** Makes facts and numbers in each round, instead of once before. */
  anew?: true;
  /** Asks for the reasons of each so manieth deal. */
  explainEvery?: number;
}

function engine(name: string, { deals: count, anew, explainEvery }: Work): Contender {
  return {
    name,
    deals: count,
    explains: 'facts, values, limits, what would change it: when asked',
    prepare: async (rules: readonly Condition[]) => {
      const process = processOf(rules);
      let last: { deals: readonly PlainDeal[]; tables: readonly Deals[] } | null = null;
      return async (deals: readonly PlainDeal[]) => {
        const tables = last?.deals === deals ? last.tables : tabulate(factsOf(deals), process, () => DAY);
        last = anew ? null : { deals, tables };
        const answers = answersIn(tables, deals.length, rules.length);
        if (explainEvery !== undefined) explainSome(tables, explainEvery);
        return answers;
      };
    },
  };
}

/** What decided each rule of some of the deals: predicates with what was measured, their limits and facts. */
function explainSome(tables: readonly Deals[], every: number): void {
  let reasons = 0;
  for (const [place, { block, compiled }] of tables.entries()) {
    const world = asAnswered(block);
    for (let lane = 0; lane < block.size; lane += 1) {
      if ((place * MOST_LANES + lane) % every !== 0) continue;
      for (const { node } of [...compiled.outcomes, ...compiled.signals]) {
        const because = decidingLeaves(node, world, lane).map((leaf) => ({
          predicate: leaf.condition,
          truth: truthIn(leaf, world, lane),
          facts: decidingFacts(leaf, block, lane),
          measured: leaf.measure(block, lane),
        }));
        reasons += because.length;
      }
    }
  }
  if (reasons === 0) throw new Error('Nothing was explained');
}

function answersIn(tables: readonly Deals[], deals: number, rules: number): Uint8Array {
  const answers = new Uint8Array(deals * rules);
  let first = 0;
  for (const table of tables) {
    const { outcomes, signals } = judge(table);
    const { size } = table.block;
    for (let rule = 0; rule < rules; rule += 1) {
      const isOutcome = rule < outcomes.yes.length;
      const place = isOutcome ? rule : rule - outcomes.yes.length;
      const yes = (isOutcome ? outcomes.yes : signals.yes)[place] ?? 0;
      const no = (isOutcome ? outcomes.no : signals.no)[place] ?? 0;
      for (let lane = 0; lane < size; lane += 1) {
        answers[(first + lane) * rules + rule] = 1 + ((yes >> lane) & 1) - ((no >> lane) & 1);
      }
    }
    first += size;
  }
  return answers;
}

function processOf(rules: readonly Condition[]): SalesProcess {
  const half = rules.length / 2;
  return makeProcess({
    outcomes: rules.slice(0, half).map((rule, index) => makeOutcome(`outcome-${index}`, rule)),
    signals: rules.slice(half).map((rule, index) => makeSignal(`signal-${index}`, rule, { group: `${index % 6}` })),
  });
}

function* factsOf(deals: readonly PlainDeal[]): Iterable<Facts> {
  for (const deal of deals) {
    const facts = new Map<FactId, Fact>([['stage', fact('stage', { type: 'text', text: 'Only' })]]);
    for (const field of FIELDS) {
      const value = deal[field];
      if (value !== undefined) facts.set(field, fact(field, valueOf(field, value)));
    }
    yield {
      crm: 'salesforce',
      facts,
      evidence: new Map(),
      history: new Map(),
      notices: [],
      people: [],
      left: new Map(),
    };
  }
}

function fact(id: keyof typeof CATALOGUE, value: FactValue): Fact {
  const source = { kind: 'none', status: 'absent', field: null, text: null, doubt: null } as const;
  return { id, entry: CATALOGUE[id], rung: 'claimed', value, source, since: null };
}

function valueOf(field: (typeof FIELDS)[number], value: string | number | boolean): FactValue {
  switch (CATALOGUE[field].type) {
    case 'money':
      return { type: 'money', amount: Number(value), currency: null };
    case 'number':
      return { type: 'number', number: Number(value) };
    case 'date':
      return { type: 'date', day: addDays('1970-01-01', Number(value)) };
    case 'flag':
      return { type: 'flag', flag: value === true };
    case 'choice':
      return { type: 'choice', choice: String(value) };
    case 'person':
      return { type: 'person', name: String(value) };
    case 'text':
      return { type: 'text', text: String(value) };
  }
}
