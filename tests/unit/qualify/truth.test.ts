import { describe, expect, it } from 'vitest';
import type { Truth } from '@/src/qualify/assessment';
import { and, not, or } from '@/src/qualify/truth';

const T: Truth = 'true';
const F: Truth = 'false';
const U: Truth = 'unknown';

describe('three-valued logic', () => {
  it.each([
    [T, T, T, T],
    [T, F, F, T],
    [T, U, U, T],
    [F, F, F, F],
    [F, U, F, U],
    [U, U, U, U],
  ])('joins %s and %s to %s by "and", to %s by "or", in either order', (one, other, both, either) => {
    expect([and([one, other]), and([other, one])]).toEqual([both, both]);
    expect([or([one, other]), or([other, one])]).toEqual([either, either]);
  });

  it('leaves the unknown unknown when it is turned around', () => {
    expect([T, F, U].map(not)).toEqual([F, T, U]);
  });
});
