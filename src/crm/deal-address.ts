import type { OpportunityKey } from './reading';

/** Where a deal's page is. `origin` is that of a page of its org: both CRMs have several hosts. */
export function addressOfDeal(origin: string, { crm, org, id }: OpportunityKey): string {
  const path = crm === 'salesforce' ? `/lightning/r/Opportunity/${id}/view` : `/contacts/${org}/record/0-3/${id}`;
  return origin + path;
}
