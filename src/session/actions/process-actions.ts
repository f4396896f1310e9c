import type { OpportunityKey } from '@/src/crm/reading';
import type { PageWatch } from '@/src/crm/watch';
import type { Day } from '@/src/day';
import { catalogueWith } from '@/src/facts/catalogue';
import { wantedFields } from '@/src/facts/wanted';
import type { OpportunityContext, Answer } from '@/src/messages';
import type { Saved } from '@/src/overlay/actions/saved';
import type { ProcessActions } from '@/src/overlay/actions/process-actions';
import { ask } from '../ask';
import { judgementOf } from '../model';

interface ProcessWork {
  opportunity: OpportunityKey;
  today(): Day;
  watch(): PageWatch | null;
  context(): OpportunityContext | null;
  /** Opens the record anew, judged by what was changed. */
  reopen(): Promise<void>;
}

/** What the seller can do about the process that judges one opportunity. */
export function processActions({ opportunity, today, watch, context, reopen }: ProcessWork): ProcessActions {
  const kept = async (answer: Answer<null>): Promise<Saved> => {
    if (!answer.ok) return { ok: false, reason: answer.error };
    await reopen();
    return { ok: true };
  };
  return {
    offers: async () => {
      const offers = await ask('list-processes', {});
      return offers.ok ? offers.value : null;
    },
    preview: async (process) => {
      const tried = await ask('try-process', { opportunity, process });
      const now = context();
      if (!tried.ok || !now) return null;
      const fields = wantedFields(tried.value.fieldMap, catalogueWith(tried.value.process.added));
      const reading = watch()?.readAs(fields) ?? null;
      return reading && judgementOf(reading, tried.value, now, today());
    },
    choose: async (change) => kept(await ask('choose-process', { opportunity, change })),
    nameStage: async (name, means) => {
      const { crm, org } = opportunity;
      const process = context()?.process.id;
      if (process === undefined) return { ok: false, reason: 'The page is being read anew' };
      return kept(await ask('name-stage', { org: { crm, org }, process, name, means }));
    },
  };
}
