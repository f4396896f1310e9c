import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { DecisionActions } from '@/src/overlay/decision-actions';
import type { Saved } from '@/src/overlay/model';
import { ask, askOnce } from './ask';
import type { Sending } from './keeper';

interface DecisionWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. `place`: where its draft was being kept. */
  record(asked: Promise<Answer<Recorded>>, place?: string): Promise<Saved>;
  /** Keeps what is typed, and says so when that does not work. */
  keep(place: string, send: Sending): void;
}

/** What the seller can do about the decisions on one opportunity. */
export function decisionActions({ opportunity, record, keep }: DecisionWork): DecisionActions {
  const reason = `reason ${opportunity.id}`;
  return {
    save: (entry) => record(ask('save-decision', { decision: { ...entry, opportunity, madeAt: Date.now() } }), reason),
    restore: (decision) => record(ask('save-decision', { decision }), reason),
    remove: ({ id }) => record(ask('remove-decision', { opportunity, id })),
    keepReason: (draft) => keep(reason, () => askOnce('keep-reason', { opportunity, draft })),
    dropReason: () => keep(reason, () => askOnce('drop-reason', { opportunity })),
  };
}
