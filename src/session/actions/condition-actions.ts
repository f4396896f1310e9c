import type { ConditionActions } from '@/src/overlay/actions/condition-actions';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

/** What the seller can do about what was agreed beforehand for one opportunity. */
export function conditionActions({ opportunity, record, keep }: Recording): ConditionActions {
  const form = `condition ${opportunity.id}`;
  return {
    save: (entry) => {
      const condition = { ...entry, opportunity, madeAt: entry.madeAt ?? Date.now() };
      return record(ask('save-condition', { condition }), form);
    },
    remove: ({ id }) => record(ask('remove-condition', { opportunity, id })),
    keepDraft: (draft) => keep(form, () => askOnce('keep-condition-draft', { opportunity, draft })),
    dropDraft: () => keep(form, () => askOnce('drop-condition-draft', { opportunity })),
  };
}
