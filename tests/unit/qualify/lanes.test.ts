import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LANES, has, inAtLeast, MOST_LANES } from '@/src/qualify/lanes';

const LANES = Array.from({ length: MOST_LANES }, (_, lane) => lane);
const sets = fc.array(fc.integer(), { maxLength: 8 });

describe('the lanes that are in at least so many sets', () => {
  it('are those that counting finds, for all 32 at once', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: -1, max: 9 }), (some, count) => {
        const counted = LANES.filter((lane) => some.filter((set) => has(set, lane)).length >= count);
        expect(LANES.filter((lane) => has(inAtLeast(count, some), lane))).toEqual(counted);
      }),
      { numRuns: 500 },
    );
  });

  it('are all where none is asked for', () => {
    expect(inAtLeast(0, [])).toBe(ALL_LANES);
  });
});
