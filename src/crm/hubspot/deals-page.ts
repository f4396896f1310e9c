import type { DealsPage } from '@/src/crm/deals-page';
import { portalAt } from './address';

/** List and board in every view, and their addresses until 2021. Deleted deals (`/restore`) are none. */
const LIST = /^\/contacts\/\d+\/(?:objects\/0-3(?:\/views(?:\/.*)?)?|deals(?:\/(?:list|board)(?:\/.*)?)?)\/?$/;

/** A company or a contact: the record address, its form until 2021, and a rare third one. */
const RECORD = /^\/contacts\/\d+\/(?:record\/(0-[12])|(company|contact)|objects\/(0-[12])\/record)\/(\d+)(?:\/|$)/;

const COMPANY = new Set(['0-2', 'company']);

/** The page with deals that an address of HubSpot names; null for every other page. */
export function hubspotDealsPageAt(address: URL): DealsPage | null {
  const portal = portalAt(address);
  if (portal === null) return null;
  const org = { crm: 'hubspot', org: portal } as const;
  if (LIST.test(address.pathname)) return { kind: 'list', org };
  const [, type, legacy, rare, id] = RECORD.exec(address.pathname) ?? [];
  if (id === undefined) return null;
  return COMPANY.has(type ?? legacy ?? rare ?? '')
    ? { kind: 'account', org, account: id }
    : { kind: 'contact', org, contact: id };
}
