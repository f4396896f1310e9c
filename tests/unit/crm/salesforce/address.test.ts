import { describe, expect, it } from 'vitest';
import { opportunityAt } from '@/src/crm/salesforce/address';

const HOST = 'https://acme.lightning.force.com';
const LONG = '006Qy000001AbCdIAK';
const SHORT = '006Qy000001AbCd';
const ACME = { crm: 'salesforce', org: 'acme', id: SHORT };

const at = (address: string): unknown => opportunityAt(new URL(address));

describe('an opportunity is named by', () => {
  it.each([
    ['the record page', `${HOST}/lightning/r/Opportunity/${LONG}/view`],
    ['a short id', `${HOST}/lightning/r/Opportunity/${SHORT}/view`],
    ['a record page without the object', `${HOST}/lightning/r/${LONG}/view`],
    ['a query and a hash after it', `${HOST}/lightning/r/Opportunity/${LONG}/view?channel=email#top`],
    [
      'a console tab below an account',
      `${HOST}/lightning/r/Opportunity/${LONG}/view?ws=%2Flightning%2Fr%2FAccount%2F001Qy0000000011IAA%2Fview`,
    ],
    ['the old form', `${HOST}/one/one.app#/sObject/${LONG}/view`],
    ['the old form with a query', `${HOST}/one/one.app#/sObject/${SHORT}/view?t=1764000000000`],
  ])('%s', (_what, address) => {
    expect(at(address)).toEqual(ACME);
  });

  it.each([
    ['acme--uat.sandbox', 'https://acme--uat.sandbox.lightning.force.com'],
    ['orgfarm-1a2b-dev-ed.develop', 'https://orgfarm-1a2b-dev-ed.develop.lightning.force.com'],
  ])('its host, so that %s is an org of its own', (org, host) => {
    expect(at(`${host}/lightning/r/Opportunity/${LONG}/view`)).toEqual({ ...ACME, org });
  });
});

describe('no opportunity is named by', () => {
  it.each([
    ['a related list', `${HOST}/lightning/r/Opportunity/${LONG}/related/OpportunityContactRoles/view`],
    ['another object', `${HOST}/lightning/r/Account/001Qy0000000011IAA/view`],
    ['the id of another object', `${HOST}/lightning/r/001Qy0000000011IAA/view`],
    [
      'an account in front of an opportunity',
      `${HOST}/lightning/r/Account/001Qy0000000011IAA/view?ws=%2Flightning%2Fr%2FOpportunity%2F${LONG}%2Fview`,
    ],
    ['an id that is damaged', `${HOST}/lightning/r/Opportunity/006Qy000001AbCdIAA/view`],
    ['an id that is cut', `${HOST}/lightning/r/Opportunity/006Qy000001AbC/view`],
    ['a form', `${HOST}/lightning/r/Opportunity/${LONG}/edit`],
    ['a list', `${HOST}/lightning/o/Opportunity/list?filterName=Recent`],
    ['the pipeline', `${HOST}/lightning/o/Opportunity/pipelineInspection`],
    ['the home page', `${HOST}/lightning/page/home`],
    ['an old form that hides the id', `${HOST}/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6YWxlcnQifQ==`],
    ['another host', `https://lightning.force.com.example.org/lightning/r/Opportunity/${LONG}/view`],
    ['another host with the same end', `https://evil-lightning.force.com/lightning/r/Opportunity/${LONG}/view`],
  ])('%s', (_what, address) => {
    expect(at(address)).toBeNull();
  });
});
