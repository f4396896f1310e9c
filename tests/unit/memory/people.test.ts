import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DealPerson, PersonChange } from '@/src/deal/person';
import { databaseOpener, type Database } from '@/src/memory/database';
import { dropPersonDraft, keepPersonDraft, removePerson, sayOfPerson, type SaidOfPerson } from '@/src/memory/people';
import { readRecorded } from '@/src/memory/recorded';
import { anOpportunity, anotherId, aPerson } from '../factories';

let names = 0;
let database: Database;

beforeEach(async () => {
  database = await databaseOpener(`people-${(names += 1)}`)();
});

function saying(change: PersonChange, other: Partial<SaidOfPerson> = {}): SaidOfPerson {
  const { id, opportunity, name } = aPerson();
  return { id, opportunity, name, change, at: 10, ...other };
}

async function kept(opportunity = anOpportunity()): Promise<readonly DealPerson[]> {
  return (await readRecorded(database, opportunity)).people;
}

describe('what is said of a person', () => {
  it('is kept for the deal alone, from when something is first said', async () => {
    await sayOfPerson(database, saying({ roles: ['coach'] }));
    expect(await kept()).toEqual([aPerson({ roles: ['coach'], changedAt: 10 })]);
    expect(await kept(anOpportunity({ id: 'another' }))).toEqual([]);
    expect(await kept(anOpportunity({ org: 'other' }))).toEqual([]);
  });

  it('leaves what another tab said of something else, and the same once more changes nothing', async () => {
    await sayOfPerson(database, saying({}));
    await Promise.all([
      sayOfPerson(database, saying({ roles: ['signer'] })),
      sayOfPerson(database, saying({ left: '2026-11-20' })),
      sayOfPerson(database, saying({ left: '2026-11-20' })),
    ]);
    expect(await kept()).toEqual([aPerson({ roles: ['signer'], left: '2026-11-20', changedAt: 10 })]);
  });

  it('is taken back by saying what was before', async () => {
    await sayOfPerson(database, saying({ roles: ['signer'] }));
    await sayOfPerson(database, saying({ left: '2026-11-20' }));
    await sayOfPerson(database, saying({ left: null }));
    expect(await kept()).toEqual([aPerson({ roles: ['signer'], changedAt: 10 })]);
  });

  it('is refused where somebody of that name is kept already, and under an id of another deal', async () => {
    await sayOfPerson(database, saying({}));
    const twin = saying({}, { id: anotherId(12), name: 'priya  raman' });
    await expect(sayOfPerson(database, twin)).rejects.toThrow('is among the people of this deal already');
    const opportunity = anOpportunity({ id: 'another' });
    await expect(sayOfPerson(database, saying({ left: '2026-11-20' }, { opportunity }))).rejects.toThrow(
      'another deal',
    );
    await sayOfPerson(database, { ...twin, opportunity });
    expect([await kept(), await kept(opportunity)]).toMatchObject([[{ left: null }], [{ name: 'priya  raman' }]]);
  });

  it('is forgotten when the person is removed from their own deal, and comes back whole when that is undone', async () => {
    const all = saying({ roles: ['champion'], left: '2026-11-20' });
    await sayOfPerson(database, all);
    await removePerson(database, anOpportunity({ id: 'another' }), all.id);
    expect(await kept()).toHaveLength(1);
    await removePerson(database, anOpportunity(), all.id);
    await removePerson(database, anOpportunity(), all.id);
    expect(await kept()).toEqual([]);
    await sayOfPerson(database, all);
    expect(await kept()).toEqual([aPerson({ left: '2026-11-20', changedAt: 10 })]);
  });
});

describe('a form for a person that was begun', () => {
  const draft = { id: aPerson().id, of: null, name: 'Pri', roles: [], left: '' } as const;
  const begun = async () => (await readRecorded(database, anOpportunity())).personDraft;

  it('is kept for its deal alone, until it is given up', async () => {
    await keepPersonDraft(database, anOpportunity(), draft);
    await keepPersonDraft(database, anOpportunity(), { ...draft, name: 'Priya' });
    expect(await begun()).toEqual({ ...draft, name: 'Priya' });
    expect((await readRecorded(database, anOpportunity({ id: 'another' }))).personDraft).toBeNull();
    await dropPersonDraft(database, anOpportunity());
    expect(await begun()).toBeNull();
  });

  it('is forgotten once it is saved, and not when something is said of somebody else', async () => {
    await keepPersonDraft(database, anOpportunity(), draft);
    await sayOfPerson(database, saying({}, { id: anotherId(12), name: 'Aileen Cho' }));
    expect(await begun()).toEqual(draft);
    await sayOfPerson(database, saying({}));
    expect(await begun()).toBeNull();
  });
});
