import type { DealsPage } from '@/src/crm/deals-page';
import { orgHost } from './org-host';
import { recordId } from './record-id';

/** Table, Kanban and split view have one address; the pipeline is a table of its own. */
const LIST = /^\/lightning\/o\/Opportunity\/(?:list|home|pipelineInspection)\/?$/;
const OLD_LIST = /^#\/sObject\/Opportunity\/(?:list|home)(?:\?|$)/;

/** The list that a console keeps on the left of its records (seen in page objects 9.0). In no table: every page pays for it. */
export const SPLIT_VIEW = '.navexSplitViewWrapper';

/** All opportunities of one account or contact, opened from its related list. */
const RELATED = /^\/lightning\/r\/(?:Account|Contact)\/\w+\/related\/Opportunit\w+\/view\/?$/;

const RECORD = /^\/lightning\/r\/(?:\w+\/)?(\w+)\/view\/?$/;
const OLD_RECORD = /^#\/sObject\/(\w+)\/view(?:\?|$)/;

/** Ids of accounts and contacts begin with these in every org. */
const ACCOUNT_PREFIX = '001';
const CONTACT_PREFIX = '003';

/** The page with opportunities that a Lightning address names; null for every other page. */
export function salesforceDealsPageAt({ hostname, pathname, hash }: URL): DealsPage | null {
  const host = orgHost(hostname);
  if (host?.face !== 'lightning') return null;
  const org = { crm: 'salesforce', org: host.org } as const;
  const isOld = pathname === '/one/one.app';
  if (isOld ? OLD_LIST.test(hash) : LIST.test(pathname) || RELATED.test(pathname)) return { kind: 'list', org };
  const id = recordId((isOld ? OLD_RECORD.exec(hash) : RECORD.exec(pathname))?.[1] ?? '');
  if (id?.startsWith(ACCOUNT_PREFIX)) return { kind: 'account', org, account: id };
  return id?.startsWith(CONTACT_PREFIX) ? { kind: 'contact', org, contact: id } : null;
}
