import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES, KINDS, type KindName } from '@/src/memory/kept/kinds';
import { quickCheck } from '@/src/schema/quick-check';
import { SHAPE } from '@/src/schema/row-schema';
import { kept } from '../memory/kept/arbitraries';

interface FileRow {
  name: KindName;
  row: unknown;
}

/** Rows of all kinds as a file has them. */
const fileRows: fc.Arbitrary<readonly FileRow[]> = kept.map((made) => {
  const rows = structuredClone(made);
  return KIND_NAMES.flatMap((name) =>
    rows[name].map(({ key, value }): FileRow => ({ name, row: KINDS[name].keyIn === 'row' ? { key, value } : value })),
  );
});

const junk = fc.oneof(
  fc.constantFrom(null, '', ' ', 'x '.repeat(400), '2026-02-30', '2026-11-27', [], {}, [null], { type: 'text' }),
  fc.constantFrom(
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
    true,
    undefined,
    new Date(0),
    'salesforce',
    'toString',
  ),
);

/** The value with one of its parts, at any depth, replaced, left out, or with one more beside it. */
function damaged(value: unknown, turns: readonly number[], change: 'replace' | 'remove' | 'add', by: unknown): unknown {
  const [turn = 0, ...deeper] = turns;
  if (typeof value !== 'object' || value === null) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  const changed = entries.flatMap(([name, part], number): [string, unknown][] => {
    if (number !== at) return [[name, part]];
    if (deeper.length > 0) return [[name, damaged(part, deeper, change, by)]];
    return change === 'remove' ? [] : [[name, change === 'replace' ? by : part]];
  });
  if (deeper.length === 0 && change === 'add') changed.push([typeof by === 'string' ? by : 'more', by]);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

describe('a quick check', () => {
  it('says yes to whatever is as it should be, of every kind: the slow way is not needed', () => {
    const checks = new Map(KIND_NAMES.map((name) => [name, quickCheck<v.GenericSchema>(SHAPE[name])]));
    const seen = new Set<KindName>();
    fc.assert(
      fc.property(fileRows, (rows) => {
        for (const { name, row } of rows) {
          seen.add(name);
          expect({ name, row, quick: checks.get(name)?.(row) }).toEqual({ name, row, quick: true });
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen].toSorted()).toEqual(KIND_NAMES.toSorted());
  });

  it('never says yes where the schema says no, or would change anything', () => {
    const checks = new Map(KIND_NAMES.map((name) => [name, quickCheck<v.GenericSchema>(SHAPE[name])]));
    const answers = { yes: 0, no: 0 };
    fc.assert(
      fc.property(
        fileRows,
        fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('replace', 'remove', 'add'),
        junk,
        (rows, turns, change, by) => {
          for (const { name, row } of rows) {
            const other = damaged(row, turns, change, by);
            const quick = checks.get(name)?.(other) ?? false;
            answers[quick ? 'yes' : 'no'] += 1;
            if (!quick) continue;
            const slow = v.safeParse<v.GenericSchema>(SHAPE[name], other);
            expect({ name, success: slow.success, output: slow.output }).toEqual({
              name,
              success: true,
              output: other,
            });
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(500);
  });

  it('leaves to the schema what it does not know', () => {
    expect(quickCheck(v.bigint())(1n)).toBe(false);
    expect(quickCheck(v.pipe(v.string(), v.email()))('a@b.example')).toBe(false);
    expect(quickCheck(v.strictObject({ at: v.date() }))({ at: new Date() })).toBe(false);
  });
});
