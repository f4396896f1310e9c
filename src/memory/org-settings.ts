import { UNKNOWN_FORMAT, type DisplayFormat } from '@/src/crm/reading';
import { OPPORTUNITY_OBJECT, type OwnFields } from '@/src/facts/own-fields';
import { filledChoices, type OrgChoices } from '@/src/process/choice';
import { filledStageNames, type StageName } from '@/src/process/named-stages';

/** What the seller said about one organisation. */
export interface OrgSettings {
  /** How its pages write dates and numbers, as far as the seller was asked. */
  format: DisplayFormat;
  /** Which of its own fields hold which fact, for each kind of record; the usual fields hold the rest. */
  ownFields: OwnFields;
  /** Which processes judge its deals, where it is not the usual one. */
  processes: OrgChoices;
  /** Which stages of a process its own stages are, where the process does not know them. */
  stageNames: readonly StageName[];
}

export const FIRST_SETTINGS: OrgSettings = {
  format: UNKNOWN_FORMAT,
  ownFields: {},
  processes: { pipelines: [], all: null },
  stageNames: [],
};

/**
 * What was said of an organisation, and for what was not said, what others say. Nothing tells which of two answers is
 * the newer one, so the one that is here stays.
 */
export function filledUp(said: OrgSettings, other: OrgSettings): OrgSettings {
  const ownFields = { ...other.ownFields, ...said.ownFields };
  for (const object of OBJECTS) {
    const fields = { ...other.ownFields[object], ...said.ownFields[object] };
    if (ownFields[object]) ownFields[object] = fields;
  }
  return {
    format: {
      dateOrder: said.format.dateOrder ?? other.format.dateOrder,
      decimal: said.format.decimal ?? other.format.decimal,
    },
    ownFields,
    processes: filledChoices(said.processes, other.processes),
    stageNames: filledStageNames(said.stageNames, other.stageNames),
  };
}

const OBJECTS = Object.values(OPPORTUNITY_OBJECT);
