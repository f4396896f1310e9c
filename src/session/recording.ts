import type { OpportunityKey } from '@/src/crm/reading';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer } from '@/src/messages';
import type { Saved } from '@/src/overlay/actions/saved';
import { isCutOff } from './ask';
import type { Keeper, Sending } from './keeper';

/** The ways of what the seller records on one opportunity: what was typed on one record is never saved to the next. */
export interface Recording {
  readonly opportunity: OpportunityKey;
  /** Shows what is recorded after a change, or says why there was none. `place`: where its draft was being kept. */
  record(asked: Promise<Answer<Recorded>>, place?: string): Promise<Saved>;
  /** Keeps what is typed, and says so when that does not work. */
  keep(place: string, send: Sending): void;
}

interface Recorder {
  opportunity: OpportunityKey;
  keeper: Keeper;
  /** What is recorded now. */
  recorded(recorded: Recorded): void;
  /** The extension was updated: nothing can be recorded from this page any more. */
  cutOff(): void;
}

export function recordingOn({ opportunity, keeper, recorded, cutOff }: Recorder): Recording {
  return {
    opportunity,
    keep: (place, send) => keeper.keep(place, send),
    record: async (asked, place) => {
      // What is stored now takes the place of the draft.
      const draft = place === undefined ? null : keeper.release(place);
      const answer = await asked;
      if (!answer.ok) {
        // The form stays as it is, and so does what is kept of it.
        if (place !== undefined && draft !== null) keeper.keep(place, draft);
        if (isCutOff()) cutOff();
        return { ok: false, reason: answer.error };
      }
      recorded(answer.value);
      return { ok: true };
    },
  };
}
