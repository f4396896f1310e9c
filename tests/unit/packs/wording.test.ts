import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import type { Condition } from '@/src/process/condition';

/** Predicates that count days or things: only of these can a sentence name the number. */
const COUNTING: ReadonlySet<Condition['test']> = new Set<Condition['test']>([
  'past',
  'at-least',
  'at-most',
  'owed-at-least',
  'unknown-at-least',
  'longer-than-won',
  'moved-later',
]);

describe.each(builtInPacks().map(({ process }) => [process.id, process] as const))('in %s', (_id, process) => {
  const { stages, outcomes, signals, purpose } = process;
  const asks = [...outcomes, ...signals].map((item) => [item.id, item] as const);

  it.each(asks)('the wording of %s reads on as “ask by a date; otherwise …”', (_ask, { ask, otherwise }) => {
    expect(ask).toMatch(/^[A-Z].*[^.;]$/);
    expect(otherwise).toMatch(/^[a-z].*[^.]$/);
    expect(`${ask} ${otherwise}`).not.toMatch(/[{}]/);
  });

  it.each(asks)('%s says what and why in whole sentences', (_ask, { says, why }) => {
    expect(says).toMatch(/^([A-Z]|\{n\}).*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it.each(signals.map(({ id, says, fires }) => [id, says, fires.test] as const))(
    '%s counts only what its condition counts',
    (_signal, says, test) => {
      expect(says.includes('{n}') && !COUNTING.has(test)).toBe(false);
      expect(says.includes('{list}')).toBe(test === 'unknown-at-least');
      expect(says.replaceAll('{n}', '').replaceAll('{list}', '')).not.toMatch(/[{}]/);
    },
  );

  it('says in a sentence what it is for', () => {
    expect(purpose).toMatch(/^For .*\.$/);
  });

  it('has at least one outcome that is required in each stage', () => {
    const required = outcomes.filter(({ need }) => need === 'required');
    expect(stages.filter(({ id }) => !required.some(({ stage }) => stage === id))).toEqual([]);
  });

  it('lists the outcomes in the order of their stages', () => {
    const order = outcomes.map(({ stage }) => stages.findIndex(({ id }) => id === stage));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

it('a rule with the same id means the same in every process that has it, apart from the stages', () => {
  const seen = new Map<string, string>();
  for (const { process } of builtInPacks()) {
    for (const { id, says, why, ask, otherwise } of [...process.outcomes, ...process.signals]) {
      const wording = JSON.stringify([says, why, ask, otherwise]);
      expect(seen.get(id) ?? wording, `${id} in ${process.id}`).toBe(wording);
      seen.set(id, wording);
    }
  }
});
