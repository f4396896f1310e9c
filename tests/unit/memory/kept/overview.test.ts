import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { databaseOpener, storedKey } from '@/src/memory/database';
import { chooseProcess } from '@/src/memory/choices';
import { rememberDeal } from '@/src/memory/deals';
import { rememberSeen } from '@/src/memory/histories';
import { byKind } from '@/src/memory/kept/kinds';
import { countsOfDeal, keptDeals, keptOrgs } from '@/src/memory/kept/overview';
import { keepDraft, saveEvidence } from '@/src/memory/recorded';
import { aDraft, aKnownDeal, anEvidence, anotherId, anOpportunity } from '../../factories';

const NOTHING = byKind(() => 0);
const PORTAL = { crm: 'hubspot', org: '4402817' } as const;

it('counts what is kept of each organisation, also of one that has evidence only', async () => {
  const database = await databaseOpener('overview')();
  await rememberDeal(database, aKnownDeal());
  await saveEvidence(database, anEvidence());
  await saveEvidence(database, anEvidence({ id: anotherId(1), opportunity: { ...PORTAL, id: '7' } }));
  await keepDraft(database, anOpportunity(), aDraft());
  await chooseProcess(database, anOpportunity(), { deal: 'bant', all: 'spiced' });
  const kept = await keptOrgs(database);
  expect(kept.map(({ org, counts }) => [org, counts])).toEqual([
    [
      { crm: 'salesforce', org: 'acme' },
      { ...NOTHING, deals: 1, evidence: 1, drafts: 1, choices: 1, orgs: 1 },
    ],
    [PORTAL, { ...NOTHING, evidence: 1 }],
  ]);
  expect(kept[0]?.said.processes.all).toBe('spiced');
  database.close();
});

it('counts what is kept of one deal', async () => {
  const database = await databaseOpener('overview-deal')();
  await rememberDeal(database, aKnownDeal());
  await saveEvidence(database, anEvidence());
  await saveEvidence(database, anEvidence({ id: anotherId(1), opportunity: anOpportunity({ id: 'other' }) }));
  expect(await countsOfDeal(database, anOpportunity())).toMatchObject({ deals: 1, evidence: 1, histories: 0 });
  database.close();
});

it('lists the deals of an organisation, the last judged first, those that were only looked at behind them', async () => {
  const database = await databaseOpener('overview-deals')();
  await rememberSeen(database, anOpportunity({ id: 'looked-at' }), {}, 1);
  await rememberDeal(database, aKnownDeal({ opportunity: anOpportunity({ id: 'earlier' }), judgedAt: 1 }));
  await rememberDeal(database, aKnownDeal({ opportunity: anOpportunity({ id: 'later' }), judgedAt: 2 }));
  await rememberDeal(database, aKnownDeal({ opportunity: { ...PORTAL, id: 'elsewhere' } }));
  const deals = await keptDeals(database, anOpportunity());
  expect(deals.map(({ opportunity, word }) => [opportunity.id, word?.judgedAt])).toEqual([
    ['later', 2],
    ['earlier', 1],
    ['looked-at', undefined],
  ]);
  database.close();
});

it('lists more deals than are read at once, each of them once', async () => {
  const database = await databaseOpener('overview-many')();
  const writing = database.transaction('deals', 'readwrite');
  for (let id = 0; id < 4100; id += 1) {
    void writing.store.put(aKnownDeal({ opportunity: anOpportunity({ id: String(id) }) }));
  }
  await writing.done;
  const ids = (await keptDeals(database, anOpportunity())).map(({ opportunity }) => storedKey(opportunity)[2]);
  expect(new Set(ids).size).toBe(4100);
  expect(ids).toHaveLength(4100);
  database.close();
});
