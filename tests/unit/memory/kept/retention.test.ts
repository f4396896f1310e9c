import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOld } from '@/src/background/forget';
import type { LastAskAnswer } from '@/src/deal/last-ask';
import { databaseOpener, type Database } from '@/src/memory/database';
import { saveCondition } from '@/src/memory/conditions';
import { knownDeals, rememberDeal } from '@/src/memory/deals';
import { readSeen, rememberSeen } from '@/src/memory/histories';
import { eraseEverything } from '@/src/memory/kept/erase';
import { forgetDeals, forgottenDeals } from '@/src/memory/kept/retention';
import { saveLastAsk, answerLastAsk } from '@/src/memory/last-asks';
import { changePreferences } from '@/src/memory/preferences';
import { readRecorded, saveEvidence } from '@/src/memory/recorded';
import { aCondition, aKnownDeal, aLastAsk, anEvidence, anOpportunity } from '../../factories';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 28, 12);
const daysAgo = (days: number): number => NOW - days * DAY_MS;
const OTHER = anOpportunity({ id: '006Qy000002HaLd' });

let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`retention-${(names += 1)}`)();
});

afterEach(() => database.close());

const judged = (days: number, opportunity = anOpportunity()) =>
  rememberDeal(database, aKnownDeal({ opportunity, judgedAt: daysAgo(days) }));
const forgotten = (keepDays: number) => forgottenDeals(database, keepDays, NOW);

describe('a deal is forgotten', () => {
  it('when it was neither judged nor looked at for longer than it is kept', async () => {
    await judged(91);
    await judged(90, OTHER);
    expect(await forgotten(90)).toEqual([anOpportunity()]);
  });

  it('not while its page was looked at since, without a verdict', async () => {
    await judged(400);
    await rememberSeen(database, anOpportunity(), { NextStep: null }, daysAgo(10));
    expect(await forgotten(90)).toEqual([]);
  });

  it('when it was only ever looked at', async () => {
    await rememberSeen(database, OTHER, { NextStep: null }, daysAgo(100));
    expect(await forgotten(90)).toEqual([OTHER]);
  });

  it('not while its last ask waits for an answer, and when it has got one', async () => {
    const done: LastAskAnswer = { kind: 'done', at: daysAgo(99) };
    await judged(100);
    await saveLastAsk(database, aLastAsk({ madeAt: daysAgo(100) }));
    expect(await forgotten(90)).toEqual([]);
    await answerLastAsk(database, { opportunity: anOpportunity(), id: aLastAsk().id, answers: 0 }, done);
    expect(await forgotten(90)).toEqual([anOpportunity()]);
  });

  it('not while the seller wants to come back to it when something comes true that has not yet', async () => {
    await judged(100);
    await saveCondition(database, aCondition({ kind: 're-entry', trueAt: null }));
    expect(await forgotten(90)).toEqual([]);
    await saveCondition(database, aCondition({ kind: 're-entry', trueAt: daysAgo(95) }));
    expect(await forgotten(90)).toEqual([anOpportunity()]);
  });

  it('with all that is kept of it, and nothing of any other', async () => {
    await judged(100);
    await judged(3, OTHER);
    await saveEvidence(database, anEvidence());
    const steps: string[] = [];
    await forgetDeals(database, await forgotten(90), { keepDays: 90, now: NOW }, (done, of) =>
      steps.push(`${done} of ${of}`),
    );
    expect(steps).toEqual(['1 of 1']);
    expect((await readRecorded(database, anOpportunity())).evidence).toEqual([]);
    expect(await readSeen(database, anOpportunity())).toBeNull();
    const left = await knownDeals(database, OTHER, [anOpportunity().id, OTHER.id]);
    expect(left.map(({ opportunity }) => opportunity)).toEqual([OTHER]);
  });

  it('not when somebody looked at it, or waits for something on it, after it was found to be old', async () => {
    const third = anOpportunity({ id: '006Qy000001Third' });
    for (const deal of [anOpportunity(), OTHER, third]) await judged(100, deal);
    const old = await forgotten(90);
    expect(old).toHaveLength(3);
    await rememberSeen(database, anOpportunity(), { NextStep: null }, NOW);
    await saveLastAsk(database, aLastAsk({ opportunity: OTHER, madeAt: NOW }));
    await forgetDeals(database, old, { keepDays: 90, now: NOW });
    const left = await knownDeals(database, OTHER, [anOpportunity().id, OTHER.id, third.id]);
    expect(left.map(({ opportunity }) => opportunity.id).toSorted()).toEqual([anOpportunity().id, OTHER.id].toSorted());
  });

  it('by when it was last looked at and by nothing else, whatever the days', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ id: fc.nat(50), days: fc.integer({ min: 0, max: 500 }) }), {
          selector: ({ id }) => id,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 500 }),
        async (deals, keepDays) => {
          await eraseEverything(database);
          for (const { id, days } of deals) await judged(days, anOpportunity({ id: String(id) }));
          const ids = (await forgotten(keepDays)).map(({ id }) => id).toSorted();
          const old = deals.filter(({ days }) => days > keepDays).map(({ id }) => String(id));
          expect(ids).toEqual(old.toSorted());
        },
      ),
      { numRuns: 60 },
    ));
});

describe('the alarm', () => {
  const known = async (): Promise<number> => (await knownDeals(database, OTHER, [anOpportunity().id])).length;

  it('forgets nothing as long as the user set no days', async () => {
    await judged(5000);
    await forgetOld(() => Promise.resolve(database), NOW);
    expect(await known()).toBe(1);
  });

  it('forgets what is older than the user set', async () => {
    await judged(91);
    await changePreferences(database, (now) => ({ ...now, keepDays: 90 }));
    await forgetOld(() => Promise.resolve(database), NOW);
    expect(await known()).toBe(0);
  });

  it('says nothing when the storage cannot be read', async () => {
    await expect(forgetOld(() => Promise.reject(new Error('locked')), NOW)).resolves.toBeUndefined();
  });
});
