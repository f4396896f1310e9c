import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fieldMapOf } from '@/src/facts/field-map';
import { databaseOpener } from '@/src/memory/database';
import { changeOrgSettings, mapFields, readOrgSettings } from '@/src/memory/orgs';

const ACME = { crm: 'salesforce', org: 'acme' } as const;
const PORTAL = { crm: 'hubspot', org: '4402817' } as const;
let names = 0;

const aDatabase = () => databaseOpener(`orgs-${(names += 1)}`)();

describe('the fields of an organisation', () => {
  it('are kept for its own opportunities, and for no other org', async () => {
    const database = await aDatabase();
    await mapFields(database, ACME, { champion: ['Sponsor__c'] });
    await mapFields(database, PORTAL, { champion: ['sponsor'] });
    expect((await readOrgSettings(database, ACME)).ownFields).toEqual({ Opportunity: { champion: ['Sponsor__c'] } });
    expect((await readOrgSettings(database, PORTAL)).ownFields).toEqual({ '0-3': { champion: ['sponsor'] } });
    expect((await readOrgSettings(database, { ...ACME, org: 'other' })).ownFields).toEqual({});
  });

  it('change one fact at a time, and leave what else was said of the org', async () => {
    const database = await aDatabase();
    const format = { dateOrder: 'dmy', decimal: ',' } as const;
    await changeOrgSettings(database, ACME, (settings) => ({ ...settings, format }));
    await mapFields(database, ACME, { champion: ['Sponsor__c'], need: ['Pain_Notes__c'] });
    await Promise.all([
      mapFields(database, ACME, { champion: null }),
      mapFields(database, ACME, { metrics: ['Numbers__c'] }),
    ]);
    expect(await readOrgSettings(database, ACME)).toEqual({
      format,
      ownFields: { Opportunity: { need: ['Pain_Notes__c'], metrics: ['Numbers__c'] } },
    });
  });

  it('stand in place of the usual fields of their fact, and of no other', () => {
    const map = fieldMapOf('salesforce', { Opportunity: { champion: ['Sponsor__c'] }, '0-3': { need: ['pain'] } });
    expect(map).toEqual({ ...fieldMapOf('salesforce'), champion: ['Sponsor__c'] });
  });
});
