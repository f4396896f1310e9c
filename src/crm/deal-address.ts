import type { OpportunityKey } from './reading';
import { orgHost } from './salesforce/org-host';

/** Where a deal's page is. `origin` is that of a page of its org: both CRMs have several hosts. */
export function addressOfDeal(origin: string, { crm, org, id }: OpportunityKey): string {
  if (crm === 'hubspot') return `${origin}/contacts/${org}/record/0-3/${id}`;
  const isClassic = orgHost(new URL(origin).hostname)?.face === 'classic';
  return origin + (isClassic ? `/${id}` : `/lightning/r/Opportunity/${id}/view`);
}
