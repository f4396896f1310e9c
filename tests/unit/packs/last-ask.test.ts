import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { TODAY } from '@/tests/unit/facts/factories';
import { makeFacts } from '@/tests/unit/qualify/factories';

describe.each(builtInPacks().map(({ process }) => [process.id, process] as const))('by %s', (_id, process) => {
  const stages = process.stages.map(({ name, ids }) => [name, ids.salesforce[0] ?? name] as const);

  it.each(stages.concat([['that it does not know', 'Zwölf']]))(
    'a refused last ask is walked away from in the stage %s',
    (_name, stage) => {
      const judged = (lastAskRefused: boolean) => assess(makeFacts({ stage, lastAskRefused }), process, TODAY);
      expect(judged(true)).toMatchObject({ verdict: 'walk', reason: { rule: 'stop', signals: ['ask-refused'] } });
      expect(judged(false).verdict).not.toBe('walk');
    },
  );
});
