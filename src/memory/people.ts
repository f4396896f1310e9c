import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { DealPerson, PersonChange } from '@/src/deal-person';
import { sameName } from '@/src/facts/people/names';
import { storedKey, type Database } from './database';

/** Something that the seller says of somebody at the customer. */
export interface SaidOfPerson extends Pick<DealPerson, 'id' | 'opportunity' | 'name'> {
  change: PersonChange;
  /** When it was said, ms since the epoch. */
  at: number;
}

/**
 * Keeps what was said of a person, who is kept from now on if they were not yet. What another tab said of other things
 * stays, and the same once more changes nothing.
 *
 * @throws when somebody else of that name is kept on the deal: one of the two would be looked for in vain.
 */
export async function sayOfPerson(
  database: Database,
  { id, opportunity, name, change, at }: SaidOfPerson,
): Promise<void> {
  const writing = database.transaction('people', 'readwrite', { durability: 'strict' });
  const ofDeal = await writing.store.index('opportunity').getAll(storedKey(opportunity));
  const before = await writing.store.get(id);
  if (before && !sameOpportunity(before.opportunity, opportunity)) {
    throw new Error('This person belongs to another deal');
  }
  if (!before && ofDeal.some((other) => sameName(other.name, name))) {
    throw new Error(`${name} is among the people of this deal already, named in another tab`);
  }
  const person = before ?? { id, opportunity, name, roles: [], left: null };
  await writing.store.put({ ...person, ...change, changedAt: at });
  await writing.done;
}

/** Forgets what was said of a person of this opportunity. Nothing happens when they are gone. */
export async function removePerson(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('people', 'readwrite', { durability: 'strict' });
  const before = await writing.store.get(id);
  if (before && sameOpportunity(before.opportunity, opportunity)) await writing.store.delete(id);
  await writing.done;
}
