import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseOpener, type Database } from '@/src/memory/database';
import { dropDraft, keepDraft, readRecorded, removeEvidence, saveEvidence } from '@/src/memory/recorded';
import { aDraft, anEvidence, anOpportunity, anotherId } from '../factories';

let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`test-${(names += 1)}`)();
});

afterEach(() => database.close());

describe('evidence', () => {
  it('is there again after the database was closed and opened', async () => {
    const open = databaseOpener('reopened');
    const first = await open();
    await saveEvidence(first, anEvidence());
    first.close();
    const again = await databaseOpener('reopened')();
    expect((await readRecorded(again, anOpportunity())).evidence).toEqual([anEvidence()]);
    again.close();
  });

  it('is listed with the newest day first', async () => {
    const older = anEvidence({ id: anotherId(1), day: '2026-10-02' });
    const newer = anEvidence({ id: anotherId(2), day: '2026-11-20' });
    await saveEvidence(database, older);
    await saveEvidence(database, newer);
    expect((await readRecorded(database, anOpportunity())).evidence).toEqual([newer, older]);
  });

  it('is replaced, not doubled, when it is saved again', async () => {
    await saveEvidence(database, anEvidence());
    await saveEvidence(database, anEvidence({ person: 'Priya Raman' }));
    const { evidence } = await readRecorded(database, anOpportunity());
    expect(evidence.map(({ person }) => person)).toEqual(['Priya Raman']);
  });

  it('is kept apart by CRM, organisation and record', async () => {
    await saveEvidence(database, anEvidence());
    for (const other of [{ crm: 'hubspot' as const }, { org: 'other' }, { id: '006Qy000001ZZZZ' }]) {
      expect((await readRecorded(database, anOpportunity(other))).evidence).toEqual([]);
    }
  });

  it('can be removed, and saved again to undo that', async () => {
    await saveEvidence(database, anEvidence());
    await removeEvidence(database, anOpportunity(), anEvidence().id);
    expect((await readRecorded(database, anOpportunity())).evidence).toEqual([]);
    await saveEvidence(database, anEvidence());
    expect((await readRecorded(database, anOpportunity())).evidence).toEqual([anEvidence()]);
  });

  it('cannot be overwritten or removed from another record', async () => {
    await saveEvidence(database, anEvidence());
    const foreign = anOpportunity({ id: '006Qy000001ZZZZ' });
    await expect(saveEvidence(database, anEvidence({ opportunity: foreign }))).rejects.toThrow('another deal');
    await removeEvidence(database, foreign, anEvidence().id);
    expect((await readRecorded(database, anOpportunity())).evidence).toEqual([anEvidence()]);
  });

  it('loses nothing when two pages save at once', async () => {
    const ids = Array.from({ length: 200 }, (_, number) => anotherId(number));
    await Promise.all(ids.map((id) => saveEvidence(database, anEvidence({ id }))));
    const { evidence } = await readRecorded(database, anOpportunity());
    expect(new Set(evidence.map(({ id }) => id))).toEqual(new Set(ids));
  });
});

describe('a draft', () => {
  it('is kept as it was typed last', async () => {
    await keepDraft(database, anOpportunity(), aDraft());
    await keepDraft(database, anOpportunity(), aDraft({ person: 'Aileen' }));
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([aDraft({ person: 'Aileen' })]);
  });

  it('goes when its evidence is saved, and leaves the other draft of the same outcome', async () => {
    const other = aDraft({ id: anotherId(8) });
    await keepDraft(database, anOpportunity(), aDraft());
    await keepDraft(database, anOpportunity(), other);
    await saveEvidence(database, anEvidence({ id: aDraft().id }));
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([other]);
  });
});

describe('a draft of another deal', () => {
  const other = anOpportunity({ id: '006Qy000001ZZZZ' });

  it('is not taken by a form with its id', async () => {
    await keepDraft(database, anOpportunity(), aDraft());
    await expect(keepDraft(database, other, aDraft({ person: 'Mallory' }))).rejects.toThrow('another deal');
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([aDraft()]);
    expect((await readRecorded(database, other)).drafts).toEqual([]);
  });

  it('stays when evidence with its id is saved and removed', async () => {
    await keepDraft(database, anOpportunity(), aDraft());
    const evidence = anEvidence({ id: aDraft().id, opportunity: other });
    await saveEvidence(database, evidence);
    await removeEvidence(database, other, evidence.id);
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([aDraft()]);
  });
});

describe('a draft that is given up', () => {
  it('is gone, and cannot be given up from another record', async () => {
    await keepDraft(database, anOpportunity(), aDraft());
    await dropDraft(database, anOpportunity({ id: '006Qy000001ZZZZ' }), aDraft().id);
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([aDraft()]);
    await dropDraft(database, anOpportunity(), aDraft().id);
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([]);
  });

  it('goes with the evidence that it was to change', async () => {
    await saveEvidence(database, anEvidence());
    await keepDraft(database, anOpportunity(), aDraft({ id: anEvidence().id }));
    await removeEvidence(database, anOpportunity(), anEvidence().id);
    expect((await readRecorded(database, anOpportunity())).drafts).toEqual([]);
  });
});

describe('the database', () => {
  it('gives way to a newer version of the extension, and then says so instead of hanging', async () => {
    const open = databaseOpener('given-way');
    const first = await open();
    const newer = await openDB('given-way', 99);
    newer.close();
    await expect(first.count('evidence')).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(open()).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('that an older page holds says so at each call instead of hanging, and is there by itself once it lets go', async () => {
    const older = await openDB('held', 1, {
      upgrade(upgrading) {
        const evidence = upgrading.createObjectStore('evidence', { keyPath: 'id' });
        evidence.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
        upgrading.createObjectStore('drafts', { keyPath: 'draft.id' }).createIndex('opportunity', 'key');
        upgrading.createObjectStore('settings');
      },
    });
    await older.put('evidence', anEvidence());
    const open = databaseOpener('held');
    await expect(open()).rejects.toThrow(/was updated, and a page from before.*Close the other tabs/);
    await expect(open()).rejects.toThrow(/was updated/);
    older.close();
    await expect
      .poll(() =>
        open().then(
          () => 'open',
          () => 'held',
        ),
      )
      .toBe('open');
    const upgraded = await open();
    expect((await readRecorded(upgraded, anOpportunity())).evidence).toEqual([anEvidence()]);
    upgraded.close();
  });

  it('is opened anew after it could not be', async () => {
    const open = databaseOpener('tried-again');
    const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    await expect(open()).rejects.toMatchObject({ name: 'UnknownError' });
    opening.mockRestore();
    const opened = await open();
    expect((await readRecorded(opened, anOpportunity())).evidence).toEqual([]);
    opened.close();
  });
});
