import type { LastAskActions } from '@/src/overlay/actions/last-ask-actions';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

/** What the seller can do about the last ask of one opportunity. */
export function lastAskActions({ opportunity, record, keep }: Recording): LastAskActions {
  const form = `last ask ${opportunity.id}`;
  return {
    save: (entry) =>
      record(ask('save-last-ask', { lastAsk: { ...entry, opportunity, madeAt: Date.now(), answers: [] } }), form),
    answer: ({ id, answers }, answer) =>
      record(
        ask('answer-last-ask', { opportunity, id, answers: answers.length, answer: { ...answer, at: Date.now() } }),
      ),
    takeBack: ({ id, answers }) => record(ask('take-answer-back', { opportunity, id, answers: answers.length + 1 })),
    remove: ({ id }) => record(ask('remove-last-ask', { opportunity, id })),
    restore: (lastAsk) => record(ask('save-last-ask', { lastAsk })),
    keepDraft: (draft) => keep(form, () => askOnce('keep-ask-draft', { opportunity, draft })),
    dropDraft: () => keep(form, () => askOnce('drop-ask-draft', { opportunity })),
  };
}
