import type { DecisionActions } from '@/src/overlay/actions/decision-actions';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

/** What the seller can do about the decisions on one opportunity. */
export function decisionActions({ opportunity, record, keep }: Recording): DecisionActions {
  const reason = `reason ${opportunity.id}`;
  return {
    save: (entry) => record(ask('save-decision', { decision: { ...entry, opportunity, madeAt: Date.now() } }), reason),
    restore: (decision) => record(ask('save-decision', { decision }), reason),
    remove: ({ id }) => record(ask('remove-decision', { opportunity, id })),
    keepReason: (draft) => keep(reason, () => askOnce('keep-reason', { opportunity, draft })),
    dropReason: () => keep(reason, () => askOnce('drop-reason', { opportunity })),
  };
}
