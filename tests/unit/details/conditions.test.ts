import { describe, expect, it } from 'vitest';
import type { WatchedFor } from '@/src/deal/condition';
import { checkCondition, factsFor } from '@/src/details/conditions/check-condition';
import { conditionInWords } from '@/src/language/agreed';
import type { AgreeingForm } from '@/src/overlay/desk/agreeing';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { makeFacts, verified } from '../qualify/factories';
import { aCondition, anotherId } from '../factories';

const TODAY = '2026-11-23';
const FACTS = makeFacts({ stage: 'Qualification', champion: 'Jonas Weber', economicBuyer: null }).facts;

function aDraft(change: Partial<AgreeingForm> = {}): AgreeingForm {
  return {
    id: anotherId(1),
    of: null,
    kind: 'exit',
    test: 'not-known-by',
    fact: 'economicBuyer',
    day: '2026-12-04',
    ...change,
  };
}

const STAGE = { type: 'text', text: 'Qualification' } as const;

describe('a form for something to be agreed beforehand', () => {
  it.each<[AgreeingForm['test'], WatchedFor]>([
    ['not-known-by', { test: 'not-known-by', fact: 'economicBuyer', day: '2026-12-04' }],
    ['not-proven-by', { test: 'not-proven-by', fact: 'economicBuyer', day: '2026-12-04' }],
    ['unchanged-by', { test: 'unchanged-by', fact: 'stage', value: STAGE, day: '2026-12-04' }],
    ['later-than', { test: 'later-than', fact: 'closeDate', day: '2026-12-04' }],
    ['day', { test: 'day', day: '2026-12-04' }],
    ['known', { test: 'known', fact: 'economicBuyer' }],
    ['changes', { test: 'changes', fact: 'stage', from: STAGE }],
  ])('asks for what is chosen in it: %s', (test, when) => {
    expect(checkCondition(aDraft({ test }), FACTS, TODAY)).toEqual({ ok: true, entry: when });
  });

  it.each([
    [{ fact: null }, { fact: 'Choose what has to be known.', day: null }],
    [{ day: '' }, { fact: null, day: 'Choose a day.' }],
    [{ day: '2026-11-22' }, { fact: null, day: 'That day has passed. Choose today or a later day.' }],
    [
      { test: 'day', day: 'soon' },
      { fact: null, day: 'Choose a day.' },
    ],
  ] as const)('says what it lacks: %j', (change, problems) => {
    expect(checkCondition(aDraft(change), FACTS, TODAY)).toEqual({ ok: false, problems });
  });

  it('keeps the stage that was meant when its day is changed later, in another stage', () => {
    const of = aCondition({ when: { test: 'unchanged-by', fact: 'stage', value: STAGE, day: '2026-11-20' } });
    const later = makeFacts({ stage: 'Proposal' }).facts;
    expect(checkCondition(aDraft({ of, test: 'unchanged-by' }), later, TODAY)).toMatchObject({
      ok: true,
      entry: { value: STAGE },
    });
  });

  it('offers what is not known yet, or for a proof what is not proven yet', () => {
    const facts = makeFacts({ stage: 'Qualification', champion: 'Jonas Weber', metrics: verified('x') });
    const assessment = assess(facts, defaultProcess(), TODAY);
    const known = factsFor('not-known-by', assessment, facts.facts);
    const proven = factsFor('not-proven-by', assessment, facts.facts);
    expect(known).toContain('economicBuyer');
    expect(known).not.toContain('champion');
    expect(proven).toContain('champion');
    expect(proven).not.toContain('metrics');
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('what was agreed, in words', () => {
  const names = { fact: (id: string) => id, day: (day: string) => day };
  const said = (kind: 'exit' | 're-entry', when: WatchedFor): string => conditionInWords({ kind, when }, names);

  it.each<[WatchedFor, string]>([
    [{ test: 'day', day: '2026-12-04' }, 'You leave when 2026-12-04 has come'],
    [
      { test: 'not-known-by', fact: 'champion', day: '2026-12-04' },
      'You leave if “champion” is still not known by 2026-12-04',
    ],
    [
      { test: 'not-proven-by', fact: 'champion', day: '2026-12-04' },
      'You leave if “champion” is still not proven by 2026-12-04',
    ],
    [
      { test: 'unchanged-by', fact: 'stage', value: STAGE, day: '2026-12-04' },
      'You leave if “stage” is still “Qualification” after 2026-12-04',
    ],
    [{ test: 'later-than', fact: 'closeDate', day: '2026-12-04' }, 'You leave if “closeDate” moves past 2026-12-04'],
  ])('%j is a sentence about leaving', (when, sentence) => {
    expect(said('exit', when)).toBe(sentence);
  });

  it('is a sentence about coming back', () => {
    expect(said('re-entry', { test: 'known', fact: 'champion' })).toBe(
      'Worth another look when “champion” becomes known',
    );
    expect(said('re-entry', { test: 'changes', fact: 'stage', from: STAGE })).toBe(
      'Worth another look when “stage” is no longer “Qualification”',
    );
  });
});
