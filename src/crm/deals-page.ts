import { hubspotDealsPageAt } from './hubspot/deals-page';
import { keepLast } from './keep-last';
import { opportunityOn } from './opportunity-at';
import type { Org } from './reading';
import { salesforceDealsPageAt, SPLIT_VIEW } from './salesforce/deals-page';

/** A page that shows deals without being one of them. */
export type DealsPage =
  /** A table, board or related list of deals. */
  | { kind: 'list'; org: Org }
  /** An account or a company; `account` is the id that deals name it by. */
  | { kind: 'account'; org: Org; account: string }
  | { kind: 'contact'; org: Org; contact: string };

/** The page with deals that an address of either CRM names; null for every other page, also for a deal's own. */
export function dealsPageAt(address: URL): DealsPage | null {
  return salesforceDealsPageAt(address) ?? hubspotDealsPageAt(address);
}

/** The same text for what is the same page to us: filters, sorting and views of a list make no new one. */
export function visitOf(page: DealsPage): string {
  const { crm, org } = page.org;
  const record = page.kind === 'account' ? page.account : page.kind === 'contact' ? page.contact : '';
  return [crm, org, page.kind, record].join(' ');
}

/** Deals in a document. `visit` is another one when they are to be looked up again. */
export type ShownDeals = DealsPage & { root: Element; visit: string };

const atAddress = keepLast((href: string) => dealsPageAt(new URL(href)));

/** What a document shows beside deals' own pages; a console's split view keeps its list beside the record, too. */
export function dealsShownIn(page: Document): ShownDeals | null {
  const here = atAddress(page.location.href);
  if (here) return { ...here, root: page.documentElement, visit: visitOf(here) };
  const record = opportunityOn(page);
  if (record?.crm !== 'salesforce') return null;
  // Consoles keep those of other tabs, hidden.
  const root = [...page.querySelectorAll(SPLIT_VIEW)].find((view) => view.checkVisibility());
  if (!root) return null;
  const list: DealsPage = { kind: 'list', org: { crm: record.crm, org: record.org } };
  return { ...list, root, visit: `${visitOf(list)} ${record.id}` };
}
