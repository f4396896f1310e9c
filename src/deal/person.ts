import type { OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';

/** What somebody at the customer is in a deal, in the order in which a seller asks for it. */
export const DEAL_ROLES = [
  'champion',
  'economic-buyer',
  'coach',
  'decision-maker',
  'signer',
  'user',
  'technical-buyer',
  'blocker',
] as const;
export type DealRole = (typeof DEAL_ROLES)[number];

/** Somebody at the customer of whom the seller said something, for one deal. */
export interface DealPerson {
  /** A random UUID, made where the person is first named. */
  id: string;
  opportunity: OpportunityKey;
  name: string;
  /** Empty where the seller said nothing of it: then what the page says stands. */
  roles: readonly DealRole[];
  /** The day on which the seller knew that this person had left the company; null for one who is there. */
  left: Day | null;
  /** When the seller last said something of this person, ms since the epoch. */
  changedAt: number;
}

/** A form for a person as it stands while somebody types in it. */
export type PersonDraft = Pick<DealPerson, 'id' | 'name' | 'roles'> & {
  /** The name under which they stand in the list; null for somebody who is added. */
  of: string | null;
  /** `YYYY-MM-DD`, or whatever stands in the field. Empty for one who is there. */
  left: string;
};

/** What may be said of a person; what is absent stays as it is. */
export type PersonChange = Partial<Pick<DealPerson, 'roles' | 'left'>>;

export function hasLeft({ left }: DealPerson, today: Day): boolean {
  return left !== null && left <= today;
}
