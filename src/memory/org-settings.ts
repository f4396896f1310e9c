import { UNKNOWN_FORMAT, type DisplayFormat } from '@/src/crm/reading';
import type { OwnFields } from '@/src/facts/own-fields';
import type { OrgChoices } from '@/src/process/choice';
import type { StageName } from '@/src/process/named-stages';

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
