import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '@/src/deal/decision';
import { databaseOpener, type Database } from '@/src/memory/database';
import { dropReason, keepReason, removeDecision, saveDecision } from '@/src/memory/decisions';
import { answerLastAsk, claimDue, countDue, saveLastAsk } from '@/src/memory/last-asks';
import { readRecorded } from '@/src/memory/recorded';
import { aDecision, aLastAsk, anOpportunity, anotherId } from '../factories';

let names = 0;
let database: Database;

beforeEach(async () => {
  database = await databaseOpener(`decisions-${(names += 1)}`)();
});

async function kept(): Promise<readonly Decision[]> {
  return (await readRecorded(database, anOpportunity())).decisions;
}

describe('a decision', () => {
  it('is kept with all that was known then, for its deal alone, the newest first', async () => {
    const later = aDecision({ id: anotherId(9), choice: 'walk', madeAt: aDecision().madeAt + 1 });
    await saveDecision(database, aDecision());
    await saveDecision(database, later);
    expect(await kept()).toEqual([later, aDecision()]);
    expect((await readRecorded(database, anOpportunity({ id: 'another' }))).decisions).toEqual([]);
  });

  it('saved twice is there once; only its reason can become another', async () => {
    await saveDecision(database, aDecision());
    await saveDecision(database, aDecision());
    await saveDecision(database, aDecision({ reason: 'a better one', choice: 'walk', signals: [], madeAt: 1 }));
    expect(await kept()).toEqual([aDecision({ reason: 'a better one' })]);
  });

  it('taken back twice is gone, and comes back whole when that is undone', async () => {
    await saveDecision(database, aDecision());
    await removeDecision(database, anOpportunity(), aDecision().id);
    await removeDecision(database, anOpportunity(), aDecision().id);
    expect(await kept()).toEqual([]);
    await saveDecision(database, aDecision());
    expect(await kept()).toEqual([aDecision()]);
  });

  it('cannot be changed or taken from another deal', async () => {
    await saveDecision(database, aDecision());
    const opportunity = anOpportunity({ id: 'another' });
    await expect(saveDecision(database, aDecision({ opportunity }))).rejects.toThrow('another deal');
    await removeDecision(database, opportunity, aDecision().id);
    expect(await kept()).toEqual([aDecision()]);
  });
});

describe('a decision to walk', () => {
  const walk = aDecision({ choice: 'walk' });
  const DUE = aLastAsk().by;
  const asks = async () => (await readRecorded(database, anOpportunity())).lastAsks;

  it('settles the last ask that waits: it is counted and told of no more', async () => {
    await saveLastAsk(database, aLastAsk());
    expect(await countDue(database, DUE)).toBe(1);
    await saveDecision(database, walk);
    expect(await asks()).toEqual([aLastAsk({ answers: [{ kind: 'left', at: walk.madeAt }] })]);
    expect([await countDue(database, DUE), await claimDue(database, DUE)]).toEqual([0, []]);
  });

  it('taken back lets it wait again, and done again settles it again; what was told stays told', async () => {
    await saveLastAsk(database, aLastAsk());
    await claimDue(database, DUE);
    await saveDecision(database, walk);
    await removeDecision(database, anOpportunity(), walk.id);
    await removeDecision(database, anOpportunity(), walk.id);
    expect(await asks()).toEqual([aLastAsk()]);
    expect([await countDue(database, DUE), await claimDue(database, DUE)]).toEqual([1, []]);
    await saveDecision(database, walk);
    expect(await countDue(database, DUE)).toBe(0);
  });

  it('leaves an ask alone that was answered, one of another deal, and one made after it', async () => {
    const refused = { kind: 'refused', at: 10 } as const;
    await saveLastAsk(database, aLastAsk({ answers: [refused] }));
    await saveLastAsk(database, aLastAsk({ id: anotherId(5), opportunity: anOpportunity({ id: 'another' }) }));
    await saveDecision(database, walk);
    const later = aLastAsk({ id: anotherId(6), madeAt: walk.madeAt + 1 });
    await saveLastAsk(database, later);
    await saveDecision(database, { ...walk, reason: 'in other words' });
    expect(await asks()).toEqual(expect.arrayContaining([aLastAsk({ answers: [refused] }), later]));
    expect(await countDue(database, DUE)).toBe(2);
  });

  it('taken back leaves the one settled that another one has followed', async () => {
    await saveLastAsk(database, aLastAsk());
    await saveDecision(database, walk);
    await saveLastAsk(database, aLastAsk({ id: anotherId(6), madeAt: walk.madeAt + 1 }));
    await removeDecision(database, anOpportunity(), walk.id);
    expect(await countDue(database, DUE)).toBe(1);
  });

  it.each(['keep', 'advance'] as const)('is the only one that settles it: %s does not', async (choice) => {
    await saveLastAsk(database, aLastAsk());
    await saveDecision(database, aDecision({ choice }));
    expect(await asks()).toEqual([aLastAsk()]);
  });
});

describe('a reason that is typed', () => {
  const draft = { id: aDecision().id, reason: 'their bud' };

  it('is kept until it is given up, or its decision is saved', async () => {
    const read = async () => (await readRecorded(database, anOpportunity())).reasonDraft;
    await keepReason(database, anOpportunity(), draft);
    expect(await read()).toEqual(draft);
    expect((await readRecorded(database, anOpportunity({ id: 'another' }))).reasonDraft).toBeNull();
    await dropReason(database, anOpportunity());
    expect(await read()).toBeNull();
    await keepReason(database, anOpportunity(), draft);
    await saveDecision(database, aDecision());
    expect(await read()).toBeNull();
  });

  it('stays when another decision is saved', async () => {
    await keepReason(database, anOpportunity(), draft);
    await saveDecision(database, aDecision({ id: anotherId(9) }));
    expect((await readRecorded(database, anOpportunity())).reasonDraft).toEqual(draft);
  });
});

it('every last ask of a deal is read, also the answered ones, the newest first', async () => {
  const first = aLastAsk();
  const second = aLastAsk({ id: anotherId(4), madeAt: first.madeAt + 1 });
  const refused = { kind: 'refused', at: 10 } as const;
  await saveLastAsk(database, first);
  await answerLastAsk(database, { opportunity: anOpportunity(), id: first.id, answers: 0 }, refused);
  await saveLastAsk(database, second);
  const { lastAsk, lastAsks } = await readRecorded(database, anOpportunity());
  expect(lastAsks).toEqual([second, { ...first, answers: [refused] }]);
  expect(lastAsk).toEqual(second);
});
