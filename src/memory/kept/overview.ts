import type { OpportunityKey, Org } from '@/src/crm/reading';
import type { KnownDeal } from '@/src/deal/known-deal';
import { storedKey, type Database } from '../database';
import { FIRST_SETTINGS, type OrgSettings } from '../org-settings';
import { readOrgSettings } from '../orgs';
import { byKind, KIND_NAMES, KINDS, orgOfKey, type ByKind, type KindName, type ReadStore } from './kinds';
import { isSound } from './sound';
import { countWithin, rangeBehind, rangeOfDeal, rangeOfOrg } from './ranges';

/** What is kept of one organisation. */
export interface KeptOrg {
  org: Org;
  counts: ByKind<number>;
  said: OrgSettings;
}

/** A deal of which anything is kept. */
export interface KeptDeal {
  opportunity: OpportunityKey;
  /** Null for a deal that was looked at and never judged. */
  word: Pick<KnownDeal, 'name' | 'verdict' | 'judgedAt'> | null;
}

/** Rows that are read in one task: the page has to stay free. */
const AT_ONCE = 500;

/** Every organisation of which anything is kept, with how much. */
export async function keptOrgs(database: Database): Promise<readonly KeptOrg[]> {
  const orgs = new Map<string, Org>();
  const reading = database.transaction(KIND_NAMES);
  const gather = async <Name extends KindName>(name: Name): Promise<void> => {
    for await (const org of orgsIn(name, reading.objectStore(name))) orgs.set(`${org.crm} ${org.org}`, org);
  };
  for (const name of KIND_NAMES) await gather(name);
  await reading.done;
  const kept: KeptOrg[] = [];
  for (const org of orgs.values()) {
    kept.push({
      org,
      counts: await countsIn(database, rangeOfOrg(org)),
      said: { ...FIRST_SETTINGS, ...(await readOrgSettings(database, org)) },
    });
  }
  return kept;
}

/** How much is kept of one deal. */
export function countsOfDeal(database: Database, opportunity: OpportunityKey): Promise<ByKind<number>> {
  return countsIn(database, rangeOfDeal(opportunity));
}

async function countsIn(database: Database, range: IDBKeyRange): Promise<ByKind<number>> {
  const reading = database.transaction(KIND_NAMES);
  const counts = byKind(() => 0);
  const count = async <Name extends KindName>(name: Name): Promise<void> => {
    Object.assign(counts, { [name]: await countWithin(name, reading.objectStore(name), range) });
  };
  for (const name of KIND_NAMES) await count(name);
  await reading.done;
  return counts;
}

/** The organisations in one store, each once: from one to the next without reading what lies between. */
async function* orgsIn<Name extends KindName>(name: Name, store: ReadStore<Name>): AsyncGenerator<Org> {
  const { orderedBy } = KINDS[name];
  if (orderedBy === null) return;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const cursor: { key: unknown } | null =
      orderedBy === 'key' ? await store.openKeyCursor(range) : await store.index(orderedBy).openKeyCursor(range);
    const org = cursor === null ? null : orgOfKey(cursor.key);
    if (org === null) return;
    yield org;
    range = rangeBehind(org);
  }
}

/** One deal, as it stands in the list of its organisation. */
export async function keptDeal(database: Database, opportunity: OpportunityKey): Promise<KeptDeal> {
  const word = await database.get('deals', storedKey(opportunity));
  return { opportunity, word: word !== undefined && isSound('deals', null, word) ? word : null };
}

/** The deals of an organisation, the last judged first. Those of which only evidence is kept count with their org. */
export async function keptDeals(database: Database, { crm, org }: Org): Promise<readonly KeptDeal[]> {
  const deals = new Map<string, KeptDeal>();
  const reading = database.transaction(['deals', 'histories', 'choices']);
  const within = rangeOfOrg({ crm, org });
  for (let range = within; ;) {
    const some = await reading.objectStore('deals').getAll(range, AT_ONCE);
    for (const deal of some) {
      const { opportunity, name, verdict, judgedAt } = deal;
      deals.set(opportunity.id, {
        opportunity,
        word: isSound('deals', null, deal) ? { name, verdict, judgedAt } : null,
      });
    }
    const last = some.at(-1);
    if (last === undefined || some.length < AT_ONCE) break;
    range = IDBKeyRange.bound([crm, org, last.opportunity.id], within.upper, true);
  }
  for (const store of ['histories', 'choices'] as const) {
    for (let range = within; ;) {
      const some = await reading.objectStore(store).getAllKeys(range, AT_ONCE);
      for (const [, , id] of some) {
        if (!deals.has(id)) deals.set(id, { opportunity: { crm, org, id }, word: null });
      }
      const last = some.at(-1);
      if (last === undefined || some.length < AT_ONCE) break;
      range = IDBKeyRange.bound(last, within.upper, true);
    }
  }
  await reading.done;
  return [...deals.values()].toSorted((a, b) => (b.word?.judgedAt ?? 0) - (a.word?.judgedAt ?? 0));
}
