import type { DealPerson, PersonChange, PersonDraft } from '@/src/deal/person';
import type { Saved } from './saved';

/** What the seller can do about the people of one deal. None of these throws. */
export interface PeopleActions {
  /** Keeps what is said of a person, from now on if nothing was before. */
  say(person: Pick<DealPerson, 'id' | 'name'>, change: PersonChange): Promise<Saved>;
  /** Forgets what was said of them. */
  remove(person: Pick<DealPerson, 'id'>): Promise<Saved>;
  /** Called on each change of the form. What is kept is given up when something is said of the same person. */
  keepDraft(draft: PersonDraft): void;
  dropDraft(): void;
}
