import type { OpportunityKey } from './crm/reading';
import type { Day } from './day';

/** What somebody at the customer is in a deal. */
export const DEAL_ROLES = [
  'champion',
  'economic-buyer',
  'coach',
  'decision-maker',
  'signer',
  'user',
  'technical',
  'blocker',
] as const;
export type DealRole = (typeof DEAL_ROLES)[number];

/** Somebody at the customer who has to do with one deal. */
export interface DealPerson {
  /** A random UUID, made where the person is first named. */
  id: string;
  opportunity: OpportunityKey;
  name: string;
  roles: readonly DealRole[];
  /** The day on which the seller knew that this person had left the company; null for one who is there. */
  left: Day | null;
  /** When the seller last said something of this person, ms since the epoch. */
  changedAt: number;
}
