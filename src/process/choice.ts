import { folded } from '@/src/facts/words';

/** A process that was chosen for all deals of a pipeline or record type, by what the page calls that. */
interface PipelineChoice {
  pipeline: string;
  process: string;
}

/** What was chosen for an organisation; ids of processes. */
export interface OrgChoices {
  pipelines: readonly PipelineChoice[];
  /** For every deal that nothing else was chosen for; null: the default process. */
  all: string | null;
}

/** All that was chosen and may concern one deal. */
export interface ProcessChoices extends OrgChoices {
  /** For this deal alone. */
  deal: string | null;
}

export const NO_CHOICES: ProcessChoices = { deal: null, pipelines: [], all: null };

/** What a choice is to count for. */
export type ChoiceScope = 'deal' | 'pipeline' | 'all';

/** What is to be chosen from now on; null takes a choice back, and what is left out stays as it is. */
export interface ProcessChange {
  deal?: string | null;
  pipeline?: { pipeline: string; process: string | null };
  all?: string | null;
}

/** The narrowest choice that concerns a deal; null where nothing was chosen, so that the default process judges. */
export function choiceFor(
  choices: ProcessChoices,
  pipeline: string | null,
): { process: string; scope: ChoiceScope } | null {
  if (choices.deal !== null) return { process: choices.deal, scope: 'deal' };
  const ofPipeline = pipeline === null ? null : pipelineChoice(choices, pipeline);
  if (ofPipeline !== null) return { process: ofPipeline, scope: 'pipeline' };
  return choices.all === null ? null : { process: choices.all, scope: 'all' };
}

/**
 * What has to change so that a process judges a deal and all others of the scope. Narrower choices that concern the deal
 * are taken back with it: they would go before it, and nothing would change in front of the seller.
 */
export function choosing(
  process: string,
  scope: ChoiceScope,
  choices: ProcessChoices,
  pipeline: string | null,
): ProcessChange {
  if (scope === 'deal') return { deal: process };
  const withoutDeal: ProcessChange = choices.deal === null ? {} : { deal: null };
  if (scope === 'pipeline' && pipeline !== null) return { ...withoutDeal, pipeline: { pipeline, process } };
  const narrower = pipeline !== null && pipelineChoice(choices, pipeline) !== null;
  return { ...withoutDeal, ...(narrower ? { pipeline: { pipeline, process: null } } : {}), all: process };
}

/** The change that takes a change back. */
export function undoing(change: ProcessChange, choices: ProcessChoices): ProcessChange {
  const { pipeline } = change;
  return {
    ...(change.deal === undefined ? {} : { deal: choices.deal }),
    ...(pipeline ? { pipeline: { ...pipeline, process: pipelineChoice(choices, pipeline.pipeline) } } : {}),
    ...(change.all === undefined ? {} : { all: choices.all }),
  };
}

/** What is chosen for an organisation after a change. */
export function changeOrgChoices({ pipelines, all }: OrgChoices, change: ProcessChange): OrgChoices {
  return {
    pipelines: change.pipeline ? withPipeline(pipelines, change.pipeline) : pipelines,
    all: change.all === undefined ? all : change.all,
  };
}

/** What is chosen for an organisation, and for the pipelines that nothing is chosen for, what others chose. */
export function filledChoices(chosen: OrgChoices, others: OrgChoices): OrgChoices {
  const more = others.pipelines.filter(({ pipeline }) => pipelineChoice(chosen, pipeline) === null);
  return { pipelines: [...chosen.pipelines, ...more], all: chosen.all ?? others.all };
}

function pipelineChoice({ pipelines }: OrgChoices, pipeline: string): string | null {
  return pipelines.find((choice) => folded(choice.pipeline) === folded(pipeline))?.process ?? null;
}

function withPipeline(
  pipelines: readonly PipelineChoice[],
  { pipeline, process }: { pipeline: string; process: string | null },
): readonly PipelineChoice[] {
  const others = pipelines.filter((choice) => folded(choice.pipeline) !== folded(pipeline));
  return process === null ? others : [...others, { pipeline, process }];
}
