import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { DealPerson, PersonChange, PersonDraft } from '@/src/deal/person';
import { sameName } from '@/src/facts/people/names';
import { storedKey, type Database } from './database';
import { soundOne, soundOnes } from './kept/sound';

/** Something that the seller says of somebody at the customer. */
export interface SaidOfPerson extends Pick<DealPerson, 'id' | 'opportunity' | 'name'> {
  change: PersonChange;
  /** When it was said, ms since the epoch. */
  at: number;
}

/**
 * Keeps what was said of a person, who is kept from now on if they were not yet, and forgets the form it came from. What
 * another tab said of other things stays, and the same once more changes nothing.
 *
 * @throws when somebody else of that name is kept on the deal: one of the two would be looked for in vain.
 */
export async function sayOfPerson(
  database: Database,
  { id, opportunity, name, change, at }: SaidOfPerson,
): Promise<void> {
  const writing = database.transaction(['people', 'personDrafts'], 'readwrite', { durability: 'strict' });
  const people = writing.objectStore('people');
  const drafts = writing.objectStore('personDrafts');
  const key = storedKey(opportunity);
  const [ofDeal, found, draft] = await Promise.all([
    people.index('opportunity').getAll(key),
    people.get(id),
    drafts.get(key),
  ]);
  const before = soundOne('people', found);
  if (before && !sameOpportunity(before.opportunity, opportunity)) {
    throw new Error('This person belongs to another deal');
  }
  if (!before && soundOnes('people', ofDeal).some((other) => sameName(other.name, name))) {
    throw new Error(`${name} is among the people of this deal already, named in another tab`);
  }
  const person = before ?? { id, opportunity, name, roles: [], left: null };
  await people.put({ ...person, ...change, changedAt: at });
  if (draft?.id === id) await drafts.delete(key);
  await writing.done;
}

/** Forgets what was said of a person of this opportunity. Nothing happens when they are gone. */
export async function removePerson(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('people', 'readwrite', { durability: 'strict' });
  const before = soundOne('people', await writing.store.get(id));
  if (before && sameOpportunity(before.opportunity, opportunity)) await writing.store.delete(id);
  await writing.done;
}

/** Keeps an unfinished form until something is said of that person, or it is given up. */
export async function keepPersonDraft(
  database: Database,
  opportunity: OpportunityKey,
  draft: PersonDraft,
): Promise<void> {
  await database.put('personDrafts', draft, storedKey(opportunity));
}

export async function dropPersonDraft(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('personDrafts', storedKey(opportunity));
}
