import type { OpportunityKey } from '@/src/crm/reading';
import { fieldMapOf } from '@/src/facts/field-map';
import type { OrgSettings } from '@/src/memory/org-settings';
import type { ChosenProcess, JudgedBy } from '@/src/messages';
import { choiceFor } from '@/src/process/choice';
import { namesFor, withStageNames } from '@/src/process/named-stages';
import type { SalesProcess } from '@/src/process/sales-process';
import type { ProcessSource } from '@/src/process/source';

interface Known {
  opportunity: OpportunityKey;
  /** What the page calls the deal's pipeline or record type; null as long as it has told none. */
  pipeline: string | null;
  settings: OrgSettings;
  /** What was chosen for this deal alone. */
  ofDeal: string | null;
}

/** The process that judges a deal, and how that came about. */
export function chosenProcess(
  source: ProcessSource,
  { opportunity, pipeline, settings, ofDeal }: Known,
): ChosenProcess {
  const choices = { ...settings.processes, deal: ofDeal };
  const choice = choiceFor(choices, pipeline);
  const chosen = choice && source.find(choice.process);
  return {
    ...judgedBy(chosen ?? source.usual(), opportunity, settings),
    choices,
    pipeline,
    // By another process' own fields the page might tell another pipeline, and there would be no end to it.
    pipelineFields: fieldMapOf(opportunity.crm, settings.ownFields).pipeline ?? [],
    gone: choice !== null && chosen === null ? choice.process : null,
  };
}

/** What it takes to judge a deal by a process. */
export function judgedBy(process: SalesProcess, { crm }: OpportunityKey, settings: OrgSettings): JudgedBy {
  const stageNames = namesFor(process, settings.stageNames);
  return {
    process: withStageNames(process, stageNames),
    stageNames,
    fieldMap: fieldMapOf(crm, settings.ownFields, process.fields[crm]),
  };
}
