import { expect, it } from 'vitest';
import { ENGLISH } from '@/src/language/english';
import { REASON } from '@/src/overlay/words';
import { BUILT_IN } from '@/src/packs/built-in';
import { signalSentence } from '@/src/overlay/signal-words';
import { assess } from '@/src/qualify/assess';
import { makeFacts, makeProcess, makeSignal } from '../qualify/factories';

it.each([
  ['2026-11-20', 'The close date passed 3 days ago.'],
  ['2026-11-22', 'The close date passed 1 day ago.'],
])('says of a date on %s: %s', (closeDate, sentence) => {
  const facts = makeFacts({ stage: 'Only', closeDate });
  const signal = makeSignal(
    'date-past',
    { test: 'past', fact: 'closeDate', days: 0 },
    { says: 'The close date passed {n} days ago.' },
  );
  const assessment = assess(facts, makeProcess({ signals: [signal] }), '2026-11-23');
  const [result] = assessment.signals;
  expect(result && signalSentence(result, assessment, facts)).toBe(sentence);
});

const COUNTING = BUILT_IN.all().flatMap(({ id, signals }) =>
  signals.filter(({ says }) => says.includes('{n}')).map(({ id: signal, says }) => [`${id} ${signal}`, says] as const),
);

it.each(COUNTING)('the sentence of %s fits a count of one', (_signal, says) => {
  const facts = makeFacts({ stage: 'Only', closeDate: '2026-11-22' });
  const signal = makeSignal('one', { test: 'past', fact: 'closeDate', days: 0 }, { says });
  const assessment = assess(facts, makeProcess({ signals: [signal] }), '2026-11-23');
  const [result] = assessment.signals;
  const said = (result && signalSentence(result, assessment, facts)) ?? '';
  expect(said).toMatch(/\b1 (day|time|outcome)\b/);
  expect(said).not.toMatch(/\b1 \p{L}+.* are\b/u);
});

it('a verdict and a rule count one in the singular', () => {
  expect([
    REASON.missing(1, 'Qualify'),
    REASON.owed(1),
    REASON.missingAndOwed(1, 'Qualify', 1),
    REASON.warnings(1, 'x'),
    REASON.warningsHold(1, 'x'),
    ENGLISH.owedAtLeast(1),
    ENGLISH.atLeast(1, ['x']),
    ENGLISH.unknownAtLeast(1, ['x']),
  ]).toEqual([
    '1 outcome is missing in Qualify.',
    '1 outcome is owed from earlier stages.',
    '1 outcome is missing in Qualify, and 1 owed from earlier stages.',
    '1 independent warning: x.',
    'Every outcome is in, but 1 independent warning stands: x.',
    'at least 1 outcome of an earlier stage is owed',
    'at least 1 of these holds: x',
    'at least 1 of these is not known: x',
  ]);
});
