import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import type { OpportunityKey, Org } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import type { SeenDeal } from '@/src/facts/history/seen';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { DealPerson, PersonDraft } from '@/src/deal/person';
import type { Decision, ReasonDraft } from '@/src/deal/decision';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { LastAsk, LastAskDraft } from '@/src/deal/last-ask';
import type { OwnBackups } from '@/src/settings/own-backup';
import type { Preferences } from '@/src/settings/preferences';
import type { SetAside, SetAsideDraft } from '@/src/deal/set-aside';
import { FIRST_SETTINGS, type OrgSettings } from './org-settings';

/** An organisation as an IndexedDB key. */
export type StoredOrg = [crm: string, org: string];

/** An opportunity as an IndexedDB key. */
export type StoredKey = [crm: string, org: string, id: string];

/** How near a deal is to ready as an IndexedDB key. One whose readiness nobody can tell is in no entry. */
type StoredNearness = [crm: string, org: string, verdict: KnownDeal['verdict'], missing: number, judgedAt: number];

/** A rule in an organisation as an IndexedDB key. */
export type StoredRule = [crm: string, org: string, process: string, signal: string];

interface StoredDraft {
  key: StoredKey;
  draft: EvidenceDraft;
}

/**
 * `due`: its date, as long as nobody has answered it. An answered one is in no entry of that index. `told`: the date of
 * which the browser told that it is due.
 */
export interface StoredAsk {
  lastAsk: LastAsk;
  due?: Day;
  told?: Day;
}

export interface WalkawaySchema extends DBSchema {
  evidence: { key: string; value: Evidence; indexes: { opportunity: StoredKey } };
  drafts: { key: string; value: StoredDraft; indexes: { opportunity: StoredKey } };
  /** One row under the key `layout`. */
  settings: { key: 'layout'; value: SidebarLayout };
  orgs: { key: StoredOrg; value: OrgSettings };
  /** The id of the process that was chosen for one deal alone. */
  choices: { key: StoredKey; value: string };
  /** What the pages of each deal showed over time. */
  histories: { key: StoredKey; value: SeenDeal };
  asks: { key: string; value: StoredAsk; indexes: { opportunity: StoredKey; due: Day } };
  /** The form for a last ask that was begun on a deal and neither saved nor given up. */
  askDrafts: { key: StoredKey; value: LastAskDraft };
  deals: {
    key: StoredKey;
    value: KnownDeal;
    indexes: { org: StoredOrg; account: StoredKey; nearness: StoredNearness };
  };
  decisions: { key: string; value: Decision; indexes: { opportunity: StoredKey } };
  /** The reason for a decision that was typed on a deal and neither saved nor given up. */
  reasonDrafts: { key: StoredKey; value: ReasonDraft };
  people: { key: string; value: DealPerson; indexes: { opportunity: StoredKey } };
  /** The form for a person that was begun on a deal and neither saved nor given up. */
  personDrafts: { key: StoredKey; value: PersonDraft };
  setAside: { key: string; value: SetAside; indexes: { opportunity: StoredKey; rule: StoredRule } };
  /** The form for setting a signal aside that was begun on a deal and neither saved nor given up. */
  asideDrafts: { key: StoredKey; value: SetAsideDraft };
  /** Exit and re-entry conditions. */
  conditions: { key: string; value: DealCondition; indexes: { opportunity: StoredKey } };
  /** The form for one that was begun on a deal and neither saved nor given up. */
  conditionDrafts: { key: StoredKey; value: ConditionDraft };
  /** One row under the key `own`. */
  preferences: { key: 'own'; value: Preferences };
  /** Under the key `own`, what became of the files that were saved without being asked. It holds for this computer only. */
  ownBackups: { key: 'own'; value: OwnBackups };
}

export type Database = IDBPDatabase<WalkawaySchema>;

const NAME = 'walkaway';
const VERSION = 7;

export function storedKey({ crm, org, id }: OpportunityKey): StoredKey {
  return [crm, org, id];
}

export function storedOrg({ crm, org }: Org): StoredOrg {
  return [crm, org];
}

/** Only the first of several that wait for a blocked upgrade is told so by the browser: the others are told by then. */
const LONGEST_OPENING_MS = 5000;

/**
 * A function that gives the open database, opening it at most once per life of the worker. A connection that the
 * browser ends, or that a newer version of the extension asks to give way, is opened anew at the next call.
 *
 * While an older connection keeps an upgrade waiting it fails with a sentence that says so, at every call, instead of
 * hanging; the opening itself goes on, and as soon as it is done the database is there.
 */
export function databaseOpener(name: string = NAME): () => Promise<Database> {
  let given: Promise<Database> | null = null;
  const forget = (): void => {
    given = null;
  };
  const begin = (): Promise<Database> => {
    const { promise: held, reject } = withReject();
    const slow = setTimeout(() => reject(new Error(SLOW)), LONGEST_OPENING_MS);
    const opening = open(name, forget, () => reject(new Error(BLOCKED)));
    const first = Promise.race([opening, held]);
    opening.then(() => (given = opening), forget).finally(() => clearTimeout(slow));
    return first;
  };
  return () => (given ??= begin());
}

const BLOCKED =
  'Walkaway was updated, and a page from before the update still holds what is kept. Close the other tabs of Walkaway’s own pages; if that does not help, restart the browser. It goes on by itself then';
const SLOW =
  'The browser’s storage does not open yet. If this stays so, close the other tabs of Walkaway’s own pages, or restart the browser. It goes on by itself then';

function withReject(): { promise: Promise<never>; reject(error: Error): void } {
  let reject = (_error: Error): void => {};
  const promise = new Promise<never>((_, refuse) => (reject = refuse));
  return { promise, reject };
}

type Upgrading = IDBPDatabase<WalkawaySchema>;
type UpgradeTransaction = Parameters<NonNullable<OpenDBCallbacks<WalkawaySchema>['upgrade']>>[3];

function makeRecorded(upgrading: Upgrading): void {
  const evidence = upgrading.createObjectStore('evidence', { keyPath: 'id' });
  evidence.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
  const drafts = upgrading.createObjectStore('drafts', { keyPath: 'draft.id' });
  drafts.createIndex('opportunity', 'key');
  upgrading.createObjectStore('settings');
}

/** What is known of each org, and the last word on each deal. */
function makeKnown(upgrading: Upgrading): void {
  upgrading.createObjectStore('orgs');
  const deals = upgrading.createObjectStore('deals', {
    keyPath: ['opportunity.crm', 'opportunity.org', 'opportunity.id'],
  });
  deals.createIndex('org', ['opportunity.crm', 'opportunity.org']);
  // A deal whose account has no known id is in no entry of this index.
  deals.createIndex('account', ['opportunity.crm', 'opportunity.org', 'account.id']);
}

/** Which processes were chosen. What is kept of orgs and deals had no place for that. */
async function makeChoices(upgrading: Upgrading, transaction: UpgradeTransaction): Promise<void> {
  upgrading.createObjectStore('choices');
  for await (const org of transaction.objectStore('orgs').iterate()) {
    await org.update({ ...FIRST_SETTINGS, ...org.value });
  }
  for await (const deal of transaction.objectStore('deals').iterate()) {
    await deal.update({ ...deal.value, pipeline: null });
  }
}

function makeHistories(upgrading: Upgrading): void {
  upgrading.createObjectStore('histories', { keyPath: ['opportunity.crm', 'opportunity.org', 'opportunity.id'] });
}

function makeAsks(upgrading: Upgrading): void {
  const asks = upgrading.createObjectStore('asks', { keyPath: 'lastAsk.id' });
  const key = ['lastAsk.opportunity.crm', 'lastAsk.opportunity.org', 'lastAsk.opportunity.id'];
  asks.createIndex('opportunity', key);
  asks.createIndex('due', 'due');
  upgrading.createObjectStore('askDrafts');
}

/** What the seller decided and agreed beforehand, and with whom at the customer. */
function makeDecided(upgrading: Upgrading): void {
  for (const name of ['decisions', 'people', 'conditions'] as const) {
    const store = upgrading.createObjectStore(name, { keyPath: 'id' });
    store.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
  }
  upgrading.createObjectStore('personDrafts');
  upgrading.createObjectStore('reasonDrafts');
  upgrading.createObjectStore('preferences');
}

/** How far each deal is from ready. What was kept of deals before does not tell: it follows when they are opened again. */
async function makeNearness(transaction: UpgradeTransaction): Promise<void> {
  const deals = transaction.objectStore('deals');
  for await (const deal of deals.iterate()) await deal.update({ ...deal.value, readiness: null, next: null });
  deals.createIndex('nearness', ['opportunity.crm', 'opportunity.org', 'verdict', 'readiness.missing', 'judgedAt']);
}

/** Signals that the seller set aside, and the forms that were not kept before. */
function makeSetAside(upgrading: Upgrading): void {
  const store = upgrading.createObjectStore('setAside', { keyPath: 'id' });
  store.createIndex('opportunity', ['opportunity.crm', 'opportunity.org', 'opportunity.id']);
  store.createIndex('rule', ['opportunity.crm', 'opportunity.org', 'process.id', 'signal']);
  upgrading.createObjectStore('asideDrafts');
  upgrading.createObjectStore('conditionDrafts');
}

async function open(name: string, forget: () => void, blocked: () => void): Promise<Database> {
  const database: Database = await openDB<WalkawaySchema>(name, VERSION, {
    async upgrade(upgrading, from, _to, transaction) {
      if (from < 1) makeRecorded(upgrading);
      if (from < 2) makeKnown(upgrading);
      if (from < 3) await makeChoices(upgrading, transaction);
      if (from < 4) makeHistories(upgrading);
      if (from < 5) makeAsks(upgrading);
      if (from < 6) makeDecided(upgrading);
      if (from < 6) await makeNearness(transaction);
      if (from < 7) makeSetAside(upgrading);
      if (from < 7) upgrading.createObjectStore('ownBackups');
    },
    blocked,
    blocking() {
      database.close();
      forget();
    },
    terminated: forget,
  });
  return database;
}
