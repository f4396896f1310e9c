import { portalAt } from './hubspot/address';
import type { Org } from './reading';
import { HOST_SUFFIX } from './salesforce/address';

/** The organisation whose page this is; null for every other site. */
export function orgAt(address: URL): Org | null {
  if (address.hostname.endsWith(HOST_SUFFIX)) {
    return { crm: 'salesforce', org: address.hostname.slice(0, -HOST_SUFFIX.length) };
  }
  const portal = portalAt(address);
  return portal === null ? null : { crm: 'hubspot', org: portal };
}

export function sameOrg(a: Org, b: Org): boolean {
  return a.crm === b.crm && a.org === b.org;
}
