import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/src/day';
import { databaseOpener, type Database } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import {
  answerLastAsk,
  claimDue,
  countDue,
  dropAskDraft,
  keepAskDraft,
  removeLastAsk,
  saveLastAsk,
  takeAnswerBack,
} from '@/src/memory/last-asks';
import { readRecorded } from '@/src/memory/recorded';
import type { LastAsk } from '@/src/deal/last-ask';
import { aKnownDeal, aLastAsk, anOpportunity, anotherId } from '../factories';

let names = 0;
let database: Database;

beforeEach(async () => {
  database = await databaseOpener(`last-asks-${(names += 1)}`)();
});

const DONE = { kind: 'done', at: 10 } as const;
const REFUSED = { kind: 'refused', at: 10 } as const;
const MOVED = { kind: 'moved', to: '2026-12-11', reason: 'She is away', at: 10 } as const;
const seen = (answers: number) => ({ opportunity: anOpportunity(), id: aLastAsk().id, answers });

async function kept(): Promise<LastAsk | null> {
  return (await readRecorded(database, anOpportunity())).lastAsk;
}

describe('a saved last ask', () => {
  it('is kept for its deal alone, and saved twice it is there once, with its answers', async () => {
    await saveLastAsk(database, aLastAsk());
    await answerLastAsk(database, seen(0), MOVED);
    await saveLastAsk(database, aLastAsk());
    expect(await kept()).toEqual(aLastAsk({ answers: [MOVED] }));
    expect((await readRecorded(database, anOpportunity({ id: 'another' }))).lastAsk).toBeNull();
  });

  it('is the only one of its deal that waits for an answer', async () => {
    await saveLastAsk(database, aLastAsk());
    const second = aLastAsk({ id: anotherId(4), madeAt: aLastAsk().madeAt + 1 });
    await expect(saveLastAsk(database, second)).rejects.toThrow('has a last ask already');
    await saveLastAsk(database, { ...second, opportunity: anOpportunity({ id: 'another' }), id: anotherId(5) });
    await answerLastAsk(database, seen(0), REFUSED);
    await saveLastAsk(database, second);
    expect(await kept()).toEqual(second);
  });

  it('cannot be taken from another deal', async () => {
    await saveLastAsk(database, aLastAsk());
    const opportunity = anOpportunity({ id: 'another' });
    await expect(saveLastAsk(database, aLastAsk({ opportunity }))).rejects.toThrow('another deal');
    await expect(answerLastAsk(database, { ...seen(0), opportunity }, DONE)).rejects.toThrow('not there any more');
    await removeLastAsk(database, opportunity, aLastAsk().id);
    expect(await kept()).toEqual(aLastAsk());
  });

  it('can be removed, and comes back whole when that is undone', async () => {
    await saveLastAsk(database, aLastAsk({ answers: [MOVED] }));
    await removeLastAsk(database, anOpportunity(), aLastAsk().id);
    expect(await kept()).toBeNull();
    await removeLastAsk(database, anOpportunity(), aLastAsk().id);
    await saveLastAsk(database, aLastAsk({ answers: [MOVED] }));
    expect(await kept()).toEqual(aLastAsk({ answers: [MOVED] }));
  });
});

it('is not told of once more when its removal is undone after its date has come', async () => {
  await saveLastAsk(database, aLastAsk());
  expect(await claimDue(database, '2026-12-04')).toHaveLength(1);
  await removeLastAsk(database, anOpportunity(), aLastAsk().id);
  await saveLastAsk(database, aLastAsk(), '2026-12-05');
  expect(await claimDue(database, '2026-12-05')).toEqual([]);
  expect(await countDue(database, '2026-12-05')).toBe(1);
});

it('waits for nothing, and is not told of, once a page showed its deal as closed; when that is open again, it does', async () => {
  await saveLastAsk(database, aLastAsk());
  await rememberDeal(database, aKnownDeal({ verdict: 'closed' }));
  expect(await claimDue(database, '2026-12-04')).toEqual([]);
  expect(await countDue(database, '2026-12-04')).toBe(0);
  expect(await kept()).toEqual(aLastAsk());
  await rememberDeal(database, aKnownDeal({ verdict: 'hold' }));
  expect(await countDue(database, '2026-12-04')).toBe(1);
  expect(await claimDue(database, '2026-12-04')).toEqual([{ lastAsk: aLastAsk(), name: aKnownDeal().name }]);
});

it('of another deal waits on while one is closed', async () => {
  await saveLastAsk(database, aLastAsk());
  await rememberDeal(database, aKnownDeal({ verdict: 'closed', opportunity: anOpportunity({ id: 'another' }) }));
  expect(await countDue(database, '2026-12-04')).toBe(1);
});

it('is told of on its date when its removal was undone before', async () => {
  await saveLastAsk(database, aLastAsk(), '2026-12-03');
  expect(await claimDue(database, '2026-12-04')).toHaveLength(1);
});

describe('an answer', () => {
  it('given twice counts once, and one from a page that did not see the last is refused', async () => {
    await saveLastAsk(database, aLastAsk());
    await answerLastAsk(database, seen(0), MOVED);
    await answerLastAsk(database, seen(0), MOVED);
    expect((await kept())?.answers).toEqual([MOVED]);
    await expect(answerLastAsk(database, seen(0), REFUSED)).rejects.toThrow('another tab');
    expect((await kept())?.answers).toEqual([MOVED]);
  });

  it('of two tabs at once the first one stands', async () => {
    await saveLastAsk(database, aLastAsk());
    const both = await Promise.allSettled([
      answerLastAsk(database, seen(0), DONE),
      answerLastAsk(database, seen(0), REFUSED),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await kept())?.answers).toEqual([DONE]);
  });

  it('taken back twice is taken back once; one that came from elsewhere stays', async () => {
    await saveLastAsk(database, aLastAsk({ answers: [MOVED, REFUSED] }));
    await expect(takeAnswerBack(database, seen(1))).rejects.toThrow('another tab');
    await takeAnswerBack(database, seen(2));
    await takeAnswerBack(database, seen(2));
    expect((await kept())?.answers).toEqual([MOVED]);
  });
});

describe('the last asks that are due', () => {
  it('are those of all deals whose date has come and that nobody has answered', async () => {
    await saveLastAsk(database, aLastAsk());
    await saveLastAsk(database, aLastAsk({ id: anotherId(4), opportunity: anOpportunity({ org: 'other' }) }));
    const later = anOpportunity({ id: 'later' });
    await saveLastAsk(database, aLastAsk({ id: anotherId(5), opportunity: later, by: '2026-12-05' }));
    expect(await countDue(database, '2026-12-03')).toBe(0);
    expect(await countDue(database, '2026-12-04')).toBe(2);
    expect(await countDue(database, '2026-12-05')).toBe(3);
    await answerLastAsk(database, seen(0), MOVED);
    expect(await countDue(database, '2026-12-05')).toBe(2);
    expect(await countDue(database, '2026-12-11')).toBe(3);
    await answerLastAsk(database, seen(1), REFUSED);
    expect(await countDue(database, '2026-12-11')).toBe(2);
    await takeAnswerBack(database, seen(2));
    expect(await countDue(database, '2026-12-11')).toBe(3);
  });
});

describe('a form for a last ask', () => {
  const { opportunity, madeAt: _made, answers: _answers, ...entry } = aLastAsk();
  const draft = { ...entry, by: '2026-1' };

  it('is kept as it stands until it is given up', async () => {
    await keepAskDraft(database, opportunity, draft);
    expect((await readRecorded(database, opportunity)).askDraft).toEqual(draft);
    expect((await readRecorded(database, anOpportunity({ id: 'another' }))).askDraft).toBeNull();
    await dropAskDraft(database, opportunity);
    expect((await readRecorded(database, opportunity)).askDraft).toBeNull();
  });

  it('is gone once it is saved', async () => {
    await keepAskDraft(database, opportunity, draft);
    await saveLastAsk(database, aLastAsk());
    expect((await readRecorded(database, opportunity)).askDraft).toBeNull();
  });
});

describe('telling that a last ask is due', () => {
  const ids = async (today: Day): Promise<readonly string[]> =>
    (await claimDue(database, today)).map(({ lastAsk }) => lastAsk.id);

  it('happens once for each date of it, whoever asks, with the name of its deal', async () => {
    await saveLastAsk(database, aLastAsk());
    await rememberDeal(database, aKnownDeal());
    expect(await ids('2026-12-03')).toEqual([]);
    const both = await Promise.all([claimDue(database, '2026-12-04'), claimDue(database, '2026-12-04')]);
    expect(both.flat()).toEqual([{ lastAsk: aLastAsk(), name: aKnownDeal().name }]);
    expect(await ids('2026-12-05')).toEqual([]);

    await answerLastAsk(database, seen(0), MOVED);
    expect(await ids('2026-12-10')).toEqual([]);
    expect(await ids('2026-12-11')).toEqual([aLastAsk().id]);
    expect(await ids('2026-12-11')).toEqual([]);
  });

  it('is made up for after its date, and never done for one that was answered', async () => {
    await saveLastAsk(database, aLastAsk());
    await saveLastAsk(database, aLastAsk({ id: anotherId(8), opportunity: anOpportunity({ id: 'another' }) }));
    await answerLastAsk(database, seen(0), DONE);
    expect(await claimDue(database, '2026-12-09')).toMatchObject([{ lastAsk: { id: anotherId(8) }, name: '' }]);
  });

  it('is not repeated when an answer is taken back', async () => {
    await saveLastAsk(database, aLastAsk());
    expect(await ids('2026-12-04')).toHaveLength(1);
    await answerLastAsk(database, seen(0), REFUSED);
    await takeAnswerBack(database, seen(1));
    expect(await countDue(database, '2026-12-04')).toBe(1);
    expect(await ids('2026-12-04')).toEqual([]);
  });
});
