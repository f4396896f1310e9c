import type { AddedFacts } from '@/src/facts/catalogue';
import type { Days } from './condition';
import type { Pack, Variant, VariantStage } from './pack';
import type { Stage } from './sales-process';

/**
 * The whole pack that a variant describes. The base is whole itself, however it came to be: a variant of a variant is made
 * in two steps, and no two packs can be each other's base.
 */
export function whole(variant: Variant, base: Pack): Pack {
  const { extends: _base, set = {}, without = [], ...changes } = variant;
  const { adds, fields, parameters, stages: stageChanges = [], closed, outcomes = [], signals = [], ...head } = changes;
  const leftOut = new Set(without);
  const stages = placed(kept(base.stages, leftOut), stageChanges);
  const ids = stages.map(({ id }) => id);
  const dueInAStage = base.outcomes.filter(({ stage }) => !leftOut.has(stage));
  return {
    ...head,
    adds: { ...withoutKeys<AddedFacts>(base.adds, leftOut), ...adds },
    fields: {
      salesforce: { ...withoutKeys(base.fields.salesforce ?? {}, leftOut), ...fields?.salesforce },
      hubspot: { ...withoutKeys(base.fields.hubspot ?? {}, leftOut), ...fields?.hubspot },
    },
    parameters: withValues({ ...withoutKeys(base.parameters, leftOut), ...parameters }, set, leftOut, ids),
    stages,
    closed: closed ?? base.closed,
    outcomes: inOrderOfStages(merged(kept(dueInAStage, leftOut), outcomes), stages),
    signals: merged(kept(base.signals, leftOut), signals),
    redGroupsForLastAsk: base.redGroupsForLastAsk,
  };
}

function withValues(
  parameters: Pack['parameters'],
  set: NonNullable<Variant['set']>,
  leftOut: ReadonlySet<unknown>,
  stages: readonly string[],
): Pack['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([id, { value, ...parameter }]) => {
      const own = Object.hasOwn(set, id) ? set[id] : undefined;
      return [id, { ...parameter, value: withSet(value, own, leftOut, stages) }];
    }),
  );
}

/** Days by stage may be set for some stages only; the days of a stage that is left out go with it. */
export function withSet(
  value: Days,
  set: Days | undefined,
  leftOut: ReadonlySet<unknown>,
  stages: readonly string[],
): Days {
  const before = typeof value === 'number' ? value : withoutKeys(value, leftOut);
  if (set === undefined || typeof set === 'number') return set ?? before;
  const rest = typeof before === 'number' ? Object.fromEntries(stages.map((stage) => [stage, before])) : before;
  return { ...rest, ...set };
}

/** Changed stages stand where they stood, new ones behind the stage that they name, or first. */
function placed(base: readonly Stage[], changes: readonly VariantStage[]): readonly Stage[] {
  return changes.reduce<readonly Stage[]>((stages, { after, ...stage }) => {
    if (after === undefined) return merged(stages, [stage]);
    const others = stages.filter(({ id }) => id !== stage.id);
    const at = others.findIndex(({ id }) => id === after) + 1;
    return [...others.slice(0, at), stage, ...others.slice(at)];
  }, base);
}

function merged<Item extends { id: string }>(base: readonly Item[], changes: readonly Item[]): readonly Item[] {
  const changed = new Map(changes.map((item) => [item.id, item]));
  const before = new Set(base.map(({ id }) => id));
  return [...base.map((item) => changed.get(item.id) ?? item), ...changes.filter(({ id }) => !before.has(id))];
}

function inOrderOfStages<Item extends { stage: string }>(
  items: readonly Item[],
  stages: readonly Stage[],
): readonly Item[] {
  const at = new Map(stages.map(({ id }, index) => [id, index]));
  return items.toSorted((a, b) => (at.get(a.stage) ?? 0) - (at.get(b.stage) ?? 0));
}

function kept<Item extends { id: string }>(items: readonly Item[], leftOut: ReadonlySet<unknown>): readonly Item[] {
  return items.filter(({ id }) => !leftOut.has(id));
}

function withoutKeys<Items extends object>(items: Items, leftOut: ReadonlySet<unknown>): Items {
  // A part of a record whose keys are open is such a record again.
  return Object.fromEntries(Object.entries(items).filter(([key]) => !leftOut.has(key))) as Items;
}
