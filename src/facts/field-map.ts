import type { Crm } from '@/src/crm/reading';
import { isStandardFact, type FactId } from './catalogue';
import type { FieldMap } from './facts';
import { factsIn, OPPORTUNITY_OBJECT, type OwnFields } from './own-fields';
import { USUAL_FIELDS } from './usual-fields';

/**
 * The fields of a CRM's opportunities that hold each fact: those that the org named, in place of all others; else those
 * that the process names (`usual`), and behind them the usual ones.
 */
export function fieldMapOf(crm: Crm, ownFields: OwnFields = {}, usual: FieldMap = {}): FieldMap {
  const own = ownFields[OPPORTUNITY_OBJECT[crm]] ?? {};
  const others = (id: FactId): readonly string[] => [
    ...new Set([...(usual[id] ?? []), ...(isStandardFact(id) ? USUAL_FIELDS[id][crm] : [])]),
  ];
  return Object.fromEntries(factsIn(own, usual).map((id) => [id, own[id] ?? others(id)]));
}
