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
import { saveLastAsk } from '@/src/memory/last-asks';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { changeOrgSettings, readOrgSettings } from '@/src/memory/orgs';
import { NOTHING_RECORDED, readRecorded, saveEvidence } from '@/src/memory/recorded';
import { readPreferences } from '@/src/memory/preferences';
import { readLayout } from '@/src/memory/settings';
import { FIRST_PREFERENCES } from '@/src/preferences';
import { FIRST_LAYOUT } from '@/src/sidebar-layout';
import { aKnownDeal, aLastAsk, anEvidence, anOpportunity, anotherId } from '../factories';
import { readFile } from '../backup/read-file';

const DEAL = anOpportunity();
const KEY = storedKey(DEAL);

/** Rows as an older mistake or a hand in the browser's tools could have left them: they have their keys, no more. */
const DAMAGED: { readonly [Name in KindName]?: { value: unknown; key?: IDBValidKey } } = {
  evidence: { value: { id: anotherId(1), opportunity: DEAL, person: 7 } },
  drafts: { value: { key: KEY, draft: { id: anotherId(2) } } },
  asks: { value: { lastAsk: { id: anotherId(33), opportunity: DEAL, answers: null }, due: 'tomorrow' } },
  people: { value: { id: anotherId(4), opportunity: DEAL } },
  conditions: { value: { id: anotherId(5), opportunity: DEAL, when: { test: 'never' } } },
  setAside: { value: { id: anotherId(6), opportunity: DEAL, process: null, how: 'forgotten' } },
  asideDrafts: { value: { reason: 3 }, key: KEY },
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
      unreadable: 9,
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
