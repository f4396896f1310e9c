import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { AsideActions } from '@/src/overlay/aside-actions';
import type { Saved } from '@/src/overlay/model';
import { ask, askOnce } from './ask';
import type { Sending } from './keeper';

interface AsideWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. `place`: where its draft was being kept. */
  record(asked: Promise<Answer<Recorded>>, place?: string): Promise<Saved>;
  /** Keeps what is typed, and says so when that does not work. */
  keep(place: string, send: Sending): void;
}

/** What the seller can do about signals that decide nothing on one opportunity. */
export function asideActions({ opportunity, record, keep }: AsideWork): AsideActions {
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
