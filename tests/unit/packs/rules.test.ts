import { describe, expect, it } from 'vitest';
import type { FactHistory, Facts } from '@/src/facts/facts';
import { catalogueWith, type FactId } from '@/src/facts/catalogue';
import { builtInPacks } from '@/src/packs/built-in';
import { factsOfTest } from '@/src/packs/test-facts';
import type { Condition } from '@/src/process/condition';
import type { PackTest } from '@/src/process/pack';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { dayFromToday, evidence, TODAY } from '@/tests/unit/facts/factories';
import { claimed, makeFacts, verified } from '@/tests/unit/qualify/factories';
import type { Given, GivenFacts } from '@/tests/unit/qualify/factories';

const PROCESSES = builtInPacks().map(({ process }) => [process.id, process] as const);

describe.each(PROCESSES)('every outcome of %s', (_id, process) => {
  const outcomes = process.outcomes.map((outcome) => [outcome.id, outcome] as const);
  const state = (stage: string, deal: Deal, id: string) =>
    judge(process, stage, deal).outcomes.find(({ outcome }) => outcome.id === id)?.state;

  it.each(outcomes)('%s can be met and not met', (id, { stage, met }) => {
    expect(state(stage, dealFor(met, true, process), id)).toBe('met');
    expect(state(stage, dealFor(met, false, process), id)).not.toBe('met');
    expect(state(stage, {}, id)).toBe('unseen');
  });

  it.each(outcomes)('%s is met by fresh evidence alone, and stale later', (id, { stage, freshDays }) => {
    const recorded = (age: number): Deal => ({ acts: [evidence(id, { day: dayFromToday(-age) })] });
    expect(state(stage, recorded(freshDays), id)).toBe('met');
    expect(state(stage, recorded(freshDays + 1), id)).toBe('stale');
  });

  it.each(outcomes.filter(([, { leastRung }]) => leastRung === 'verified'))(
    '%s is not met by the seller’s word',
    (id, { stage, met }) => {
      const { given = {} } = dealFor(met, true, process);
      expect(state(stage, { given: claimsOnly(given) }, id)).toBe('open');
    },
  );
});

/** Paper that they started is paper that moves, for as long as they go on acting. */
const ALSO_MEETS: ReadonlySet<string> = new Set(['paper-started redlines-moving']);

describe.each(PROCESSES)('evidence in %s', (_id, process) => {
  const stages = process.stages.map(({ id }) => id);
  const last = stages.at(-1) ?? '';

  it.each(process.outcomes.map(({ id, stage }) => [id, stage] as const))(
    'for %s, due in %s, proves no outcome of a later stage',
    (outcome, stage) => {
      const acts = [{ outcome, person: 'Priya Raman', day: TODAY, how: 'wrote' }] as const;
      const test: PackTest = {
        name: '',
        today: TODAY,
        stage: last,
        facts: {},
        evidence: acts,
        expect: { verdict: '', raised: [] },
      };
      const { outcomes } = assess(factsOfTest(test, process).facts, process, TODAY);
      const later = outcomes
        .filter(({ state, outcome: met }) => state === 'met' && stages.indexOf(met.stage) > stages.indexOf(stage))
        .map(({ outcome: met }) => met.id);
      expect(later.filter((id) => !ALSO_MEETS.has(`${outcome} ${id}`))).toEqual([]);
    },
  );
});

describe.each(PROCESSES)('every signal of %s', (_id, process) => {
  const { signals, stages } = process;
  const last = stages.at(-1)?.id ?? '';
  /** Signals that need the team's own won deals, which no page shows. */
  const needsWonDeals = signals.filter(({ fires }) => fires.test === 'longer-than-won');
  const result = (stage: string, deal: Deal, id: string) =>
    judge(process, stage, deal).signals.find(({ signal }) => signal.id === id);

  it.each(signals.filter((signal) => !needsWonDeals.includes(signal)).map((signal) => [signal.id, signal] as const))(
    '%s can be raised and can be clear',
    (id, { fires }) => {
      const allActs = process.outcomes.map((outcome) => evidence(outcome.id));
      expect(result(last, dealFor(fires, true, process), id)?.state).toBe('raised');
      expect(result(last, { ...dealFor(fires, false, process), acts: allActs }, id)?.state).toBe('clear');
    },
  );

  it.each(signals.filter(({ fires }) => fires.test !== 'owed-at-least').map(({ id }) => id))(
    '%s is unknown where the page shows nothing of it',
    (id) => {
      expect(result(last, {}, id)?.state).toBe('unknown');
    },
  );

  it.each(needsWonDeals.map(({ id }) => id))('%s is unknown while the team has no figures of its own', (id) => {
    const given = { created: dayFromToday(-900), stageEntered: dayFromToday(-900) };
    expect(result(last, { given }, id)?.state).toBe('unknown');
  });

  it.each(signals.map(({ id, from }) => [id, from] as const))(
    '%s is watched from %s on, and not before',
    (id, from) => {
      const ids = stages.map((stage) => stage.id);
      expect(ids.filter((stage) => result(stage, {}, id) !== undefined)).toEqual(ids.slice(ids.indexOf(from)));
    },
  );
});

interface Deal {
  given?: GivenFacts;
  acts?: Parameters<typeof makeFacts>[1];
  history?: Facts['history'];
}

function judge(process: SalesProcess, stage: string, { given, acts, history = new Map() }: Deal): Assessment {
  const mark = process.stages.find(({ id }) => id === stage)?.ids.salesforce[0] ?? stage;
  const facts = makeFacts({ ...given, stage: mark }, acts, 'salesforce', catalogueWith(process.added));
  return assess({ ...facts, history }, process, TODAY);
}

function claimsOnly(given: GivenFacts): GivenFacts {
  return Object.fromEntries(
    Object.entries(given).map(([id, fact]) => [
      id,
      fact !== null && typeof fact === 'object' ? claimed(fact.value) : fact,
    ]),
  );
}

/** A deal that makes a condition true, or keeps it from being true, wherever facts of the deal can. */
function dealFor(condition: Condition, holds: boolean, process: SalesProcess): Deal {
  const deals = (parts: readonly Condition[]): Deal => joined(parts.map((part) => dealFor(part, holds, process)));
  switch (condition.test) {
    case 'all':
    case 'count-at-least':
      return deals(condition.of);
    case 'any':
      return deals(holds ? condition.of.slice(0, 1) : condition.of);
    case 'not':
      return dealFor(condition.of, !holds, process);
    case 'unknown-at-least': {
      const given = condition.facts.map((id) => [id, holds ? null : someValue(id, process)]);
      return { given: Object.fromEntries(given) };
    }
    case 'owed-at-least':
      // Where everything that outcomes ask for is on the page and empty, they are owed; with evidence for all, none is.
      return joined(holds ? process.outcomes.map(({ met }) => dealFor(met, false, process)) : []);
    case 'changed-at-least':
    case 'moved-later':
      return { history: new Map([[condition.fact, historyFor(holds)]]) };
    case 'before':
    case 'after': {
      const day = dayFromToday((condition.test === 'after') === holds ? 400 : -400);
      const than = typeof condition.than === 'object' ? { [condition.than.fact]: verified(TODAY) } : {};
      return { given: { ...than, [condition.fact]: verified(day) } };
    }
    default:
      return { given: { [condition.fact]: factFor(condition, holds, process) } };
  }
}

function joined(deals: readonly Deal[]): Deal {
  return {
    given: Object.assign({}, ...deals.map(({ given }) => given)),
    history: new Map(deals.flatMap(({ history }) => [...(history ?? [])])),
  };
}

function historyFor(holds: boolean): FactHistory {
  const change = {
    day: TODAY,
    from: { type: 'date', day: dayFromToday(0) },
    to: { type: 'date', day: dayFromToday(400) },
  } as const;
  return { since: dayFromToday(-400), complete: true, changes: holds ? [change, change, change] : [] };
}

type Single = Exclude<
  Extract<Condition, { fact: FactId }>,
  { test: 'before' | 'after' | 'changed-at-least' | 'moved-later' }
>;

function factFor(condition: Single, holds: boolean, process: SalesProcess): Given {
  const { fact } = condition;
  switch (condition.test) {
    case 'known':
      return holds ? someValue(fact, process) : null;
    case 'blank':
      return holds ? null : someValue(fact, process);
    case 'is':
      return verified(holds ? condition.value : otherThan(fact, [condition.value], process));
    case 'one-of':
      return verified(holds ? (condition.values[0] ?? '') : otherThan(fact, condition.values, process));
    case 'at-least':
      return verified(condition.number - (holds ? 0 : 1));
    case 'at-most':
      return verified(condition.number + (holds ? 0 : 1));
    case 'more-than':
      return verified(condition.number + (holds ? 1 : 0));
    case 'less-than':
      return verified(condition.number - (holds ? 1 : 0));
    case 'future':
      return verified(dayFromToday(holds ? 5 : -5));
    case 'past':
      return verified(dayFromToday(holds ? -400 : 5));
    case 'within':
    case 'longer-than-won':
      return verified(dayFromToday(holds ? -1 : -400));
  }
}

function someValue(id: FactId, process: SalesProcess): Given {
  const { type, choices } = entryOf(id, process);
  const values = {
    text: 'Some',
    person: 'Some One',
    choice: choices?.[1] ?? '',
    date: TODAY,
    number: 5,
    money: 500,
    flag: true,
  };
  return verified(values[type]);
}

function otherThan(id: FactId, values: readonly (string | boolean)[], process: SalesProcess): string | boolean {
  const { type, choices } = entryOf(id, process);
  if (type === 'flag') return !values.includes(true);
  return choices?.find((choice) => !values.includes(choice)) ?? '';
}

function entryOf(id: FactId, process: SalesProcess) {
  const entry = catalogueWith(process.added).get(id);
  if (!entry) throw new Error(`no fact ${id} in ${process.id}`);
  return entry;
}
