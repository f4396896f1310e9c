import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import { failedTests } from '@/src/packs/run-tests';
import { VERDICTS } from '@/src/qualify/assessment';

describe.each(builtInPacks().map((builtIn) => [builtIn.pack.id, builtIn] as const))('%s', (_id, { pack, process }) => {
  it('says of its own deals what it is expected to say', () => {
    expect(failedTests(pack.tests, process)).toEqual([]);
  });
});

describe.each(
  builtInPacks()
    .filter(({ pack }) => ['default-cvo', 'meddpicc-style', 'bant', 'spiced-style'].includes(pack.id))
    .map(({ pack }) => [pack.id, pack] as const),
)('the deals of %s', (_id, { tests, signals, outcomes }) => {
  it('are at least 15, each with a name of its own', () => {
    expect(new Set(tests.map(({ name }) => name)).size).toBe(tests.length);
    expect(tests.length).toBeGreaterThanOrEqual(15);
  });

  it('come to every verdict, firm and not', () => {
    expect(new Set(tests.map(({ expect: { verdict } }) => verdict))).toEqual(new Set(VERDICTS));
    expect(tests.map(({ expect: { firm } }) => firm)).toEqual(expect.arrayContaining([true, false]));
  });

  it('raise every signal that a page alone can raise', () => {
    const raised = new Set(tests.flatMap((test) => test.expect.raised));
    // How long won deals took no page shows.
    const expected = signals.filter(({ fires }) => fires.test !== 'longer-than-won').map(({ id }) => id);
    expect(expected.filter((id) => !raised.has(id))).toEqual([]);
  });

  it('miss every outcome', () => {
    const missed = new Set(tests.flatMap(({ expect: { missing = [], owed = [] } }) => [...missing, ...owed]));
    expect(outcomes.map(({ id }) => id).filter((id) => !missed.has(id))).toEqual([]);
  });
});
