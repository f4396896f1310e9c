import { dealAt } from './hubspot/address';
import type { OpportunityKey } from './reading';
import { opportunityAt as salesforceOpportunityAt } from './salesforce/address';

/** The opportunity that an address of either CRM names; null for every other page. */
export function opportunityAt(address: URL): OpportunityKey | null {
  return salesforceOpportunityAt(address) ?? dealAt(address);
}
