import { expect, it } from 'vitest';
import { defaultProcess } from '@/src/process/built-in';
import type { Condition } from '@/src/process/sales-process';
import { describe as inWords } from '@/src/process/sentences';

const need: Condition = { test: 'known', fact: 'champion' };
const tender: Condition = { test: 'is', fact: 'formalTender', value: true };

it.each<[Condition, string]>([
  [need, '“Champion” is known'],
  [{ test: 'blank', fact: 'budget' }, '“Money” is on the page and empty'],
  [tender, '“Formal tender / RFP” is yes'],
  [
    { test: 'one-of', fact: 'proof', values: ['criteria-agreed', 'passed'] },
    '“Proof / trial” is criteria agreed or passed',
  ],
  [{ test: 'at-least', fact: 'contactCount', number: 2 }, '“Contacts on the deal” is at least 2'],
  [{ test: 'at-most', fact: 'contactCount', number: 1 }, '“Contacts on the deal” is at most 1'],
  [{ test: 'future', fact: 'closeDate' }, '“Expected close” is today or later'],
  [{ test: 'past', fact: 'closeDate', days: 0 }, '“Expected close” is in the past'],
  [{ test: 'past', fact: 'closeDate', days: 1 }, '“Expected close” is more than 1 day ago'],
  [
    { test: 'within', fact: 'closeDate', days: { a: 10, b: 30 } },
    '“Expected close” is at most 10 to 30 days ago (by stage)',
  ],
  [
    { test: 'unknown-at-least', facts: ['budget', 'champion'], count: 2 },
    'at least 2 of these are not known: Money, Champion',
  ],
  [{ test: 'owed-at-least', count: 2 }, 'at least 2 outcomes of earlier stages are owed'],
  [{ test: 'not', of: need }, 'it is not so that “Champion” is known'],
  [
    { test: 'all', of: [need, { test: 'any', of: [tender, need] }] },
    '“Champion” is known and (“Formal tender / RFP” is yes or “Champion” is known)',
  ],
])('%o reads as %j', (condition, words) => {
  expect(inWords(condition)).toBe(words);
});

it.each([
  ...defaultProcess().outcomes.map(({ id, met }) => [id, met] as const),
  ...defaultProcess().signals.map(({ id, fires }) => [id, fires] as const),
])('the condition of %s can be read', (_id, condition) => {
  expect(inWords(condition)).toMatch(/^(“|at least|it is not).*\w/);
  expect(inWords(condition)).not.toMatch(/undefined|\[object|NaN/);
});
