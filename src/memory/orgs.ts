import { UNKNOWN_FORMAT, type DisplayFormat, type Org } from '@/src/crm/reading';
import { changeFieldMap, OPPORTUNITY_OBJECT, type FieldMapChange, type OwnFields } from '@/src/facts/own-fields';
import { storedOrg, type Database } from './database';

/** What the seller said about one organisation. */
export interface OrgSettings {
  /** How its pages write dates and numbers, as far as the seller was asked. */
  format: DisplayFormat;
  /** Which of its own fields hold which fact, for each kind of record; the usual fields hold the rest. */
  ownFields: OwnFields;
}

export const FIRST_SETTINGS: OrgSettings = { format: UNKNOWN_FORMAT, ownFields: {} };

/** What was said about an organisation, or that nothing was. */
export async function readOrgSettings(database: Database, org: Org): Promise<OrgSettings> {
  return (await database.get('orgs', storedOrg(org))) ?? FIRST_SETTINGS;
}

/** Changes some of the settings and leaves the others as they are; in one transaction, so that two tabs lose nothing. */
export async function changeOrgSettings(
  database: Database,
  org: Org,
  change: (settings: OrgSettings) => OrgSettings,
): Promise<OrgSettings> {
  const writing = database.transaction('orgs', 'readwrite', { durability: 'strict' });
  const settings = change((await writing.store.get(storedOrg(org))) ?? FIRST_SETTINGS);
  await writing.store.put(settings, storedOrg(org));
  await writing.done;
  return settings;
}

/** Says which fields of an organisation's opportunities hold which facts; what is not named stays as it was. */
export async function mapFields(database: Database, org: Org, change: FieldMapChange): Promise<void> {
  const object = OPPORTUNITY_OBJECT[org.crm];
  await changeOrgSettings(database, org, (settings) => {
    const map = changeFieldMap(settings.ownFields[object] ?? {}, change);
    return { ...settings, ownFields: { ...settings.ownFields, [object]: map } };
  });
}
