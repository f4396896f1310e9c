import type { OpportunityKey } from './crm/reading';
import type { Verdict } from './qualify/assessment';

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
  /** When it was judged, ms since the epoch. */
  judgedAt: number;
}

/** What is kept of longer texts, in characters. */
export const LONGEST_OF_DEAL = { name: 300, pipeline: 300, reason: 500 } as const;
