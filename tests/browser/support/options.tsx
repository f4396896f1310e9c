import { cleanup, render, screen } from '@testing-library/preact';
import { unwrap } from 'idb';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Org } from '@/src/crm/reading';
import { chooseProcess } from '@/src/memory/choices';
import { inMemory } from '@/src/memory/kept/backup';
import { databaseOpener, type Database } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { rememberSeen } from '@/src/memory/histories';
import { mapFields } from '@/src/memory/orgs';
import { keepDraft, saveEvidence } from '@/src/memory/recorded';
import { saveSetAside } from '@/src/memory/set-aside';
import { heavyWork } from '@/src/backup/heavy-work';
import { NO_BACKUPS } from '@/src/settings/own-backup';
import { Options } from '@/src/pages/Options';
import type { Keeping } from '@/src/pages/keeping';
import css from '@/src/pages/options.css?inline';
import { aDraft, aKnownDeal, anEvidence, anotherId, anOpportunity, aSetAside } from '../../unit/factories';
import { PROCESSES } from './processes';
import { openFile } from '../../unit/backup/read-file';

export const BRIGHTWATER = 'Brightwater – depot energy monitoring';
const PORTAL = { crm: 'hubspot', org: '4402817' } as const;

/** Takes the page away, with the colours and the size that a test gave its window. */
export async function asBefore(): Promise<void> {
  cleanup();
  sessionStorage.clear();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await page.viewport(1280, 900);
}

export const STORAGE: Keeping['storage'] = {
  estimate: () => Promise.resolve({ usage: 1_500_000 }),
  persisted: () => Promise.resolve(false),
  persist: () => Promise.resolve(false),
};

let names = 0;

/** A database that nobody else has. */
export function freshDatabase(): () => Promise<Database> {
  return databaseOpener(`options-${Date.now()}-${(names += 1)}`);
}

interface Shown {
  database: Database;
  offered: Blob[];
  /** The organisations whose tabs were told, each time. */
  told: (readonly Org[])[];
  /** How often open tabs were told that preferences are others now. */
  preferred: true[];
}

/** Draws the page over a database of its own, in which `before` puts something. */
export async function show(
  before: (database: Database) => Promise<void> = () => Promise.resolve(),
  change: Partial<Keeping> = {},
): Promise<Shown> {
  installStyles();
  const open = freshDatabase();
  const database = await open();
  await before(database);
  const offered: Blob[] = [];
  const told: (readonly Org[])[] = [];
  const preferred: true[] = [];
  const keeping: Keeping = {
    database: open,
    heavy: heavyWork(open, { open: openFile, create: () => Promise.resolve(inMemory()) }),
    processes: () => Promise.resolve(PROCESSES),
    product: '0.1.0',
    storage: STORAGE,
    changed: (orgs) => {
      told.push(orgs);
      return Promise.resolve();
    },
    preferred: () => {
      preferred.push(true);
      return Promise.resolve();
    },
    notifications: {
      allowed: () => Promise.resolve(false),
      allow: () => Promise.resolve(false),
      giveUp: async () => {},
    },
    backups: {
      right: { allowed: () => Promise.resolve(false), allow: () => Promise.resolve(false), giveUp: async () => {} },
      state: () => Promise.resolve(NO_BACKUPS),
      make: () => Promise.resolve(null),
      show: async () => {},
    },
    isPrivate: false,
    offer: (file) => void offered.push(file),
    ...change,
  };
  render(<Options keeping={keeping} />);
  return { database, offered, told, preferred };
}

/** Two deals of one organisation, and a piece of evidence in another. */
export async function fill(database: Database): Promise<void> {
  const halden = anOpportunity({ id: '006Qy000002HaLd' });
  await rememberDeal(database, aKnownDeal());
  await rememberDeal(database, aKnownDeal({ opportunity: halden, name: 'Halden', verdict: 'walk', judgedAt: 1 }));
  await saveEvidence(database, anEvidence());
  await saveEvidence(database, anEvidence({ id: anotherId(1), note: 'By mail' }));
  await saveEvidence(database, anEvidence({ id: anotherId(9), opportunity: { ...PORTAL, id: '7' } }));
  await keepDraft(database, anOpportunity(), aDraft());
  await rememberSeen(database, anOpportunity(), { NextStep: null }, 1_795_000_000_000);
  await chooseProcess(database, anOpportunity(), { deal: 'bant', all: 'spiced' });
  await mapFields(database, anOpportunity(), { champion: ['Sponsor__c'] });
}

/** The same with two rules that were called false alarms in one organisation, one of a process that is gone. */
export async function fillAlarms(database: Database): Promise<void> {
  await fill(database);
  const halden = anOpportunity({ id: '006Qy000002HaLd' });
  const old = { id: 'a-process-of-old', version: '1.0.0' };
  await saveSetAside(database, aSetAside({ signal: 'pushed' }));
  await saveSetAside(database, aSetAside({ id: anotherId(32), signal: 'pushed', opportunity: halden }));
  await saveSetAside(database, aSetAside({ id: anotherId(33), signal: 'gone', process: old }));
  const portal = { ...PORTAL, id: '7' };
  await saveSetAside(database, aSetAside({ id: anotherId(34), opportunity: portal, how: 'set-aside' }));
}

export async function dealRow(name: string): Promise<Element> {
  const row = (await screen.findByText(name)).closest('li');
  if (!row) throw new Error(`${name} is in no list.`);
  return row;
}

export async function choose(file: Blob): Promise<void> {
  const input = screen.getByLabelText('Take from a file …');
  await userEvent.upload(input, new File([file], 'backup.json'));
}

function installStyles(): void {
  document.documentElement.lang = 'en';
  if (document.querySelector('style[data-options]')) return;
  const style = document.createElement('style');
  style.dataset['options'] = '';
  style.textContent = css;
  document.head.append(style);
}

/** The same with a verdict and a piece of evidence that cannot be read; the latter has a long word. */
export async function fillDamaged(database: Database): Promise<void> {
  await fill(database);
  const writing = unwrap(database).transaction(['deals', 'evidence'], 'readwrite');
  writing.objectStore('deals').put({ opportunity: anOpportunity({ id: '006Qy000002DaMa' }), verdict: 'maybe' });
  const note = 'Wiederherstellungspunktverzeichnis'.repeat(6);
  writing.objectStore('evidence').put({ id: anotherId(77), opportunity: anOpportunity(), person: 7, note });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
}
