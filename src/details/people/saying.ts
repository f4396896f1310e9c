import type { DealPerson } from '@/src/deal/person';
import type { Desk } from '@/src/overlay/desk/desk';
import type { Saved } from '@/src/overlay/actions/saved';
import { ADD_PERSON, personPlace } from '@/src/overlay/desk/naming';
import { PEOPLE_WORDS } from './words';

type SaidNow = Parameters<Desk['say']>[1];

interface Change {
  person: Pick<DealPerson, 'id' | 'name'>;
  /** What was kept of them before; null for nothing. */
  before: DealPerson | null;
  says: string;
}

/** What is said of a person as something that can be undone: exactly what was kept before is kept then. */
export function changed(desk: Desk, { person, before, says }: Change): SaidNow {
  const { people } = desk.actions;
  const undo = (): Promise<Saved> =>
    before === null ? people.remove(person) : people.say(before, { roles: before.roles, left: before.left });
  const place = personPlace(person.name);
  return { says, undo, from: place, after: place };
}

/** Forgets what was said of a person. Whoever the page or evidence names stays in the list. */
export async function forget(desk: Desk, person: DealPerson): Promise<void> {
  const { people } = desk.actions;
  await desk.say(people.remove(person), {
    says: PEOPLE_WORDS.removed(person.name),
    undo: () => people.say(person, { roles: person.roles, left: person.left }),
    from: personPlace(person.name),
    after: ADD_PERSON,
  });
}
