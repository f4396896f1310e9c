import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_CONDITIONS, type ConditionDraft, type DealCondition } from '@/src/deal/condition';
import {
  dropConditionDraft,
  keepConditionDraft,
  noteCameTrue,
  removeCondition,
  saveCondition,
} from '@/src/memory/conditions';
import { databaseOpener, type Database } from '@/src/memory/database';
import { readRecorded } from '@/src/memory/recorded';
import { aCondition, anOpportunity, anotherId } from '../factories';

let names = 0;
let database: Database;
const OTHER = anOpportunity({ id: 'another' });

beforeEach(async () => {
  database = await databaseOpener(`conditions-${(names += 1)}`)();
});

async function kept(): Promise<readonly DealCondition[]> {
  return (await readRecorded(database, anOpportunity())).conditions;
}

describe('what was agreed beforehand', () => {
  it('is kept for its deal alone, in the order in which it was agreed, and replaced by the same id', async () => {
    const second = aCondition({ id: anotherId(22), madeAt: 1_796_000_000_000 });
    await saveCondition(database, second);
    await saveCondition(database, aCondition());
    expect(await kept()).toEqual([aCondition(), second]);
    await saveCondition(database, aCondition({ kind: 're-entry' }));
    expect(await kept()).toEqual([aCondition({ kind: 're-entry' }), second]);
    expect((await readRecorded(database, OTHER)).conditions).toEqual([]);
  });

  it('is neither replaced nor removed nor come true from another deal', async () => {
    await saveCondition(database, aCondition());
    await expect(saveCondition(database, aCondition({ opportunity: OTHER }))).rejects.toThrow('another deal');
    await removeCondition(database, OTHER, aCondition().id);
    await noteCameTrue(database, OTHER, [aCondition().id], 5);
    expect(await kept()).toEqual([aCondition()]);
  });

  it('has come true since the first time that a page showed it', async () => {
    await saveCondition(database, aCondition());
    await Promise.all([5, 6].map((at) => noteCameTrue(database, anOpportunity(), [aCondition().id, 'gone'], at)));
    expect(await kept()).toEqual([aCondition({ trueAt: 5 })]);
  });

  it('goes when it is removed, and a second time nothing happens', async () => {
    await saveCondition(database, aCondition());
    await removeCondition(database, anOpportunity(), aCondition().id);
    await removeCondition(database, anOpportunity(), aCondition().id);
    expect(await kept()).toEqual([]);
  });

  it('has room for as many as somebody can keep in mind', async () => {
    for (let number = 0; number < MOST_CONDITIONS; number += 1) {
      await saveCondition(database, aCondition({ id: anotherId(100 + number) }));
    }
    await expect(saveCondition(database, aCondition({ id: anotherId(999) }))).rejects.toThrow('room for 20');
    await saveCondition(database, aCondition({ id: anotherId(100), kind: 're-entry' }));
    expect(await kept()).toHaveLength(MOST_CONDITIONS);
  });
});

describe('a form for something to be agreed beforehand', () => {
  const DRAFT: ConditionDraft = { id: aCondition().id, kind: 'exit', test: 'day', fact: null, day: '2026-12-' };
  const begun = async (opportunity = anOpportunity()) => (await readRecorded(database, opportunity)).conditionDraft;

  it('is kept for its deal alone until it is given up', async () => {
    await keepConditionDraft(database, anOpportunity(), DRAFT);
    await keepConditionDraft(database, anOpportunity(), { ...DRAFT, day: '2026-12-04' });
    expect([await begun(), await begun(OTHER)]).toEqual([{ ...DRAFT, day: '2026-12-04' }, null]);
    await dropConditionDraft(database, OTHER);
    expect(await begun()).not.toBeNull();
    await dropConditionDraft(database, anOpportunity());
    expect(await begun()).toBeNull();
  });

  it('goes when it is saved, and no other one does', async () => {
    await keepConditionDraft(database, anOpportunity(), DRAFT);
    await saveCondition(database, aCondition({ id: anotherId(22) }));
    expect(await begun()).toEqual(DRAFT);
    await saveCondition(database, aCondition());
    expect(await begun()).toBeNull();
  });

  it('stays when saving is refused', async () => {
    await saveCondition(database, aCondition({ opportunity: OTHER }));
    await keepConditionDraft(database, anOpportunity(), DRAFT);
    await expect(saveCondition(database, aCondition())).rejects.toThrow('another deal');
    expect(await begun()).toEqual(DRAFT);
  });
});
