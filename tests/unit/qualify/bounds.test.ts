import { describe, expect, it } from 'vitest';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, makeOutcome, makeProcess, makeSignal } from './factories';
import type { GivenFacts } from './factories';

const isSelected: Condition = { test: 'is', fact: 'selected', value: true };
const isTender: Condition = { test: 'is', fact: 'formalTender', value: true };
const noNeed: Condition = { test: 'blank', fact: 'need' };

const PROCESS = makeProcess({
  outcomes: [makeOutcome('chosen', isSelected)],
  signals: [makeSignal('tender', isTender), makeSignal('blind', noNeed)],
  redGroupsForLastAsk: 2,
});

function judge(given: GivenFacts, process: SalesProcess = PROCESS): Assessment {
  return assess(makeFacts({ stage: 'Only', ...given }), process, TODAY);
}

describe('a verdict', () => {
  it.each<[string, GivenFacts, Assessment['firmness']]>([
    ['is firm when all is known', { selected: true, formalTender: false, need: 'Bills' }, { firm: true }],
    ['is firm when the unknown cannot turn it', { selected: false, formalTender: false }, { firm: true }],
    [
      'hangs on a fact that would be bad news',
      { selected: true, formalTender: true },
      { firm: false, best: 'advance', worst: 'last-ask', dependsOn: ['need'] },
    ],
    [
      'hangs on an empty field, which can be filled',
      { selected: true, formalTender: true, need: null },
      { firm: false, best: 'advance', worst: 'last-ask', dependsOn: ['need'] },
    ],
    [
      'hangs most on the fact that turns most',
      { need: 'Bills', formalTender: false },
      { firm: false, best: 'advance', worst: 'hold', dependsOn: ['selected'] },
    ],
    [
      'that cannot be told still has its ends',
      {},
      { firm: false, best: 'advance', worst: 'last-ask', dependsOn: ['selected', 'formalTender', 'need'] },
    ],
  ])('%s', (_what, given, firmness) => {
    expect(judge(given).firmness).toEqual(firmness);
  });

  it('does not hang on stop signals that nobody has seen', () => {
    const stop = makeSignal('no', { test: 'is', fact: 'customerSaidNo', value: true }, { severity: 'stop' });
    const process = { ...PROCESS, signals: [...PROCESS.signals, stop] };
    const given: GivenFacts = { selected: true, formalTender: false, need: 'Bills' };
    expect(judge(given, process).firmness).toEqual({ firm: true });
    expect(judge({ ...given, customerSaidNo: true }, process)).toMatchObject({
      verdict: 'walk',
      firmness: { firm: true },
    });
  });

  it('does not hang on age rules without figures of won deals', () => {
    const old = makeSignal('old', { test: 'longer-than-won', fact: 'created', span: 'cycle' });
    const process = { ...PROCESS, signals: [old], redGroupsForLastAsk: 1 };
    expect(judge({ selected: true }, process).firmness).toEqual({ firm: true });
  });

  it('with an outcome that no fact can settle holds at both ends', () => {
    const process = makeProcess({
      outcomes: [makeOutcome('old', { test: 'longer-than-won', fact: 'created', span: 'cycle' })],
    });
    expect(judge({ created: TODAY }, process)).toMatchObject({ verdict: 'hold', firmness: { firm: true } });
  });
});

describe('owed outcomes', () => {
  const [only] = PROCESS.stages;
  const stages = only ? [{ ...only, id: 'first', ids: { salesforce: ['First'], hubspot: [] } }, only] : [];
  const process: SalesProcess = {
    ...PROCESS,
    stages,
    outcomes: [makeOutcome('chosen', isSelected, { stage: 'first' })],
    signals: [makeSignal('ahead', { test: 'owed-at-least', count: 1 })],
  };

  it.each<[string, GivenFacts, string]>([
    ['are counted when the page shows that they are missing', { selected: false }, 'raised'],
    ['are counted when their field is empty', { selected: null }, 'raised'],
    ['are not counted when they are in', { selected: true }, 'clear'],
    ['never count when the page does not show them', {}, 'unknown'],
  ])('%s', (_what, given, state) => {
    expect(judge(given, process).signals[0]?.state).toBe(state);
  });
});
