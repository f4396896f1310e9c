import { describe, expect, it } from 'vitest';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { FactId } from '@/src/facts/catalogue';
import { defaultProcess } from '@/src/process/built-in';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { dayFromToday, evidence, TODAY } from '@/tests/unit/facts/factories';
import { CRM_STAGE, makeFacts, verified } from './factories';
import type { Given, GivenFacts } from './factories';

const PROCESS = defaultProcess();
const LAST_STAGE = PROCESS.stages.at(-1)?.id ?? '';

/** Signals that need the team's own won deals, which no page shows. */
const NEEDS_WON_DEALS = ['too-old', 'stuck'];

describe('every outcome of the default process', () => {
  it.each(PROCESS.outcomes.map((outcome) => [outcome.id, outcome] as const))(
    '%s can be met and not met',
    (id, outcome) => {
      expect(stateOf(judge(outcome.stage, factsFor(outcome.met, true)), id)).toBe('met');
      expect(stateOf(judge(outcome.stage, factsFor(outcome.met, false)), id)).not.toBe('met');
      expect(stateOf(judge(outcome.stage, {}), id)).toBe('unseen');
    },
  );

  it.each(PROCESS.outcomes.map((outcome) => [outcome.id, outcome] as const))(
    '%s is met by fresh evidence alone, and stale later',
    (id, { stage, freshDays }) => {
      const recorded = (age: number) => [evidence(id, { day: dayFromToday(-age) })];
      expect(stateOf(judge(stage, {}, recorded(freshDays)), id)).toBe('met');
      expect(stateOf(judge(stage, {}, recorded(freshDays + 1)), id)).toBe('stale');
    },
  );

  it.each(
    PROCESS.outcomes
      .filter(({ leastRung }) => leastRung === 'verified')
      .map((outcome) => [outcome.id, outcome] as const),
  )('%s is not met by the seller’s word', (id, outcome) => {
    const { stage, met } = outcome;
    expect(stateOf(judge(stage, claimsOnly(factsFor(met, true))), id)).toBe('open');
  });
});

describe('every signal of the default process', () => {
  it.each(
    PROCESS.signals.filter(({ id }) => !NEEDS_WON_DEALS.includes(id)).map((signal) => [signal.id, signal] as const),
  )('%s can be raised and can be clear', (id, signal) => {
    expect(signalOf(judge(LAST_STAGE, factsFor(signal.fires, true)), id)?.state).toBe('raised');
    expect(signalOf(judge(LAST_STAGE, factsFor(signal.fires, false), allEvidence()), id)?.state).toBe('clear');
  });

  it.each(PROCESS.signals.filter(({ fires }) => fires.test !== 'owed-at-least').map(({ id }) => id))(
    '%s is unknown where the page shows nothing of it',
    (id) => {
      expect(signalOf(judge(LAST_STAGE, {}), id)?.state).toBe('unknown');
    },
  );

  it.each(NEEDS_WON_DEALS)('%s is unknown while the team has no figures of its own', (id) => {
    const facts = { created: dayFromToday(-900), stageEntered: dayFromToday(-900) };
    expect(signalOf(judge(LAST_STAGE, facts), id)?.state).toBe('unknown');
  });

  it.each(PROCESS.signals.map(({ id, from }) => [id, from] as const))(
    '%s is watched from %s on, and not before',
    (id, from) => {
      const stages = PROCESS.stages.map((stage) => stage.id);
      const watched = stages.filter((stage) => signalOf(judge(stage, {}), id) !== undefined);
      expect(watched).toEqual(stages.slice(stages.indexOf(from)));
    },
  );
});

// Four points that could be read either way are settled here: an empty field for a limit of fit is the seller's word that
// there is none; only the pass mark set beforehand counts as agreed proof; who is not known to argue for us, or to have
// shaped a tender, is taken not to, where the page shows the field; and a next step in the past is none.
describe('the default process', () => {
  it('has six stages, 22 outcomes and 22 signals', () => {
    expect([PROCESS.stages.length, PROCESS.outcomes.length, PROCESS.signals.length]).toEqual([6, 22, 22]);
  });

  it.each([
    ['qualify', 'amber'],
    ['shape', 'amber'],
    ['prove', 'red'],
    ['contract', 'red'],
  ])('takes a missing next step in %s as %s', (stage, severity) => {
    expect(signalOf(judge(stage, { nextStepDate: null }), 'no-next')?.signal.severity).toBe(severity);
  });

  it.each([
    ['engage', 30],
    ['shape', 21],
    ['propose', 14],
    ['contract', 10],
  ])('allows %s %i days of silence', (stage, days) => {
    const silent = (age: number) => signalOf(judge(stage, { lastCustomerTouch: dayFromToday(-age) }), 'silent');
    expect(silent(days)?.state).toBe('clear');
    expect(silent(days + 1)).toMatchObject({ state: 'raised', trace: { number: days + 1, limit: days } });
  });

  it.each([
    ['nobody said who argues for us', { championStatus: null }, 'raised'],
    ['the champion is a coach', { championStatus: 'coach' }, 'raised'],
    ['the champion acted', { championStatus: 'tested' }, 'clear'],
    ['the page does not show the champion', {}, 'unknown'],
  ] as const)('finds a new customer displaced by a rival when %s: %s', (_what, champion, state) => {
    const facts: GivenFacts = { competitorPosition: 'incumbent', newCustomer: true, ...champion };
    expect(signalOf(judge('shape', facts), 'displaced')?.state).toBe(state);
  });

  it.each([
    ['an empty field for limits of fit', { fitBlocker: null }, 'met'],
    ['a limit of fit', { fitBlocker: 'No data centre in the country' }, 'unmet'],
    ['no field for limits of fit', {}, 'unseen'],
  ] as const)('takes %s as in range: %s', (_what, facts, state) => {
    expect(stateOf(judge('engage', facts), 'in-range')).toBe(state);
  });

  it.each([
    ['no answer', null, 'raised'],
    ['a no', false, 'raised'],
    ['a yes', true, 'clear'],
  ] as const)('takes %s to “did we shape the tender?” for %s: %s', (_what, tenderShaped, state) => {
    const facts: GivenFacts = { formalTender: true, tenderShaped, economicBuyerMet: null };
    expect(signalOf(judge('engage', facts), 'unshaped-tender')?.state).toBe(state);
  });

  it.each([
    [-1, 'raised'],
    [0, 'clear'],
    [9, 'clear'],
  ])('takes a next step in %i days as none: %s', (days, state) => {
    expect(signalOf(judge('qualify', { nextStepDate: dayFromToday(days) }), 'no-next')?.state).toBe(state);
  });

  it('counts blank key facts late, and never unseen ones', () => {
    const blind = (facts: GivenFacts) => signalOf(judge('prove', facts), 'blind-late');
    expect(blind({ budget: null })?.state).toBe('unknown');
    expect(blind({ budget: null, competitor: null })).toMatchObject({
      state: 'raised',
      trace: { number: 2, facts: ['budget', 'competitor'] },
    });
  });
});

function judge(stage: string, given: GivenFacts, recorded = [] as ReturnType<typeof allEvidence>): Assessment {
  return assess(makeFacts({ ...given, stage: CRM_STAGE[stage] ?? stage }, recorded), PROCESS, TODAY);
}

function allEvidence(process: SalesProcess = PROCESS) {
  return process.outcomes.map(({ id }) => evidence(id));
}

function stateOf({ outcomes }: Assessment, id: string) {
  return outcomes.find(({ outcome }) => outcome.id === id)?.state;
}

function signalOf({ signals }: Assessment, id: string) {
  return signals.find(({ signal }) => signal.id === id);
}

function claimsOnly(given: GivenFacts): GivenFacts {
  return Object.fromEntries(
    Object.entries(given).map(([id, fact]) => [id, fact !== null && typeof fact === 'object' ? fact.value : fact]),
  );
}

/** Facts that make a condition true, or keep it from being true, wherever facts of the deal can. */
function factsFor(condition: Condition, holds: boolean): GivenFacts {
  switch (condition.test) {
    case 'all':
    case 'count-at-least':
      return Object.assign({}, ...condition.of.map((part) => factsFor(part, holds)));
    case 'any':
      return holds
        ? factsFor(condition.of[0] ?? condition, true)
        : Object.assign({}, ...condition.of.map((part) => factsFor(part, false)));
    case 'not':
      return factsFor(condition.of, !holds);
    case 'unknown-at-least':
      return Object.fromEntries(condition.facts.map((id) => [id, holds ? null : someValue(id)]));
    case 'owed-at-least':
      // An empty contact count and an empty need leave two outcomes owed; evidence for all of them leaves none.
      return holds ? { need: null, needConfirmed: null, metrics: null, decisionCriteria: null } : {};
    default:
      return { [condition.fact]: factFor(condition, holds) };
  }
}

function factFor(condition: Extract<Condition, { fact: FactId }>, holds: boolean): Given {
  switch (condition.test) {
    case 'known':
      return holds ? someValue(condition.fact) : null;
    case 'blank':
      return holds ? null : someValue(condition.fact);
    case 'is':
      return verified(holds ? condition.value : otherThan(condition.fact, [condition.value]));
    case 'one-of':
      return verified(holds ? (condition.values[0] ?? '') : otherThan(condition.fact, condition.values));
    case 'at-least':
      return verified(condition.number - (holds ? 0 : 1));
    case 'at-most':
      return verified(condition.number + (holds ? 0 : 1));
    case 'more-than':
      return verified(condition.number + (holds ? 1 : 0));
    case 'less-than':
      return verified(condition.number - (holds ? 1 : 0));
    case 'before':
    case 'after':
      return verified(dayFromToday((condition.test === 'after') === holds ? 400 : -400));
    case 'changed-at-least':
    case 'moved-later':
      throw new Error('No built-in rule asks for the history of a fact');
    case 'future':
      return verified(dayFromToday(holds ? 5 : -5));
    case 'past':
      return verified(dayFromToday(holds ? -400 : 5));
    case 'within':
    case 'longer-than-won':
      return verified(dayFromToday(holds ? -1 : -400));
  }
}

function someValue(id: FactId): Given {
  const { type, choices } = STANDARD_CATALOGUE.get(id) ?? { type: 'text', label: '' };
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

function otherThan(id: FactId, values: readonly (string | boolean)[]): string | boolean {
  const { type, choices } = STANDARD_CATALOGUE.get(id) ?? { type: 'text', label: '' };
  if (type === 'flag') return !values.includes(true);
  return choices?.find((choice) => !values.includes(choice)) ?? '';
}
