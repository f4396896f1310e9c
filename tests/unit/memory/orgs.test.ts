import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fieldMapOf } from '@/src/facts/field-map';
import { databaseOpener } from '@/src/memory/database';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { changeOrgSettings, keepStageName, mapFields, readOrgSettings } from '@/src/memory/orgs';

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
      ...FIRST_SETTINGS,
      format,
      ownFields: { Opportunity: { need: ['Pain_Notes__c'], metrics: ['Numbers__c'] } },
    });
  });

  it('stand in place of the usual fields of their fact, and of no other', () => {
    const map = fieldMapOf('salesforce', { Opportunity: { champion: ['Sponsor__c'] }, '0-3': { need: ['pain'] } });
    expect(map).toEqual({ ...fieldMapOf('salesforce'), champion: ['Sponsor__c'] });
  });
});

describe('the names of an organisation for its stages', () => {
  const SHAPE = { kind: 'stage', stage: 'shape' } as const;

  it('are kept for one process and one org, and the last word counts', async () => {
    const database = await aDatabase();
    const stage = { process: 'default-cvo', name: 'Solution Fit' };
    await keepStageName(database, ACME, stage, { kind: 'none' });
    await keepStageName(database, ACME, { ...stage, process: 'bant' }, { kind: 'none' });
    await keepStageName(database, ACME, { ...stage, name: 'solution  FIT' }, SHAPE);
    expect((await readOrgSettings(database, ACME)).stageNames).toEqual([
      { process: 'bant', name: 'Solution Fit', means: { kind: 'none' } },
      { process: 'default-cvo', name: 'solution  FIT', means: SHAPE },
    ]);
    expect((await readOrgSettings(database, PORTAL)).stageNames).toEqual([]);
  });

  it('are forgotten when they are taken back', async () => {
    const database = await aDatabase();
    const stage = { process: 'default-cvo', name: 'Solution Fit' };
    await keepStageName(database, ACME, stage, SHAPE);
    await keepStageName(database, ACME, stage, null);
    expect((await readOrgSettings(database, ACME)).stageNames).toEqual([]);
  });
});
