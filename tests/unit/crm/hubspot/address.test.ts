import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealAt } from '@/src/crm/hubspot/address';

const DEAL = { crm: 'hubspot', org: '48210977', id: '19830551201' };
const at = (address: string) => dealAt(new URL(address));

describe('an address', () => {
  it.each([
    '/contacts/48210977/record/0-3/19830551201',
    '/contacts/48210977/record/0-3/19830551201/',
    '/contacts/48210977/record/0-3/19830551201/view/1',
    '/contacts/48210977/record/0-3/19830551201/properties',
    '/contacts/48210977/record/0-3/19830551201?eschref=%2Fcontacts%2F48210977%2Fobjects%2F0-3&engagement=7',
    '/contacts/48210977/record/0-3/19830551201#activity',
    '/contacts/48210977/deal/19830551201',
    '/contacts/48210977/deal/19830551201/history',
    '/contacts/48210977/objects/0-3/record/19830551201',
  ])('names a deal: %s', (path) => {
    expect(at(`https://app.hubspot.com${path}`)).toEqual(DEAL);
  });

  it.each(['app', 'app-eu1', 'app-na2', 'app-na3', 'app-ap1'])('names the same deal on the host %s', (host) => {
    expect(at(`https://${host}.hubspot.com/contacts/48210977/record/0-3/19830551201`)).toEqual(DEAL);
  });

  it.each([
    '/contacts/48210977/record/0-1/19830551201',
    '/contacts/48210977/record/0-2/19830551201',
    '/contacts/48210977/record/0-136/19830551201',
    '/contacts/48210977/record/2-123/19830551201',
    '/contacts/48210977/record/0-3/',
    '/contacts/48210977/record/0-3/new',
    '/contacts/48210977/record/0-3/19830551201x',
    '/contacts/48210977/objects/0-3/views/all/list',
    '/contacts/48210977/objects/0-3/views/all/board?pipeline=19830551201',
    '/contacts/48210977/deals/board/view/19830551201',
    '/help-desk/48210977/view/1/ticket/19830551201',
    '/object-builder/48210977/0-3/embed',
    '/deal/19830551201',
    '/',
  ])('names no deal: %s', (path) => {
    expect(at(`https://app.hubspot.com${path}`)).toBeNull();
  });

  it.each([
    'https://hubspot.com',
    'https://www.hubspot.com',
    'https://app.hubspot.com.example.com',
    'https://notapp.hubspot.com',
    'https://app-.hubspot.com',
    'http://app.hubspot.com',
  ])('names no deal outside the CRM: %s', (origin) => {
    expect(at(`${origin}/contacts/48210977/record/0-3/19830551201`)).toBeNull();
  });

  it('names the portal and the deal that it holds, whatever their numbers and the query are', () => {
    const number = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(String);
    fc.assert(
      fc.property(number, number, fc.webQueryParameters(), (org, id, query) => {
        expect(at(`https://app-eu1.hubspot.com/contacts/${org}/record/0-3/${id}?${query}`)).toEqual({
          crm: 'hubspot',
          org,
          id,
        });
      }),
    );
  });
});
