import { describe, expect, it } from 'vitest';
import { classicOpportunityAt, opportunityAt } from '@/src/crm/salesforce/address';

const HOST = 'https://acme.lightning.force.com';
const LONG = '006Qy000001AbCdIAK';
const SHORT = '006Qy000001AbCd';
const ACME = { crm: 'salesforce', org: 'acme', id: SHORT };

const at = (address: string): unknown => opportunityAt(new URL(address));
const inClassic = (address: string): unknown => classicOpportunityAt(new URL(address));

/** The oldest form of an address: a component and its attributes, encoded. */
const hidden = (component: unknown): string => `${HOST}/one/one.app#${btoa(JSON.stringify(component))}`;
const recordPage = (recordId: unknown) => ({ componentDef: 'one:recordHomeFlexipage2', attributes: { recordId } });

describe('an opportunity is named by', () => {
  it.each([
    ['S1: the record page', `${HOST}/lightning/r/Opportunity/${LONG}/view`],
    ['a short id', `${HOST}/lightning/r/Opportunity/${SHORT}/view`],
    ['S35: a record page without the object', `${HOST}/lightning/r/${LONG}/view`],
    ['a query and a hash after it', `${HOST}/lightning/r/Opportunity/${LONG}/view?channel=email#top`],
    [
      'S8: a console tab below an account',
      `${HOST}/lightning/r/Opportunity/${LONG}/view?ws=%2Flightning%2Fr%2FAccount%2F001Qy0000000011IAA%2Fview`,
    ],
    ['S36: the old form', `${HOST}/one/one.app#/sObject/${LONG}/view`],
    ['S36: the old form with a query', `${HOST}/one/one.app#/sObject/${SHORT}/view?t=1764000000000`],
    ['S36: the form that hides the id', hidden(recordPage(LONG))],
    ['S36: the form that hides a short id', hidden(recordPage(SHORT))],
    ['S36: the same with its padding escaped', hidden(recordPage(LONG)).replaceAll('=', '%3D')],
  ])('%s', (_what, address) => {
    expect(at(address)).toEqual(ACME);
  });

  it.each([
    ['acme--uat.sandbox', 'https://acme--uat.sandbox.lightning.force.com'],
    ['acme--uat', 'https://acme--uat.lightning.force.com'],
    ['orgfarm-1a2b-dev-ed.develop', 'https://orgfarm-1a2b-dev-ed.develop.lightning.force.com'],
    ['energy-flow-42-dev-ed.scratch', 'https://energy-flow-42-dev-ed.scratch.lightning.force.com'],
    ['acme.trailblaze', 'https://acme.trailblaze.lightning.force.com'],
    ['acme.mil', 'https://acme.lightning.force.mil'],
    ['acme.mil', 'https://acme.lightning.crmforce.mil'],
  ])('its host, so that %s is an org of its own (S48): %s', (org, host) => {
    expect(at(`${host}/lightning/r/Opportunity/${LONG}/view`)).toEqual({ ...ACME, org });
  });
});

describe('in Classic an opportunity is named by', () => {
  it.each([
    ['S45: its short id', `https://acme.my.salesforce.com/${SHORT}`],
    ['S45: its long id', `https://acme.my.salesforce.com/${LONG}`],
    ['S45: a query and a place on the page', `https://acme.my.salesforce.com/${SHORT}?nooverride=1#top`],
    ['S45: an older sandbox with its instance', `https://acme.cs21.my.salesforce.com/${SHORT}`],
  ])('%s, as the same record of the same org as in Lightning', (_what, address) => {
    expect(inClassic(address)).toEqual(ACME);
    expect(inClassic(address)).toEqual(at(`${HOST}/lightning/r/Opportunity/${LONG}/view`));
  });

  it.each([
    ['acme--uat.sandbox', 'https://acme--uat.sandbox.my.salesforce.com'],
    ['acme--uat', 'https://acme--uat.cs21.my.salesforce.com'],
    ['acme.mil', 'https://acme.my.salesforce.mil'],
  ])('its host, so that %s is an org of its own (S48): %s', (org, host) => {
    expect(inClassic(`${host}/${SHORT}`)).toEqual({ ...ACME, org });
  });
});

describe('in Classic no opportunity is named by', () => {
  it.each([
    ['S46: the form', `https://acme.my.salesforce.com/${SHORT}/e?retURL=%2F${SHORT}`],
    ['S51: the print view', `https://acme.my.salesforce.com/${SHORT}/p`],
    ['a change of owner', `https://acme.my.salesforce.com/${SHORT}/a`],
    ['S47: a Visualforce page', `https://acme--c.vf.force.com/apex/Deal?id=${SHORT}`],
    ['S47: a Visualforce page on the same host', `https://acme.my.salesforce.com/apex/Deal?id=${SHORT}`],
    ['the list', 'https://acme.my.salesforce.com/006?fcf=00BQy000000abcd'],
    ['the tab', 'https://acme.my.salesforce.com/006/o'],
    ['S48: a record on an instance, which does not say its org', `https://na139.salesforce.com/${SHORT}`],
    ['S38: another object', 'https://acme.my.salesforce.com/001Qy0000000011'],
    ['a damaged id', 'https://acme.my.salesforce.com/006Qy000001AbCdIAA'],
    ['a cut id', 'https://acme.my.salesforce.com/006Qy000001AbC'],
    ['S40: the login page', `https://login.salesforce.com/?ec=302&startURL=%2F${SHORT}`],
    ['a login host', `https://login.salesforce.com/${SHORT}`],
    ['set-up', `https://acme.my.salesforce-setup.com/${SHORT}`],
    ['S49: an experience site', `https://acme.my.site.com/${SHORT}`],
    ['another host', `https://acme.my.salesforce.com.example.org/${SHORT}`],
    ['another host with the same end', `https://evilsalesforce.com/${SHORT}`],
    ['Lightning', `${HOST}/${SHORT}`],
  ])('%s', (_what, address) => {
    expect(inClassic(address)).toBeNull();
    expect(at(address)).toBeNull();
  });
});

describe('no opportunity is named by', () => {
  it.each([
    ['S34: a related list', `${HOST}/lightning/r/Opportunity/${LONG}/related/OpportunityContactRoles/view`],
    ['S38: another object', `${HOST}/lightning/r/Account/001Qy0000000011IAA/view`],
    ['S35: the id of another object', `${HOST}/lightning/r/001Qy0000000011IAA/view`],
    [
      'an account in front of an opportunity',
      `${HOST}/lightning/r/Account/001Qy0000000011IAA/view?ws=%2Flightning%2Fr%2FOpportunity%2F${LONG}%2Fview`,
    ],
    ['an id that is damaged', `${HOST}/lightning/r/Opportunity/006Qy000001AbCdIAA/view`],
    ['an id that is cut', `${HOST}/lightning/r/Opportunity/006Qy000001AbC/view`],
    ['a form', `${HOST}/lightning/r/Opportunity/${LONG}/edit`],
    ['S37: a list', `${HOST}/lightning/o/Opportunity/list?filterName=Recent`],
    ['S37: the pipeline', `${HOST}/lightning/o/Opportunity/pipelineInspection`],
    ['the home page', `${HOST}/lightning/page/home`],
    ['S36: another component', hidden({ componentDef: 'one:alert' })],
    ['S36: a hierarchy of the record', hidden({ ...recordPage(LONG), componentDef: 'sfa:hierarchyFullView' })],
    ["S36: somebody's own component", hidden({ ...recordPage(LONG), componentDef: 'c:one:recordHome' })],
    ['S36: a Classic page in a frame', hidden({ componentDef: 'one:alohaPage', attributes: { address: `/${LONG}` } })],
    ['S36: the record page of an account', hidden(recordPage('001Qy0000000011IAA'))],
    ['S36: a damaged id', hidden(recordPage('006Qy000001AbCdIAA'))],
    ['S36: an id that is no text', hidden(recordPage({ id: LONG }))],
    ['S36: no attributes', hidden({ componentDef: 'one:recordHomeFlexipage2' })],
    ['S36: no object', hidden(null)],
    ['S36: a cut address', hidden(recordPage(LONG)).slice(0, -9)],
    ['S36: no base64', `${HOST}/one/one.app#eyJ***`],
    ['S36: a broken escape', `${HOST}/one/one.app#eyJ%`],
    ['S48: the host of a proxy', `https://acme.lightning.force.com.mcas.ms/lightning/r/Opportunity/${LONG}/view`],
    ['S49: an experience site', `https://acme.my.site.com/lightning/r/Opportunity/${LONG}/view`],
    ['another host', `https://lightning.force.com.example.org/lightning/r/Opportunity/${LONG}/view`],
    ['another host with the same end', `https://evil-lightning.force.com/lightning/r/Opportunity/${LONG}/view`],
  ])('%s', (_what, address) => {
    expect(at(address)).toBeNull();
  });
});
