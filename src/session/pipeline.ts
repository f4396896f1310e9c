import type { Reading } from '@/src/crm/reading';
import { CATALOGUE } from '@/src/facts/catalogue';
import { factOnPage } from '@/src/facts/from-page';
import { LONGEST_OF_DEAL } from '@/src/deal/known-deal';
import type { OpportunityContext } from '@/src/messages';
import { choiceFor } from '@/src/process/choice';

/**
 * Whether the process of a context is the one that was chosen for what the page shows: `yes`; `other`, if another one
 * was chosen for this pipeline; `wait`, as long as the page may still tell. A page that shows no pipeline is judged as
 * one of a pipeline for which nothing was chosen: most say it in a tab or not at all, and that is nothing to wait for.
 */
export type ProcessFits = { fits: 'yes' | 'wait' } | { fits: 'other'; pipeline: string };

export function processFits(
  reading: Reading,
  { choices, pipeline, pipelineFields }: Pick<OpportunityContext, 'choices' | 'pipeline' | 'pipelineFields'>,
): ProcessFits {
  if (choices.deal !== null || choices.pipelines.length === 0) return { fits: 'yes' };
  const shown = pipelineOn(reading, pipelineFields);
  if (shown === null) {
    const { source } = pipelineFact(reading, pipelineFields);
    const coming = source.kind === 'none' && source.status === 'loading';
    // What this page or an earlier one showed still holds: a deal keeps its pipeline while a card is drawn anew.
    return { fits: coming && pipeline === null ? 'wait' : 'yes' };
  }
  const now = choiceFor(choices, pipeline)?.process;
  return choiceFor(choices, shown)?.process === now ? { fits: 'yes' } : { fits: 'other', pipeline: shown };
}

/** What the page calls the deal's pipeline or record type; null where it shows none. */
export function pipelineOn(reading: Reading, pipelineFields: readonly string[]): string | null {
  const { value } = pipelineFact(reading, pipelineFields);
  return value?.type === 'text' ? value.text.slice(0, LONGEST_OF_DEAL.pipeline) : null;
}

function pipelineFact(reading: Reading, pipelineFields: readonly string[]): ReturnType<typeof factOnPage> {
  return factOnPage({ id: 'pipeline', entry: CATALOGUE.pipeline }, pipelineFields, reading);
}
