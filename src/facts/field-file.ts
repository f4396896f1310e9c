import type { Org } from '@/src/crm/reading';
import type { FieldMap } from './facts';
import { OPPORTUNITY_OBJECT, type CrmObject } from './own-fields';

/** A map of fields as it is kept in a file, to be handed to a colleague or another installation. */
export interface FieldFile extends Org {
  kind: typeof FIELD_FILE;
  /** Of this format; a file with another one is not read. */
  version: typeof FIELD_FILE_VERSION;
  object: CrmObject;
  map: FieldMap;
}

export const FIELD_FILE = 'walkaway-fields';
export const FIELD_FILE_VERSION = 1;

/** What a file of fields says, or all that is wrong with it. */
export type ReadFieldFile = { ok: true; file: FieldFile } | { ok: false; problems: readonly string[] };

/** Longer than any map can be. */
export const LONGEST_FIELD_FILE = 200_000;

/** The text of a file with this map. */
export function fieldFileText({ crm, org }: Org, map: FieldMap): string {
  const object = OPPORTUNITY_OBJECT[crm];
  const file: FieldFile = { kind: FIELD_FILE, version: FIELD_FILE_VERSION, crm, org, object, map };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function fieldFileName({ crm, org }: Org): string {
  return `${FIELD_FILE}-${crm}-${org}.json`;
}
