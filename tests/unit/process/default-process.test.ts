import { describe, expect, it } from 'vitest';
import { defaultProcess } from '@/src/process/built-in';

const { stages, outcomes, signals } = defaultProcess();
const asks = [...outcomes, ...signals].map((item) => [item.id, item] as const);

describe('the wording of the default process', () => {
  it.each(asks)('of %s reads on as “ask by a date; otherwise …”', (_id, { ask, otherwise }) => {
    expect(ask).toMatch(/^[A-Z].*[^.;]$/);
    expect(otherwise).toMatch(/^[a-z].*[^.]$/);
    expect(`${ask} ${otherwise}`).not.toMatch(/[{}]/);
  });

  it.each(asks)('of %s says what and why in whole sentences', (_id, { says, why }) => {
    expect(says).toMatch(/^([A-Z]|\{n\}).*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it.each(signals.map(({ id, says, fires }) => [id, says, fires.test] as const))(
    'of %s counts only what its condition counts',
    (_id, says, test) => {
      const counts = ['past', 'at-least', 'at-most', 'owed-at-least', 'unknown-at-least', 'longer-than-won'].includes(
        test,
      );
      expect(says.includes('{n}') && !counts).toBe(false);
      expect(says.includes('{list}')).toBe(test === 'unknown-at-least');
      expect(says.replaceAll('{n}', '').replaceAll('{list}', '')).not.toMatch(/[{}]/);
    },
  );
});

describe('the rules of the default process', () => {
  it('lead from stage to stage with outcomes due in each', () => {
    const due = stages.map(({ id }) => outcomes.filter(({ stage }) => stage === id).length);
    expect(due).toEqual([3, 4, 4, 4, 4, 3]);
  });

  it('list the outcomes in the order of their stages', () => {
    const order = outcomes.map(({ stage }) => stages.findIndex(({ id }) => id === stage));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
