import { expect, it } from 'vitest';
import { STANDARD_CATALOGUE, type FactId } from '@/src/facts/catalogue';
import { defaultProcess } from '@/src/packs/built-in';
import type { Condition } from '@/src/process/condition';
import { describe as inWords } from '@/src/process/sentences';

const label = (fact: FactId): string => STANDARD_CATALOGUE.get(fact)?.label ?? '';
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
  [{ test: 'more-than', fact: 'amount', number: 5 }, '“Amount” is more than 5'],
  [{ test: 'less-than', fact: 'amount', number: 5 }, '“Amount” is less than 5'],
  [
    { test: 'before', fact: 'closeDate', than: { fact: 'goLiveDate' } },
    '“Expected close” is before “Go-live date the customer set”',
  ],
  [{ test: 'after', fact: 'closeDate', than: 'today' }, '“Expected close” is after today'],
  [{ test: 'changed-at-least', fact: 'stage', times: 2 }, '“Stage” was changed at least 2 times'],
  [{ test: 'moved-later', fact: 'closeDate', days: 56 }, '“Expected close” was moved later by at least 56 days in all'],
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
  [{ test: 'not', of: need }, '“Champion” is not known'],
  [{ test: 'not', of: { test: 'blank', fact: 'budget' } }, '“Money” is filled in'],
  [
    { test: 'not', of: { test: 'all', of: [need, tender] } },
    'it is not so that (“Champion” is known and “Formal tender / RFP” is yes)',
  ],
  [
    { test: 'all', of: [need, { test: 'any', of: [tender, need] }] },
    '“Champion” is known and (“Formal tender / RFP” is yes or “Champion” is known)',
  ],
])('%o reads as %j', (condition, words) => {
  expect(inWords(condition, label)).toBe(words);
});

it.each([
  ...defaultProcess().outcomes.map(({ id, met }) => [id, met] as const),
  ...defaultProcess().signals.map(({ id, fires }) => [id, fires] as const),
])('the condition of %s can be read', (_id, condition) => {
  expect(inWords(condition, label)).toMatch(/^(“|at least|it is not).*\w/);
  expect(inWords(condition, label)).not.toMatch(/undefined|\[object|NaN/);
});
