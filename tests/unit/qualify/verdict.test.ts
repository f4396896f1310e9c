import { describe, expect, it } from 'vitest';
import type { Condition } from '@/src/process/condition';
import { assess } from '@/src/qualify/assess';
import type { Assessment, Verdict } from '@/src/qualify/assessment';
import { dayFromToday, evidence, TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, makeOutcome, makeProcess, makeSignal, stale } from './factories';
import type { GivenFacts } from './factories';

const isTrue = (fact: 'formalTender' | 'tenderShaped' | 'selected' | 'lastAskRefused'): Condition => ({
  test: 'is',
  fact,
  value: true,
});

/** One outcome, one stop signal, and three red signals of three groups. */
const PROCESS = makeProcess({
  outcomes: [makeOutcome('chosen', isTrue('selected'))],
  signals: [
    makeSignal('refused', isTrue('lastAskRefused'), { severity: 'stop' }),
    makeSignal('tender', isTrue('formalTender')),
    makeSignal('shaped', isTrue('tenderShaped')),
    makeSignal('single', { test: 'at-most', fact: 'contactCount', number: 1 }),
    makeSignal('pushed', { test: 'at-least', fact: 'closeDateMoves', number: 3 }, { group: 'single' }),
    makeSignal('cheap', { test: 'at-least', fact: 'discount', number: 1 }, { severity: 'amber' }),
  ],
});

function judge(given: GivenFacts, ...rest: [Parameters<typeof makeFacts>[1]?]): Assessment {
  return assess(makeFacts({ stage: 'Only', ...given }, ...rest), PROCESS, TODAY);
}

const THREE_RED: GivenFacts = { formalTender: true, tenderShaped: true, contactCount: 1 };

describe('the verdict tree', () => {
  it.each<[string, GivenFacts, Verdict, string]>([
    ['a stop signal comes before all', { ...THREE_RED, lastAskRefused: true, selected: true }, 'walk', 'stop'],
    ['three red groups make a last ask', { ...THREE_RED, selected: true }, 'last-ask', 'red-groups'],
    ['three red groups come before what is readable', THREE_RED, 'last-ask', 'red-groups'],
    ['an unreadable stage cannot be told', { formalTender: true }, 'cannot-tell', 'unreadable'],
    [
      'two red groups hold a deal that is ready',
      { selected: true, formalTender: true, tenderShaped: true },
      'hold',
      'red-groups-hold',
    ],
    ['one red group lets a ready deal advance', { selected: true, formalTender: true }, 'advance', 'ready'],
    ['a group counts once', { selected: true, contactCount: 1, closeDateMoves: 5 }, 'advance', 'ready'],
    ['amber signals never reach the verdict', { selected: true, formalTender: true, discount: 20 }, 'advance', 'ready'],
    ['a missing outcome holds', { selected: null }, 'hold', 'missing'],
  ])('%s', (_what, given, verdict, rule) => {
    expect(judge(given)).toMatchObject({ verdict, reason: { rule } });
  });

  it.each<[string, GivenFacts, string]>([
    ['asks for what is not known', { selected: null }, 'ask'],
    ['fixes what is known not to be so', { selected: false }, 'fix'],
  ])('%s', (_what, given, mode) => {
    expect(judge(given).reason).toMatchObject({ rule: 'missing', mode, missing: ['chosen'], owed: [] });
  });

  it('names outcomes that rest on the seller’s word', () => {
    expect(judge({ selected: true }).reason).toEqual({ rule: 'ready', claimedOnly: ['chosen'] });
    expect(judge({ selected: true }, [evidence('chosen')]).reason).toEqual({ rule: 'ready', claimedOnly: [] });
  });

  it('counts facts as readable once evidence is recorded for their outcome', () => {
    expect(judge({}, [evidence('chosen')])).toMatchObject({ verdict: 'advance', readable: { read: ['selected'] } });
  });

  it('on the last stage has no next stage to advance to', () => {
    expect(judge({ selected: true })).toMatchObject({ verdict: 'advance', place: { next: null } });
  });
});

describe('the state of an outcome', () => {
  const old = evidence('chosen', { day: dayFromToday(-91) });

  it.each<[string, GivenFacts, Parameters<typeof makeFacts>[1], string]>([
    ['met by the page', { selected: true }, [], 'met'],
    ['met by evidence, whatever the page says', { selected: false }, [evidence('chosen')], 'met'],
    ['met by one fresh piece of evidence among older ones', {}, [evidence('chosen'), old], 'met'],
    ['unmet when the page says so', { selected: false }, [old], 'unmet'],
    ['stale when all evidence is old', {}, [old], 'stale'],
    ['stale when the fact is', { selected: stale(true) }, [], 'stale'],
    ['open when the field is empty', { selected: null }, [], 'open'],
    ['unseen when the page does not show it', {}, [], 'unseen'],
  ])('is %s', (_what, given, recorded, state) => {
    expect(judge(given, recorded).outcomes[0]?.state).toBe(state);
  });
});

describe('the next action', () => {
  it.each<[string, GivenFacts, string | null]>([
    ['of a walk is what the stop signal asks', { ...THREE_RED, lastAskRefused: true }, 'refused'],
    ['of a last ask is what the first red signal asks', THREE_RED, 'tender'],
    ['of a hold is what the missing outcome asks', { selected: null, formalTender: true }, 'chosen'],
    ['of a page that tells too little is what the missing outcome asks', {}, 'chosen'],
    [
      'of a hold on warnings is what the first red signal asks',
      { selected: true, contactCount: 1, tenderShaped: true },
      'shaped',
    ],
    [
      'of an advance is what a warning asks, red before amber',
      { selected: true, discount: 5, contactCount: 1 },
      'single',
    ],
    ['of an advance is what an amber warning asks', { selected: true, discount: 5 }, 'cheap'],
    ['of an advance without warnings is nothing', { selected: true }, null],
  ])('%s', (_what, given, id) => {
    expect(judge(given).next?.from.id ?? null).toBe(id);
  });

  it('is due after the working days of its ask', () => {
    expect(judge({ selected: null }).next).toMatchObject({ ask: 'Ask them', by: '2026-11-30', otherwise: 'stop' });
  });

  it('prefers the missing outcome whose facts turn more than one thing', () => {
    const process = makeProcess({
      outcomes: [
        makeOutcome('first', { test: 'known', fact: 'metrics' }),
        makeOutcome('second', { test: 'known', fact: 'need' }),
      ],
      signals: [makeSignal('blind', { test: 'blank', fact: 'need' })],
      redGroupsForLastAsk: 1,
    });
    const { next, firmness } = assess(makeFacts({ stage: 'Only', metrics: null }), process, TODAY);
    expect(firmness).toMatchObject({ dependsOn: ['need', 'metrics'] });
    expect(next?.from.id).toBe('second');
  });
});
