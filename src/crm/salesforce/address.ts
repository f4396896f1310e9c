import type { OpportunityKey } from '@/src/crm/reading';
import { recordId } from './record-id';

/** Every My Domain host of Lightning ends like this: production, sandboxes, developer and trial orgs. */
export const HOST_SUFFIX = '.lightning.force.com';

/** Opportunity ids begin with this in every org. */
const OPPORTUNITY_PREFIX = '006';

/**
 * A record page, with or without the object's name. A console adds `?ws=…` with the tab around it: the path is the
 * record in front. A related list has the same id but ends in `/related/…/view`, and is no record page.
 */
const RECORD = /^\/lightning\/r\/(?:Opportunity\/)?(\w+)\/view\/?$/;

/** The older form, still in bookmarks: `/one/one.app#/sObject/<id>/view`. */
const OLD_RECORD = /^#\/sObject\/(\w+)\/view(?:\?|$)/;

/** The opportunity that a Lightning address names; null for lists, related lists, other objects and other hosts. */
export function opportunityAt(address: URL): OpportunityKey | null {
  const { hostname, pathname, hash } = address;
  if (!hostname.endsWith(HOST_SUFFIX)) return null;
  const named = pathname === '/one/one.app' ? OLD_RECORD.exec(hash) : RECORD.exec(pathname);
  const id = recordId(named?.[1] ?? '');
  if (!id?.startsWith(OPPORTUNITY_PREFIX)) return null;
  return { crm: 'salesforce', org: hostname.slice(0, -HOST_SUFFIX.length), id };
}
