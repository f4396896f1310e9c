import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKENDS_OFF } from '@/src/day';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { explainSignal, explainVerdict } from '@/src/qualify/explanation';
import { verdictOf } from '@/src/qualify/judge';
import { TODAY } from '@/tests/unit/facts/factories';
import { anyFacts, smallProcess, SMALL_FACTS } from './arbitraries';
import { CRM_STAGE, makeFacts, makeProcess, makeSignal, type GivenFacts } from './factories';

const PROCESS = defaultProcess();
const is = (fact: 'formalTender' | 'selected' | 'lastAskRefused') => ({ test: 'is', fact, value: true }) as const;

function judge(given: GivenFacts, setAside: readonly string[] = [], process = PROCESS): Assessment {
  return assess(makeFacts(given), process, TODAY, WEEKENDS_OFF, new Set(setAside));
}

const states = ({ signals }: Assessment) => signals.map(({ signal, state }) => [signal.id, state] as const);

describe('a signal that is set aside', () => {
  it('stops nothing, and the assessment says that it would', () => {
    const given = { stage: CRM_STAGE['shape'] ?? '', lastAskRefused: true };
    expect(judge(given).verdict).toBe('walk');
    const aside = judge(given, ['ask-refused']);
    expect(aside.verdict).not.toBe('walk');
    expect(aside.setAside).toEqual({ signals: ['ask-refused'], without: 'walk' });
    expect(aside.signals.find(({ signal }) => signal.id === 'ask-refused')?.state).toBe('set-aside');
    expect(aside.raised.stop).toBe(0);
    expect(aside.next?.from.id).not.toBe('ask-refused');
  });

  it('leaves its group red when another one of it is raised', () => {
    const group = { group: 'one' };
    const process = makeProcess({
      signals: [
        makeSignal('tender', is('formalTender'), group),
        makeSignal('picked', is('selected'), group),
        makeSignal('refused', is('lastAskRefused')),
      ],
      redGroupsForLastAsk: 2,
    });
    const given = { stage: 'Only', formalTender: true, selected: true, lastAskRefused: true };
    expect(judge(given, ['tender'], process).verdict).toBe('last-ask');
    expect(judge(given, ['tender', 'picked'], process).verdict).not.toBe('last-ask');
  });

  it('that is not raised is said to be as it is, and nothing rests on it', () => {
    const given = { stage: CRM_STAGE['shape'] ?? '', lastAskRefused: false };
    const aside = judge(given, ['ask-refused']);
    expect(states(aside)).toEqual(states(judge(given)));
    expect(aside.setAside).toBeNull();
  });

  it('is explained as the raised one that it is, beside the rules of the verdict', () => {
    const given = { stage: CRM_STAGE['shape'] ?? '', lastAskRefused: true };
    const facts = makeFacts(given);
    const aside = judge(given, ['ask-refused']);
    const result = aside.signals.find(({ signal }) => signal.id === 'ask-refused');
    const raised = judge(given);
    const before = raised.signals.find(({ signal }) => signal.id === 'ask-refused');
    if (!result || !before) throw new Error('it is not watched');
    const why = explainSignal(result, aside, facts);
    expect(why).toEqual({ ...explainSignal(before, raised, facts), state: 'set-aside' });
    expect(explainVerdict(aside, facts).setAside).toEqual({ rules: [why], without: 'walk' });
    expect(explainVerdict(raised, facts).setAside).toBeNull();
  });
});

describe('whatever is set aside', () => {
  const some = fc
    .tuple(smallProcess, anyFacts(SMALL_FACTS))
    .chain(([process, given]) =>
      fc.tuple(fc.constant(process), fc.constant(given), fc.subarray(process.signals.map(({ id }) => id))),
    );

  it('no outcome and no other signal is another one, and those set aside only where they would be raised', () => {
    fc.assert(
      fc.property(some, ([process, given, ids]) => {
        const shown = { ...given, stage: 'Only' };
        const before = judge(shown, [], process);
        const after = judge(shown, ids, process);
        expect(after.outcomes).toEqual(before.outcomes);
        const expected = states(before).map(([id, state]) => [
          id,
          state === 'raised' && ids.includes(id) ? 'set-aside' : state,
        ]);
        expect(states(after)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('the verdict is that of a process without these signals, and so is how firm it is', () => {
    fc.assert(
      fc.property(some, ([process, given, ids]) => {
        const shown = { ...given, stage: 'Only' };
        const after = judge(shown, ids, process);
        const without = judge(shown, [], {
          ...process,
          signals: process.signals.filter(({ id }) => !ids.includes(id)),
        });
        expect([after.verdict, after.reason, after.firmness, after.next, after.asked]).toEqual([
          without.verdict,
          without.reason,
          without.firmness,
          without.next,
          without.asked,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('what the verdict would be with them is what it is where nothing is set aside', () => {
    fc.assert(
      fc.property(some, ([process, given, ids]) => {
        const shown = { ...given, stage: 'Only' };
        const { setAside, verdict } = judge(shown, ids, process);
        expect(setAside?.without ?? verdict).toBe(verdictOf(makeFacts(shown), process, TODAY));
      }),
      { numRuns: 500 },
    );
  });

  it('nothing set aside is the same as no word of it', () => {
    fc.assert(
      fc.property(some, ([process, given]) => {
        const facts = makeFacts({ ...given, stage: 'Only' });
        expect(assess(facts, process, TODAY, WEEKENDS_OFF, new Set())).toEqual(assess(facts, process, TODAY));
      }),
      { numRuns: 200 },
    );
  });
});
