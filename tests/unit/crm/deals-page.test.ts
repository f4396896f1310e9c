import { describe, expect, it } from 'vitest';
import { addressOfDeal } from '@/src/crm/deal-address';
import { dealsPageAt, visitOf } from '@/src/crm/deals-page';
import { opportunityAt } from '@/src/crm/opportunity-at';

const LIGHTNING = 'https://acme.lightning.force.com';
const HUBSPOT = 'https://app-eu1.hubspot.com/contacts/4402817';
const ACME = { crm: 'salesforce', org: 'acme' } as const;
const PORTAL = { crm: 'hubspot', org: '4402817' } as const;
const ACCOUNT = '001Qy0000000011IAA';

const at = (address: string) => dealsPageAt(new URL(address));

describe('a page that shows deals', () => {
  it.each([
    ['a list view, Kanban or split view', `${LIGHTNING}/lightning/o/Opportunity/list?filterName=Recent`],
    ['the object’s home', `${LIGHTNING}/lightning/o/Opportunity/home`],
    ['the pipeline', `${LIGHTNING}/lightning/o/Opportunity/pipelineInspection?filterName=x`],
    ['an account’s related list', `${LIGHTNING}/lightning/r/Account/${ACCOUNT}/related/Opportunities/view`],
    ['a list in the old form', `${LIGHTNING}/one/one.app#/sObject/Opportunity/list?filterName=Recent`],
  ])('is %s of Salesforce', (_what, address) => {
    expect(at(address)).toEqual({ kind: 'list', org: ACME });
  });

  it.each([
    ['the index', '/objects/0-3'],
    ['a list', '/objects/0-3/views/all/list'],
    ['a board of a saved view', '/objects/0-3/views/1234567/board?pipeline=default'],
    ['the index of 2021', '/deals'],
    ['a list of 2021', '/deals/list/view/all/'],
    ['a board of 2021', '/deals/board/view/123'],
  ])('is %s of HubSpot', (_what, path) => {
    expect(at(HUBSPOT + path)).toEqual({ kind: 'list', org: PORTAL });
  });

  it.each([
    ['with the object', `/lightning/r/Account/${ACCOUNT}/view`],
    ['without the object', `/lightning/r/${ACCOUNT}/view`],
    ['with a short id', '/lightning/r/Account/001Qy0000000011/view'],
    ['in a console tab', `/lightning/r/Account/${ACCOUNT}/view?ws=%2Flightning%2Fr%2FAccount%2F${ACCOUNT}%2Fview`],
    ['in the old form', `/one/one.app#/sObject/${ACCOUNT}/view`],
  ])('is an account of Salesforce %s', (_what, path) => {
    expect(at(LIGHTNING + path)).toEqual({ kind: 'account', org: ACME, account: '001Qy0000000011' });
  });

  it.each([
    '/record/0-2/9120000011',
    '/record/0-2/9120000011/view/1?eschref=x',
    '/company/9120000011/',
    '/objects/0-2/record/9120000011',
  ])('is a company of HubSpot at %s', (path) => {
    expect(at(HUBSPOT + path)).toEqual({ kind: 'account', org: PORTAL, account: '9120000011' });
  });

  it.each([
    [`${LIGHTNING}/lightning/r/Contact/003Qy0000000110IAA/view`, '003Qy0000000110'],
    [`${HUBSPOT}/record/0-1/1201107`, '1201107'],
    [`${HUBSPOT}/contact/1201107`, '1201107'],
  ])('is the contact at %s', (address, contact) => {
    expect(at(address)).toMatchObject({ kind: 'contact', contact });
  });
});

describe('no page that shows deals is', () => {
  it.each([
    ['an opportunity', `${LIGHTNING}/lightning/r/Opportunity/006Qy000001AbCdIAK/view`],
    ['a related list of an opportunity', `${LIGHTNING}/lightning/r/Opportunity/006Qy000001AbCdIAK/related/Quotes/view`],
    ['a list of accounts', `${LIGHTNING}/lightning/o/Account/list`],
    ['the contacts of an account', `${LIGHTNING}/lightning/r/Account/${ACCOUNT}/related/Contacts/view`],
    ['a damaged id', `${LIGHTNING}/lightning/r/Account/001Qy0000000011AAB/view`],
    ['the form of a new one', `${LIGHTNING}/lightning/o/Opportunity/new`],
    ['the home page', `${LIGHTNING}/lightning/page/home`],
    ['another host', `https://lightning.force.com.example.org/lightning/o/Opportunity/list`],
    ['a deal', `${HUBSPOT}/record/0-3/19830551201`],
    ['a deal of 2021', `${HUBSPOT}/deal/19830551201`],
    ['the deleted deals', `${HUBSPOT}/objects/0-3/restore`],
    ['a list of contacts', `${HUBSPOT}/objects/0-1/views/all/list`],
    ['a list of custom objects', `${HUBSPOT}/objects/0-31/views/all/list`],
    ['a ticket', `${HUBSPOT}/record/0-5/1`],
    ['another host of HubSpot', 'https://knowledge.hubspot.com/contacts/4402817/objects/0-3'],
  ])('%s', (_what, address) => {
    expect(at(address)).toBeNull();
  });
});

it('is the same visit in another view of a list, and another one on another account', () => {
  const visit = (address: string): string | null => {
    const page = at(address);
    return page && visitOf(page);
  };
  expect(visit(`${HUBSPOT}/objects/0-3/views/all/board`)).toBe(visit(`${HUBSPOT}/objects/0-3/views/my/list?query=x`));
  expect(visit(`${HUBSPOT}/record/0-2/1`)).not.toBe(visit(`${HUBSPOT}/record/0-2/2`));
  expect(visit(`${HUBSPOT}/record/0-2/1`)).not.toBe(visit(`${HUBSPOT}/record/0-1/1`));
});

it.each([
  { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const,
  { crm: 'hubspot', org: '4402817', id: '19830551201' } as const,
])('writes an address that names the deal again, on $crm', (deal) => {
  const { origin } = new URL(deal.crm === 'salesforce' ? LIGHTNING : HUBSPOT);
  expect(opportunityAt(new URL(addressOfDeal(origin, deal)))).toEqual(deal);
});
