import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/src/day';
import { know } from '@/src/facts/know';
import type { Condition } from '@/src/process/condition';
import { ask } from '@/src/qualify/evaluate';
import { findings } from '@/src/qualify/explanation';
import { explain } from '@/src/qualify/explain';
import { date, dayFromToday, empty, field, number, proof, reading, text, TODAY } from '@/tests/unit/facts/factories';

const PAGE = reading({
  Touch: field({ type: 'date', day: dayFromToday(-47) }, '7 Oct', 'Last Meeting Date'),
  Next: date(dayFromToday(1)),
  Contacts: number(1),
  Buyer: text('TBD'),
  Need: text(`Bills\nby \u202eestimate ${'x'.repeat(100)}`),
  Criteria: empty,
});

const FIELD_MAP = {
  lastCustomerTouch: ['Touch'],
  nextStepDate: ['Next'],
  contactCount: ['Contacts'],
  economicBuyer: ['Buyer'],
  need: ['Need'],
  decisionCriteria: ['Criteria'],
};

const format = (day: Day): string => `<${day}>`;
const met = proof({ day: dayFromToday(-5), how: 'did' }, [{ fact: 'economicBuyerMet', as: 'day' }], 3);

function sentences(condition: Condition): readonly string[] {
  // The act that proves the meeting would also be the last customer touch; it is left out where that is the question.
  const proofs = condition.test === 'known' && condition.fact === 'economicBuyerMet' ? [met] : [];
  const facts = know({ catalogue: STANDARD_CATALOGUE, reading: PAGE, fieldMap: FIELD_MAP, proofs, today: TODAY });
  const asked = ask(condition, { facts, today: TODAY, stage: null, owed: { missing: 3, unseen: 0 } });
  return explain(findings(asked, facts, TODAY), { day: format, label: (fact) => fact });
}

describe('an explanation', () => {
  it.each<[Condition, readonly string[]]>([
    [
      { test: 'past', fact: 'lastCustomerTouch', days: 14 },
      ['Last thing the customer did: <2026-10-07>, 47 days ago; limit 14 days. From the field “Last Meeting Date”.'],
    ],
    [{ test: 'future', fact: 'nextStepDate' }, ['Next dated event: <2026-11-24>, in 1 day. From the field “Next”.']],
    [
      { test: 'at-most', fact: 'contactCount', number: 1 },
      ['Contacts on the deal: 1; the rule asks for at most 1. From the field “Contacts”.'],
    ],
    [{ test: 'known', fact: 'champion' }, ['Champion: not found on this page.']],
    [
      { test: 'known', fact: 'economicBuyer' },
      ['Person who can say yes to the money: “TBD” counts as empty. From the field “Buyer”.'],
    ],
    [{ test: 'blank', fact: 'decisionCriteria' }, ['How options will be judged: empty. From the field “Criteria”.']],
    [
      { test: 'known', fact: 'economicBuyerMet' },
      [
        'Economic buyer last took part: <2026-11-18>, too long ago to count. You recorded that “Priya Raman” did so on <2026-11-18>.',
      ],
    ],
    [{ test: 'owed-at-least', count: 2 }, ['Outcomes of earlier stages still owed: 3.']],
    [
      { test: 'longer-than-won', fact: 'created', span: 'cycle' },
      ['Not judged yet: there are no figures of your own won deals.'],
    ],
  ])('of %o is %j', (condition, expected) => {
    expect(sentences(condition)).toEqual(expected);
  });

  it('names the facts that decided, and no others', () => {
    const parts: Condition[] = [
      { test: 'known', fact: 'need' },
      { test: 'known', fact: 'champion' },
    ];
    expect(sentences({ test: 'all', of: parts })).toEqual(['Champion: not found on this page.']);
  });

  it('quotes text of others on one line, cut, and without signs that turn the reading direction', () => {
    const [sentence = ''] = sentences({ test: 'known', fact: 'need' });
    expect(sentence).toMatch(/^Need \/ problem in the customer's words: “Bills by estimate x+…”/);
    expect(sentence.length).toBeLessThan(180);
  });
});
