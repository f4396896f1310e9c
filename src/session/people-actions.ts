import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { Saved } from '@/src/overlay/model';
import type { PeopleActions } from '@/src/overlay/people-actions';
import { ask } from './ask';

interface PeopleWork {
  opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. */
  record(asked: Promise<Answer<Recorded>>): Promise<Saved>;
}

/** What the seller can do about the people of one opportunity. */
export function peopleActions({ opportunity, record }: PeopleWork): PeopleActions {
  return {
    say: ({ id, name }, change) => record(ask('say-of-person', { id, opportunity, name, change, at: Date.now() })),
    remove: ({ id }) => record(ask('remove-person', { opportunity, id })),
  };
}
