import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueWith } from '@/src/facts/catalogue';
import { builtInPacks } from '@/src/packs/built-in';
import { failedTests } from '@/src/packs/run-tests';
import { parsePack, type ParsedPack } from '@/src/process/parse';
import { problemSentence } from '@/src/process/problem';
import { readChecked } from '@/src/process/read-checked';
import { describe as inWords } from '@/src/process/sentences';
import { assess } from '@/src/qualify/assess';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts } from '@/tests/unit/qualify/factories';
import { mutated } from './mutations';

/** `FUZZ_RUNS=20000 npx vitest run tests/unit/process/fuzz.test.ts` looks longer. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120);

const FOLDER = 'src/process/built-in';
const FILES = readdirSync(FOLDER).map((name): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
const BASES = builtInPacks().map(({ pack }) => pack);

/** Every key of JavaScript's own and every shape that JSON has. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withBigInt: false, withNullPrototype: true, withSparseArray: true, maxDepth: 6 }),
  fc.dictionary(
    fc.constantFrom(
      'id',
      'extends',
      'stages',
      'outcomes',
      'signals',
      'tests',
      'adds',
      'parameters',
      'set',
      '__proto__',
    ),
    fc.jsonValue(),
  ),
);

/** CPU time, not time on the clock: others use the same machine. */
function cpuMilliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What is missing of what a refusal has to say. What was accepted is used, and throws where it cannot be. */
function faultsOf(json: unknown, parsed: ParsedPack): readonly unknown[] {
  if (parsed.ok) {
    use(parsed);
    return isDeepStrictEqual(readChecked(json, BASES), { pack: parsed.pack, process: parsed.process })
      ? []
      : ['changed'];
  }
  const hasErrors = parsed.problems.some(({ level }) => level === 'error');
  const speechless = parsed.problems.filter((each) => !/\S/.test(each.fix) || problemSentence(each).length > 3_000);
  return [...(hasErrors ? [] : ['refused without an error']), ...speechless];
}

function use({ pack, process: judged }: Extract<ParsedPack, { ok: true }>): void {
  const catalogue = catalogueWith(judged.added);
  const label = (id: string): string => id;
  for (const { met } of judged.outcomes) inWords(met, label);
  for (const { fires } of judged.signals) inWords(fires, label);
  for (const given of [{}, { need: null, closeDate: TODAY, contactCount: 1, budget: 'approved' }]) {
    for (const { ids } of judged.stages) {
      assess(makeFacts({ ...given, stage: ids.salesforce[0] ?? 'x' }, [], 'salesforce', catalogue), judged, TODAY);
    }
  }
  failedTests(pack.tests, judged);
}

describe('whatever the file', () => {
  it('any JSON is answered', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        expect(faultsOf(json, parsePack(json, BASES, TODAY))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it(
    'a built-in pack with anything in it broken is answered, and what is accepted can be used',
    { timeout: 600_000 },
    () => {
      const answers = { accepted: 0, refused: 0 };
      let longest = 0;
      fc.assert(
        fc.property(fc.constantFrom(...FILES).chain(mutated), (json) => {
          let parsed: ParsedPack = { ok: false, problems: [] };
          longest = Math.max(
            longest,
            cpuMilliseconds(() => void (parsed = parsePack(json, BASES, TODAY))),
          );
          expect(faultsOf(json, parsed)).toEqual([]);
          answers[parsed.ok ? 'accepted' : 'refused'] += 1;
        }),
        { numRuns: RUNS },
      );
      if (process.env['FUZZ_RUNS']) console.log(answers, `longest check: ${longest.toFixed(0)} ms of CPU time`);
      expect(answers.accepted).toBeGreaterThan(0);
      expect(answers.refused).toBeGreaterThan(0);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});
