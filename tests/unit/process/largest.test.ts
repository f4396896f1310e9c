import { describe, expect, it } from 'vitest';
import { FACT_IDS } from '@/src/facts/catalogue';
import { parsePack } from '@/src/process/parse';
import defaultCvo from '@/src/process/built-in/default-cvo.json';

/**
 * Conditions over many facts of which none settles anything early, and that can never be true: the search has to try all
 * that it may, and gives up.
 */
function hard(seed: number, parts: number): unknown {
  const facts = FACT_IDS.slice(seed % 20, (seed % 20) + parts);
  const known = facts.map((fact) => ({ test: 'known', fact }));
  const either = facts.map((fact) => ({
    test: 'any',
    of: [
      { test: 'known', fact },
      { test: 'blank', fact },
    ],
  }));
  const never = facts.map((fact) => ({ test: 'blank', fact }));
  return {
    test: 'all',
    of: [...either, { test: 'count-at-least', count: parts + 1, of: known.concat(never) }],
  };
}

const LONG = 'They '.padEnd(400, 'did it and ');
const sentences = { says: LONG, why: LONG };

function withRules(makeCondition: (index: number) => unknown): unknown {
  const [outcome, signal] = [defaultCvo.outcomes[0], defaultCvo.signals[0]];
  return {
    ...defaultCvo,
    outcomes: Array.from({ length: 88 }, (_, index) =>
      Object.assign({}, outcome, sentences, { id: `outcome-${index}`, met: makeCondition(index) }),
    ),
    signals: Array.from({ length: 88 }, (_, index) =>
      Object.assign({}, signal, sentences, { id: `signal-${index}`, fires: makeCondition(index) }),
    ),
    tests: [],
  };
}

const LARGEST = withRules((index) => hard(index, 6));
const ALL_WRONG = withRules((index) => ({
  test: 'all',
  of: Array.from({ length: 12 }, (_, part) => ({
    test: 'known',
    fact: `team.economicBuyerOfTheWholeGroup${index * 12 + part}`,
  })),
}));
const TOO_LARGE = withRules((index) => hard(index, 20));

/** The least of a few runs: what others do on the same machine only adds. CPU time, not time on the clock. */
function leastCpuMilliseconds(run: () => void): number {
  const times = Array.from({ length: 8 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 1);
}

describe('the largest packs', () => {
  it('are accepted up to 20,000 values and refused above', () => {
    expect(countValues(LARGEST)).toBeGreaterThan(19_000);
    expect(parsePack(LARGEST)).toMatchObject({ ok: true });
    expect(parsePack(TOO_LARGE)).toMatchObject({ ok: false, problems: [{ path: '' }] });
  });

  it.each([
    ['accepted', LARGEST, 250],
    ['wrong everywhere', ALL_WRONG, 250],
    ['too large', TOO_LARGE, 50],
    ['one text of 50 million letters', { ...defaultCvo, title: 'x'.repeat(50_000_000) }, 50],
    ['a list of ten million', { ...defaultCvo, stages: Array.from({ length: 10_000_000 }) }, 50],
  ])('are checked in bounded time: %s', (what, json, most) => {
    const time = leastCpuMilliseconds(() => void parsePack(json, [], '2026-11-27'));
    if (process.env['FUZZ_RUNS']) console.log(`${what}: ${time.toFixed(1)} ms of CPU time`);
    expect(time).toBeLessThan(most);
  });
});
