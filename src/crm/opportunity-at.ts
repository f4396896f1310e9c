import { dealAt } from './hubspot/address';
import { keepLast } from './keep-last';
import type { OpportunityKey } from './reading';
import { classicOpportunityAt, opportunityAt as lightningOpportunityAt } from './salesforce/address';

/** The opportunity that an address of either CRM names; null for every other page. */
export function opportunityAt(address: URL): OpportunityKey | null {
  return lightningOpportunityAt(address) ?? classicOpportunityAt(address) ?? dealAt(address);
}

const atAddress = keepLast((href: string) => opportunityAt(new URL(href)));

/** The opportunity that a document's address names. To be asked each second: the same address is taken apart once. */
export function opportunityOn(page: Document): OpportunityKey | null {
  return atAddress(page.location.href);
}
