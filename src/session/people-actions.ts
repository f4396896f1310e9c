import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { Saved } from '@/src/overlay/model';
import type { PeopleActions } from '@/src/overlay/people-actions';
import { ask, askOnce } from './ask';
import type { Sending } from './keeper';

interface PeopleWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. `place`: where its draft was being kept. */
  record(asked: Promise<Answer<Recorded>>, place?: string): Promise<Saved>;
  /** Keeps what is typed, and says so when that does not work. */
  keep(place: string, send: Sending): void;
}

/** What the seller can do about the people of one opportunity. */
export function peopleActions({ opportunity, record, keep }: PeopleWork): PeopleActions {
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
