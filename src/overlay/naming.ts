import type { DealRole } from '@/src/deal-person';

/** The line of the people as a group, and the places for the focus in it. */
export const PEOPLE = 'people';
export const ADD_PERSON = 'add a person';
export const personPlace = (name: string): string => `person ${name}`;

/** A form for somebody at the customer, as it stands. */
export interface PersonDraft {
  /** That of the person who is changed, else a new one. */
  id: string;
  /** The name under which they are in the list; null for somebody who is added. */
  of: string | null;
  name: string;
  roles: readonly DealRole[];
  /** `YYYY-MM-DD`, or whatever stands in the field. Empty for one who is there. */
  left: string;
}

/** A role as it is said. */
export function roleInWords(role: DealRole): string {
  return role.replace('-', ' ');
}
