import type { PeopleActions } from '@/src/overlay/actions/people-actions';
import { ask, askOnce } from '../ask';
import type { Recording } from '../recording';

/** What the seller can do about the people of one opportunity. */
export function peopleActions({ opportunity, record, keep }: Recording): PeopleActions {
  const form = `person ${opportunity.id}`;
  /** Whom the form is about that is being kept. */
  let typed: string | null = null;
  return {
    say: ({ id, name }, change) => {
      const place = typed === id ? [form] : [];
      return record(ask('say-of-person', { id, opportunity, name, change, at: Date.now() }), ...place);
    },
    remove: ({ id }) => record(ask('remove-person', { opportunity, id })),
    keepDraft: (draft) => {
      typed = draft.id;
      keep(form, () => askOnce('keep-person-draft', { opportunity, draft }));
    },
    dropDraft: () => keep(form, () => askOnce('drop-person-draft', { opportunity })),
  };
}
