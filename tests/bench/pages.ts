import type { Page } from '@playwright/test';
import type { Crm } from '@/src/crm/reading';
import { addressOf } from '@/tests/crm/addresses';
import { DEALS, type Deal } from '@/tests/crm/deals';

export const CRMS = ['salesforce', 'hubspot'] as const satisfies readonly Crm[];

/** A page as large as a full Lightning record page. */
export const LARGE = { nodes: '30000' };

/** The record that is opened where it does not matter which. */
export function recordAddress(crm: Crm, parameters: Record<string, string> = {}): string {
  return addressOf(crm, dealAt(0), parameters);
}

/** One deal after the other, for ever. */
export function dealAt(turn: number): Deal {
  const deal = DEALS[turn % DEALS.length];
  if (!deal) throw new Error('The test CRMs have no deals.');
  return deal;
}

export function nameOf(deal: Deal): string {
  const { name } = deal.values;
  return name && 'text' in name ? name.text : '';
}

/** Goes to a deal without loading a document, as a click on a link does. */
export async function openInPage(page: Page, crm: Crm, deal: Deal): Promise<void> {
  const id = crm === 'salesforce' ? deal.salesforceId : deal.hubspotId;
  await page.evaluate((record) => Reflect.get(window, 'openRecord')(record), id);
}

/** @throws when a page with the extension has no sidebar where it should, or one where it should not */
export async function expectSidebar(page: Page, wanted: boolean): Promise<void> {
  const found = (await page.locator('walkaway-overlay').count()) > 0;
  if (found !== wanted) throw new Error(`${wanted ? 'No' : 'A'} sidebar on ${page.url()}`);
}
