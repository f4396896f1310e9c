import type { OpportunityKey } from './crm/reading';
import type { Day } from './day';

/** disputed: it is a false alarm. set-aside: it is true, and the seller goes on all the same. */
export const WAYS_TO_SET_ASIDE = ['disputed', 'set-aside'] as const;
type WayToSetAside = (typeof WAYS_TO_SET_ASIDE)[number];

/** Letters. */
export const LONGEST_REASON = 1000;

/** A signal that the seller does not follow on one deal, until a day. It is shown all the same. */
export interface SetAside {
  /** A random UUID, made when the form opens, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  /** The signal's id in the sales process. */
  signal: string;
  process: { id: string; version: string };
  how: WayToSetAside;
  /** Why, in the seller's words. Never empty. */
  reason: string;
  /** The last day on which it counts. */
  until: Day;
  /** When it was set aside, ms since the epoch. */
  madeAt: number;
  /** When the seller took that back, ms since the epoch; null as long as nobody did. */
  takenBackAt: number | null;
}
