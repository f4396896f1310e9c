import * as v from 'valibot';
import type { OpportunityKey } from '@/src/crm/reading';
import { opportunity } from '@/src/schema/record-schema';

const written = v.pipe(v.string(), v.parseJson(), opportunity);

/** Reads an opportunity that was written as JSON; null for anything else. */
export function parseOpportunity(text: string): OpportunityKey | null {
  const parsed = v.safeParse(written, text);
  return parsed.success ? parsed.output : null;
}
