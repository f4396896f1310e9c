import type { FieldReading, PageHistory, PastValue } from '@/src/crm/reading';

/** Properties with the day on which a deal came into a stage; behind these stands the stage's id. The newer one first. */
const PREFIXES = ['hs_v2_date_entered_', 'hs_date_entered_'];

/** The one that follows the deal from stage to stage, and so names none. */
const CURRENT = 'current_stage';

const STAGE = 'dealstage';

/** The stage whose date a property is; null for all others. */
export function stageEnteredIn(property: string): string | null {
  const prefix = PREFIXES.find((one) => property.startsWith(one));
  const stage = prefix === undefined ? '' : property.slice(prefix.length);
  return stage === '' || stage === CURRENT ? null : stage;
}

/**
 * What these properties tell of the deal's stages, where the page shows any with a date. A card shows what was put on it:
 * a stage without its property may have been entered or not. HubSpot has a day for the last time only.
 */
export function readStageDates(
  fields: ReadonlyMap<string, FieldReading>,
): ReadonlyMap<string, PageHistory> | undefined {
  const entered = new Map<string, PastValue>();
  const empty = new Set<string>();
  const unsure = new Set<string>();
  for (const prefix of PREFIXES) {
    for (const [property, field] of fields) {
      const stage = property.startsWith(prefix) ? stageEnteredIn(property) : null;
      if (stage === null || entered.has(stage) || unsure.has(stage)) continue;
      if (field.status === 'empty') empty.add(stage);
      else if (field.status !== 'value' || field.value.type !== 'date') unsure.add(stage);
      else entered.set(stage, { value: { type: 'text', text: stage }, since: field.value.day });
    }
  }
  if (entered.size === 0) return undefined;
  const values = [...entered.values()].toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const never = [...empty].filter((stage) => !entered.has(stage) && !unsure.has(stage)).toSorted();
  return new Map([[STAGE, { list: 'date-entered', complete: false, values, never }]]);
}
