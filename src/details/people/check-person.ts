import { parseDay, type Day } from '@/src/day';
import type { DealPerson, PersonDraft } from '@/src/deal/person';
import type { Customer } from '@/src/facts/people/customers';
import { sameName } from '@/src/facts/people/names';
import type { Checked } from '../Form';
import { PEOPLE_WORDS } from './words';

/** What a form says of somebody. */
export type PersonEntry = Pick<DealPerson, 'id' | 'name' | 'roles' | 'left'>;

/** What has to be changed before a form can be saved, by field. */
export interface PersonProblems {
  name: string | null;
  left: string | null;
}

/** Whether a form may be saved: it needs a name that nobody else in the list has, and no day that is still to come. */
export function checkPerson(
  draft: PersonDraft,
  people: readonly Customer[],
  today: Day,
): Checked<PersonEntry, PersonProblems> {
  const name = draft.name.trim();
  const left = parseDay(draft.left);
  const problems = { name: nameProblem(name, draft, people), left: leftProblem(draft.left, left, today) };
  if (problems.name !== null || problems.left !== null) return { ok: false, problems };
  return { ok: true, entry: { id: draft.id, name, roles: draft.roles, left } };
}

function nameProblem(name: string, { of }: PersonDraft, people: readonly Customer[]): string | null {
  if (name === '') return PEOPLE_WORDS.needName;
  const twin = of === null ? people.find((other) => sameName(other.name, name)) : undefined;
  return twin ? PEOPLE_WORDS.twice(twin.name) : null;
}

function leftProblem(typed: string, left: Day | null, today: Day): string | null {
  if (typed === '') return null;
  if (left === null) return PEOPLE_WORDS.noDay;
  return left > today ? PEOPLE_WORDS.futureDay : null;
}
