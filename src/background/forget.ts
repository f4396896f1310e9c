import type { Database } from '@/src/memory/database';
import { forgetDeals, forgottenDeals } from '@/src/memory/kept/retention';
import { readPreferences } from '@/src/memory/preferences';

/**
 * Forgets the deals that were not looked at for as many days as the user set; none where nothing was set. `now`: ms since
 * the epoch. It goes through all that is kept, so it is for an alarm and not for every start. Never throws: what cannot be
 * forgotten now is at the next alarm.
 */
export async function forgetOld(database: () => Promise<Database>, now: number): Promise<void> {
  try {
    const open = await database();
    const { keepDays } = await readPreferences(open);
    if (keepDays === null) return;
    await forgetDeals(open, await forgottenDeals(open, keepDays, now), { keepDays, now });
  } catch {
    // The storage cannot be read just now.
  }
}
