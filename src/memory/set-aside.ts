import type { OpportunityKey, Org } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import { ofSameRule, stands, type SetAside, type SetAsideDraft } from '@/src/deal/set-aside';
import { storedKey, type Database, type StoredRule } from './database';
import { soundOne, soundOnes } from './kept/sound';

/**
 * Keeps that a signal was set aside, and forgets the form it came from. One with the same id that is there already stays
 * as it is: what was taken back does not come again because a message came twice.
 *
 * @throws when the id belongs to another deal, or another one stands for the same signal: a second tab was faster.
 */
export async function saveSetAside(database: Database, setAside: SetAside): Promise<void> {
  const writing = database.transaction(['setAside', 'asideDrafts'], 'readwrite', { durability: 'strict' });
  const store = writing.objectStore('setAside');
  const drafts = writing.objectStore('asideDrafts');
  const key = storedKey(setAside.opportunity);
  const [found, ofDeal, draft] = await Promise.all([
    store.get(setAside.id),
    store.index('opportunity').getAll(key),
    drafts.get(key),
  ]);
  const before = soundOne('setAside', found);
  if (before && !sameOpportunity(before.opportunity, setAside.opportunity)) {
    throw new Error('This belongs to another deal');
  }
  if (!before) {
    const today = dayOf(new Date(setAside.madeAt));
    const standing = soundOnes('setAside', ofDeal).some((other) => ofSameRule(other, setAside) && stands(other, today));
    if (standing) throw new Error('This signal is set aside already, in another tab');
    await store.put(setAside);
  }
  if (draft?.id === setAside.id) await drafts.delete(key);
  await writing.done;
}

/**
 * Notes that it was taken back, at a moment, ms since the epoch; and with it every other one of the same signal that
 * still stands, which can come from a file: the signal counts again. Nothing happens when it was taken back before.
 */
export async function takeSetAsideBack(
  database: Database,
  opportunity: OpportunityKey,
  id: string,
  at: number,
): Promise<void> {
  const writing = database.transaction('setAside', 'readwrite', { durability: 'strict' });
  const ofDeal = soundOnes('setAside', await writing.store.index('opportunity').getAll(storedKey(opportunity)));
  const meant = ofDeal.find((one) => one.id === id && one.takenBackAt === null);
  const today = dayOf(new Date(at));
  const back = ofDeal.filter(
    (one) => meant !== undefined && ofSameRule(one, meant) && (one.id === id || stands(one, today)),
  );
  await Promise.all(back.map((one) => writing.store.put({ ...one, takenBackAt: at })));
  await writing.done;
}

/** Keeps an unfinished form until it is saved or given up. */
export async function keepAsideDraft(
  database: Database,
  opportunity: OpportunityKey,
  draft: SetAsideDraft,
): Promise<void> {
  await database.put('asideDrafts', draft, storedKey(opportunity));
}

export async function dropAsideDraft(database: Database, opportunity: OpportunityKey): Promise<void> {
  await database.delete('asideDrafts', storedKey(opportunity));
}

/** How often a rule was called a false alarm. */
export interface FalseAlarms {
  process: string;
  signal: string;
  /** Deals on which it was, and on which nobody took that back. */
  deals: number;
  /** When it last was, ms since the epoch. */
  last: number;
}

/** On how many deals of an organisation a signal of a process was called a false alarm. */
export async function countFalseAlarms(database: Database, org: Org, process: string, signal: string): Promise<number> {
  const key: StoredRule = [org.crm, org.org, process, signal];
  const [counted] = falseAlarmsIn(await database.getAllFromIndex('setAside', 'rule', key));
  return counted?.deals ?? 0;
}

/** Every rule that was called a false alarm in an organisation, the one that most often was first. */
export async function allFalseAlarms(database: Database, { crm, org }: Org): Promise<readonly FalseAlarms[]> {
  const all = await database.getAllFromIndex('setAside', 'rule', IDBKeyRange.bound([crm, org], [crm, org, []]));
  return falseAlarmsIn(all).toSorted((a, b) => b.deals - a.deals || b.last - a.last);
}

function falseAlarmsIn(all: readonly SetAside[]): readonly FalseAlarms[] {
  const rules = new Map<string, { counted: FalseAlarms; deals: Set<string> }>();
  for (const { opportunity, process, signal, how, madeAt, takenBackAt } of soundOnes('setAside', all)) {
    if (how !== 'disputed' || takenBackAt !== null) continue;
    const name = JSON.stringify([process.id, signal]);
    const { deals, counted } = rules.get(name) ?? { deals: new Set<string>(), counted: null };
    deals.add(opportunity.id);
    const last = Math.max(madeAt, counted?.last ?? 0);
    rules.set(name, { deals, counted: { process: process.id, signal, deals: deals.size, last } });
  }
  return [...rules.values()].map(({ counted }) => counted);
}
