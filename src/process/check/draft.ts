import * as v from 'valibot';
import type { FactType } from '@/src/facts/catalogue-entry';
import { catalogueWith, FACT_IDS, type AddedFacts, type Catalogue } from '@/src/facts/catalogue';
import type { Pack, Parameter } from '../pack';
import { entry, parameter } from '../schema';
import { addedFact, tuned } from '../schema-parts';
import { withSet } from '../variant';

export type Raw = Readonly<Record<string, unknown>>;

/** One part of a pack as it stands in a file, whatever its shape, and where it stands. */
export interface Part {
  path: string;
  raw: Raw;
}

/** A part that stands under a key of its own. */
export interface Keyed extends Part {
  key: string;
}

/** A parameter; a variant may set its value elsewhere. */
interface ParameterPart extends Keyed {
  valuePath: string;
}

/**
 * A pack for the check of its meaning. Each part is looked at by itself, so that one wrong shape does not hide what is
 * wrong elsewhere. Of a variant: the base's parts that stay, and its own.
 */
export interface Draft {
  adds: readonly Keyed[];
  fields: readonly Keyed[];
  parameters: readonly ParameterPart[];
  stages: readonly Part[];
  closed: readonly Keyed[];
  outcomes: readonly Part[];
  signals: readonly Part[];
  tests: readonly Part[];
  redGroupsForLastAsk: { path: string; value: unknown };
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of the file where its shape is right. */
export function shaped<Output>(schema: v.GenericSchema<unknown, Output>, raw: unknown): Output | null {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  return result.success ? result.output : null;
}

export function draftOf(file: Raw, prefix = ''): Draft {
  return {
    adds: keyed(file, 'adds', prefix),
    fields: keyed(file, 'fields', prefix),
    parameters: keyed(file, 'parameters', prefix).map(({ path, key, raw }) => {
      return { path, key, raw, valuePath: `${path}.value` };
    }),
    stages: listed(file, 'stages', prefix),
    closed: keyed(file, 'closed', prefix),
    outcomes: listed(file, 'outcomes', prefix),
    signals: listed(file, 'signals', prefix),
    tests: listed(file, 'tests', prefix),
    redGroupsForLastAsk: { path: `${prefix}redGroupsForLastAsk`, value: file['redGroupsForLastAsk'] },
  };
}

/** What stands in the base of a variant has this in front of its path, and ids in place of numbers. */
export const IN_BASE = '(base) ';

export function draftOfVariant(file: Raw, base: Pack): Draft {
  const own = draftOf(file);
  const old = draftOf({ ...base }, IN_BASE);
  const without = file['without'];
  const leftOut = new Set<unknown>(Array.isArray(without) ? without : []);
  const stays = ({ raw }: Part): boolean => !leftOut.has(raw['id']) && !leftOut.has(raw['stage']);
  const staysByKey = ({ key }: Keyed): boolean => !leftOut.has(key);
  const stages = placed(old.stages.filter(stays), own.stages);
  const set = isRaw(file['set']) ? file['set'] : {};
  const ids = textsOf(stages, 'id');
  return {
    ...own,
    adds: mergedByKey(old.adds.filter(staysByKey), own.adds),
    fields: own.fields,
    parameters: mergedByKey(old.parameters.filter(staysByKey), own.parameters).map((part) => {
      const { value } = part.raw;
      const change = Object.hasOwn(set, part.key) ? set[part.key] : undefined;
      if (!v.is(tuned, value)) return part;
      const raw = { ...part.raw, value: withSet(value, v.is(tuned, change) ? change : undefined, leftOut, ids) };
      const isOwn = own.parameters.includes(part) && change === undefined;
      return { path: part.path, key: part.key, raw, valuePath: isOwn ? part.valuePath : `set.${part.key}` };
    }),
    stages,
    closed: own.closed.length > 0 ? own.closed : old.closed,
    outcomes: merged(old.outcomes.filter(stays), own.outcomes),
    signals: merged(old.signals.filter(stays), own.signals),
    redGroupsForLastAsk: old.redGroupsForLastAsk,
  };
}

/** What a pack may refer to. */
export interface Names {
  catalogue: Catalogue;
  types: ReadonlyMap<string, FactType>;
  /** Ids of facts, those included whose shape is wrong. */
  facts: readonly string[];
  stages: readonly string[];
  /** Null where the shape is wrong. */
  parameters: ReadonlyMap<string, Parameter | null>;
  outcomes: readonly string[];
  signals: readonly string[];
}

export function namesOf({ adds, parameters, stages, outcomes, signals }: Draft): Names {
  const added: AddedFacts = Object.fromEntries(
    adds.flatMap(({ key, raw }) => (v.is(addedFact, key) && v.is(entry, raw) ? [[key, raw]] : [])),
  );
  const catalogue = catalogueWith(added);
  return {
    catalogue,
    types: new Map([...catalogue].map(([id, { type }]) => [id, type])),
    facts: [...FACT_IDS, ...adds.map(({ key }) => key)],
    stages: textsOf(stages, 'id'),
    parameters: new Map(parameters.map(({ key, raw }) => [key, v.is(parameter, raw) ? raw : null])),
    outcomes: textsOf(outcomes, 'id'),
    signals: textsOf(signals, 'id'),
  };
}

/** The texts that stand under one key of some parts. */
export function textsOf(parts: readonly Part[], key: string): readonly string[] {
  return parts.flatMap(({ raw }) => {
    const text = raw[key];
    return typeof text === 'string' ? [text] : [];
  });
}

function listed(file: Raw, key: string, prefix: string): readonly Part[] {
  const items = file[key];
  if (!Array.isArray(items)) return [];
  return items.flatMap((raw: unknown, index) =>
    isRaw(raw) ? [{ path: `${prefix}${key}.${prefix === '' ? index : String(raw['id'])}`, raw }] : [],
  );
}

function keyed(file: Raw, key: string, prefix: string): readonly Keyed[] {
  const items = file[key];
  if (!isRaw(items)) return [];
  return Object.entries(items).flatMap(([inner, raw]) =>
    isRaw(raw) ? [{ path: `${prefix}${key}.${inner}`, key: inner, raw }] : [],
  );
}

function merged(base: readonly Part[], own: readonly Part[]): readonly Part[] {
  const changed = new Map(own.map((part) => [part.raw['id'], part]));
  const before = new Set(base.map(({ raw }) => raw['id']));
  return [
    ...base.map((part) => changed.get(part.raw['id']) ?? part),
    ...own.filter(({ raw }) => !before.has(raw['id'])),
  ];
}

/** Stages in the order that the variant will have. */
function placed(base: readonly Part[], own: readonly Part[]): readonly Part[] {
  return own.reduce<readonly Part[]>((stages, part) => {
    if (!Object.hasOwn(part.raw, 'after')) return merged(stages, [part]);
    const others = stages.filter(({ raw }) => raw['id'] !== part.raw['id']);
    const at = others.findIndex(({ raw }) => raw['id'] === part.raw['after']) + 1;
    return [...others.slice(0, at), part, ...others.slice(at)];
  }, base);
}

function mergedByKey<Item extends Keyed>(base: readonly Item[], own: readonly Item[]): readonly Item[] {
  const replaced = new Set(own.map(({ key }) => key));
  return [...base.filter(({ key }) => !replaced.has(key)), ...own];
}
