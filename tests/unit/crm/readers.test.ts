import { describe, expect, it } from 'vitest';
import { readerFor } from '@/src/crm/readers';

describe('the reader for an address', () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/page/home', 'salesforce'],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', 'salesforce'],
    ['https://app.hubspot.com/contacts/1', 'hubspot'],
    ['https://app-eu1.hubspot.com/contacts/1', 'hubspot'],
    ['https://www.hubspot.com/', undefined],
    ['https://app.hubspot.com.example.org/contacts/1', undefined],
    ['https://acme.my.salesforce.com/006Qy000001AbCd', undefined],
  ])('%s is of %s', (address, crm) => {
    expect(readerFor(new URL(address))?.crm).toBe(crm);
  });
});
