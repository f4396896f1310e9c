import { describe, expect, it } from 'vitest';
import {
  changeOrgChoices,
  choiceFor,
  choosing,
  NO_CHOICES,
  undoing,
  type ChoiceScope,
  type ProcessChange,
  type ProcessChoices,
} from '@/src/process/choice';

const SCOPES: readonly ChoiceScope[] = ['deal', 'pipeline', 'all'];
const EVERYWHERE: ProcessChoices = {
  deal: 'for-deal',
  pipelines: [
    { pipeline: 'Renewals', process: 'for-renewals' },
    { pipeline: 'New business', process: 'for-new' },
  ],
  all: 'for-all',
};

function changed(choices: ProcessChoices, change: ProcessChange): ProcessChoices {
  return { ...changeOrgChoices(choices, change), deal: change.deal === undefined ? choices.deal : change.deal };
}

describe('the process of a deal', () => {
  it('is the usual one as long as nothing was chosen', () => {
    expect(choiceFor(NO_CHOICES, 'Renewals')).toBeNull();
  });

  it.each<[string, ProcessChoices, string | null, string]>([
    ['the deal before its pipeline', EVERYWHERE, 'Renewals', 'for-deal'],
    ['the pipeline before the org', { ...EVERYWHERE, deal: null }, 'Renewals', 'for-renewals'],
    ['the pipeline, however its name is written', { ...EVERYWHERE, deal: null }, ' renewals', 'for-renewals'],
    ['the org, for a pipeline of which nothing was said', { ...EVERYWHERE, deal: null }, 'Partners', 'for-all'],
    ['the org, where the page shows no pipeline', { ...EVERYWHERE, deal: null }, null, 'for-all'],
  ])('is the one chosen for %s', (_what, choices, pipeline, process) => {
    expect(choiceFor(choices, pipeline)?.process).toBe(process);
  });

  it.each(SCOPES)('is the one that was chosen for its %s, whatever was chosen before', (scope) => {
    const change = choosing('new', scope, EVERYWHERE, 'Renewals');
    expect(choiceFor(changed(EVERYWHERE, change), 'Renewals')).toEqual({ process: 'new', scope });
  });

  it('leaves what was chosen for other pipelines', () => {
    const choices = changed(EVERYWHERE, choosing('new', 'all', EVERYWHERE, 'Renewals'));
    expect(choiceFor(choices, 'New business')?.process).toBe('for-new');
    expect(choiceFor(choices, 'Partners')?.process).toBe('new');
  });

  it.each(SCOPES)('is the one from before, when a choice for its %s is taken back', (scope) => {
    for (const before of [NO_CHOICES, EVERYWHERE, { ...EVERYWHERE, deal: null }]) {
      const change = choosing('new', scope, before, 'Renewals');
      const after = changed(changed(before, change), undoing(change, before));
      expect(after).toEqual({ ...before, pipelines: expect.arrayContaining([...before.pipelines]) });
      expect(after.pipelines).toHaveLength(before.pipelines.length);
    }
  });
});
