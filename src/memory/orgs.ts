import type { Org } from '@/src/crm/reading';
import { changeFieldMap, OPPORTUNITY_OBJECT, type FieldMapChange } from '@/src/facts/own-fields';
import { nameStage, type StageMeaning, type StageName } from '@/src/process/named-stages';
import { isSound } from './kept/sound';
import { FIRST_SETTINGS, type OrgSettings } from './org-settings';
import { storedOrg, type Database } from './database';

/** What was said about an organisation, or that nothing was. */
export async function readOrgSettings(database: Database, org: Org): Promise<OrgSettings> {
  const settings = await database.get('orgs', storedOrg(org));
  return settings !== undefined && isSound('orgs', storedOrg(org), settings) ? settings : FIRST_SETTINGS;
}

/** Changes some of the settings and leaves the others as they are; in one transaction, so that two tabs lose nothing. */
export async function changeOrgSettings(
  database: Database,
  org: Org,
  change: (settings: OrgSettings) => OrgSettings,
): Promise<OrgSettings> {
  const writing = database.transaction('orgs', 'readwrite', { durability: 'strict' });
  const before = (await writing.store.get(storedOrg(org))) ?? FIRST_SETTINGS;
  if (!isSound('orgs', storedOrg(org), before)) throw new Error(DAMAGED_ORG);
  const settings = change(before);
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

/** Says which stage of a process one of the organisation's own stages is; null takes that back. */
export async function keepStageName(
  database: Database,
  org: Org,
  stage: Pick<StageName, 'process' | 'name'>,
  means: StageMeaning | null,
): Promise<void> {
  await changeOrgSettings(database, org, (settings) => ({
    ...settings,
    stageNames: nameStage(settings.stageNames, stage, means),
  }));
}

export const DAMAGED_ORG =
  'What was said of this organisation before is damaged. Erase that record under “What is kept”';
