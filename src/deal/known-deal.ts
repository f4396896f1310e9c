import type { OpportunityKey } from '@/src/crm/reading';
import type { Verdict } from '@/src/qualify/assessment';

/** The last word on a deal that was judged on this machine. */
export interface KnownDeal {
  opportunity: OpportunityKey;
  name: string;
  account: { id: string | null; name: string } | null;
  /** What a page called its pipeline or record type; null as long as none did. */
  pipeline: string | null;
  verdict: Verdict;
  /** Why, in one sentence, as the sidebar said it. */
  reason: string;
  /** How many outcomes its stage and the earlier ones need, and how many of them were missing; null where nobody can tell. */
  readiness: { missing: number; needed: number } | null;
  /** What was to be asked for next; null when nothing was. */
  next: string | null;
  /** When it was judged, ms since the epoch. */
  judgedAt: number;
}

/** What is kept of longer texts, in characters. */
export const LONGEST_OF_DEAL = { name: 300, pipeline: 300, reason: 500, next: 500 } as const;

/** A word that is older than so many days says too little of how a deal stands today to send anybody there. */
export const KNOWN_DAYS = 30;
