import { describe, expect, it } from 'vitest';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import { parsePack } from '@/src/process/parse';
import { errorsOf, file, warningsOf, withFires, withMet, type PackFile } from './pack-file';

const all = (...of: readonly unknown[]) => ({ test: 'all', of });
const any = (...of: readonly unknown[]) => ({ test: 'any', of });
const not = (of: unknown) => ({ test: 'not', of });
const is = (fact: string, value: unknown) => ({ test: 'is', fact, value });
const known = (fact: string) => ({ test: 'known', fact });
const blank = (fact: string) => ({ test: 'blank', fact });
const number = (test: string, limit: unknown, fact = 'contactCount') => ({ test, fact, number: limit });
const days = (test: string, limit: number, fact = 'closeDate') => ({ test, fact, days: limit });
const date = (test: string, than: unknown, fact = 'closeDate') => ({ test, fact, than });

describe('a condition that can never be true', () => {
  it.each<[string, unknown, string]>([
    ['two values of one fact', all(is('budget', 'approved'), is('budget', 'refused')), 'exclude each other'],
    ['both answers of a flag', all(is('selected', true), is('selected', false)), 'exclude each other'],
    ['no choice left', not({ test: 'one-of', fact: 'scope', values: ['clear', 'questions', 'unclear'] }), 'It says'],
    ['a lower limit above the upper one', all(number('at-least', 5), number('at-most', 3)), 'exclude each other'],
    ['more and less than one limit', all(number('more-than', 3), number('less-than', 3)), 'exclude each other'],
    ['blank and known', all(blank('need'), known('need')), 'exclude each other'],
    ['blank and a value', all(blank('closeDate'), days('past', 10)), 'exclude each other'],
    ['to come and past', all({ test: 'future', fact: 'closeDate' }, days('past', 0)), 'exclude each other'],
    ['long ago and lately', all(days('past', 30), days('within', 30)), 'exclude each other'],
    ['before and after one day', all(date('before', '2026-12-01'), date('after', '2026-12-01')), 'exclude each other'],
    [
      'before and after another date',
      all(date('before', { fact: 'created' }), date('after', { fact: 'created' })),
      'exclude each other',
    ],
    [
      'dates in a circle',
      all(
        date('before', { fact: 'created' }),
        date('before', { fact: 'goLiveDate' }, 'created'),
        date('before', { fact: 'closeDate' }, 'goLiveDate'),
      ),
      'It says',
    ],
    ['a date before itself', date('before', { fact: 'closeDate' }), 'It says'],
    [
      'the same and not the same',
      all({ test: 'owed-at-least', count: 2 }, not({ test: 'owed-at-least', count: 2 })),
      'exclude each other',
    ],
    ['not known, which is unknown', not(known('need')), 'ask with "blank"'],
    [
      'too many of what excludes itself',
      { test: 'count-at-least', count: 2, of: [blank('need'), known('need')] },
      'It says',
    ],
    ['one hidden inside another', all(known('need'), all(known('metrics'), not(known('whyNow')))), 'ask with "blank"'],
    [
      'all unknown, and one of them known',
      all({ test: 'unknown-at-least', facts: ['need', 'metrics'], count: 2 }, known('metrics')),
      'exclude each other',
    ],
  ])('by %s is an error', (_what, condition, reason) => {
    expect(errorsOf(withFires(condition))).toEqual([expect.stringContaining(reason)]);
  });

  it.each<[string, unknown]>([
    ['decimals between two whole limits', all(number('more-than', 2), number('less-than', 3))],
    ['a single day', all(days('past', 29), days('within', 30))],
    ['two dates on neighbouring days', all(days('past', 29), days('within', 30), date('before', { fact: 'created' }))],
    ['two facts of the same choice', all(is('budget', 'approved'), is('paperStatus', 'done'))],
    [
      'an old value: neither blank nor known',
      all({ test: 'unknown-at-least', facts: ['need'], count: 1 }, not(blank('need'))),
    ],
    [
      'a chain of dates',
      all(date('before', { fact: 'created' }), date('before', { fact: 'goLiveDate' }, 'created'), {
        test: 'future',
        fact: 'closeDate',
      }),
    ],
    [
      'history that no page shows',
      all(
        { test: 'changed-at-least', fact: 'closeDate', times: 3 },
        not({ test: 'moved-later', fact: 'closeDate', days: 30 }),
      ),
    ],
    ['figures of won deals', all({ test: 'longer-than-won', fact: 'created', span: 'cycle' }, known('created'))],
  ])('is not seen in %s', (_what, condition) => {
    expect(errorsOf(withFires(condition))).toEqual([]);
  });

  it('is a warning where it is one alternative of several', () => {
    const condition = any(known('need'), all(blank('metrics'), known('metrics')));
    expect(warningsOf(withFires(condition))).toContainEqual(
      expect.stringContaining('signals.0.fires.of.1: These exclude'),
    );
    expect(errorsOf(withFires(condition))).toEqual([]);
  });

  it('cannot be told of what is too large to try, and nothing is claimed', () => {
    const pairs = [
      'need',
      'metrics',
      'whyNow',
      'champion',
      'signer',
      'competitor',
      'economicBuyer',
      'decisionProcess',
      'paperProcess',
      'decisionCriteria',
    ];
    const condition = all(
      ...pairs.map((fact) => any(known(fact), blank(fact))),
      any(...pairs.map((fact) => all(known(fact), blank(fact)))),
    );
    expect(errorsOf(withFires(condition))).toEqual([]);
  });
});

describe('a condition that is always true', () => {
  it.each<[string, unknown]>([
    ['a value or none', any(known('need'), blank('need'))],
    ['a limit from either side', any(number('at-least', 3), number('less-than', 3), blank('contactCount'))],
    ['not both', any(not(is('selected', true)), not(is('selected', false)), blank('selected'))],
  ])('by %s is an error', (_what, condition) => {
    expect(errorsOf(withFires(condition))).toEqual([expect.stringContaining('raised on every deal')]);
    expect(errorsOf(withMet(condition))).toEqual([expect.stringContaining('asks the customer for nothing')]);
  });
});

describe('the parameters of a pack', () => {
  const parameters = (change: (parameters: PackFile['parameters']) => void) => file((json) => change(json.parameters));

  it.each<[string, unknown, readonly string[]]>([
    [
      'above its range',
      parameters((own) => void (own.pushes.value = 21)),
      ['parameters.pushes.value: Write a number from 1 to 20'],
    ],
    [
      'below its range in one stage',
      parameters((own) => void (own['silent-days'].value.shape = 0)),
      ['parameters.silent-days.value.shape: Write'],
    ],
    ['with an empty range', parameters((own) => void (own.pushes.least = 30)), ['parameters.pushes.least: Swap']],
    ['of another unit', parameters((own) => void (own['silent-days'].unit = 'times')), ['.fires.days.parameter: Use']],
    [
      'without days for a stage',
      parameters((own) => void Reflect.deleteProperty(own['silent-days'].value, 'prove')),
      ['parameters.silent-days.value: Add "prove"'],
    ],
  ])('are refused %s', (_what, json, expected) => {
    const errors = errorsOf(json);
    expect(errors).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(errors[index]).toContain(start);
  });

  it('that nothing uses are named', () => {
    const json = parameters((own) => void Object.assign(own, { spare: { ...own.pushes } }));
    expect(warningsOf(json)).toContain('parameters.spare: Take it out, or use it for a limit.');
  });
});

describe('the stages of a pack', () => {
  it('may not share an id or a label of a CRM, closed ones included', () => {
    const json = file(({ stages, closed }) => {
      stages[1]?.ids.salesforce.push('Prospecting');
      stages[2]?.labels.push(' erstkontakt ');
      closed.won.ids.hubspot.push('contractsent');
    });
    expect(errorsOf(json).map((line) => line.split(':')[0])).toEqual([
      'stages.1.ids.salesforce.2',
      'stages.2.labels.11',
      'closed.won.ids.hubspot.1',
    ]);
  });

  it('have to be recognisable', () => {
    const json = file(
      ({ stages }) => void Object.assign(stages[1] ?? {}, { ids: { salesforce: [], hubspot: [] }, labels: [] }),
    );
    expect(errorsOf(json)).toEqual(['stages.1: Add the CRM’s stage ids, or the labels that the page shows.']);
  });

  it('that ask for nothing are named', () => {
    const json = file((copy) => void (copy.outcomes = copy.outcomes.filter(({ stage }) => stage !== 'prove')));
    expect(warningsOf(json)).toContain('stages.3: Without any a deal is always ready to leave it.');
  });
});

describe('the facts that a pack adds', () => {
  const adding = (id: string, entry: object) => file((json) => void Object.assign(json.adds, { [id]: entry }));

  it.each<[string, string, object, string]>([
    ['no dot', 'review', { type: 'date', label: 'Review' }, 'adds.review: Write an id with a dot'],
    [
      'the name of a standard one',
      'team.Champion',
      { type: 'person', label: 'Ours' },
      'adds.team.Champion: Use "champion" itself',
    ],
    ['no choices', 'team.fit', { type: 'choice', label: 'Fit' }, 'adds.team.fit.choices: List the values'],
    [
      'choices of a date',
      'team.fit',
      { type: 'date', label: 'Fit', choices: ['a'] },
      'adds.team.fit.choices: Take them out',
    ],
    [
      'a choice twice',
      'team.fit',
      { type: 'choice', label: 'Fit', choices: ['a', 'a'] },
      'adds.team.fit.choices.1: Take it out',
    ],
    ['an unknown type', 'team.fit', { type: 'dat', label: 'Fit' }, 'adds.team.fit.type: Did you mean "date"?'],
  ])('are refused with %s', (_what, id, entry, problem) => {
    expect(errorsOf(adding(id, entry))).toEqual([expect.stringContaining(problem)]);
  });

  it('may be asked for like standard ones, by their type', () => {
    const asking = (condition: unknown) =>
      file((json) => {
        Object.assign(json.adds, { 'team.review': { type: 'date', label: 'Review' } });
        Object.assign(json.outcomes[0] ?? {}, { met: condition });
      });
    expect(errorsOf(asking(days('within', 9, 'team.review')))).toEqual([]);
    expect(errorsOf(asking(known('team.reviw')))).toEqual(['outcomes.0.met.fact: Did you mean "team.review"?']);
    expect(errorsOf(asking(is('team.review', true)))).toEqual([expect.stringContaining('Of a date you can ask')]);
  });

  it('are named where nothing asks for them, or where their label is taken', () => {
    const json = adding('team.review', { type: 'date', label: 'expected  CLOSE' });
    expect(warningsOf(json)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('adds.team.review: '),
        expect.stringContaining('adds.team.review.label: '),
      ]),
    );
  });
});

it('names an added fact whose id has no dot once, and not again wherever it is used', () => {
  const json = file((copy) => {
    Object.assign(copy, { adds: { review: { type: 'text', label: 'Review' } } });
    Object.assign(copy.outcomes[0] ?? {}, { met: known('review') });
  });
  expect(errorsOf(json).filter((line) => line.includes('review'))).toEqual([
    'adds.review: Write an id with a dot in it, such as "team.securityReview".',
  ]);
});

describe('the wording of a pack', () => {
  const saying = (change: (json: PackFile) => void) => errorsOf(file(change));
  const outcomeSays = (says: string) => file((json) => void Object.assign(json.outcomes[0] ?? {}, { says }));

  it('fills in numbers and lists where there are any, and nothing else', () => {
    expect(
      saying(({ outcomes, signals }) => {
        Object.assign(outcomes[0] ?? {}, { ask: 'Ask {n} of them' });
        Object.assign(signals[0] ?? {}, { says: 'The customer said no {n} times to {list} and {who}.' });
        Object.assign(signals.find(({ id }) => id === 'event-passed') ?? {}, { says: '{list} is {n} days gone.' });
      }),
    ).toEqual(
      [
        'outcomes.0.ask: Only what a signal says is filled in: write the words out.',
        'signals.0.says: Nothing in its condition counts or measures anything: write the sentence without it.',
        'signals.0.says: Those two are filled in, and no others.',
      ].toSorted(),
    );
  });

  it.each([
    ['We sent the proposal to them.', 'Begin with who did it at the customer'],
    ['The proposal was submitted.', 'Say what they did with it'],
    ['Quote sent to the customer.', 'Say what they did with it'],
    ['They like our solution.', 'Say what they did that shows it'],
    ['The champion is interested in a pilot.', 'Say what they did that shows it'],
    ['A strong relationship with the buyer.', 'Say what they did that shows it'],
    ['The customer is 70 % engaged.', 'Name the one act that settles it'],
    ['They are mostly aligned on the plan.', 'Name the one act that settles it'],
    ['The budget is there for the project.', 'Say who did it'],
  ])('“%s” does not read like an act of the customer', (says, fix) => {
    expect(warningsOf(outcomeSays(says))).toContainEqual(expect.stringContaining(`outcomes.0.says: ${fix}`));
    expect(errorsOf(outcomeSays(says))).toEqual([]);
  });

  it.each([
    ['They sent the draft contract back.'],
    ['Their legal team returned the contract with changes.'],
    ['The person who holds the money accepted a date.'],
    ['Sie haben die Zusammenfassung schriftlich bestätigt.'],
  ])('“%s” does', (says) => {
    expect(warningsOf(outcomeSays(says)).filter((line) => line.startsWith('outcomes.0.says'))).toEqual([]);
  });
});

describe('an ask of a pack', () => {
  it.each([
    ['ask', 'Ask who decides.', 'Take it out: the sidebar sets one.'],
    ['otherwise', 'close it.', 'Take it out: the sidebar sets one.'],
    ['otherwise', 'Close it', 'It follows on “Otherwise,”.'],
  ])('with %s “%s” does not read on', (key, text, fix) => {
    const json = file(({ outcomes, signals }) => {
      Object.assign(outcomes[0] ?? {}, { [key]: text });
      Object.assign(signals[0] ?? {}, { [key]: text });
    });
    expect(warningsOf(json)).toEqual(expect.arrayContaining([`outcomes.0.${key}: ${fix}`, `signals.0.${key}: ${fix}`]));
  });

  it.each([
    ['ask', 'Ask “if not us, what will you do?”'],
    ['otherwise', 'close it'],
    ['otherwise', 'PO first, then the rest'],
  ])('with %s “%s” does', (key, text) => {
    const json = file(({ outcomes }) => void Object.assign(outcomes[0] ?? {}, { [key]: text }));
    expect(warningsOf(json).filter((line) => line.startsWith(`outcomes.0.${key}`))).toEqual([]);
  });
});

describe('a pack as a whole', () => {
  it('that needs a newer version says so', () => {
    expect(errorsOf(file((json) => void (json.engine = 2)))).toEqual([
      'engine: The pack needs a newer Walkaway: update the extension.',
    ]);
  });

  it('that nobody looked at for long says so, and works', () => {
    const json = file((copy) => void (copy.reviewBy = '2026-11-26'));
    expect(warningsOf(json)).toContain('reviewBy: Look the pack over, and name the next day.');
    expect(parsePack(json).ok).toBe(true);
  });

  it('without tests of its own is told so', () => {
    expect(warningsOf(file((json) => void Object.assign(json, { tests: [] })))).toContainEqual(
      expect.stringContaining('tests: '),
    );
  });

  it('whose tests refer to what is not there is refused', () => {
    const test = {
      name: 'A deal',
      today: '2026-11-27',
      stage: 'shap',
      facts: { need: 'x', 'team.gone': true },
      evidence: [{ outcome: 'critera', person: 'Ann', day: '2026-11-20', how: 'said' }],
      expect: { verdict: 'holt', raised: ['silence'], owed: ['baselines'] },
    };
    expect(errorsOf(file((json) => void Object.assign(json, { tests: [test] })))).toEqual([
      'tests.0.expect.verdict: Did you mean "hold"?',
      'tests.0.stage: Did you mean "shape"?',
      expect.stringContaining('tests.0.facts.team.gone: '),
      'tests.0.evidence: Did you mean "criteria"?',
      'tests.0.expect.raised: Did you mean "silent"?',
      'tests.0.expect.owed: Did you mean "baseline"?',
    ]);
  });

  it('with a group that is nearly another one is told so', () => {
    const json = file(
      ({ signals }) => void Object.assign(signals.find(({ id }) => id === 'scope-open') ?? {}, { group: 'neeed' }),
    );
    expect(warningsOf(json)).toContainEqual(expect.stringContaining('Did you mean the group "need"?'));
  });

  it('whose last ask can never come is told so', () => {
    const json = file((copy) => void Object.assign(copy, { redGroupsForLastAsk: 30 }));
    expect(warningsOf(json)).toContainEqual(expect.stringContaining('redGroupsForLastAsk: Lower it'));
    expect(errorsOf(file((copy) => void Object.assign(copy, { redGroupsForLastAsk: 0 })))).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['red twice', { severity: 'red', redFrom: 'prove' }, 'it is as bad already'],
    ['red before it is watched', { severity: 'amber', from: 'prove', redFrom: 'shape' }, 'name a later stage'],
  ])('with a signal that turns %s is refused', (_what, change, fix) => {
    const json = file(({ signals }) => void Object.assign(signals[0] ?? {}, change));
    expect(errorsOf(json)).toEqual([expect.stringContaining(fix)]);
  });

  it.each([
    ['a control character', 'a\u0000b'],
    ['half a character', 'a\uD800b'],
    ['a sign that turns the direction', 'a\u202Eb'],
  ])('with %s in a text is refused', (_what, text) => {
    expect(errorsOf(file((json) => void (json.title = text)))).toEqual([
      expect.stringContaining('title: Type the text anew'),
    ]);
  });

  it('with a key that means something else to JavaScript is refused', () => {
    const json = JSON.parse(
      JSON.stringify(defaultCvo).replace('"adds":{}', '"adds":{"__proto__":{"type":"date","label":"X"}}'),
    );
    expect(errorsOf(json)).toContain('adds.__proto__: Rename it.');
  });
});
