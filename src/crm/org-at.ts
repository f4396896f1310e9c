import { portalAt } from './hubspot/address';
import type { Org } from './reading';
import { orgHost } from './salesforce/org-host';

/** The organisation whose page this is; null for every other site. */
export function orgAt(address: URL): Org | null {
  const host = orgHost(address.hostname);
  if (host) return { crm: 'salesforce', org: host.org };
  const portal = portalAt(address);
  return portal === null ? null : { crm: 'hubspot', org: portal };
}

export function sameOrg(a: Org, b: Org): boolean {
  return a.crm === b.crm && a.org === b.org;
}
