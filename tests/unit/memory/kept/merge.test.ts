import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseOpener, storedKey, storedOrg, type Database } from '@/src/memory/database';
import { eraseEverything } from '@/src/memory/kept/erase';
import { KIND_NAMES, noRows, type Rows } from '@/src/memory/kept/kinds';
import { batchesOf } from '@/src/memory/kept/batches';
import { compareBatches, mergeBatches, mergeRows, OrgsOfRows } from '@/src/memory/kept/merge';
import { FIRST_SETTINGS, type OrgSettings } from '@/src/memory/org-settings';
import type { LastAsk } from '@/src/deal/last-ask';
import { storedAsk } from '@/src/memory/stored-ask';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { aDraft, aKnownDeal, aLastAsk, anEvidence, anOpportunity, anotherId } from '../../factories';
import { allRows, kept } from './arbitraries';

let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`merge-${(names += 1)}`)();
});

afterEach(() => database.close());

const NONE: Rows = noRows();
const COUNTED = { new: 0, newer: 0, same: 0, older: 0 };
const LATE = 1_795_500_000_000;

describe('of two with the same key', () => {
  it('the evidence that was recorded later stays', async () => {
    const later = anEvidence({ person: 'Later', recordedAt: LATE });
    await mergeRows(database, { ...NONE, evidence: [{ key: anEvidence().id, value: anEvidence() }] });
    const newer = await mergeRows(database, { ...NONE, evidence: [{ key: later.id, value: later }] });
    expect(newer.evidence).toEqual({ ...COUNTED, newer: 1 });
    const older = await mergeRows(database, { ...NONE, evidence: [{ key: anEvidence().id, value: anEvidence() }] });
    expect(older.evidence).toEqual({ ...COUNTED, older: 1 });
    expect(await database.getAll('evidence')).toEqual([later]);
  });

  it('evidence never leaves its deal for another', async () => {
    const moved = anEvidence({ opportunity: anOpportunity({ id: 'other' }), recordedAt: LATE });
    await mergeRows(database, { ...NONE, evidence: [{ key: anEvidence().id, value: anEvidence() }] });
    await mergeRows(database, { ...NONE, evidence: [{ key: moved.id, value: moved }] });
    expect(await database.getAll('evidence')).toEqual([anEvidence()]);
  });

  it('the word on a deal that was said later stays', async () => {
    const later = aKnownDeal({ verdict: 'walk', judgedAt: LATE });
    const key = storedKey(anOpportunity());
    await mergeRows(database, { ...NONE, deals: [{ key, value: later }] });
    await mergeRows(database, { ...NONE, deals: [{ key, value: aKnownDeal() }] });
    expect(await database.getAll('deals')).toEqual([later]);
  });

  it('the history that was seen last stays', async () => {
    const history = (last: number) => ({ opportunity: anOpportunity(), first: 1, last, fields: {} });
    const key = storedKey(anOpportunity());
    await mergeRows(database, { ...NONE, histories: [{ key, value: history(2) }] });
    await mergeRows(database, { ...NONE, histories: [{ key, value: history(3) }] });
    await mergeRows(database, { ...NONE, histories: [{ key, value: history(1) }] });
    expect(await database.getAll('histories')).toEqual([history(3)]);
  });

  it('the last ask that was answered later stays', async () => {
    const answered = aLastAsk({ answers: [{ kind: 'refused', at: LATE }] });
    const rows = (lastAsk: LastAsk): Rows => ({ ...NONE, asks: [{ key: lastAsk.id, value: storedAsk(lastAsk) }] });
    await mergeRows(database, rows(aLastAsk()));
    await mergeRows(database, rows(answered));
    await mergeRows(database, rows(aLastAsk()));
    expect(await database.getAll('asks')).toEqual([{ lastAsk: answered }]);
  });

  it('what is being typed, chosen and arranged here stays', async () => {
    const key = storedKey(anOpportunity());
    const rows = (word: string, top: number): Rows => ({
      ...NONE,
      drafts: [{ key: aDraft().id, value: { key, draft: aDraft({ person: word }) } }],
      choices: [{ key, value: word }],
      settings: [{ key: 'layout', value: { ...FIRST_LAYOUT, top } }],
    });
    await mergeRows(database, rows('here', 1));
    const before = await allRows(database);
    const merging = await mergeRows(database, rows('file', 2));
    expect([merging.drafts, merging.choices, merging.settings]).toMatchObject([
      { older: 1 },
      { older: 1 },
      { older: 1 },
    ]);
    expect(await allRows(database)).toEqual(before);
  });

  it('what was said of an organisation stays, and what was not is filled up', async () => {
    const key = storedOrg(anOpportunity());
    const here: OrgSettings = {
      ...FIRST_SETTINGS,
      format: { dateOrder: 'dmy', decimal: null },
      ownFields: { Opportunity: { champion: ['Sponsor__c'] } },
      processes: { pipelines: [{ pipeline: 'Renewal', process: 'bant' }], all: null },
      stageNames: [{ process: 'bant', name: 'Pilot', means: { kind: 'none' } }],
    };
    const there: OrgSettings = {
      format: { dateOrder: 'mdy', decimal: ',' },
      ownFields: { Opportunity: { champion: ['Other__c'], economicBuyer: ['Buyer__c'] } },
      processes: {
        pipelines: [
          { pipeline: 'renewal', process: 'spiced' },
          { pipeline: 'New', process: 'spiced' },
        ],
        all: 'spiced',
      },
      stageNames: [
        { process: 'bant', name: 'pilot', means: { kind: 'closed', won: true } },
        { process: 'spiced', name: 'Pilot', means: { kind: 'closed', won: true } },
      ],
    };
    await mergeRows(database, { ...NONE, orgs: [{ key, value: here }] });
    const merging = await mergeRows(database, { ...NONE, orgs: [{ key, value: there }] });
    expect(merging.orgs).toEqual({ ...COUNTED, newer: 1 });
    expect(await database.get('orgs', key)).toEqual({
      format: { dateOrder: 'dmy', decimal: ',' },
      ownFields: { Opportunity: { champion: ['Sponsor__c'], economicBuyer: ['Buyer__c'] } },
      processes: { pipelines: [here.processes.pipelines[0], there.processes.pipelines[1]], all: 'spiced' },
      stageNames: [here.stageNames[0], there.stageNames[1]],
    });
  });
});

describe('taking rows in', () => {
  it('does what the comparison said, and a second time changes nothing', () =>
    fc.assert(
      fc.asyncProperty(kept, kept, async (here, there) => {
        await eraseEverything(database);
        await mergeRows(database, here);
        const compared = await compareBatches(database, batchesOf(there));
        expect(await mergeRows(database, there)).toEqual(compared);
        const merged = await allRows(database);
        const again = await mergeRows(database, there);
        expect(Object.values(again).map(({ new: fresh, newer }) => fresh + newer)).toEqual(KIND_NAMES.map(() => 0));
        expect(await allRows(database)).toEqual(merged);
      }),
      { numRuns: 60 },
    ));

  it('changes nothing while it only compares', () =>
    fc.assert(
      fc.asyncProperty(kept, kept, async (here, there) => {
        await eraseEverything(database);
        await mergeRows(database, here);
        const before = await allRows(database);
        await compareBatches(database, batchesOf(there));
        expect(await allRows(database)).toEqual(before);
      }),
      { numRuns: 20 },
    ));

  it('takes none when one of them cannot be stored', async () => {
    const good = { key: anEvidence().id, value: anEvidence() };
    // A function cannot be stored.
    const bad = { key: storedOrg(anOpportunity()), value: { ...FIRST_SETTINGS, stageNames: [() => 0] as never } };
    await expect(mergeRows(database, { ...NONE, evidence: [good], orgs: [bad] })).rejects.toThrow(
      'could not be cloned',
    );
    expect(Object.values(await allRows(database)).flat()).toEqual([]);
  });

  it('takes none when what they are read from turns out to be damaged', async () => {
    const rows = { ...NONE, evidence: [{ key: anEvidence().id, value: anEvidence() }] };
    const batches = function* () {
      yield* batchesOf(rows);
      throw new Error('The rest is missing.');
    };
    await expect(mergeBatches(database, batches())).rejects.toThrow('The rest is missing.');
    expect(Object.values(await allRows(database)).flat()).toEqual([]);
  });

  it('tells whose they are', () => {
    const elsewhere = anEvidence({ opportunity: anOpportunity({ crm: 'hubspot', org: '4402817' }) });
    const rows: Rows = {
      ...NONE,
      evidence: [{ key: elsewhere.id, value: elsewhere }],
      choices: [{ key: storedKey(anOpportunity()), value: 'bant' }],
      settings: [{ key: 'layout', value: FIRST_LAYOUT }],
    };
    const seen = new OrgsOfRows();
    expect([...seen.seenIn(batchesOf(rows))].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(seen.orgs).toEqual([
      { crm: 'hubspot', org: '4402817' },
      { crm: 'salesforce', org: 'acme' },
    ]);
  });
});

it('says how far it is, of all kinds together', async () => {
  const evidence = Array.from({ length: 1203 }, (_, number) => {
    const value = anEvidence({ id: anotherId(number) });
    return { key: value.id, value };
  });
  const rows = { ...NONE, evidence, deals: [{ key: storedKey(anOpportunity()), value: aKnownDeal() }] };
  for (const through of [compareBatches, mergeBatches]) {
    const told: number[] = [];
    await through(database, batchesOf(rows), (done) => told.push(done));
    expect(told).toEqual([1, 501, 1001, 1204]);
  }
});
