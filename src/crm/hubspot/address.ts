import type { OpportunityKey } from '@/src/crm/reading';

/** `app`, or a region: `app-eu1`, `app-na2`, … */
const HOST = /^app(-[a-z]{2}\d+)?\.hubspot\.com$/;

const PORTAL = /^\/contacts\/(\d+)(?:\/|$)/;

/** The record address, its form until 2021, and a rare third one; views, sub-pages and queries may follow. */
const DEAL = /^\/contacts\/(\d+)\/(?:record\/0-3|deal|objects\/0-3\/record)\/(\d+)(?:\/|$)/;

/** The portal that an address belongs to; null for other hosts and for pages that name none. */
export function portalAt(address: URL): string | null {
  if (address.protocol !== 'https:' || !HOST.test(address.hostname)) return null;
  return PORTAL.exec(address.pathname)?.[1] ?? null;
}

/** The deal that an address names; null for every other page of HubSpot and for other hosts. */
export function dealAt(address: URL): OpportunityKey | null {
  if (address.protocol !== 'https:' || !HOST.test(address.hostname)) return null;
  const [, org, id] = DEAL.exec(address.pathname) ?? [];
  return org && id ? { crm: 'hubspot', org, id } : null;
}
