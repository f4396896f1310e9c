import type { IDBPObjectStore, IndexNames, StoreKey, StoreNames, StoreValue } from 'idb';
import { sameOpportunity, type OpportunityKey, type Org } from '@/src/crm/reading';
import type { SeenDeal } from '@/src/facts/history/seen';
import type { LastAsk } from '@/src/deal/last-ask';
import type { WalkawaySchema } from '../database';
import { filledUp } from '../org-settings';

/**
 * One kind of what is kept; each has a store of its own. What became of the files on this computer's disk is none: it
 * is true here only, and belongs in no file.
 */
export type KindName = Exclude<StoreNames<WalkawaySchema>, 'ownBackups'>;

export interface Row<Name extends KindName> {
  key: StoreKey<WalkawaySchema, Name>;
  value: StoreValue<WalkawaySchema, Name>;
}

/** Rows of every kind. */
export type Rows = { readonly [Name in KindName]: readonly Row<Name>[] };

export type ByKind<Value> = Readonly<Record<KindName, Value>>;

type StoreOf<Name extends KindName, Mode extends IDBTransactionMode> = IDBPObjectStore<
  WalkawaySchema,
  ArrayLike<KindName>,
  Name,
  Mode
>;
export type ReadStore<Name extends KindName> = StoreOf<Name, 'readonly'> | StoreOf<Name, 'readwrite'>;
export type WriteStore<Name extends KindName> = StoreOf<Name, 'readwrite'>;

interface Kind<Name extends KindName> {
  /** Whether the key of a row is a part of its value, or stands beside it. */
  keyIn: 'value' | 'row';
  /**
   * Which keys of the store begin with the CRM and the organisation, so that all of a deal or of an organisation lie in
   * one range; null for what belongs to no organisation.
   */
  orderedBy: 'key' | IndexNames<WalkawaySchema, Name> | null;
  orgOf(row: Row<Name>): Org | null;
  /** What is kept when a row with the same key comes from a file: the newer one, where anything tells which that is. */
  merged(kept: Row<Name>['value'], incoming: Row<Name>['value']): Row<Name>['value'];
}

/**
 * All that is kept, each store with one entry: what is shown, exported, imported and erased follows from it. A store
 * without an entry is an error of the types.
 */
export const KINDS: { readonly [Name in KindName]: Kind<Name> } = {
  deals: {
    keyIn: 'value',
    orderedBy: 'key',
    orgOf: ({ value }) => orgOf(value.opportunity),
    merged: (kept, incoming) => (incoming.judgedAt > kept.judgedAt ? incoming : kept),
  },
  evidence: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.opportunity),
    // An id that stands on another deal is a mistake or a trick: what one deal has must not vanish for another.
    merged: (kept, incoming) =>
      sameOpportunity(kept.opportunity, incoming.opportunity) && incoming.recordedAt > kept.recordedAt
        ? incoming
        : kept,
  },
  histories: {
    keyIn: 'value',
    orderedBy: 'key',
    orgOf: ({ value }) => orgOf(value.opportunity),
    merged: (kept, incoming) => (incoming.last > kept.last ? withTold(incoming, kept) : withTold(kept, incoming)),
  },
  drafts: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOfKey(value.key),
    merged: (kept) => kept,
  },
  asks: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.lastAsk.opportunity),
    merged: (kept, incoming) =>
      sameOpportunity(kept.lastAsk.opportunity, incoming.lastAsk.opportunity) &&
      latestMoment(incoming.lastAsk) > latestMoment(kept.lastAsk)
        ? incoming
        : kept,
  },
  askDrafts: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  decisions: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.opportunity),
    // What was decided stays as it was decided.
    merged: (kept) => kept,
  },
  reasonDrafts: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  setAside: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.opportunity),
    // Nothing of it changes but that it is taken back, once.
    merged: (kept, incoming) =>
      sameOpportunity(kept.opportunity, incoming.opportunity) &&
      kept.takenBackAt === null &&
      incoming.takenBackAt !== null
        ? incoming
        : kept,
  },
  asideDrafts: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  people: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.opportunity),
    merged: (kept, incoming) =>
      sameOpportunity(kept.opportunity, incoming.opportunity) && incoming.changedAt > kept.changedAt ? incoming : kept,
  },
  personDrafts: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  conditionDrafts: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  conditions: {
    keyIn: 'value',
    orderedBy: 'opportunity',
    orgOf: ({ value }) => orgOf(value.opportunity),
    merged: (kept, incoming) =>
      sameOpportunity(kept.opportunity, incoming.opportunity) &&
      (incoming.madeAt > kept.madeAt ||
        (incoming.madeAt === kept.madeAt && kept.trueAt === null && incoming.trueAt !== null))
        ? incoming
        : kept,
  },
  choices: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: (kept) => kept,
  },
  orgs: {
    keyIn: 'row',
    orderedBy: 'key',
    orgOf: ({ key }) => orgOfKey(key),
    merged: filledUp,
  },
  settings: {
    keyIn: 'row',
    orderedBy: null,
    orgOf: () => null,
    merged: (kept) => kept,
  },
  preferences: {
    keyIn: 'row',
    orderedBy: null,
    orgOf: () => null,
    merged: (kept) => kept,
  },
};

/** Every kind, in the order in which they are told and written. */
export const KIND_NAMES: readonly KindName[] = Object.keys(KINDS).filter(isKindName);

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}

/** The organisation that a key of one of the stores begins with; null for a key of another make. */
export function orgOfKey(key: unknown): Org | null {
  if (!Array.isArray(key)) return null;
  const [crm, org]: readonly unknown[] = key;
  return (crm === 'salesforce' || crm === 'hubspot') && typeof org === 'string' ? { crm, org } : null;
}

/** A page tells of its past only where a list is open: what the other one was told is not lost for that. */
function withTold(newer: SeenDeal, older: SeenDeal): SeenDeal {
  return newer.told || older.told ? { ...newer, told: { ...older.told, ...newer.told } } : newer;
}

/** When anything was last said of a last ask. */
function latestMoment({ madeAt, answers }: LastAsk): number {
  return Math.max(madeAt, ...answers.map(({ at }) => at));
}

function orgOf({ crm, org }: OpportunityKey): Org {
  return { crm, org };
}

/** One value for each kind. */
export function byKind<Value>(value: (name: KindName) => Value): ByKind<Value> {
  const values = Object.fromEntries(KIND_NAMES.map((name) => [name, value(name)]));
  if (!isByKind(values)) throw new Error('A kind is missing.');
  return values;
}

function isByKind<Value>(values: Readonly<Record<string, Value>>): values is ByKind<Value> {
  return KIND_NAMES.every((name) => Object.hasOwn(values, name));
}

/** No rows of any kind, to be filled. */
export function noRows(): { [Name in KindName]: readonly Row<Name>[] } {
  return { ...byKind(() => []) };
}
