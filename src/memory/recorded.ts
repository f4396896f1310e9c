import type { OpportunityKey } from '@/src/crm/reading';
import { sameOpportunity } from '@/src/crm/reading';
import type { ConditionDraft, DealCondition } from '@/src/deal/condition';
import type { DealPerson, PersonDraft } from '@/src/deal/person';
import type { Decision, ReasonDraft } from '@/src/deal/decision';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import { latestAsk, type LastAsk, type LastAskDraft } from '@/src/deal/last-ask';
import type { SetAside, SetAsideDraft } from '@/src/deal/set-aside';
import { storedKey, type Database } from './database';
import type { Row } from './kept/kinds';
import { sameData } from './kept/same-data';
import { soundOne, SoundOnes } from './kept/sound';

/** What was recorded for one opportunity. */
export interface Recorded {
  /** Newest day first. */
  evidence: readonly Evidence[];
  /** Evidence forms that were begun and neither saved nor given up. */
  drafts: readonly EvidenceDraft[];
  /** The last ask that counts; null where none was made. */
  lastAsk: LastAsk | null;
  /** Every last ask that was made, however it ended, newest first. */
  lastAsks: readonly LastAsk[];
  /** The form for one that was begun; null when none was. */
  askDraft: LastAskDraft | null;
  /** People at the customer of whom the seller said something. */
  people: readonly DealPerson[];
  /** The form for one of them that was begun; null when none was. */
  personDraft: PersonDraft | null;
  /** What was agreed beforehand, in the order in which it was. */
  conditions: readonly DealCondition[];
  /** How many records of this opportunity are damaged: they are left out, and left as they are. */
  unreadable: number;
  /** Newest first. */
  decisions: readonly Decision[];
  /** The reason for one that was begun; null when none was. */
  reasonDraft: ReasonDraft | null;
  /** Signals that were set aside and not taken back, the last one first: whether it still counts is a matter of the day. */
  setAside: readonly SetAside[];
  /** The form for one that was begun; null when none was. */
  asideDraft: SetAsideDraft | null;
  /** The form for a condition that was begun; null when none was. */
  conditionDraft: ConditionDraft | null;
}

export const NOTHING_RECORDED: Recorded = {
  evidence: [],
  drafts: [],
  lastAsk: null,
  lastAsks: [],
  askDraft: null,
  people: [],
  personDraft: null,
  conditions: [],
  unreadable: 0,
  decisions: [],
  reasonDraft: null,
  setAside: [],
  asideDraft: null,
  conditionDraft: null,
};

/** Everything recorded for one opportunity, evidence with the newest day first. */
export async function readRecorded(database: Database, opportunity: OpportunityKey): Promise<Recorded> {
  const reading = database.transaction([
    'evidence',
    'drafts',
    'asks',
    'askDrafts',
    'people',
    'personDrafts',
    'decisions',
    'reasonDrafts',
    'conditions',
    'setAside',
    'asideDrafts',
    'conditionDrafts',
  ]);
  const key = storedKey(opportunity);
  const [
    evidence,
    drafts,
    asks,
    askDraft,
    people,
    personDraft,
    decisions,
    reasonDraft,
    conditions,
    setAside,
    asideDraft,
    conditionDraft,
  ] = await Promise.all([
    reading.objectStore('evidence').index('opportunity').getAll(key),
    reading.objectStore('drafts').index('opportunity').getAll(key),
    reading.objectStore('asks').index('opportunity').getAll(key),
    reading.objectStore('askDrafts').get(key),
    reading.objectStore('people').index('opportunity').getAll(key),
    reading.objectStore('personDrafts').get(key),
    reading.objectStore('decisions').index('opportunity').getAll(key),
    reading.objectStore('reasonDrafts').get(key),
    reading.objectStore('conditions').index('opportunity').getAll(key),
    reading.objectStore('setAside').index('opportunity').getAll(key),
    reading.objectStore('asideDrafts').get(key),
    reading.objectStore('conditionDrafts').get(key),
    reading.done,
  ]);
  const sound = new SoundOnes();
  const lastAsks = sound
    .all('asks', asks)
    .map(({ lastAsk }) => lastAsk)
    .toSorted(latestFirst);
  return {
    evidence: sound.all('evidence', evidence).toSorted(newestFirst),
    drafts: sound.all('drafts', drafts).map(({ draft }) => draft),
    lastAsk: latestAsk(lastAsks),
    lastAsks,
    askDraft: sound.one('askDrafts', key, askDraft),
    people: sound.all('people', people),
    personDraft: sound.one('personDrafts', key, personDraft),
    decisions: sound.all('decisions', decisions).toSorted(latestFirst),
    reasonDraft: sound.one('reasonDrafts', key, reasonDraft),
    conditions: sound.all('conditions', conditions).toSorted((a, b) => a.madeAt - b.madeAt),
    setAside: sound
      .all('setAside', setAside)
      .filter(({ takenBackAt }) => takenBackAt === null)
      .toSorted(latestFirst),
    asideDraft: sound.one('asideDrafts', key, asideDraft),
    conditionDraft: sound.one('conditionDrafts', key, conditionDraft),
    unreadable: sound.leftOut,
  };
}

/**
 * Stores evidence and forgets the draft it came from, in one transaction that is on disk when this resolves. The same
 * id again replaces what was there, so that saving twice is harmless.
 *
 * @throws when the id belongs to another opportunity: one record's page must not change another's evidence.
 */
export async function saveEvidence(database: Database, evidence: Evidence): Promise<void> {
  const writing = database.transaction(['evidence', 'drafts'], 'readwrite', { durability: 'strict' });
  const drafts = writing.objectStore('drafts');
  const [kept, draft] = await Promise.all([writing.objectStore('evidence').get(evidence.id), drafts.get(evidence.id)]);
  const before = soundOne('evidence', kept);
  if (before && !sameOpportunity(before.opportunity, evidence.opportunity)) {
    throw new Error('This evidence belongs to another deal.');
  }
  await Promise.all([
    writing.objectStore('evidence').put(evidence),
    isDraftOf(evidence.opportunity, draft) ? drafts.delete(evidence.id) : undefined,
    writing.done,
  ]);
}

/** Removes one piece of evidence of this opportunity, and what was typed to change it. Nothing happens when it is gone. */
export async function removeEvidence(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction(['evidence', 'drafts'], 'readwrite', { durability: 'strict' });
  const evidence = writing.objectStore('evidence');
  const drafts = writing.objectStore('drafts');
  const [kept, draft] = await Promise.all([evidence.get(id), drafts.get(id)]);
  const before = soundOne('evidence', kept);
  if (before && sameOpportunity(before.opportunity, opportunity)) {
    await Promise.all([evidence.delete(id), isDraftOf(opportunity, draft) ? drafts.delete(id) : undefined]);
  }
  await writing.done;
}

/**
 * Keeps an unfinished form until it is saved, so that a closed tab or an update of the extension loses nothing typed.
 *
 * @throws when the id belongs to a form of another deal.
 */
export async function keepDraft(database: Database, opportunity: OpportunityKey, draft: EvidenceDraft): Promise<void> {
  const writing = database.transaction('drafts', 'readwrite');
  const before = soundOne('drafts', await writing.store.get(draft.id));
  if (before && !isDraftOf(opportunity, before)) throw new Error('This form belongs to another deal');
  await Promise.all([writing.store.put({ key: storedKey(opportunity), draft }), writing.done]);
}

/** Gives up an unfinished form of this opportunity. */
export async function dropDraft(database: Database, opportunity: OpportunityKey, id: string): Promise<void> {
  const writing = database.transaction('drafts', 'readwrite');
  if (isDraftOf(opportunity, await writing.store.get(id))) await writing.store.delete(id);
  await writing.done;
}

/** Whether there is such a form and it belongs to this opportunity. */
function isDraftOf(opportunity: OpportunityKey, draft: Row<'drafts'>['value'] | undefined): boolean {
  return draft !== undefined && sameData(draft.key, storedKey(opportunity));
}

function latestFirst(a: { madeAt: number }, b: { madeAt: number }): number {
  return b.madeAt - a.madeAt;
}

function newestFirst(a: Evidence, b: Evidence): number {
  return b.day.localeCompare(a.day) || b.recordedAt - a.recordedAt;
}
