import type { Crm } from '@/src/crm/reading';
import { FACT_IDS, type FactId } from './catalogue';
import { USUAL_FIELDS } from './usual-fields';
import { USUAL_LABELS } from './usual-labels';

/** What the fields that hold a fact are usually called: in the CRM, and by people. */
export type UsualNames = Readonly<Partial<Record<FactId, readonly string[]>>>;

/** The usual names of all facts in one CRM. */
export function usualNamesOf(crm: Crm): UsualNames {
  return Object.fromEntries(FACT_IDS.map((id) => [id, [...USUAL_FIELDS[id][crm], ...USUAL_LABELS[id]]]));
}
