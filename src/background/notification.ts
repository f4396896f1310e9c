import { browser } from '@/src/browser';
import { RECORD_PAGES } from '@/src/crm/hosts';
import { addressOfDeal } from '@/src/crm/deal-address';
import { orgAt, sameOrg } from '@/src/crm/org-at';
import type { OpportunityKey } from '@/src/crm/reading';
import { dayStyleOf, writePlainDay } from '@/src/day-style';
import type { DealCondition } from '@/src/deal/condition';
import { conditionInWords } from '@/src/language/agreed';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { Database } from '@/src/memory/database';
import { claimCameTrue } from '@/src/memory/due';
import { claimDue } from '@/src/memory/last-asks';
import { readPreferences } from '@/src/memory/preferences';
import { parseOpportunity } from './opportunity-schema';
import { remind, type Due } from './reminder';

/** The right is optional: until the user grants it, the browser has no such part. */
async function mayNotify(): Promise<boolean> {
  return 'notifications' in browser && browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows one notification, however many are due: what it says is shown by the system, and goes nowhere else. */
async function notifyDue(due: readonly Due[]): Promise<void> {
  const [first, ...others] = due;
  if (!first) return;
  const names = [...new Set(due.map(({ name }) => name).filter((name) => name !== ''))];
  const one = others.length === 0;
  const { i18n, notifications, runtime } = browser;
  const only = saidOf(first);
  await notifications.create(one ? JSON.stringify(only.opportunity) : 'several', {
    type: 'basic',
    iconUrl: runtime.getURL('icon/128.png'),
    title: one ? i18n.getMessage(only.title) : i18n.getMessage('due', String(due.length)),
    message: one ? [...names, ...only.says].join('\n') : names.join('\n'),
  });
}

/** Title, and what is said beneath the name of the deal. */
function saidOf(due: Due): { opportunity: OpportunityKey; title: string; says: readonly string[] } {
  if ('lastAsk' in due) {
    const { opportunity, ask } = due.lastAsk;
    return { opportunity, title: 'dueNow', says: [`${ask}.`] };
  }
  const { opportunity, kind } = due.condition;
  return { opportunity, title: kind === 'exit' ? 'exitTrue' : 'againTrue', says: sentencesOf(due.condition) };
}

/** What was agreed; nothing of a fact that only the deal's own process names. */
function sentencesOf(condition: DealCondition): readonly string[] {
  const { when } = condition;
  const label = 'fact' in when ? STANDARD_CATALOGUE.get(when.fact)?.label : '';
  if (label === undefined) return [];
  const style = dayStyleOf(navigator.language);
  return [`${conditionInWords(condition, { fact: () => label, day: (day) => writePlainDay(day, style) })}.`];
}

/** Tells of what is due and was not told of, if the user wants that. */
export async function remindNow(database: () => Promise<Database>): Promise<void> {
  await remind({
    wanted: async () => (await mayNotify()) && (await readPreferences(await database())).notify,
    claimDue: async (today) => [
      ...(await claimDue(await database(), today)),
      ...(await claimCameTrue(await database(), today)),
    ],
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
