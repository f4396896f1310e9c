import { expect, it } from 'vitest';
import { WEEKENDS_OFF } from '@/src/day';
import { decisionNow } from '@/src/details/decisions/moment';
import { assess } from '@/src/qualify/assess';
import { TODAY } from '../../facts/factories';
import { aDecision } from '../../factories';
import { makeFacts, makeProcess, makeSignal } from '../../qualify/factories';

it('a decision keeps the signals that were set aside, marked as such, beside those that were raised', () => {
  const facts = makeFacts({ stage: 'Only', formalTender: true, selected: true });
  const process = makeProcess({
    signals: [
      makeSignal('tender', { test: 'is', fact: 'formalTender', value: true }),
      makeSignal('picked', { test: 'is', fact: 'selected', value: true }),
      makeSignal('unpicked', { test: 'is', fact: 'selected', value: false }),
    ],
  });
  const { id, choice, reason } = aDecision();
  const assessment = assess(facts, process, TODAY, WEEKENDS_OFF, new Set(['tender', 'unpicked']));
  const { signals } = decisionNow({ id, choice, reason }, assessment, facts);
  expect(signals.map((signal) => [signal.id, signal.aside])).toEqual([
    ['tender', true],
    ['picked', undefined],
  ]);
});
