import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { LastAskActions } from '@/src/overlay/last-ask-actions';
import type { Saved } from '@/src/overlay/model';
import { ask } from './ask';

interface LastAskWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. */
  record(asked: Promise<Answer<Recorded>>): Promise<Saved>;
  /** Says so when what is typed could not be kept. */
  keep(asked: Promise<Answer<null>>): Promise<void>;
}

/** What the seller can do about the last ask of one opportunity. */
export function lastAskActions({ opportunity, record, keep }: LastAskWork): LastAskActions {
  return {
    save: (entry) =>
      record(ask('save-last-ask', { lastAsk: { ...entry, opportunity, madeAt: Date.now(), answers: [] } })),
    answer: ({ id, answers }, answer) =>
      record(
        ask('answer-last-ask', { opportunity, id, answers: answers.length, answer: { ...answer, at: Date.now() } }),
      ),
    takeBack: ({ id, answers }) => record(ask('take-answer-back', { opportunity, id, answers: answers.length + 1 })),
    remove: ({ id }) => record(ask('remove-last-ask', { opportunity, id })),
    restore: (lastAsk) => record(ask('save-last-ask', { lastAsk })),
    keepDraft: (draft) => void keep(ask('keep-ask-draft', { opportunity, draft })),
    dropDraft: () => void ask('drop-ask-draft', { opportunity }),
  };
}
