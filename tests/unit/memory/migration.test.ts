import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { databaseOpener, storedKey } from '@/src/memory/database';
import { dealsOfAccount, knownDeals, knowsDeals } from '@/src/memory/deals';
import { readOrgSettings, FIRST_SETTINGS } from '@/src/memory/orgs';
import { readRecorded } from '@/src/memory/recorded';
import { readLayout } from '@/src/memory/settings';
import { aDraft, anEvidence, anOpportunity } from '../factories';

/** The database as the first version of the extension made it. */
async function firstVersion(name: string): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(upgrading) {
      const evidence = upgrading.createObjectStore('evidence', { keyPath: 'id' });
      evidence.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
      const drafts = upgrading.createObjectStore('drafts', { keyPath: 'draft.id' });
      drafts.createIndex('opportunity', 'key');
      upgrading.createObjectStore('settings');
    },
  });
  await database.put('evidence', anEvidence());
  await database.put('drafts', { key: storedKey(anOpportunity()), draft: aDraft() });
  await database.put('settings', { folded: true, side: 'left', top: 10, width: 400 }, 'layout');
  database.close();
}

describe('a database of version 1', () => {
  it('keeps all that was recorded, and knows nothing yet of orgs and deals', async () => {
    await firstVersion('from-1');
    const database = await databaseOpener('from-1')();
    expect(await readRecorded(database, anOpportunity())).toEqual({ evidence: [anEvidence()], drafts: [aDraft()] });
    expect(await readLayout(database)).toMatchObject({ folded: true, width: 400 });
    expect(await readOrgSettings(database, anOpportunity())).toEqual(FIRST_SETTINGS);
    expect(await knownDeals(database, anOpportunity(), [anOpportunity().id])).toEqual([]);
    expect(await knowsDeals(database, anOpportunity())).toBe(false);
    expect(await dealsOfAccount(database, anOpportunity(), '001Qy0000000011')).toEqual([]);
    database.close();
  });
});
