import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { databaseOpener, storedKey } from '@/src/memory/database';
import { dealsOfAccount, knownDeals, knowsDeals } from '@/src/memory/deals';
import { chooseProcess, readDealChoice } from '@/src/memory/choices';
import { readSeen, rememberSeen } from '@/src/memory/histories';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { countDue, saveLastAsk } from '@/src/memory/last-asks';
import { KIND_NAMES } from '@/src/memory/kept/kinds';
import { readOrgSettings } from '@/src/memory/orgs';
import { NOTHING_RECORDED, readRecorded } from '@/src/memory/recorded';
import { countFalseAlarms, saveSetAside } from '@/src/memory/set-aside';
import { readLayout } from '@/src/memory/settings';
import {
  aCondition,
  aDecision,
  aDraft,
  aKnownDeal,
  aLastAsk,
  anEvidence,
  anOpportunity,
  anotherId,
  aPerson,
  aSetAside,
} from '../factories';

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

/** What was recorded in the first version, as it is read now. */
const RECORDED = { ...NOTHING_RECORDED, evidence: [anEvidence()], drafts: [aDraft()] };

const SAID = { format: { dateOrder: 'dmy', decimal: null }, ownFields: { Opportunity: { champion: ['Sponsor__c'] } } };

/** The database as the second version made it, with two organisations of which something was said. */
async function secondVersion(name: string): Promise<void> {
  await firstVersion(name);
  const database = await openDB(name, 2, {
    upgrade(upgrading) {
      upgrading.createObjectStore('orgs');
      const keyPath = ['opportunity.crm', 'opportunity.org', 'opportunity.id'];
      const deals = upgrading.createObjectStore('deals', { keyPath });
      deals.createIndex('org', ['opportunity.crm', 'opportunity.org']);
      deals.createIndex('account', ['opportunity.crm', 'opportunity.org', 'account.id']);
    },
  });
  await database.put('orgs', SAID, ['salesforce', 'acme']);
  await database.put('orgs', { ...SAID, ownFields: {} }, ['hubspot', '4402817']);
  const { pipeline: _later, readiness: _evenLater, next: _too, ...deal } = aKnownDeal();
  await database.put('deals', deal);
  database.close();
}

/** The database as the third version made it. */
async function thirdVersion(name: string): Promise<void> {
  await secondVersion(name);
  const database = await openDB(name, 3, {
    async upgrade(upgrading, _from, _to, transaction) {
      upgrading.createObjectStore('choices');
      for await (const org of transaction.objectStore('orgs').iterate()) {
        await org.update({ processes: { pipelines: [], all: null }, stageNames: [], ...org.value });
      }
      for await (const deal of transaction.objectStore('deals').iterate()) {
        await deal.update({ ...deal.value, pipeline: null });
      }
    },
  });
  await database.put('choices', 'bant', storedKey(anOpportunity()));
  database.close();
}

/** The database as the fourth version made it. */
async function fourthVersion(name: string): Promise<void> {
  await thirdVersion(name);
  const database = await openDB(name, 4, {
    upgrade(upgrading) {
      const keyPath = ['opportunity.crm', 'opportunity.org', 'opportunity.id'];
      upgrading.createObjectStore('histories', { keyPath });
    },
  });
  await database.put('histories', { opportunity: anOpportunity(), first: 5, last: 7, fields: {} });
  database.close();
}

/** The database as the fifth version made it. */
async function fifthVersion(name: string): Promise<void> {
  await fourthVersion(name);
  const database = await openDB(name, 5, {
    upgrade(upgrading) {
      const asks = upgrading.createObjectStore('asks', { keyPath: 'lastAsk.id' });
      const key = ['lastAsk.opportunity.crm', 'lastAsk.opportunity.org', 'lastAsk.opportunity.id'];
      asks.createIndex('opportunity', key);
      asks.createIndex('due', 'due');
      upgrading.createObjectStore('askDrafts');
    },
  });
  await database.put('asks', { lastAsk: aLastAsk({ answers: [{ kind: 'done', at: 9 }] }) });
  database.close();
}

/** The database as the sixth version made it. */
async function sixthVersion(name: string): Promise<void> {
  await fifthVersion(name);
  const database = await openDB(name, 6, {
    async upgrade(upgrading, _from, _to, transaction) {
      for (const kind of ['decisions', 'people', 'conditions']) {
        const store = upgrading.createObjectStore(kind, { keyPath: 'id' });
        store.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
      }
      for (const kind of ['personDrafts', 'reasonDrafts', 'preferences']) upgrading.createObjectStore(kind);
      const deals = transaction.objectStore('deals');
      for await (const deal of deals.iterate()) await deal.update({ ...deal.value, readiness: null, next: null });
      const nearness = ['opportunity.crm', 'opportunity.org', 'verdict', 'readiness.missing', 'judgedAt'];
      deals.createIndex('nearness', nearness);
    },
  });
  await database.put('decisions', aDecision());
  await database.put('people', aPerson());
  await database.put('conditions', aCondition());
  await database.put('reasonDrafts', { id: anotherId(9), reason: 'their bud' }, storedKey(anOpportunity()));
  database.close();
}

describe('a database of any earlier version', () => {
  it.each([
    ['1', firstVersion],
    ['2', secondVersion],
    ['3', thirdVersion],
    ['4', fourthVersion],
    ['5', fifthVersion],
    ['6', sixthVersion],
  ])('of version %s has every kind of record that the newest one has', async (version, make) => {
    const name = `all-from-${version}`;
    await make(name);
    const database = await databaseOpener(name)();
    expect([...database.objectStoreNames]).toEqual([...KIND_NAMES, 'ownBackups'].toSorted());
    for (const store of ['decisions', 'people', 'conditions'] as const) {
      const kept = await database.getAllFromIndex(store, 'opportunity', storedKey(anOpportunity()));
      expect(kept).toHaveLength(version === '6' ? 1 : 0);
    }
    expect(await database.get('evidence', anEvidence().id)).toEqual(anEvidence());
    database.close();
  });

  it.each([
    ['1', firstVersion],
    ['2', secondVersion],
    ['3', thirdVersion],
    ['4', fourthVersion],
  ])('of version %s has a place for last asks, and knows of none', async (version, make) => {
    const name = `asks-from-${version}`;
    await make(name);
    const database = await databaseOpener(name)();
    expect(await readRecorded(database, anOpportunity())).toEqual(RECORDED);
    expect(await countDue(database, '2026-12-04')).toBe(0);
    await saveLastAsk(database, aLastAsk());
    expect(await readRecorded(database, anOpportunity())).toEqual({
      ...RECORDED,
      lastAsk: aLastAsk(),
      lastAsks: [aLastAsk()],
    });
    expect(await countDue(database, '2026-12-04')).toBe(1);
    database.close();
  });
});

describe('a database of any earlier version', () => {
  it.each([
    ['1', firstVersion],
    ['2', secondVersion],
    ['3', thirdVersion],
    ['4', fourthVersion],
    ['5', fifthVersion],
    ['6', sixthVersion],
  ])('of version %s has a place for signals set aside, and knows of none', async (version, make) => {
    const name = `aside-from-${version}`;
    await make(name);
    const database = await databaseOpener(name)();
    const before = await readRecorded(database, anOpportunity());
    expect(before).toMatchObject({ evidence: [anEvidence()], setAside: [], asideDraft: null, unreadable: 0 });
    const { process, signal } = aSetAside();
    expect(await countFalseAlarms(database, anOpportunity(), process.id, signal)).toBe(0);
    await saveSetAside(database, aSetAside());
    expect(await readRecorded(database, anOpportunity())).toEqual({ ...before, setAside: [aSetAside()] });
    expect(await countFalseAlarms(database, anOpportunity(), process.id, signal)).toBe(1);
    database.close();
  });
});

describe('a database of version 6', () => {
  it('keeps what was decided, agreed and said of people', async () => {
    await sixthVersion('from-6');
    const database = await databaseOpener('from-6')();
    expect(await readRecorded(database, anOpportunity())).toMatchObject({
      decisions: [aDecision()],
      people: [aPerson()],
      conditions: [aCondition()],
      reasonDraft: { reason: 'their bud' },
      unreadable: 0,
    });
    database.close();
  });
});

describe('a database of version 5', () => {
  it('keeps its last asks', async () => {
    await fifthVersion('from-5');
    const database = await databaseOpener('from-5')();
    const { lastAsk } = await readRecorded(database, anOpportunity());
    expect(lastAsk).toEqual(aLastAsk({ answers: [{ kind: 'done', at: 9 }] }));
    database.close();
  });
});

describe('a database of version 4', () => {
  it('keeps what was seen over time and what was chosen', async () => {
    await fourthVersion('from-4');
    const database = await databaseOpener('from-4')();
    expect(await readSeen(database, anOpportunity())).toMatchObject({ first: 5, last: 7 });
    expect(await readDealChoice(database, anOpportunity())).toBe('bant');
    expect(await knownDeals(database, anOpportunity(), [anOpportunity().id])).toMatchObject([
      { opportunity: anOpportunity(), verdict: 'hold' },
    ]);
    database.close();
  });
});

describe('a database of version 3', () => {
  it('keeps all that was recorded and chosen, and has a place for what pages show over time', async () => {
    await thirdVersion('from-3');
    const database = await databaseOpener('from-3')();
    expect(await readRecorded(database, anOpportunity())).toEqual(RECORDED);
    expect(await readDealChoice(database, anOpportunity())).toBe('bant');
    expect(await readSeen(database, anOpportunity())).toBeNull();
    await rememberSeen(database, anOpportunity(), { NextStep: null }, 1_795_000_000_000);
    expect(await readSeen(database, anOpportunity())).toMatchObject({ first: 1_795_000_000_000 });
    database.close();
  });
});

describe('a database of version 1', () => {
  it('keeps all that was recorded, and knows nothing yet of orgs and deals', async () => {
    await firstVersion('from-1');
    const database = await databaseOpener('from-1')();
    expect(await readRecorded(database, anOpportunity())).toEqual(RECORDED);
    expect(await readLayout(database)).toMatchObject({ folded: true, width: 400 });
    expect(await readOrgSettings(database, anOpportunity())).toEqual(FIRST_SETTINGS);
    expect(await knownDeals(database, anOpportunity(), [anOpportunity().id])).toEqual([]);
    expect(await knowsDeals(database, anOpportunity())).toBe(false);
    expect(await dealsOfAccount(database, anOpportunity(), '001Qy0000000011')).toEqual([]);
    expect(await readDealChoice(database, anOpportunity())).toBeNull();
    database.close();
  });
});

describe('a database of version 2', () => {
  it('keeps all that was recorded and said, and has a place for chosen processes', async () => {
    await secondVersion('from-2');
    const database = await databaseOpener('from-2')();
    expect(await readRecorded(database, anOpportunity())).toEqual(RECORDED);
    const before = aKnownDeal({ readiness: null, next: null });
    expect(await knownDeals(database, anOpportunity(), [anOpportunity().id])).toEqual([before]);
    expect(await readOrgSettings(database, anOpportunity())).toEqual({ ...FIRST_SETTINGS, ...SAID });
    const portal = { crm: 'hubspot', org: '4402817' } as const;
    expect(await readOrgSettings(database, portal)).toEqual({ ...FIRST_SETTINGS, ...SAID, ownFields: {} });
    await chooseProcess(database, anOpportunity(), { deal: 'bant', all: 'spiced' });
    expect(await readDealChoice(database, anOpportunity())).toBe('bant');
    expect(await readOrgSettings(database, anOpportunity())).toMatchObject({ ...SAID, processes: { all: 'spiced' } });
    database.close();
  });
});
