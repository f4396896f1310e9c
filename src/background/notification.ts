import { browser } from '@/src/browser';
import { RECORD_PAGES } from '@/src/crm/hosts';
import { addressOfDeal } from '@/src/crm/deal-address';
import { orgAt, sameOrg } from '@/src/crm/org-at';
import type { OpportunityKey } from '@/src/crm/reading';
import type { Database } from '@/src/memory/database';
import { claimDue } from '@/src/memory/last-asks';
import { readPreferences } from '@/src/memory/preferences';
import { parseOpportunity } from './opportunity-schema';
import { remind, type DueAsk } from './reminder';

/** The right is optional: until the user grants it, the browser has no such part. */
async function mayNotify(): Promise<boolean> {
  return 'notifications' in browser && browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows one notification, however many are due: what it says is shown by the system, and goes nowhere else. */
async function notifyDue(due: readonly DueAsk[]): Promise<void> {
  const [first, ...others] = due;
  if (!first) return;
  const names = [...new Set(due.map(({ name }) => name).filter((name) => name !== ''))];
  const one = others.length === 0;
  const { i18n, notifications, runtime } = browser;
  await notifications.create(one ? JSON.stringify(first.lastAsk.opportunity) : 'several', {
    type: 'basic',
    iconUrl: runtime.getURL('icon/128.png'),
    title: one ? i18n.getMessage('dueNow') : i18n.getMessage('due', String(due.length)),
    message: one ? [...names, `${first.lastAsk.ask}.`].join('\n') : names.join('\n'),
  });
}

/** Tells of the last asks that are due and were not told of, if the user wants that. */
export async function remindNow(database: () => Promise<Database>): Promise<void> {
  await remind({
    wanted: async () => (await mayNotify()) && (await readPreferences(await database())).notify,
    claimDue: async (today) => claimDue(await database(), today),
    tell: notifyDue,
    now: () => new Date(),
  });
}

let listening = false;

/** Hears clicks on notifications, as soon as there can be any. */
export function listenToNotifications(): void {
  if (listening || !('notifications' in browser)) return;
  listening = true;
  browser.notifications.onClicked.addListener((id) => void openFrom(id));
}

/** Takes the user to where the notification leads: the deal's page, or the page with all that is kept. */
async function openFrom(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const opportunity = parseOpportunity(id);
  const place = opportunity && (await placeOf(opportunity));
  if (!place) return browser.runtime.openOptionsPage();
  if (place.tab === null) {
    await browser.tabs.create({ url: place.url });
    return undefined;
  }
  await browser.tabs.update(place.tab.id, { active: true });
  if (place.tab.window !== undefined) await browser.windows.update(place.tab.window, { focused: true });
  return undefined;
}

interface Place {
  url: string;
  /** The tab that shows it already. */
  tab: { id: number; window: number | undefined } | null;
}

/** Null where the deal's address is not known for certain. */
async function placeOf(opportunity: OpportunityKey): Promise<Place | null> {
  const tabs = await browser.tabs.query({ url: RECORD_PAGES });
  const ofOrg = tabs.flatMap(({ id, windowId, url }) => {
    const address = url === undefined ? null : new URL(url);
    const org = address && orgAt(address);
    if (id === undefined || !address || !org || !sameOrg(org, opportunity)) return [];
    return [{ id, window: windowId, address }];
  });
  const showing = ofOrg.find(({ address }) => address.pathname.split('/').includes(opportunity.id));
  if (showing) return { url: showing.address.href, tab: { id: showing.id, window: showing.window } };
  const origin = ofOrg[0]?.address.origin ?? usualOrigin(opportunity);
  return origin === null ? null : { url: addressOfDeal(origin, opportunity), tab: null };
}

/**
 * The one host of an organisation. HubSpot has one for each region, and the government of Salesforce has two: which it is
 * only an open tab can tell.
 */
function usualOrigin({ crm, org }: OpportunityKey): string | null {
  return crm === 'salesforce' && !org.endsWith('.mil') ? `https://${org}.lightning.force.com` : null;
}
