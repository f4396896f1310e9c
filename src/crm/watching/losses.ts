import type { PageNotice, Reading } from '@/src/crm/reading';
import { TIMES } from './settling';

/**
 * Tells a page that was changed from one that is still being drawn: parts of a page come one after another, so that for
 * a moment each of them lacks what it will hold. A hook is called lost when it was missing for long.
 */
export class Losses {
  private readonly since = new Map<string, number>();
  /** Whether something is missing that may still come. */
  pending = false;

  /** `valueHook`: what a field lacks that is loading. */
  constructor(private readonly valueHook: string | undefined) {}

  /** A reading as it may be told: with those hooks as lost that have been missing for long. At is in ms. */
  judge(reading: Reading, at: number): Reading {
    const missing = this.missingIn(reading);
    for (const hook of this.since.keys()) if (!missing.has(hook)) this.since.delete(hook);
    for (const hook of missing) if (!this.since.has(hook)) this.since.set(hook, at);
    const lost = [...missing].filter((hook) => at - (this.since.get(hook) ?? at) >= TIMES.longest);
    this.pending = lost.length < missing.size;
    const told: PageNotice[] = reading.notices.filter(({ notice }) => notice !== 'hooks-lost');
    if (lost.length > 0) told.push({ notice: 'hooks-lost', hooks: lost });
    return { ...reading, notices: told };
  }

  private missingIn({ fields, notices }: Reading): ReadonlySet<string> {
    const missing = new Set(notices.flatMap((one) => (one.notice === 'hooks-lost' ? one.hooks : [])));
    const loading = [...fields.values()].some(({ status }) => status === 'loading');
    if (loading && this.valueHook !== undefined) missing.add(this.valueHook);
    return missing;
  }
}
