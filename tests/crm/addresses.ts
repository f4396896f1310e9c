import type { Crm } from '@/src/crm/reading';
import type { Deal } from './deals';

export const PORTAL = '4402817';

/** The address of a deal in a test CRM, with the page's parameters (see the README of each). */
export function addressOf(crm: Crm, deal: Deal, parameters: Record<string, string> = {}): string {
  const url = new URL(
    crm === 'salesforce'
      ? `https://acme.lightning.force.com/lightning/r/Opportunity/${deal.salesforceId}/view`
      : `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${deal.hubspotId}`,
  );
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
