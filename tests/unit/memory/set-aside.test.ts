import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseOpener, type Database } from '@/src/memory/database';
import { eraseDeal } from '@/src/memory/kept/erase';
import { noRows } from '@/src/memory/kept/kinds';
import { mergeRows } from '@/src/memory/kept/merge';
import { readRecorded } from '@/src/memory/recorded';
import {
  allFalseAlarms,
  countFalseAlarms,
  dropAsideDraft,
  keepAsideDraft,
  saveSetAside,
  takeSetAsideBack,
} from '@/src/memory/set-aside';
import type { SetAside } from '@/src/deal/set-aside';
import { anOpportunity, anotherId, aSetAside } from '../factories';

const DAY_MS = 86_400_000;
const ANOTHER = anOpportunity({ id: 'another' });
const MADE = aSetAside().madeAt;

let names = 0;
let database: Database;

beforeEach(async () => {
  database = await databaseOpener(`set-aside-${(names += 1)}`)();
});

async function kept(opportunity = anOpportunity()): Promise<readonly SetAside[]> {
  return (await readRecorded(database, opportunity)).setAside;
}

async function fromFile(...all: readonly SetAside[]): Promise<void> {
  await mergeRows(database, { ...noRows(), setAside: all.map((value) => ({ key: value.id, value })) });
}

describe('a signal that was set aside', () => {
  it('is kept for its deal alone', async () => {
    await saveSetAside(database, aSetAside());
    expect(await kept()).toEqual([aSetAside()]);
    expect(await kept(ANOTHER)).toEqual([]);
    expect(await kept(anOpportunity({ org: 'other' }))).toEqual([]);
  });

  it('is there once when its message comes twice, also when that is after it was taken back', async () => {
    await saveSetAside(database, aSetAside());
    await saveSetAside(database, aSetAside());
    expect(await kept()).toEqual([aSetAside()]);
    await takeSetAsideBack(database, anOpportunity(), aSetAside().id, MADE + 1);
    await saveSetAside(database, aSetAside());
    expect(await kept()).toEqual([]);
  });

  it('is not set aside a second time while the first one stands, as two tabs at once would', async () => {
    const second = aSetAside({ id: anotherId(32), how: 'set-aside' });
    const both = await Promise.allSettled([saveSetAside(database, aSetAside()), saveSetAside(database, second)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(saveSetAside(database, second)).rejects.toThrow('set aside already');
    expect(await kept()).toEqual([aSetAside()]);
  });

  it('can be set aside again once the first one has expired, was taken back, or is of another signal or process', async () => {
    await saveSetAside(database, aSetAside());
    await saveSetAside(database, aSetAside({ id: anotherId(33), signal: 'quiet' }));
    await saveSetAside(database, aSetAside({ id: anotherId(34), process: { id: 'bant', version: '1.0.0' } }));
    await saveSetAside(database, aSetAside({ id: anotherId(35), madeAt: MADE + 31 * DAY_MS, until: '2027-01-27' }));
    await takeSetAsideBack(database, anOpportunity(), anotherId(35), MADE + 32 * DAY_MS);
    const last = aSetAside({ id: anotherId(36), madeAt: MADE + 33 * DAY_MS, until: '2027-01-27' });
    await saveSetAside(database, last);
    expect((await kept()).map(({ id }) => id)).toEqual([last.id, anotherId(31), anotherId(33), anotherId(34)]);
  });

  it('can be set aside anew on its last day only when that has passed', async () => {
    const onLastDay = aSetAside({ id: anotherId(32), madeAt: Date.parse('2026-12-27T23:59:00'), until: '2027-01-26' });
    await saveSetAside(database, aSetAside());
    await expect(saveSetAside(database, onLastDay)).rejects.toThrow('set aside already');
    await saveSetAside(database, { ...onLastDay, madeAt: Date.parse('2026-12-28T00:01:00') });
    expect(await kept()).toHaveLength(2);
  });

  it('cannot be changed or taken back from another deal', async () => {
    await saveSetAside(database, aSetAside());
    await expect(saveSetAside(database, aSetAside({ opportunity: ANOTHER }))).rejects.toThrow('another deal');
    await takeSetAsideBack(database, ANOTHER, aSetAside().id, MADE + 1);
    expect(await kept()).toEqual([aSetAside()]);
  });

  it('counts again once it is taken back, however many of them came from files', async () => {
    await saveSetAside(database, aSetAside());
    await fromFile(aSetAside({ id: anotherId(32) }), aSetAside({ id: anotherId(33), signal: 'quiet' }));
    await takeSetAsideBack(database, anOpportunity(), aSetAside().id, MADE + 1);
    await takeSetAsideBack(database, anOpportunity(), aSetAside().id, MADE + 9);
    expect(await kept()).toEqual([aSetAside({ id: anotherId(33), signal: 'quiet' })]);
    expect(await database.get('setAside', aSetAside().id)).toEqual(aSetAside({ takenBackAt: MADE + 1 }));
  });

  it('that was taken back stays so whichever of the two is in a file', async () => {
    const back = aSetAside({ takenBackAt: MADE + 1 });
    await saveSetAside(database, aSetAside());
    await fromFile(back);
    expect(await kept()).toEqual([]);
    await fromFile(aSetAside());
    expect(await kept()).toEqual([]);
  });

  it('goes with its deal', async () => {
    await saveSetAside(database, aSetAside());
    await keepAsideDraft(database, anOpportunity(), { ...DRAFT, id: anotherId(32) });
    const rows = await eraseDeal(database, anOpportunity());
    expect([await kept(), await database.count('setAside'), await database.count('asideDrafts')]).toEqual([[], 0, 0]);
    await mergeRows(database, rows);
    expect(await kept()).toEqual([aSetAside()]);
  });
});

const DRAFT = { id: aSetAside().id, signal: 'pushed', how: 'disputed', reason: 'We mov', until: '2026-1' } as const;

describe('a form to set a signal aside', () => {
  const read = async (opportunity = anOpportunity()) => (await readRecorded(database, opportunity)).asideDraft;

  it('is kept until it is given up, or saved', async () => {
    await keepAsideDraft(database, anOpportunity(), DRAFT);
    expect([await read(), await read(ANOTHER)]).toEqual([DRAFT, null]);
    await dropAsideDraft(database, anOpportunity());
    expect(await read()).toBeNull();
    await keepAsideDraft(database, anOpportunity(), DRAFT);
    await saveSetAside(database, aSetAside());
    expect(await read()).toBeNull();
  });

  it('stays when another one is saved, and when saving is refused', async () => {
    await keepAsideDraft(database, anOpportunity(), DRAFT);
    await saveSetAside(database, aSetAside({ id: anotherId(32) }));
    await expect(saveSetAside(database, aSetAside())).rejects.toThrow('set aside already');
    expect(await read()).toEqual(DRAFT);
  });
});

describe('the count of false alarms', () => {
  const count = (org = 'acme', process = 'default-cvo', signal = 'close-date-slipped') =>
    countFalseAlarms(database, { crm: 'salesforce', org }, process, signal);

  it('counts each deal once on which a rule was disputed, whether or not that has expired', async () => {
    await saveSetAside(database, aSetAside());
    await saveSetAside(database, aSetAside({ id: anotherId(32), madeAt: MADE + 40 * DAY_MS, until: '2027-02-01' }));
    expect(await count()).toBe(1);
    await saveSetAside(database, aSetAside({ id: anotherId(33), opportunity: ANOTHER }));
    expect(await count()).toBe(2);
  });

  it('is kept by rule, process and organisation', async () => {
    await saveSetAside(database, aSetAside());
    await saveSetAside(database, aSetAside({ id: anotherId(32), signal: 'quiet' }));
    await saveSetAside(database, aSetAside({ id: anotherId(33), process: { id: 'bant', version: '1.0.0' } }));
    await saveSetAside(database, aSetAside({ id: anotherId(34), opportunity: anOpportunity({ org: 'acme2' }) }));
    expect([await count(), await count('acme2'), await count('acme', 'bant'), await count('other')]).toEqual([
      1, 1, 1, 0,
    ]);
  });

  it('counts no signal that was only set aside, and no dispute that was taken back', async () => {
    await saveSetAside(database, aSetAside({ how: 'set-aside' }));
    await saveSetAside(database, aSetAside({ id: anotherId(32), opportunity: ANOTHER }));
    expect(await count()).toBe(1);
    await takeSetAsideBack(database, ANOTHER, anotherId(32), MADE + 1);
    expect(await count()).toBe(0);
  });

  it('tells all rules of an organisation, the one that was one most often first, with when it last was', async () => {
    await saveSetAside(database, aSetAside({ signal: 'quiet', madeAt: MADE + 9 }));
    await saveSetAside(database, aSetAside({ id: anotherId(32) }));
    await saveSetAside(database, aSetAside({ id: anotherId(33), opportunity: ANOTHER, madeAt: MADE + 5 }));
    await saveSetAside(database, aSetAside({ id: anotherId(34), opportunity: anOpportunity({ org: 'acme2' }) }));
    expect(await allFalseAlarms(database, { crm: 'salesforce', org: 'acme' })).toEqual([
      { process: 'default-cvo', signal: 'close-date-slipped', deals: 2, last: MADE + 5 },
      { process: 'default-cvo', signal: 'quiet', deals: 1, last: MADE + 9 },
    ]);
  });
});
