import { describe, expect, it } from 'vitest';
import { parsePack } from '@/src/process/parse';
import defaultCvo from '@/src/process/built-in/default-cvo.json';

/** The default process as JSON, changed by hand as a pack author might. */
function file(change: (json: typeof defaultCvo) => unknown): unknown {
  const copy = structuredClone(defaultCvo);
  return change(copy) ?? copy;
}

/** The paths and messages of what is wrong. */
function problems(json: unknown): readonly string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

const met = (condition: unknown) =>
  file((json) => Object.assign(json.outcomes[0] ?? {}, { met: condition }) && undefined);
const fires = (condition: unknown) =>
  file((json) => Object.assign(json.signals[0] ?? {}, { fires: condition }) && undefined);

describe('a process file', () => {
  it('is read when nothing is wrong with it', () => {
    const parsed = parsePack(defaultCvo);
    expect(parsed).toMatchObject({ ok: true, process: { id: 'default-cvo', redGroupsForLastAsk: 3 } });
  });

  it.each([[null], ['text'], [[]], [{}]])('is refused when it is %j', (json) => {
    expect(problems(json).length).toBeGreaterThan(0);
  });

  it('names all that is wrong with its shape at once', () => {
    const json = file((copy) => {
      Object.assign(copy.outcomes[0] ?? {}, { says: 3 });
      Object.assign(copy.signals[2] ?? {}, { severity: 'scary', colour: 'red' });
      Object.assign(copy.stages[1] ?? {}, { name: '' });
    });
    expect(
      problems(json)
        .map((line) => line.split(':')[0])
        .toSorted(),
    ).toEqual(['outcomes.0.says', 'signals.2.colour', 'signals.2.severity', 'stages.1.name']);
  });

  it('names all that is wrong with its meaning at once', () => {
    const json = file((copy) => {
      Object.assign(copy.outcomes[0] ?? {}, { stage: 'nowhere' });
      Object.assign(copy.outcomes[2] ?? {}, { id: 'in-range' });
      Object.assign(copy.signals[1] ?? {}, { from: 'nowhere', redFrom: 'nowhere' });
      Object.assign(copy.stages[1]?.ids ?? {}, { hubspot: ['appointmentscheduled'] });
    });
    expect(problems(json)).toEqual([
      'outcomes.2.id: The id "in-range" is used twice',
      'stages.1.ids.hubspot: The stage "appointmentscheduled" already belongs to stages.0',
      'outcomes.0.stage: No stage has the id "nowhere"',
      'signals.1.from: No stage has the id "nowhere"',
      'signals.1.redFrom: No stage has the id "nowhere"',
    ]);
  });

  it.each<[unknown, string]>([
    [{ test: 'known', fact: 'mood' }, 'outcomes.0.met.fact: Unknown fact "mood"'],
    [{ test: 'future', fact: 'amount' }, 'outcomes.0.met: amount is a money, not a date'],
    [{ test: 'within', fact: 'champion', days: 3 }, 'outcomes.0.met: champion is a person, not a date'],
    [{ test: 'at-least', fact: 'need', number: 3 }, 'outcomes.0.met: need is a text, not a number or money'],
    [{ test: 'is', fact: 'selected', value: 'yes' }, 'outcomes.0.met: selected is a flag, not a choice'],
    [{ test: 'is', fact: 'budget', value: true }, 'outcomes.0.met: budget is a choice, not a flag'],
    [
      { test: 'one-of', fact: 'budget', values: ['approved', 'plenty'] },
      'outcomes.0.met: budget is one of none, identified, approved, refused, never plenty',
    ],
    [{ test: 'owed-at-least', count: 2 }, 'outcomes.0.met: Only signals can count owed outcomes'],
    [{ test: 'all', of: [{ test: 'future', fact: 'need' }] }, 'outcomes.0.met.of.0: need is a text, not a date'],
    [{ test: 'not', of: { test: 'future', fact: 'need' } }, 'outcomes.0.met.of: need is a text, not a date'],
  ])('with an outcome met by %j has the problem %j', (condition, problem) => {
    expect(problems(met(condition))).toEqual([problem]);
  });

  it.each([
    [{ test: 'matches', fact: 'need', pattern: '(a+)+$' }],
    [{ test: 'all', of: [] }],
    [{ test: 'past', fact: 'closeDate', days: -1 }],
    [{ test: 'known', fact: 'need', script: 'alert(1)' }],
    ['closeDate < today'],
  ])('with a signal that fires on %j is refused', (condition) => {
    expect(problems(fires(condition)).length).toBeGreaterThan(0);
  });

  it('with days by stage has to name every stage and no other', () => {
    expect(problems(fires({ test: 'past', fact: 'closeDate', days: { engage: 3, nowhere: 3 } }))).toEqual([
      'signals.0.fires.days: No stage has the id "nowhere"',
      ...['qualify', 'shape', 'prove', 'propose', 'contract'].map(
        (stage) => `signals.0.fires.days: The stage "${stage}" has no days`,
      ),
    ]);
  });

  it('with conditions nested without end is refused, and not followed', () => {
    let condition: unknown = { test: 'known', fact: 'need' };
    for (let level = 0; level < 50_000; level += 1) condition = { test: 'not', of: condition };
    expect(problems(fires(condition)).length).toBeGreaterThan(0);
  });

  it.each<[object, string]>([
    [
      { fact: 'budget', as: 'choice', choice: 'plenty' },
      'budget is one of none, identified, approved, refused, never plenty',
    ],
    [{ fact: 'budget', as: 'day' }, 'budget is a choice, not a date'],
    [{ fact: 'need', as: 'true' }, 'need is a text, not a flag'],
    [{ fact: 'amount', as: 'note' }, 'amount is a money, not a text'],
    [{ fact: 'selected', as: 'person' }, 'selected is a flag, not a person or text'],
  ])('whose evidence proves %j has the problem %j', (item, message) => {
    const json = file((copy) => Object.assign(copy.outcomes[0] ?? {}, { establishes: [item] }) && undefined);
    expect(problems(json)).toEqual([`outcomes.0.establishes.0: ${message}`]);
  });
});
