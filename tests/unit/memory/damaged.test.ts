import 'fake-indexeddb/auto';
import { unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseProcess, readDealChoice } from '@/src/memory/choices';
import { databaseOpener, storedKey, storedOrg, type Database } from '@/src/memory/database';
import { dealsOfAccount, knownDeals, pipelineOf, rememberDeal } from '@/src/memory/deals';
import { readSeen, rememberSeen } from '@/src/memory/histories';
import { inMemory, writeBackup } from '@/src/memory/kept/backup';
import { eraseDamaged, findDamaged, putBackDamaged } from '@/src/memory/kept/damaged';
import { KIND_NAMES, type KindName } from '@/src/memory/kept/kinds';
import { mergeRows } from '@/src/memory/kept/merge';
import { keptDeals, keptOrgs } from '@/src/memory/kept/overview';
import { noteCameTrue, removeCondition, saveCondition } from '@/src/memory/conditions';
import { removeDecision, saveDecision } from '@/src/memory/decisions';
import { removePerson, sayOfPerson } from '@/src/memory/people';
import { saveSetAside } from '@/src/memory/set-aside';
import { saveLastAsk } from '@/src/memory/last-asks';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { changeOrgSettings, readOrgSettings } from '@/src/memory/orgs';
import { NOTHING_RECORDED, readRecorded, saveEvidence } from '@/src/memory/recorded';
import { readPreferences } from '@/src/memory/preferences';
import { readLayout } from '@/src/memory/settings';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import {
  aCondition,
  aDecision,
  aKnownDeal,
  aLastAsk,
  anEvidence,
  anOpportunity,
  anotherId,
  aPerson,
  aSetAside,
} from '../factories';
import { readFile } from '../backup/read-file';

const DEAL = anOpportunity();
const KEY = storedKey(DEAL);

/** Rows as an older mistake or a hand in the browser's tools could have left them: they have their keys, no more. */
const DAMAGED: { readonly [Name in KindName]?: { value: unknown; key?: IDBValidKey } } = {
  evidence: { value: { id: anotherId(1), opportunity: DEAL, person: 7 } },
  drafts: { value: { key: KEY, draft: { id: anotherId(2) } } },
  asks: { value: { lastAsk: { id: anotherId(33), opportunity: DEAL, answers: null }, due: 'tomorrow' } },
  people: { value: { id: anotherId(4), opportunity: DEAL } },
  decisions: { value: { id: anotherId(7), opportunity: DEAL, choice: 'wait' } },
  reasonDrafts: { value: { reason: 3 }, key: KEY },
  conditions: { value: { id: anotherId(5), opportunity: DEAL, when: { test: 'never' } } },
  setAside: { value: { id: anotherId(6), opportunity: DEAL, process: null, how: 'forgotten' } },
  asideDrafts: { value: { reason: 3 }, key: KEY },
  conditionDrafts: { value: { day: 3 }, key: KEY },
  preferences: { value: { holidays: ['Christmas'] }, key: 'own' },
  personDrafts: { value: 3, key: KEY },
  askDrafts: { value: 'half a sentence', key: KEY },
  histories: { value: { opportunity: DEAL, first: 'then', fields: null } },
  deals: { value: { opportunity: DEAL, verdict: 'maybe', account: { id: 'A1' } } },
  choices: { value: { process: 'bant' }, key: KEY },
  orgs: { value: { format: null }, key: storedOrg(DEAL) },
  settings: { value: { folded: 'a bit' }, key: 'layout' },
};

let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`damaged-${(names += 1)}`)();
  for (const kind of KIND_NAMES) {
    const row = DAMAGED[kind];
    if (row) await put(kind, row);
  }
});

afterEach(() => database.close());

async function put(kind: KindName, { value, key }: { value: unknown; key?: IDBValidKey }): Promise<void> {
  const writing = unwrap(database).transaction(kind, 'readwrite');
  writing.objectStore(kind).put(value, key);
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
}

const damagedKinds = async () => (await findDamaged(database)).map(({ kind }) => kind).toSorted();

describe('damaged records', () => {
  it('are left out of what is read, counted, and left as they are; the others are read', async () => {
    await saveEvidence(database, anEvidence());
    expect(await readRecorded(database, DEAL)).toEqual({
      ...NOTHING_RECORDED,
      evidence: [anEvidence()],
      unreadable: 12,
    });
    expect(await readSeen(database, DEAL)).toBeNull();
    expect(await readDealChoice(database, DEAL)).toBeNull();
    expect(await readOrgSettings(database, DEAL)).toEqual(FIRST_SETTINGS);
    expect(await readPreferences(database)).toEqual(FIRST_PREFERENCES);
    expect(await readLayout(database)).toEqual(FIRST_LAYOUT);
    expect(await knownDeals(database, DEAL, [DEAL.id])).toEqual([]);
    expect(await dealsOfAccount(database, DEAL, 'A1')).toEqual([]);
    expect(await pipelineOf(database, DEAL)).toBeNull();
    expect(await damagedKinds()).toEqual(Object.keys(DAMAGED).toSorted());
  });

  it('keep nothing else from being stored, and are not written over where anything could be made of them', async () => {
    await saveLastAsk(database, aLastAsk());
    expect((await readRecorded(database, DEAL)).lastAsk).toEqual(aLastAsk());
    await rememberSeen(database, DEAL, { NextStep: null }, 1_795_000_000_000);
    expect(await damagedKinds()).toContain('histories');
    await expect(changeOrgSettings(database, DEAL, (said) => said)).rejects.toThrow('Erase that record');
    await expect(chooseProcess(database, DEAL, { all: 'bant' })).rejects.toThrow('Erase that record');
    await rememberDeal(database, aKnownDeal());
    expect(await knownDeals(database, DEAL, [DEAL.id])).toEqual([aKnownDeal()]);
  });

  it.each([
    ['evidence', 1, (id: string) => saveEvidence(database, anEvidence({ id }))],
    ['people', 4, (id: string) => sayOfPerson(database, { ...aPerson({ id }), change: { left: null }, at: 1 })],
    ['conditions', 5, (id: string) => saveCondition(database, aCondition({ id }))],
    ['setAside', 6, (id: string) => saveSetAside(database, aSetAside({ id }))],
    ['decisions', 7, (id: string) => saveDecision(database, aDecision({ id }))],
    ['asks', 33, (id: string) => saveLastAsk(database, aLastAsk({ id }))],
  ] as const)(
    'whose deal nobody can tell are replaced by what is stored under their id: %s',
    async (kind, at, save) => {
      await put(kind, { value: kind === 'asks' ? { lastAsk: { id: anotherId(at) } } : { id: anotherId(at) } });
      await save(anotherId(at));
      expect(await damagedKinds()).not.toContain(kind);
    },
  );

  it('whose deal nobody can tell are not removed as some deal’s, and keep nothing else from being noted', async () => {
    await put('people', { value: { id: anotherId(4) } });
    await put('decisions', { value: { id: anotherId(7) } });
    await put('conditions', { value: { id: anotherId(5), trueAt: null } });
    await saveCondition(database, aCondition());
    await removePerson(database, DEAL, anotherId(4));
    await removeDecision(database, DEAL, anotherId(7));
    await removeCondition(database, DEAL, anotherId(5));
    await noteCameTrue(database, DEAL, [anotherId(5), aCondition().id], 17);
    expect((await readRecorded(database, DEAL)).conditions).toMatchObject([{ trueAt: 17 }]);
    expect(await damagedKinds()).toEqual(expect.arrayContaining(['conditions', 'decisions', 'people']));
  });

  it('keep no person of the deal from being named', async () => {
    await sayOfPerson(database, { ...aPerson(), change: { roles: ['champion'] }, at: 1 });
    expect((await readRecorded(database, DEAL)).people).toMatchObject([{ name: aPerson().name }]);
  });

  it('do not keep the page with all that is kept from being shown', async () => {
    expect(await keptOrgs(database)).toMatchObject([{ org: { org: DEAL.org }, said: FIRST_SETTINGS }]);
    expect(await keptDeals(database, DEAL)).toEqual([{ opportunity: DEAL, word: null }]);
  });

  it('stand apart in a backup, which can be taken in without them', async () => {
    await saveEvidence(database, anEvidence());
    const file = await writeBackup(database, { product: '0.1.0', at: 0, output: inMemory() });
    const { damaged }: { damaged: unknown[] } = JSON.parse(await file.text());
    expect(damaged).toHaveLength(Object.keys(DAMAGED).length);
    expect(damaged).toContainEqual({ kind: 'evidence', key: anotherId(1), value: DAMAGED.evidence?.value });
    const read = await readFile(file);
    expect(read).toMatchObject({ ok: true, rows: { evidence: [{ value: anEvidence() }], deals: [] } });
  });

  it('are replaced by what a backup has in their place', async () => {
    const nothing = await readFile(await writeBackup(database, { product: '0.1.0', at: 0, output: inMemory() }));
    if (!nothing.ok) throw new Error('refused');
    const deals = [{ key: KEY, value: aKnownDeal() }];
    await mergeRows(database, { ...nothing.rows, deals });
    expect(await knownDeals(database, DEAL, [DEAL.id])).toEqual([aKnownDeal()]);
    expect(await damagedKinds()).not.toContain('deals');
  });

  it('can be erased one by one, and put back', async () => {
    for (const record of await findDamaged(database)) {
      const before = await damagedKinds();
      await eraseDamaged(database, record);
      expect(await damagedKinds()).toEqual(before.filter((kind) => kind !== record.kind));
      await putBackDamaged(database, record);
      expect(await damagedKinds()).toEqual(before);
      await eraseDamaged(database, record);
    }
    expect(await findDamaged(database)).toEqual([]);
    await rememberSeen(database, DEAL, { NextStep: null }, 1_795_000_000_000);
    expect(await readSeen(database, DEAL)).toMatchObject({ first: 1_795_000_000_000 });
  });

  it('that were put right meanwhile are not erased', async () => {
    const [record] = await findDamaged(database);
    if (record?.kind !== 'deals') throw new Error('the first are the last words');
    await rememberDeal(database, aKnownDeal());
    await eraseDamaged(database, record);
    expect(await knownDeals(database, DEAL, [DEAL.id])).toEqual([aKnownDeal()]);
  });
});
