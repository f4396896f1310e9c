import { describe, expect, it } from 'vitest';
import { Restlessness } from '@/src/crm/watching/restlessness';

/** Which of so many changes, this many ms apart, was one too many; 0 when none was. */
function tooMany(changes: number, apart: number): number {
  const restlessness = new Restlessness();
  return Array.from({ length: changes }, (_, change) => restlessness.stirs(change * apart)).indexOf(true) + 1;
}

describe('a page whose changes do not matter', () => {
  it('is too restless to be listened to when they come fifty times a second', () => {
    expect(tooMany(50, 20)).toBe(5);
  });

  it('is listened to when they come ten times a second, for ever', () => {
    expect(tooMany(1000, 100)).toBe(0);
  });

  it('is listened to again from the start once it was too restless', () => {
    const restlessness = new Restlessness();
    const stirred = Array.from({ length: 10 }, (_, change) => restlessness.stirs(change));
    expect(stirred.flatMap((many, change) => (many ? [change] : []))).toEqual([4, 9]);
  });
});
