import { describe, expect, it } from 'vitest';
import { standingDecision } from '@/src/deal/decision';
import { aDecision, anotherId } from '../factories';

const earlier = aDecision({ id: anotherId(9), choice: 'walk', madeAt: aDecision().madeAt - 1 });

describe('the decision that stands', () => {
  it('is the latest, in whichever order they are told; none where none was made', () => {
    expect(standingDecision([earlier, aDecision()], 'Qualify')).toEqual(aDecision());
    expect(standingDecision([aDecision(), earlier], 'Qualify')).toEqual(aDecision());
    expect(standingDecision([], 'Qualify')).toBeNull();
  });

  it('to advance is carried out once the stage is another; where the stage is not shown, nobody knows', () => {
    const advance = aDecision({ choice: 'advance' });
    expect(standingDecision([advance, earlier], 'Qualify')).toEqual(advance);
    expect(standingDecision([advance, earlier], 'Shape')).toBeNull();
    expect(standingDecision([advance, earlier], null)).toEqual(advance);
  });

  it.each(['keep', 'walk'] as const)('to %s stands in every stage', (choice) => {
    expect(standingDecision([aDecision({ choice })], 'Shape')?.choice).toBe(choice);
  });
});
