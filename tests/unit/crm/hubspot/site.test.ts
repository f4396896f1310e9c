import { describe, expect, it } from 'vitest';
import { DEALS } from '@/tests/crm/deals';
import { hubspotSite } from '@/tests/crm/hubspot/site';

const site = hubspotSite('2026-11-23');
const ask = (address: string) => site(new URL(address));
const PORTAL = 'https://app.hubspot.com/contacts/48210977';

describe('the HubSpot test CRM', () => {
  it('has a record page for every deal, on both hosts and at the old address', () => {
    for (const { hubspotId } of DEALS) {
      expect(ask(`${PORTAL}/record/0-3/${hubspotId}`)?.status).toBe(200);
      expect(ask(`${PORTAL}/record/0-3/${hubspotId}/view/1?lang=de`)?.status).toBe(200);
      expect(ask(`https://app-eu1.hubspot.com/contacts/7/deal/${hubspotId}/`)?.status).toBe(200);
    }
  });

  it.each([
    `${PORTAL}/record/0-3/1`,
    `${PORTAL}/record/0-5/19830551201`,
    `${PORTAL}/record/0-1/1`,
    `${PORTAL}/tasks`,
    'https://www.hubspot.com/contacts/48210977/record/0-3/19830551201',
  ])('has no page at %s', (address) => {
    expect(ask(address)).toBeNull();
  });

  it('has the pages that its own links lead to', () => {
    const view = String(ask(`${PORTAL}/record/0-3/19830551202?lang=fr&part=view`)?.body);
    const links = [...view.matchAll(/href=\\"(\/contacts\/[^"\\]+)/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const href of links) {
      expect(href).toContain('?lang=fr');
      expect(ask(`https://app.hubspot.com${href}`)?.status).toBe(200);
    }
  });

  it('asks nothing of any other host', () => {
    const page = String(ask(`${PORTAL}/record/0-3/19830551201`)?.body);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/url\(/);
  });

  it('draws the same page again for the same seed, and other class names for another', () => {
    const drawn = (seed: number): string =>
      String(ask(`${PORTAL}/record/0-3/19830551201?seed=${seed}&part=view`)?.body);
    expect(drawn(4)).toBe(drawn(4));
    expect(drawn(4)).not.toBe(drawn(5));
  });
});
