import type { Crm } from '@/src/crm/reading';
import { FACT_IDS } from './catalogue';
import type { FieldMap } from './facts';
import { OPPORTUNITY_OBJECT, type OwnFields } from './own-fields';
import { USUAL_FIELDS } from './usual-fields';

/**
 * The fields of a CRM's opportunities that hold each fact: those that the org named, in place of the usual ones, else
 * the usual ones.
 */
export function fieldMapOf(crm: Crm, ownFields: OwnFields = {}): FieldMap {
  const own = ownFields[OPPORTUNITY_OBJECT[crm]] ?? {};
  return Object.fromEntries(FACT_IDS.map((id) => [id, own[id] ?? USUAL_FIELDS[id][crm]]));
}
