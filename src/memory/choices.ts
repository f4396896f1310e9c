import type { OpportunityKey } from '@/src/crm/reading';
import { changeOrgChoices, type ProcessChange } from '@/src/process/choice';
import { storedKey, storedOrg, type Database } from './database';
import { isSound } from './kept/sound';
import { FIRST_SETTINGS } from './org-settings';
import { DAMAGED_ORG } from './orgs';

/** The process that was chosen for one deal alone; null when none was. */
export async function readDealChoice(database: Database, opportunity: OpportunityKey): Promise<string | null> {
  const choice = await database.get('choices', storedKey(opportunity));
  return choice !== undefined && isSound('choices', storedKey(opportunity), choice) ? choice : null;
}

/** Chooses processes for a deal, its pipeline and its organisation, all at once or not at all. */
export async function chooseProcess(
  database: Database,
  opportunity: OpportunityKey,
  change: ProcessChange,
): Promise<void> {
  const writing = database.transaction(['choices', 'orgs'], 'readwrite', { durability: 'strict' });
  const orgs = writing.objectStore('orgs');
  const settings = (await orgs.get(storedOrg(opportunity))) ?? FIRST_SETTINGS;
  if (!isSound('orgs', storedOrg(opportunity), settings)) throw new Error(DAMAGED_ORG);
  const processes = changeOrgChoices(settings.processes, change);
  await orgs.put({ ...settings, processes }, storedOrg(opportunity));
  const choices = writing.objectStore('choices');
  if (change.deal === null) await choices.delete(storedKey(opportunity));
  else if (change.deal !== undefined) await choices.put(change.deal, storedKey(opportunity));
  await writing.done;
}
