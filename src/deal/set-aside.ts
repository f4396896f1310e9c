import type { OpportunityKey } from '@/src/crm/reading';
import type { Day } from '@/src/day';

/** disputed: it is a false alarm. set-aside: it is true, and the seller goes on all the same. */
export const WAYS_TO_SET_ASIDE = ['disputed', 'set-aside'] as const;
export type WayToSetAside = (typeof WAYS_TO_SET_ASIDE)[number];

/** Letters. */
export const LONGEST_REASON_ASIDE = 300;

/** For as long as a signal is set aside where the seller says nothing else. */
export const USUAL_DAYS_ASIDE = 30;

/** So far away the day may be: it is an expiry, no way to be rid of a signal. */
export const MOST_DAYS_ASIDE = 365;

/** A signal that decides nothing on one deal until a day, since the seller said so. It is shown all the same. */
export interface SetAside {
  /** A random UUID, made when the form opens, so that saving twice is the same as saving once. */
  id: string;
  opportunity: OpportunityKey;
  /** The signal's id in the sales process. */
  signal: string;
  /** It counts where a process with this id judges, in whichever version. */
  process: { id: string; version: string };
  how: WayToSetAside;
  /** Why, in the seller's words. Never empty. */
  reason: string;
  /** The last day on which it counts. */
  until: Day;
  /** When it was set aside, ms since the epoch. */
  madeAt: number;
  /** When the seller took that back, ms since the epoch; null as long as nobody did. What was taken back stays so. */
  takenBackAt: number | null;
}

/** As the seller enters it. */
export type SetAsideEntry = Pick<SetAside, 'id' | 'signal' | 'process' | 'how' | 'reason' | 'until'>;

/** The form for it as it stands while somebody types. */
export type SetAsideDraft = Pick<SetAside, 'id' | 'signal' | 'how' | 'reason'> & {
  /** `YYYY-MM-DD`, or whatever stands in the field. */
  until: string;
};

/** Whether it counts on a day. */
export function stands({ until, takenBackAt }: SetAside, today: Day): boolean {
  return takenBackAt === null && until >= today;
}

/** Whether two of them are about the same rule on the same deal, whose deal is known to be the same. */
export function ofSameRule(a: Pick<SetAside, 'signal' | 'process'>, b: Pick<SetAside, 'signal' | 'process'>): boolean {
  return a.signal === b.signal && a.process.id === b.process.id;
}
