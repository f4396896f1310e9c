import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/src/details/process/changes';
import type { Condition } from '@/src/process/condition';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import { makeFacts, makeOutcome, makeProcess, makeSignal } from '../qualify/factories';

const KNOWN: Condition = { test: 'known', fact: 'need' };
const BLANK: Condition = { test: 'blank', fact: 'nextStep' };
const FACTS = makeFacts({ stage: 'Only', need: 'Bills by estimate', nextStep: null });

const judged = (change: Partial<SalesProcess>) => assess(FACTS, makeProcess(change), '2026-11-23');
const changes = (now: Partial<SalesProcess>, then: Partial<SalesProcess>) => {
  const { comes, goes, differs, raised, cleared } = changesBetween(judged(now), judged(then));
  return {
    comes: comes.map(({ outcome }) => outcome.id),
    goes: goes.map(({ outcome }) => outcome.id),
    differs: differs.map(({ result, before }) => [result.outcome.id, before, result.state]),
    raised: raised.map(({ signal }) => signal.id),
    cleared: cleared.map(({ signal }) => signal.id),
  };
};

describe('what another process changes', () => {
  it('is which outcomes come and go, and which are judged differently', () => {
    const strict = makeOutcome('need', KNOWN, { leastRung: 'verified' });
    expect(
      changes(
        { outcomes: [makeOutcome('need', KNOWN), makeOutcome('old', KNOWN)] },
        { outcomes: [strict, makeOutcome('new', KNOWN)] },
      ),
    ).toEqual({ comes: ['new'], goes: ['old'], differs: [['need', 'met', 'open']], raised: [], cleared: [] });
  });

  it('is which signals are raised and which are raised no longer, whether or not it watches them', () => {
    const raised = makeSignal('no-next', BLANK);
    const clear = makeSignal('no-next', { test: 'blank', fact: 'need' });
    expect(changes({ signals: [clear] }, { signals: [raised] })).toMatchObject({ raised: ['no-next'], cleared: [] });
    expect(changes({ signals: [raised] }, { signals: [clear] })).toMatchObject({ raised: [], cleared: ['no-next'] });
    expect(changes({ signals: [raised] }, { signals: [] })).toMatchObject({ raised: [], cleared: ['no-next'] });
  });

  it('is nothing where both say the same', () => {
    const same = { outcomes: [makeOutcome('need', KNOWN)], signals: [makeSignal('no-next', BLANK)] };
    expect(changes(same, same)).toEqual({ comes: [], goes: [], differs: [], raised: [], cleared: [] });
  });
});
