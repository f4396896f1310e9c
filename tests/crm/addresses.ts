import type { Crm } from '@/src/crm/reading';
import type { Deal } from './deals';
import { linkedId } from './hubspot/record';

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

/** The list of deals, as a table or as a board of stages. */
export function listAddressOf(
  crm: Crm,
  view: 'table' | 'board' = 'table',
  parameters: Record<string, string> = {},
): string {
  const url = new URL(
    crm === 'salesforce'
      ? 'https://acme.lightning.force.com/lightning/o/Opportunity/list'
      : `https://app.hubspot.com/contacts/${PORTAL}/objects/0-3/views/all/${view === 'board' ? 'board' : 'list'}`,
  );
  if (crm === 'salesforce' && view === 'board') url.searchParams.set('view', 'kanban');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** The account or company that a deal belongs to. */
export function accountAddressOf(crm: Crm, deal: Deal, parameters: Record<string, string> = {}): string {
  const { account } = deal.values;
  if (!account || !('id' in account)) throw new Error(`${deal.slug} has no account.`);
  const url = new URL(
    crm === 'salesforce'
      ? `https://acme.lightning.force.com/lightning/r/Account/${account.id}/view`
      : `https://app.hubspot.com/contacts/${PORTAL}/record/0-2/${linkedId(account)}`,
  );
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
