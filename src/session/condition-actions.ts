import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { ConditionActions } from '@/src/overlay/condition-actions';
import type { Saved } from '@/src/overlay/model';
import { ask, askOnce } from './ask';
import type { Sending } from './keeper';

interface ConditionWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. `place`: where its draft was being kept. */
  record(asked: Promise<Answer<Recorded>>, place?: string): Promise<Saved>;
  /** Keeps what is chosen, and says so when that does not work. */
  keep(place: string, send: Sending): void;
}

/** What the seller can do about what was agreed beforehand for one opportunity. */
export function conditionActions({ opportunity, record, keep }: ConditionWork): ConditionActions {
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
