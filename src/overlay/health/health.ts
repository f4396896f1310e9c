import type { Crm } from '@/src/crm/reading';
import type { Fact, Facts } from '@/src/facts/facts';
import type { Assessment } from '@/src/qualify/assessment';

/** A fact of which the page says nothing certain. */
export type UnreadFact = Fact & { source: Extract<Fact['source'], { kind: 'none' }> };

/** A fact that stands on the page. */
export type ReadFact = Fact & { source: Extract<Fact['source'], { kind: 'field' }> };

/** What keeps a fact from being read, as far as it makes a difference to the seller, in the order in which it is told. */
const HINDRANCES = [
  'tab',
  'editing',
  'conflict',
  'format',
  'text',
  'changed',
  'layout',
  'no-field',
  'loading',
  'late',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** What an opportunity page told of what was asked, and how well the page is known. */
export interface Health {
  crm: Crm;
  /** Asked for and read, also as empty. */
  read: readonly ReadFact[];
  /** Asked for and not read, by what was in the way. */
  unread: readonly { hindrance: Hindrance; facts: readonly UnreadFact[] }[];
  /** Read, and not asked for now. */
  other: readonly ReadFact[];
  /** The page's own name of a tab that was not opened yet: its fields may be the ones that could not be read. */
  unopenedTab: string | null;
  /** The titles of cards that show nothing now: what was not found may stand in them. */
  blankCards: readonly string[];
  /** Parts of the page are not where they were, or none is where one is known to be. */
  change: 'parts' | 'all' | null;
  /** The sidebar asks the seller how to read a text of this page. */
  asks: boolean;
}

/** How well the page could be read. What recorded evidence proves needs no field, so it does not count either way. */
export function healthOf(
  { crm, facts, notices }: Facts,
  { asked }: Assessment,
  { asks, waitedLong }: Pick<Health, 'asks'> & { waitedLong: boolean },
): Health {
  const unopenedTab = notices.find((notice) => notice.notice === 'tab-not-opened')?.tab ?? null;
  const change = changeIn(notices, unopenedTab);
  const circumstances = { unopenedTab, change, waitedLong };
  const wanted = asked.flatMap((id) => facts.get(id) ?? []);
  const unread = wanted.filter(isUnread);
  const askedFor = new Set<Fact>(wanted);
  return {
    crm,
    read: wanted.filter(isRead),
    unread: HINDRANCES.flatMap((hindrance) => {
      const hindered = unread.filter((fact) => hindranceOf(fact, circumstances) === hindrance);
      return hindered.length > 0 ? [{ hindrance, facts: hindered }] : [];
    }),
    other: [...facts.values()].filter(isRead).filter((fact) => !askedFor.has(fact)),
    unopenedTab,
    blankCards: notices.find((notice) => notice.notice === 'cards-blank')?.cards ?? [],
    change,
    asks,
  };
}

/** What is in the way of most facts, if anything: where nothing can be told, it is the first thing to do something about. */
export function mainHindrance({ unopenedTab, change, unread }: Health): Hindrance | null {
  if (unopenedTab !== null) return 'tab';
  if (change !== null) return null;
  return unread.toSorted((a, b) => b.facts.length - a.facts.length)[0]?.hindrance ?? null;
}

/** With a tab still to be opened, that is the simpler reason why no known field was found outside of it. */
function changeIn(notices: Facts['notices'], unopenedTab: string | null): Health['change'] {
  const told = new Set(notices.map(({ notice }) => notice));
  if (told.has('layout-unknown') && unopenedTab === null) return 'all';
  return told.has('hooks-lost') ? 'parts' : null;
}

function hindranceOf(
  { source }: UnreadFact,
  { unopenedTab, change, waitedLong }: Pick<Health, 'unopenedTab' | 'change'> & { waitedLong: boolean },
): Hindrance {
  switch (source.status) {
    case 'absent':
      if (source.field === null) return 'no-field';
      if (unopenedTab !== null) return 'tab';
      return change === null ? 'layout' : 'changed';
    case 'unparsed':
      return source.doubt === 'format' ? 'text' : 'format';
    case 'loading':
      return waitedLong ? 'late' : 'loading';
    default:
      return source.status;
  }
}

function isUnread(fact: Fact): fact is UnreadFact {
  return fact.source.kind === 'none';
}

function isRead(fact: Fact): fact is ReadFact {
  return fact.source.kind === 'field';
}
