import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpportunityKey } from '@/src/crm/reading';
import { databaseOpener, type Database } from '@/src/memory/database';
import { eraseDeal, eraseEverything, eraseOrg } from '@/src/memory/kept/erase';
import { KIND_NAMES, noRows } from '@/src/memory/kept/kinds';
import { mergeRows } from '@/src/memory/kept/merge';
import { changeOwnBackups } from '@/src/memory/own-backups';
import { NO_BACKUPS } from '@/src/settings/own-backup';
import { keptOrgs } from '@/src/memory/kept/overview';
import { anEvidence, anotherId } from '../../factories';
import { allRows, kept } from './arbitraries';

let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`erase-${(names += 1)}`)();
});

afterEach(() => database.close());

const DEAL = { crm: 'salesforce', org: 'acme', id: '1' } as const;

describe('erasing', () => {
  it('knows every store that there is', () => {
    expect([...database.objectStoreNames].toSorted()).toEqual([...KIND_NAMES, 'ownBackups'].toSorted());
  });

  it('takes one deal out of every store, and touches no other', () =>
    fc.assert(
      fc.asyncProperty(kept, async (rows) => {
        await eraseEverything(database);
        await mergeRows(database, rows);
        const before = await allRows(database);
        await eraseDeal(database, DEAL);
        expect(await allRows(database)).toEqual(without(before, (text) => text.includes(inRows(DEAL))));
      }),
      { numRuns: 60 },
    ));

  it('gives what it took, so that all of it can be put back', () =>
    fc.assert(
      fc.asyncProperty(kept, async (rows) => {
        await eraseEverything(database);
        await mergeRows(database, rows);
        const before = await allRows(database);
        await mergeRows(database, await eraseDeal(database, DEAL));
        expect(await allRows(database)).toEqual(before);
      }),
      { numRuns: 60 },
    ));

  it('takes one organisation out of every store, and touches none whose name begins alike', () =>
    fc.assert(
      fc.asyncProperty(kept, async (rows) => {
        await eraseEverything(database);
        await mergeRows(database, rows);
        const before = await allRows(database);
        await eraseOrg(database, { crm: 'salesforce', org: 'acme' });
        expect(await allRows(database)).toEqual(without(before, (text) => text.includes('["salesforce","acme"')));
      }),
      { numRuns: 60 },
    ));

  it('takes more than fits into one piece', async () => {
    const evidence = Array.from({ length: 2500 }, (_, number) => {
      const id = `3f2b7c1e-0000-4000-8000-${String(number).padStart(12, '0')}`;
      const recorded = { outcome: 'o', person: 'p', day: '2026-11-27', how: 'did', note: '', recordedAt: 1 } as const;
      return { key: id, value: { ...recorded, id, opportunity: DEAL } };
    });
    await mergeRows(database, { ...noRows(), evidence });
    await eraseOrg(database, DEAL);
    expect(await database.count('evidence')).toBe(0);
  });

  it('leaves everything where erasing everything is broken off, and says how far it was', async () => {
    const evidence = Array.from({ length: 2500 }, (_, number) => {
      const value = anEvidence({ id: anotherId(number) });
      return { key: value.id, value };
    });
    await mergeRows(database, { ...noRows(), evidence });
    const told: [number, number][] = [];
    const broken = eraseEverything(database, (done, of) => {
      told.push([done, of]);
      if (done === 2000) throw new Error('The page was closed.');
    });
    await expect(broken).rejects.toThrow('The page was closed.');
    expect(told.filter(([done]) => done > 0)).toEqual([
      [1000, 2500],
      [2000, 2500],
    ]);
    expect(await database.count('evidence')).toBe(2500);
  });

  it('leaves nothing at all of everything', () =>
    fc.assert(
      fc.asyncProperty(kept, async (rows) => {
        await mergeRows(database, rows);
        await changeOwnBackups(database, () => ({ ...NO_BACKUPS, failed: { at: 1, problem: 'no-room' } }));
        await eraseEverything(database);
        expect(Object.values(await allRows(database)).flat()).toEqual([]);
        expect(await keptOrgs(database)).toEqual([]);
      }),
      { numRuns: 20 },
    ));
});

/** The key of a deal as `described` writes it. */
function inRows({ crm, org, id }: OpportunityKey): string {
  return JSON.stringify([crm, org, id]);
}

type All = Readonly<Record<string, readonly unknown[]>>;

/** All rows but those that a text matches, which begins with the key of what a row belongs to. */
function without(all: All, matches: (text: string) => boolean): All {
  return Object.fromEntries(
    Object.entries(all).map(([name, rows]) => [name, rows.filter((row) => !matches(described(row)))]),
  );
}

/** Written by hand, so that it does not share a mistake with the code. */
function described(row: unknown): string {
  const text = JSON.stringify(row);
  const at = /"opportunity":\{"crm":"(.*?)","org":"(.*?)","id":"(.*?)"\}/.exec(text);
  if (at) return JSON.stringify(at.slice(1));
  return /"key":(\["(?:salesforce|hubspot)".*?\])/.exec(text)?.[1] ?? '';
}
