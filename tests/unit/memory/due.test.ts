import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteCameTrue, removeCondition, saveCondition } from '@/src/memory/conditions';
import { databaseOpener, type Database } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { removeDecision, saveDecision } from '@/src/memory/decisions';
import { claimCameTrue, countWaiting } from '@/src/memory/due';
import { saveLastAsk } from '@/src/memory/last-asks';
import { aCondition, aDecision, aKnownDeal, aLastAsk, anOpportunity, anotherId } from '../factories';

let names = 0;
let database: Database;
const BEFORE = '2026-12-03';
const DAY = '2026-12-04';
const ON_DAY = aCondition({ when: { test: 'day', day: DAY } });

beforeEach(async () => {
  database = await databaseOpener(`due-${(names += 1)}`)();
});

const claimed = async (today: typeof BEFORE | typeof DAY) =>
  (await claimCameTrue(database, today)).map(({ condition, name }) => [condition.id, name]);

describe('what waits for the seller', () => {
  it('is a day that has come, with no page that shows it, beside the last asks that are due', async () => {
    await saveCondition(database, ON_DAY);
    await saveLastAsk(database, aLastAsk());
    expect([await countWaiting(database, BEFORE), await countWaiting(database, DAY)]).toEqual([0, 2]);
  });

  it('is what only a page can show from when one showed it, until it is removed', async () => {
    await saveCondition(database, aCondition());
    expect(await countWaiting(database, '2026-12-24')).toBe(0);
    await noteCameTrue(database, anOpportunity(), [aCondition().id], 5);
    expect(await countWaiting(database, BEFORE)).toBe(1);
    await removeCondition(database, anOpportunity(), aCondition().id);
    expect(await countWaiting(database, DAY)).toBe(0);
  });

  it('is no reason to leave once the seller has decided to, but one to come back', async () => {
    await saveCondition(database, ON_DAY);
    await saveDecision(database, aDecision({ choice: 'walk' }));
    expect(await countWaiting(database, DAY)).toBe(0);
    await saveCondition(database, { ...ON_DAY, id: anotherId(30), kind: 're-entry' });
    expect(await claimed(DAY)).toEqual([[anotherId(30), '']]);
    await removeDecision(database, anOpportunity(), aDecision().id);
    expect(await claimed(DAY)).toEqual([[ON_DAY.id, '']]);
  });

  it.each([
    ['closed', 're-entry'],
    ['walk', 'both'],
    ['hold', 'exit'],
  ] as const)('on a deal whose last verdict is %s is of the kind: %s', async (verdict, kinds) => {
    await rememberDeal(database, aKnownDeal({ verdict }));
    await saveCondition(database, ON_DAY);
    await saveCondition(database, { ...ON_DAY, id: anotherId(30), kind: 're-entry' });
    const due = (await claimCameTrue(database, DAY)).map(({ condition }) => condition.kind).toSorted();
    expect(due).toEqual(kinds === 'both' ? ['exit', 're-entry'] : [kinds]);
  });
});

describe('what came true', () => {
  it('is told of once, with the name of its deal, whoever asks at the same moment', async () => {
    await rememberDeal(database, aKnownDeal());
    await saveCondition(database, ON_DAY);
    const both = await Promise.all([claimed(DAY), claimed(DAY)]);
    expect(both.flat()).toEqual([[ON_DAY.id, aKnownDeal().name]]);
    await noteCameTrue(database, anOpportunity(), [ON_DAY.id], 5);
    expect(await claimed(DAY)).toEqual([]);
    expect(await countWaiting(database, DAY)).toBe(1);
  });

  it('is told of again once it is agreed anew', async () => {
    await saveCondition(database, ON_DAY);
    expect(await claimed(DAY)).toHaveLength(1);
    await saveCondition(database, { ...ON_DAY, madeAt: ON_DAY.madeAt + 1 });
    expect(await claimed(DAY)).toHaveLength(1);
  });
});
