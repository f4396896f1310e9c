import type { OpportunityKey, Org } from '@/src/crm/reading';
import type { Verdict } from '@/src/qualify/assessment';
import { storedKey, type Database } from './database';

/** The last word on a deal that was judged on this machine. */
export interface KnownDeal {
  opportunity: OpportunityKey;
  name: string;
  account: { id: string | null; name: string } | null;
  verdict: Verdict;
  /** Why, in one sentence, as the sidebar said it. */
  reason: string;
  /** When it was judged, ms since the epoch. */
  judgedAt: number;
}

/** Remembers the last word on a deal, in place of an earlier one. */
export async function rememberDeal(database: Database, deal: KnownDeal): Promise<void> {
  await database.put('deals', deal);
}

/** Those of these deals that were judged before. */
export async function knownDeals(database: Database, org: Org, ids: readonly string[]): Promise<readonly KnownDeal[]> {
  const reading = database.transaction('deals');
  const found = await Promise.all(ids.map((id) => reading.store.get(storedKey({ ...org, id }))));
  await reading.done;
  return found.filter((deal) => deal !== undefined);
}
