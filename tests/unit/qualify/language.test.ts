import { describe, expect, it } from 'vitest';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { ENGLISH } from '@/src/language/english';
import type { Language } from '@/src/language/language';
import type { Condition } from '@/src/process/condition';
import { describe as inWords } from '@/src/process/sentences';
import { assess } from '@/src/qualify/assess';
import { changeSentence, explain } from '@/src/qualify/explain';
import { explainSignal } from '@/src/qualify/explanation';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, makeProcess, makeSignal } from './factories';

const WRITING = {
  day: (day: string) => day,
  label: (fact: Parameters<(typeof STANDARD_CATALOGUE)['get']>[0]) => STANDARD_CATALOGUE.get(fact)?.label ?? fact,
};

/** Another language, as far as these sentences need it: other words and another order of them. */
const SHOUTED: Language = {
  ...ENGLISH,
  all: (parts) => parts.join(' UND '),
  any: (parts) => parts.join(' ODER '),
  about: (predicate, holds, { label }) =>
    `${holds ? '' : 'NICHT '}${predicate.test.toUpperCase()}(${label(predicate.fact)})`,
  wouldChange: (condition) => `ANDERS, WENN ${condition}!`,
  found: (label, said, measured, origin) => `${said}${measured} <- ${label} <- ${origin}`,
  measured: (_predicate, number, limit) => ` [${number ?? '-'}/${limit ?? '-'}]`,
  origin: () => 'SEITE',
};

describe('another language', () => {
  const fires: Condition = {
    test: 'all',
    of: [
      { test: 'at-most', fact: 'contactCount', number: 1 },
      { test: 'is', fact: 'budget', value: 'refused' },
    ],
  };
  const process = makeProcess({ signals: [makeSignal('alone', fires)] });
  const facts = makeFacts({ stage: 'Only', contactCount: 1, budget: 'refused' });
  const assessment = assess(facts, process, TODAY);
  const [signal] = assessment.signals;
  if (!signal) throw new Error('no signal');
  const why = explainSignal(signal, assessment, facts);

  it('says the same explanation in its own words', () => {
    expect(explain(why.because, WRITING, SHOUTED)).toEqual([
      '1 [1/1] <- Contacts on the deal <- SEITE',
      'refused [-/-] <- Money <- SEITE',
    ]);
    expect(changeSentence(why, WRITING, SHOUTED)).toBe(
      'ANDERS, WENN MORE-THAN(Contacts on the deal) ODER NICHT IS(Money)!',
    );
    expect(inWords(fires, WRITING.label, SHOUTED)).toBe('AT-MOST(Contacts on the deal) UND IS(Money)');
  });

  it('leaves the explanation itself as it is: English is said of the same data', () => {
    expect(explain(why.because, WRITING)).toEqual([
      'Contacts on the deal: 1; the rule asks for at most 1. From the field “Label”.',
      'Money: refused. From the field “Label”.',
    ]);
    expect(changeSentence(why, WRITING)).toBe(
      'It would be otherwise if “Contacts on the deal” is more than 1 or “Money” is not refused.',
    );
  });
});
