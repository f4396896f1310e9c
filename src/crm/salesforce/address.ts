import type { OpportunityKey } from '@/src/crm/reading';
import { hiddenRecord } from './hidden-record';
import { orgHost } from './org-host';
import { recordId } from './record-id';

/** Opportunity ids begin with this in every org. */
const OPPORTUNITY_PREFIX = '006';

/**
 * A record page, with or without the object's name. A console adds `?ws=…` with the tab around it: the path is the
 * record in front. A related list has the same id but ends in `/related/…/view`, and is no record page.
 */
const RECORD = /^\/lightning\/r\/(?:Opportunity\/)?(\w+)\/view\/?$/;

/** The older form, still in bookmarks: `/one/one.app#/sObject/<id>/view`. */
const OLD_RECORD = /^#\/sObject\/(\w+)\/view(?:\?|$)/;

/** A record page of Classic. Its forms and its print view end in `/e`, `/p` and the like, and show no record to read. */
const CLASSIC_RECORD = /^\/(006\w+)\/?$/;

/** The opportunity that a Lightning address names; null for lists, related lists, other objects and other hosts. */
export function opportunityAt({ hostname, pathname, hash }: URL): OpportunityKey | null {
  const host = orgHost(hostname);
  if (host?.face !== 'lightning') return null;
  if (pathname !== '/one/one.app') return keyOf(host.org, RECORD.exec(pathname)?.[1]);
  return keyOf(host.org, OLD_RECORD.exec(hash)?.[1] ?? hiddenRecord(hash));
}

/** The same for an address of Classic. */
export function classicOpportunityAt({ hostname, pathname }: URL): OpportunityKey | null {
  const host = orgHost(hostname);
  return host?.face === 'classic' ? keyOf(host.org, CLASSIC_RECORD.exec(pathname)?.[1]) : null;
}

function keyOf(org: string, text: string | null | undefined): OpportunityKey | null {
  const id = recordId(text ?? '');
  return id?.startsWith(OPPORTUNITY_PREFIX) ? { crm: 'salesforce', org, id } : null;
}
