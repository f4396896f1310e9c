import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { ConditionActions } from '@/src/overlay/condition-actions';
import type { Saved } from '@/src/overlay/model';
import { ask } from './ask';

interface ConditionWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. */
  record(asked: Promise<Answer<Recorded>>): Promise<Saved>;
}

/** What the seller can do about what was agreed beforehand for one opportunity. */
export function conditionActions({ opportunity, record }: ConditionWork): ConditionActions {
  return {
    save: (entry) =>
      record(ask('save-condition', { condition: { ...entry, opportunity, madeAt: entry.madeAt ?? Date.now() } })),
    remove: ({ id }) => record(ask('remove-condition', { opportunity, id })),
  };
}
