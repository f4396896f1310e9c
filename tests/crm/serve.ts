import type { BrowserContext } from '@playwright/test';
import { dayOf, type Day } from '@/src/day';
import { hubspotSite } from './hubspot/site';
import { salesforceSite } from './salesforce/site';
import { classicSite, HOST as CLASSIC_HOST } from './salesforce-classic/site';
import type { Answer } from './site';

const NOT_FOUND: Answer = { status: 404, contentType: 'text/plain', body: 'Not found' };

/** Answers any address of the two test CRMs, at their real hosts; null for every other host. */
export function testCrms(today: Day = dayOf(new Date())): (address: string) => Answer | null {
  const salesforce = salesforceSite(today);
  const classic = classicSite(today);
  const hubspot = hubspotSite(today);
  return (address) => {
    const url = new URL(address);
    if (url.hostname.endsWith('.lightning.force.com')) return salesforce(url) ?? NOT_FOUND;
    if (url.hostname === CLASSIC_HOST) return classic(url) ?? NOT_FOUND;
    if (url.hostname.endsWith('.hubspot.com')) return hubspot(url) ?? NOT_FOUND;
    return null;
  };
}

/** Serves the test CRMs to a browser. Nothing else is reachable from its pages. */
export async function serveTestCrms(context: BrowserContext): Promise<void> {
  const answer = testCrms();
  await context.route(/^https?:/, async (route) => {
    const found = answer(route.request().url());
    await (found ? route.fulfill(found) : route.abort('blockedbyclient'));
  });
}
