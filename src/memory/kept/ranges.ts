import type { OpportunityKey, Org } from '@/src/crm/reading';
import { storedKey, type StoredKey } from '../database';
import { KINDS, type KindName, type ReadStore } from './kinds';

/** Everything of one deal. */
export function rangeOfDeal(opportunity: OpportunityKey): IDBKeyRange {
  return IDBKeyRange.only(storedKey(opportunity) satisfies StoredKey);
}

/** Everything of one organisation: its own key, and all that begin with it. An array sorts behind every text. */
export function rangeOfOrg({ crm, org }: Org): IDBKeyRange {
  return IDBKeyRange.bound([crm, org], [crm, org, []]);
}

/** From the first key behind an organisation on. */
export function rangeBehind({ crm, org }: Org): IDBKeyRange {
  return IDBKeyRange.lowerBound([crm, org, []], true);
}

/** How many rows of a kind lie in a range; none of a kind that belongs to no organisation. */
export async function countWithin<Name extends KindName>(
  name: Name,
  store: ReadStore<Name>,
  range: IDBKeyRange,
): Promise<number> {
  const { orderedBy } = KINDS[name];
  if (orderedBy === null) return 0;
  return orderedBy === 'key' ? store.count(range) : store.index(orderedBy).count(range);
}
