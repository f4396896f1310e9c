import type { OpportunityKey, Org } from '@/src/crm/reading';
import { KNOWN_DAYS, type KnownDeal } from '@/src/deal/known-deal';
import { storedKey, storedOrg, type Database } from './database';
import { isSound, soundOnes } from './kept/sound';

/**
 * Remembers the last word on a deal, in place of an earlier one. A name, a pipeline or an account that this page did
 * not show, or showed without a link, stays as an earlier page showed it: an unopened tab says nothing about it.
 */
export async function rememberDeal(database: Database, deal: KnownDeal): Promise<void> {
  const writing = database.transaction('deals', 'readwrite');
  const found = await writing.store.get(storedKey(deal.opportunity));
  // Nothing that was typed is in it: of a damaged one nothing is worth keeping.
  const before = found !== undefined && isSound('deals', null, found) ? found : undefined;
  await writing.store.put({
    ...deal,
    name: deal.name || (before?.name ?? ''),
    pipeline: deal.pipeline ?? before?.pipeline ?? null,
    account: fuller(deal.account, before?.account ?? null),
  });
  await writing.done;
}

function fuller(now: KnownDeal['account'], before: KnownDeal['account']): KnownDeal['account'] {
  if (!now) return before;
  return now.id === null && now.name === before?.name ? before : now;
}

/** Whether any deal of this organisation was judged before. */
export async function knowsDeals(database: Database, org: Org): Promise<boolean> {
  return (await database.getKeyFromIndex('deals', 'org', storedOrg(org))) !== undefined;
}

/** The deals of an account that were judged before, the last judged first. */
export async function dealsOfAccount(database: Database, org: Org, account: string): Promise<readonly KnownDeal[]> {
  const found = await database.getAllFromIndex('deals', 'account', storedKey({ ...org, id: account }));
  return soundOnes('deals', found).toSorted((a, b) => b.judgedAt - a.judgedAt);
}

/** Those of these deals that were judged before. */
export async function knownDeals(database: Database, org: Org, ids: readonly string[]): Promise<readonly KnownDeal[]> {
  const reading = database.transaction('deals');
  const found = await Promise.all(ids.map((id) => reading.store.get(storedKey({ ...org, id }))));
  await reading.done;
  return soundOnes(
    'deals',
    found.filter((deal) => deal !== undefined),
  );
}

/** What an earlier page called the pipeline or record type of a deal; null when none did. */
export async function pipelineOf(database: Database, opportunity: OpportunityKey): Promise<string | null> {
  const deal = await database.get('deals', storedKey(opportunity));
  return deal !== undefined && isSound('deals', null, deal) ? deal.pipeline : null;
}

/** So many of the deals that are closer to ready are told. */
const MOST_BETTER = 5;
/** A deal with more outcomes missing is close to ready by no measure. */
const MOST_MISSING = 20;

interface Comparing {
  /** How many outcomes are missing of the deal itself; null where that is not known. */
  missing: number | null;
  /** Ms since the epoch. */
  now: number;
}

/**
 * Open deals of the same organisation that are closer to ready than this one, the closest first, and of equal ones the
 * last judged. Each step reads the first few rows of one range of an index: what it costs does not grow with the deals.
 */
export async function betterDeals(
  database: Database,
  opportunity: OpportunityKey,
  { missing, now }: Comparing,
): Promise<readonly KnownDeal[]> {
  const { crm, org, id } = opportunity;
  const reading = database.transaction('deals');
  const nearness = reading.store.index('nearness');
  const since = now - KNOWN_DAYS * 86_400_000;
  const found: KnownDeal[] = [];
  const gather = async (verdict: 'advance' | 'hold', outcomes: number): Promise<void> => {
    const range = IDBKeyRange.bound([crm, org, verdict, outcomes, since], [crm, org, verdict, outcomes, Infinity]);
    for await (const { value } of nearness.iterate(range, 'prev')) {
      if (found.length === MOST_BETTER) return;
      if (value.opportunity.id !== id) found.push(value);
    }
  };
  await gather('advance', 0);
  for (let outcomes = 0; outcomes < (missing ?? MOST_MISSING) && found.length < MOST_BETTER; outcomes += 1) {
    await gather('hold', outcomes);
  }
  await reading.done;
  return found;
}
