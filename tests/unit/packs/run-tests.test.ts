import { describe, expect, it } from 'vitest';
import { failedTests } from '@/src/packs/run-tests';
import type { PackTest } from '@/src/process/pack';
import { makeOutcome, makeProcess, makeSignal } from '@/tests/unit/qualify/factories';

const ids = (name: string) => ({ salesforce: [name], hubspot: [] });
const PROCESS = makeProcess({
  added: { 'team.review': { type: 'choice', label: 'Review', choices: ['open', 'done'] } },
  stages: [
    { id: 'talk', name: 'Talk', buyer: 'They talk.', ids: ids('Prospecting'), labels: [] },
    { id: 'buy', name: 'Buy', buyer: 'They buy.', ids: { salesforce: [], hubspot: [] }, labels: ['Kaufen'] },
    { id: 'lost-in-space', name: 'Nowhere', buyer: 'They drift.', ids: { salesforce: [], hubspot: [] }, labels: [] },
  ],
  outcomes: [
    makeOutcome(
      'second-voice',
      { test: 'at-least', fact: 'contactCount', number: 2 },
      { stage: 'talk', leastRung: 'verified' },
    ),
    makeOutcome('reviewed', { test: 'is', fact: 'team.review', value: 'done' }, { stage: 'buy' }),
    makeOutcome(
      'signer-set',
      { test: 'known', fact: 'signer' },
      { stage: 'buy', establishes: [{ fact: 'signer', as: 'person' }] },
    ),
  ],
  signals: [
    makeSignal('said-no', { test: 'is', fact: 'customerSaidNo', value: true }, { severity: 'stop', from: 'talk' }),
    makeSignal('slipped', { test: 'moved-later', fact: 'closeDate', days: 56 }, { from: 'talk' }),
    makeSignal('unreviewed', { test: 'blank', fact: 'team.review' }, { from: 'buy' }),
  ],
});

const TEST: PackTest = {
  name: 'a deal',
  today: '2026-11-23',
  stage: 'talk',
  facts: { contactCount: { value: 2, rung: 'verified' }, closeDate: '2027-01-15', customerSaidNo: false },
  expect: { verdict: 'advance', raised: [] },
};

/** What is wrong with one test, sentence by sentence. */
function problems(change: Partial<PackTest>, expected: Partial<PackTest['expect']> = {}): readonly string[] {
  const failed = failedTests([{ ...TEST, ...change, expect: { ...TEST.expect, ...expected } }], PROCESS);
  return failed.flatMap(({ problems: sentences }) => sentences);
}

describe('a test of a pack', () => {
  it('holds when the process says what it expects', () => {
    expect(failedTests([TEST], PROCESS)).toEqual([]);
  });

  it('is named with what was expected and what came out when it does not hold', () => {
    const wrong = { ...TEST, name: 'a deal that is lost', expect: { verdict: 'walk', raised: ['said-no'] } };
    expect(failedTests([TEST, wrong], PROCESS)).toEqual([
      {
        name: 'a deal that is lost',
        problems: ['The verdict should be “walk”, and is “advance”.', '“said-no” should be raised, and is clear.'],
      },
    ]);
  });

  it('names a signal that is raised and was not expected', () => {
    const facts = { ...TEST.facts, customerSaidNo: true };
    expect(problems({ facts }, { verdict: 'walk' })).toEqual(['“said-no” is raised, and should not be.']);
  });

  it.each([
    ['said-no', '“said-no” should be raised, and is not known.'],
    ['unreviewed', '“unreviewed” should be raised, and is not watched where the deal stands.'],
    ['sad-no', 'No signal has the id “sad-no”.'],
  ])('that wants %s raised says of it: %s', (id, sentence) => {
    const facts = { contactCount: { value: 2, rung: 'verified' } } as const;
    expect(problems({ facts }, { raised: [id] })).toEqual([sentence]);
  });

  it.each<[Partial<PackTest['expect']>, readonly string[]]>([
    [{ missing: ['reviewed'], owed: ['second-voice'] }, []],
    [
      { missing: [], owed: [] },
      ['“reviewed” is missing, and should not be.', '“second-voice” is owed, and should not be.'],
    ],
    [{ missing: ['reviewed', 'signer-set'] }, ['“signer-set” should be missing, and is met.']],
    [{ missing: ['reviewed', 'second-voice'] }, ['“second-voice” should be missing, and is due in an earlier stage.']],
    [{ owed: ['second-voice', 'reviewed'] }, ['“reviewed” should be owed, and is due in this stage.']],
    [{ owed: ['second-voice', 'chosen'] }, ['No outcome has the id “chosen”.']],
  ])('that expects %j of the outcomes says %j', (expected, sentences) => {
    const facts = {
      contactCount: 1,
      'team.review': 'open',
      signer: { value: 'Aileen Cho', rung: 'verified' },
    } as const;
    expect(problems({ stage: 'buy', facts }, { verdict: 'hold', ...expected })).toEqual(sentences);
  });

  it('that expects an outcome of a later stage says that it is not due', () => {
    expect(problems({}, { missing: ['signer-set'] })).toEqual(['“signer-set” should be missing, and is not due yet.']);
  });

  it('tells a verdict that stands from one that depends on what is not known', () => {
    const known = { ...TEST.facts, customerSaidNo: true };
    expect(problems({ facts: known }, { verdict: 'walk', raised: ['said-no'], firm: true })).toEqual([]);
    expect(problems({ facts: known }, { verdict: 'walk', raised: ['said-no'], firm: false })).toEqual([
      'The verdict should depend on facts that are not known, and stands whatever they are.',
    ]);
    expect(problems({ facts: { contactCount: 2 } }, { verdict: 'hold', firm: true })).toEqual([
      'The verdict should stand whatever else is learned, and depends on contactCount.',
    ]);
  });

  it('counts what the seller recorded: people, and what their acts prove', () => {
    const evidence = [
      { outcome: 'second-voice', person: 'Priya Raman', day: '2026-11-12', how: 'did' },
      { outcome: 'signer-set', person: 'Aileen Cho', day: '2026-11-20', how: 'wrote', note: 'Signs on 4 December' },
    ] as const;
    expect(problems({ stage: 'buy', facts: { 'team.review': 'done' }, evidence }, { missing: [], owed: [] })).toEqual(
      [],
    );
  });

  it('counts how far a date was moved from what stood there first', () => {
    const moves = [
      { day: '2026-09-01', to: '2026-12-31' },
      { day: '2026-11-20', to: '2027-01-29' },
    ] as const;
    const closeDate = { since: '2026-06-01', whole: true, from: '2026-10-30', changes: moves } as const;
    expect(problems({ history: { closeDate } }, { raised: ['slipped'] })).toEqual([]);
    expect(problems({ history: { closeDate: { ...closeDate, from: '2026-12-15' } } })).toEqual([]);
  });

  it.each([
    ['talk', 'advance'],
    ['buy', 'cannot-tell'],
    ['won', 'closed'],
    ['lost', 'closed'],
    [null, 'cannot-tell'],
  ])('finds a deal in the stage %s by the marks of the process, and it is %s', (stage, verdict) => {
    expect(problems({ stage }, { verdict })).toEqual([]);
  });

  it.each<[Partial<PackTest>, string]>([
    [{ stage: 'nowhere' }, 'No stage has the id “nowhere”.'],
    [{ stage: 'lost-in-space' }, 'The stage “lost-in-space” has no id and no label, so no deal can be found in it.'],
    [{ facts: { closeDate: 'soon' } }, '“closeDate” takes a day such as 2026-11-23, not "soon".'],
    [{ facts: { contactCount: '2' } }, '“contactCount” takes a number, not "2".'],
    [{ facts: { 'team.review': 'shut' } }, '“team.review” takes one of its own choices, not "shut".'],
    [{ facts: { customerSaidNo: 'yes' } }, '“customerSaidNo” takes true or false, not "yes".'],
    [{ facts: { 'team.mood': 'good' } }, 'No fact is called “team.mood”.'],
    [
      { history: { closeDate: { since: '2026-06-01', whole: true, from: 3, changes: [] } } },
      '“closeDate” takes a day such as 2026-11-23, not 3.',
    ],
    [
      { evidence: [{ outcome: 'chosen', person: 'Priya Raman', day: '2026-11-12', how: 'did' }] },
      'No outcome has the id “chosen”.',
    ],
  ])('is told what is no deal in it: %j', (change, sentence) => {
    expect(problems(change)).toEqual([sentence]);
  });
});
