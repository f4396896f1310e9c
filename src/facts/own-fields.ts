import type { Crm } from '@/src/crm/reading';
import { FACT_IDS, isAddedFact, type FactId } from './catalogue';
import type { FieldMap } from './facts';

/** The kind of record that fields belong to, by the CRM's own name for it. */
export type CrmObject = 'Opportunity' | '0-3';

export const OPPORTUNITY_OBJECT: Readonly<Record<Crm, CrmObject>> = { salesforce: 'Opportunity', hubspot: '0-3' };

/** What the seller said of an organisation's fields, for each kind of record. */
export type OwnFields = Readonly<Partial<Record<CrmObject, FieldMap>>>;

/** What is to change: the fields that hold a fact from now on, or null for the usual ones again. */
export type FieldMapChange = Readonly<Partial<Record<FactId, readonly string[] | null>>>;

/** A map with a change applied, in the order of the catalogue. */
export function changeFieldMap(map: FieldMap, change: FieldMapChange): FieldMap {
  return Object.fromEntries(
    factsIn(map, change).flatMap((id) => {
      const fields = change[id] === undefined ? map[id] : change[id];
      return fields ? [[id, fields]] : [];
    }),
  );
}

/** The change that undoes a change of this map. */
export function undoing(map: FieldMap, change: FieldMapChange): FieldMapChange {
  return Object.fromEntries(
    factsIn(change)
      .filter((id) => change[id] !== undefined)
      .map((id) => [id, map[id] ?? null]),
  );
}

/** The standard facts in the order of the catalogue, and behind them all added ones that a map or a change names. */
export function factsIn(...maps: readonly (FieldMap | FieldMapChange)[]): readonly FactId[] {
  return [...FACT_IDS, ...new Set(maps.flatMap((map) => Object.keys(map).filter(isAddedFact)))];
}

/** No CRM has longer names for its fields, and a label is cut to what a layout can show. */
export const LONGEST_FIELD_NAME = 300;

/** More fields than that for one fact are no map any more. */
export const MOST_FIELDS = 20;
