import type { Crm } from '@/src/crm/reading';
import { FACT_IDS } from './catalogue';
import type { FieldMap } from './facts';
import { USUAL_FIELDS } from './usual-fields';

/** The fields of a CRM that hold each fact: those that the org named, in place of the usual ones, else the usual ones. */
export function fieldMapOf(crm: Crm, own: FieldMap = {}): FieldMap {
  return Object.fromEntries(FACT_IDS.map((id) => [id, own[id] ?? USUAL_FIELDS[id][crm]]));
}
