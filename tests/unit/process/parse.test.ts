import { describe, expect, it } from 'vitest';
import { parsePack } from '@/src/process/parse';
import { problemSentence } from '@/src/process/problem';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import { errorsOf, file, withFires, withMet } from './pack-file';

const inMet = (lines: readonly string[]) => lines.map((line) => line.replace('outcomes.0.met', ''));

describe('a pack', () => {
  it('is read when nothing is wrong with it', () => {
    const parsed = parsePack(defaultCvo);
    expect(parsed).toMatchObject({ ok: true, process: { id: 'default-cvo', redGroupsForLastAsk: 3 } });
  });

  it.each([[null], ['text'], [[]], [{}], [undefined], [7]])('is refused when it is %j', (json) => {
    expect(errorsOf(json).length).toBeGreaterThan(0);
  });

  it('says of a problem where it is, what was found, what was expected and what to do', () => {
    const parsed = parsePack(withMet({ test: 'known', fact: 'econBuyer' }));
    expect(parsed.ok ? [] : parsed.problems.filter(({ level }) => level === 'error').map(problemSentence)).toEqual([
      'outcomes.0.met.fact: found the unknown fact "econBuyer", expected a fact of this process. Did you mean "economicBuyer"?',
    ]);
  });

  it('hears of everything at once, of meaning too where something else has the wrong shape', () => {
    const json = file((copy) => {
      Object.assign(copy, { stages: copy.stages.slice(0, 6), titel: copy.title });
      Reflect.deleteProperty(copy, 'title');
      Object.assign(copy.outcomes[0] ?? {}, { says: 3, stage: 'enagge', met: { test: 'future', fact: 'amount' } });
      Object.assign(copy.outcomes[2] ?? {}, { id: 'in-range', leastRung: 'verifyed' });
      Object.assign(copy.signals[1] ?? {}, { from: 'nowhere', colour: 'red', shade: 'dark' });
      Object.assign(copy.signals[2] ?? {}, {
        fires: {
          test: 'all',
          of: [
            { test: 'know', fact: 'need' },
            { test: 'at-least', fact: 'amuont', number: { parameter: 'push' } },
            { test: 'within', fact: 'need', days: { parameter: 'pushes' } },
          ],
        },
      });
      Object.assign(copy.stages[1]?.ids ?? {}, { hubspot: ['appointmentscheduled'] });
      Object.assign(copy.parameters.pushes, { value: 30 });
    });
    const expected = [
      'title: Rename "titel".',
      'titel: Did you mean "title"?',
      'outcomes.0.says: Write a sentence.',
      'outcomes.0.stage: Did you mean "engage"?',
      'outcomes.0.met.fact: Of an amount of money you can ask "at-least", "at-most", "more-than", "less-than", "known" and "blank".',
      'outcomes.2.id: Rename one outcome.',
      'outcomes.2.leastRung: Did you mean "verified"?',
      'signals.1.from: Choose one of "engage", "qualify", "shape", "prove", "propose", "contract".',
      'signals.1.colour: Take it out; its place knows "id", "name", "severity", "group", "from", "redFrom", "fires", "says", "why", "ask", "withinDays", "otherwise" and 2 more.',
      'signals.1.shade: Take it out; its place knows "id", "name", "severity", "group", "from", "redFrom", "fires", "says", "why", "ask", "withinDays", "otherwise" and 2 more.',
      'signals.2.fires.of.0.test: Did you mean "known"?',
      'signals.2.fires.of.1.fact: Did you mean "amount"?',
      'signals.2.fires.of.1.number.parameter: Did you mean "pushes"?',
      'signals.2.fires.of.2.fact: Of a text you can ask "known" and "blank".',
      expect.stringMatching(
        /^signals\.2\.fires\.of\.2\.days\.parameter: Use "silent-days" or .*, or change its unit\.$/,
      ),
      'stages.1.ids.hubspot.0: Take it out of one of the two.',
      'parameters.pushes.value: Write a number from 1 to 20, or widen the range.',
    ];
    expect(errorsOf(json)).toEqual(expect.arrayContaining(expected));
    expect(errorsOf(json)).toHaveLength(expected.length);
  });

  it.each<[unknown, string]>([
    [{ test: 'known', fact: 'mood' }, '.fact: Choose one of'],
    [{ test: 'known', fact: 'team.review' }, '.fact: Choose one of'],
    [{ test: 'future', fact: 'amount' }, '.fact: Of an amount of money you can ask "at-least"'],
    [{ test: 'within', fact: 'champion', days: 3 }, '.fact: Of a person you can ask "known" and "blank".'],
    [{ test: 'before', fact: 'closeDate', than: { fact: 'need' } }, '.than.fact: Of a text you can ask'],
    [{ test: 'moved-later', fact: 'amount', days: 3 }, '.fact: Of an amount of money you can ask'],
    [{ test: 'is', fact: 'selected', value: 'yes' }, '.value: Write true, without quotation marks.'],
    [{ test: 'is', fact: 'budget', value: true }, '.value: Write one of the choices of "budget".'],
    [{ test: 'is', fact: 'need', value: 'big' }, '.fact: Of a text you can ask'],
    [{ test: 'one-of', fact: 'budget', values: ['approved', 'aproved'] }, '.values.1: Did you mean "approved"?'],
    [{ test: 'owed-at-least', count: 2 }, '.test: Only signals can count owed outcomes'],
    [{ test: 'unknown-at-least', facts: ['need', 'need'], count: 1 }, '.facts.1: Take it out: it would count twice.'],
    [{ test: 'unknown-at-least', facts: ['need'], count: 2 }, '.count: Only 1 can hold.'],
    [
      { test: 'count-at-least', count: 0, of: [{ test: 'known', fact: 'need' }] },
      '.count: Of any number at least 0 hold.',
    ],
    [
      { test: 'at-least', fact: 'contactCount', number: { parameter: 'silent-days' } },
      '.number.parameter: Only "past" and',
    ],
    [
      { test: 'at-least', fact: 'amount', number: { parameter: 'pushes' } },
      '.number.parameter: Use "small-deal", or change its unit.',
    ],
    [{ test: 'all', of: [{ test: 'future', fact: 'need' }] }, '.of.0.fact: Of a text you can ask'],
    [{ test: 'not', of: { test: 'future', fact: 'need' } }, '.of.fact: Of a text you can ask'],
    [{ test: 'future', fact: 'closeDate', note: 'soon' }, '.note: Take it out'],
    [{ test: 'before', fact: 'closeDate', than: '2026-02-30' }, '.than: Write "today", a day such as 2026-11-27'],
    ['closeDate < today', ': Write a condition.'],
  ])('with an outcome met by %j has one error: %j', (condition, problem) => {
    const errors = inMet(errorsOf(withMet(condition)));
    expect(errors).toEqual([expect.stringContaining(problem)]);
  });

  it('with days by stage has to name every stage and no other', () => {
    const days = { engage: 3, shape: 3, prove: 3, propose: 3, contrakt: 3 };
    expect(errorsOf(withFires({ test: 'past', fact: 'closeDate', days }))).toEqual([
      'signals.0.fires.days.contrakt: Did you mean "contract"?',
      'signals.0.fires.days: Add "qualify": without days the rule is silent there.',
      'signals.0.fires.days: Add "contract": without days the rule is silent there.',
    ]);
  });

  it('with conditions nested without end is refused, and not followed', () => {
    let condition: unknown = { test: 'known', fact: 'need' };
    for (let level = 0; level < 5; level += 1) condition = { test: 'not', of: condition };
    expect(inMet(errorsOf(withMet(condition)))).toEqual([
      '.of.of.of.of.test: Take the innermost apart, or say it with fewer levels.',
    ]);
    for (let level = 0; level < 50_000; level += 1) condition = { test: 'not', of: condition };
    expect(errorsOf(withMet(condition))).toEqual([': Take out outcomes, signals or tests.']);
  });

  it.each<[object, string]>([
    [
      { fact: 'budget', as: 'choice', choice: 'plenty' },
      '.choice: Choose one of "none", "identified", "approved", "refused".',
    ],
    [{ fact: 'budget', as: 'day' }, '.fact: Of a choice you can ask'],
    [{ fact: 'need', as: 'true' }, '.fact: Of a text you can ask'],
    [{ fact: 'amount', as: 'note' }, '.fact: Of an amount of money you can ask'],
    [{ fact: 'selected', as: 'person' }, '.fact: Of a flag you can ask'],
  ])('whose evidence proves %j has the error %j', (item, problem) => {
    const json = file((copy) => void Object.assign(copy.outcomes[0] ?? {}, { establishes: [item] }));
    expect(errorsOf(json)).toEqual([expect.stringContaining(`outcomes.0.establishes.0${problem}`)]);
  });
});
