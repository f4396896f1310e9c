import { dealAt } from './hubspot/address';
import type { OpportunityKey } from './reading';
import { classicOpportunityAt, opportunityAt as lightningOpportunityAt } from './salesforce/address';

/** The opportunity that an address of either CRM names; null for every other page. */
export function opportunityAt(address: URL): OpportunityKey | null {
  return lightningOpportunityAt(address) ?? classicOpportunityAt(address) ?? dealAt(address);
}
