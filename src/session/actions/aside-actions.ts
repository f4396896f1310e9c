import type { AsideActions } from '@/src/overlay/actions/aside-actions';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

/** What the seller can do about signals that decide nothing on one opportunity. */
export function asideActions({ opportunity, record, keep }: Recording): AsideActions {
  const form = `set aside ${opportunity.id}`;
  return {
    save: (entry) => {
      const setAside = { ...entry, opportunity, madeAt: Date.now(), takenBackAt: null };
      return record(ask('save-set-aside', { setAside }), form);
    },
    takeBack: ({ id }) => record(ask('take-set-aside-back', { opportunity, id, at: Date.now() })),
    keepDraft: (draft) => keep(form, () => askOnce('keep-aside-draft', { opportunity, draft })),
    dropDraft: () => keep(form, () => askOnce('drop-aside-draft', { opportunity })),
    falseAlarms: async ({ process, signal }) => {
      const { crm, org } = opportunity;
      const answer = await ask('false-alarms', { org: { crm, org }, process: process.id, signal });
      return answer.ok ? answer.value : null;
    },
  };
}
