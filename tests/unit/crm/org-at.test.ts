import { describe, expect, it } from 'vitest';
import { orgAt } from '@/src/crm/org-at';

describe('the organisation of a page', () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/page/home', 'salesforce', 'acme'],
    ['https://acme.my.salesforce.com/006/o', 'salesforce', 'acme'],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', 'salesforce', 'acme--uat.sandbox'],
    ['https://acme--uat.sandbox.my.salesforce.com/006/o', 'salesforce', 'acme--uat.sandbox'],
    ['https://acme.lightning.force.mil/lightning/page/home', 'salesforce', 'acme.mil'],
    ['https://app.hubspot.com/contacts/4402817/objects/0-3', 'hubspot', '4402817'],
    ['https://app-eu1.hubspot.com/contacts/4402817/objects/0-3', 'hubspot', '4402817'],
  ])('of %s is the %s org %s', (address, crm, org) => {
    expect(orgAt(new URL(address))).toEqual({ crm, org });
  });

  it.each([
    'https://www.salesforce.com/',
    'https://login.salesforce.com/',
    'https://test.salesforce.com/',
    'https://help.salesforce.com/',
    'https://acme.my.site.com/',
    'https://acme.my.salesforce-setup.com/',
    'https://acme.lightning.force.com.mcas.ms/',
    'https://my.salesforce.com/',
    'https://na139.salesforce.com/006/o',
    'https://lightning.force.com/',
    'https://www.hubspot.com/',
  ])('is none at %s', (address) => {
    expect(orgAt(new URL(address))).toBeNull();
  });
});
