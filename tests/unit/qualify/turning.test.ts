import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueWith, type AddedFact } from '@/src/facts/catalogue';
import type { CatalogueEntry } from '@/src/facts/catalogue-entry';
import type { Condition } from '@/src/process/condition';
import { assess } from '@/src/qualify/assess';
import { asAnswered } from '@/src/qualify/compile';
import { ask, evaluate, type Ground } from '@/src/qualify/evaluate';
import { explainOutcome, explainSignal } from '@/src/qualify/explanation';
import { turning } from '@/src/qualify/turning';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts, makeOutcome, makeProcess, makeSignal, verified } from './factories';
import type { Given, GivenFacts } from './factories';

const FLAGS: readonly AddedFact[] = Array.from({ length: 8 }, (_, index): AddedFact => `flag.${index}`);
const entry: CatalogueEntry = { type: 'flag', label: 'Flag' };
const CATALOGUE = catalogueWith(Object.fromEntries(FLAGS.map((id) => [id, entry])));

/** Conditions that ask for each flag once at most, so that one part can be turned without another. */
const once: fc.Arbitrary<Condition> = fc
  .tuple(fc.shuffledSubarray([...FLAGS], { minLength: 1 }), fc.infiniteStream(fc.nat(5)))
  .map(([flags, rolls]) => build(flags, rolls));

function build(flags: readonly AddedFact[], rolls: Iterator<number>): Condition {
  const roll = Number(rolls.next().value);
  const [fact] = flags;
  if (fact !== undefined && flags.length === 1) {
    const is: Condition = { test: 'is', fact, value: roll % 2 === 0 };
    return roll === 5 ? { test: 'not', of: is } : is;
  }
  const half = Math.ceil(flags.length / (roll % 2 === 0 ? 2 : 3));
  const of = [flags.slice(0, half), flags.slice(half, 2 * half), flags.slice(2 * half)]
    .filter((some) => some.length > 0)
    .map((some) => build(some, rolls));
  if (roll < 2) return { test: 'all', of };
  if (roll < 4) return { test: 'any', of };
  const counted: Condition = { test: 'count-at-least', count: Math.min(2, of.length), of };
  return roll === 4 ? counted : { test: 'not', of: counted };
}

const given: fc.Arbitrary<GivenFacts> = fc
  .tuple(
    ...FLAGS.map((id) =>
      fc.constantFrom<(Given | undefined)[]>(true, false, null, undefined).map((flag) => [id, flag] as const),
    ),
  )
  .map((flags) => Object.fromEntries(flags.filter(([, flag]) => flag !== undefined)));

function ground(facts: GivenFacts): Ground {
  return { facts: makeFacts(facts, [], 'salesforce', CATALOGUE), today: TODAY, stage: 'only', owed: null };
}

/** The flags that make every part of a condition hold. */
function making(condition: Condition): GivenFacts {
  if (condition.test === 'is') return { [condition.fact]: condition.value };
  if (condition.test === 'not' && condition.of.test === 'is')
    return { [condition.of.fact]: condition.of.value !== true };
  if ('of' in condition && condition.test !== 'not') return Object.assign({}, ...condition.of.map(making));
  throw new Error(`nothing makes ${condition.test} hold`);
}

describe('what would change a condition', () => {
  it.each(['yes', 'no'] as const)('makes it so (%s) once it holds, with all else as it was', (side) => {
    fc.assert(
      fc.property(once, given, (condition, facts) => {
        const { node, block } = ask(condition, ground(facts));
        const turned = turning(node, side, asAnswered(block));
        const after: GivenFacts = turned ? { ...facts, ...making(turned) } : facts;
        expect(evaluate(condition, ground(after)).truth).toBe(side === 'yes' ? 'true' : 'false');
      }),
      { numRuns: 500 },
    );
  });

  const few: Condition = { test: 'at-most', fact: 'contactCount', number: 1 };
  const late: Condition = { test: 'past', fact: 'closeDate', days: 0 };

  it('of a raised signal is told without a “not” where that can be', () => {
    const process = makeProcess({ signals: [makeSignal('alone', { test: 'all', of: [few, late] })] });
    const facts = makeFacts({ stage: 'Only', contactCount: 1, closeDate: '2026-11-01' });
    const assessment = assess(facts, process, TODAY);
    const [signal] = assessment.signals;
    expect(signal && explainSignal(signal, assessment, facts).change?.condition).toEqual({
      test: 'any',
      of: [
        { test: 'more-than', fact: 'contactCount', number: 1 },
        { test: 'future', fact: 'closeDate' },
      ],
    });
  });

  it('of an outcome that asks for proof names what is only claimed', () => {
    const both: Condition = {
      test: 'all',
      of: [
        { test: 'known', fact: 'need' },
        { test: 'known', fact: 'champion' },
      ],
    };
    const process = makeProcess({ outcomes: [makeOutcome('both', both, { leastRung: 'verified' })] });
    const facts = makeFacts({ stage: 'Only', need: verified('Bills'), champion: 'Priya Raman' });
    const assessment = assess(facts, process, TODAY);
    const [outcome] = assessment.outcomes;
    expect(outcome && explainOutcome(outcome, assessment, facts)).toMatchObject({
      state: 'open',
      truth: 'true',
      change: { condition: { test: 'known', fact: 'champion' }, byProof: true },
    });
  });
});
