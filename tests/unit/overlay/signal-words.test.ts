import { expect, it } from 'vitest';
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
