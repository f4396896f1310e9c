import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@/src/crm/reading';
import { databaseOpener } from '@/src/memory/database';
import { readSeen, rememberSeen } from '@/src/memory/histories';
import { anOpportunity } from '../factories';

const START = 1_795_000_000_000;
const count = (number: number): FieldValue => ({ type: 'number', number });

describe('the history of a deal', () => {
  it('is nothing for a deal that was never looked at', async () => {
    const database = await databaseOpener('unseen')();
    expect(await readSeen(database, anOpportunity())).toBeNull();
  });

  it('keeps each value with when it was first and last seen', async () => {
    const database = await databaseOpener('seen')();
    for (const [index, value] of [1, 1, 2].entries()) {
      await rememberSeen(database, anOpportunity(), { PushCount: count(value) }, START + index);
    }
    expect(await readSeen(database, anOpportunity())).toEqual({
      opportunity: anOpportunity(),
      first: START,
      last: START + 2,
      fields: {
        PushCount: [
          { value: count(1), first: START, last: START + 1 },
          { value: count(2), first: START + 2, last: START + 2 },
        ],
      },
    });
  });

  it('belongs to one deal of one organisation', async () => {
    const database = await databaseOpener('apart')();
    await rememberSeen(database, anOpportunity(), { PushCount: count(1) }, START);
    expect(await readSeen(database, { ...anOpportunity(), org: 'other' })).toBeNull();
  });

  it('loses nothing of what two tabs see at the same time', async () => {
    const [one, other] = await Promise.all([databaseOpener('tabs')(), databaseOpener('tabs')()]);
    const looks = Array.from({ length: 200 }, (_, index) =>
      rememberSeen(index % 2 === 0 ? one : other, anOpportunity(), { [`Field_${index}__c`]: count(index) }, START),
    );
    await Promise.all(looks);
    const seen = await readSeen(one, anOpportunity());
    expect(Object.keys(seen?.fields ?? {})).toHaveLength(200);
  });
});
