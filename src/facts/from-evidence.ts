import type { Catalogue } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';
import { daysBetween } from '@/src/day';
import type { Day } from '@/src/day';
import type { Establishes, Evidence, Proof } from './evidence';
import type { Fact, FactValue } from './facts';
import type { Named } from './from-page';
import { folded } from './words';

/** Who took part longer ago is not counted any more: the shelf life of proof in qualification.md, 8. */
const PARTICIPANT_DAYS = 90;

/** Recorded evidence by outcome, newest day first. */
export function byOutcome(proofs: readonly Proof[]): ReadonlyMap<string, readonly Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const { evidence } of newestFirst(proofs)) {
    const group = groups.get(evidence.outcome);
    if (group) group.push(evidence);
    else groups.set(evidence.outcome, [evidence]);
  }
  return groups;
}

/** The facts that the evidence proves, newest first; stale where the evidence has to be confirmed again. */
export function provenFacts(proofs: readonly Proof[], catalogue: Catalogue, today: Day): readonly Fact[] {
  return newestFirst(proofs).flatMap(({ evidence, establishes, freshDays }) => {
    const rung = isFresh(evidence, freshDays, today) ? 'verified' : 'stale';
    return establishes.flatMap((item) => {
      const entry = catalogue.get(item.fact);
      return entry ? [proven({ id: item.fact, entry }, rung, valueOf(item, entry, evidence), evidence)] : [];
    });
  });
}

/** Whatever the customer did, wrote or said: each piece of evidence is one, however old. Days to come are not. */
export function customerActs(proofs: readonly Proof[], lastTouch: Named, today: Day): readonly Fact[] {
  return newestFirst(proofs)
    .filter(({ evidence }) => evidence.day <= today)
    .map(({ evidence }) => proven(lastTouch, 'verified', { type: 'date', day: evidence.day }, evidence));
}

/**
 * The contacts on the deal, given the page's count: at least the people who took part. Their number proves the page's
 * count or exceeds it; a higher count on the page stays the seller's claim.
 */
export function countContacts(onPage: Fact, proofs: readonly Proof[], today: Day): Fact {
  const recent = newestFirst(proofs).filter(({ evidence }) => isFresh(evidence, PARTICIPANT_DAYS, today));
  const people = distinctPeople(recent.map(({ evidence }) => evidence.person)).length;
  const counted = onPage.value?.type === 'number' ? onPage.value.number : null;
  const latest = recent[0]?.evidence;
  if (!latest || people < (counted ?? 0)) return onPage;
  const value: FactValue = { type: 'number', number: people, ...(people === counted ? {} : { orMore: true }) };
  return proven(onPage, 'verified', value, latest);
}

/** Whether evidence still counts on a day. */
function isFresh({ day }: Evidence, freshDays: number, today: Day): boolean {
  return daysBetween(day, today) <= freshDays;
}

/** Whether any of some evidence still counts on a day. */
export function hasFresh(evidence: readonly Evidence[], freshDays: number, today: Day): boolean {
  return evidence.some((item) => isFresh(item, freshDays, today));
}

/** "Priya" and "Priya Raman" are taken for one person, so that a short name never adds a participant. */
function distinctPeople(names: readonly string[]): readonly string[] {
  const people = [...new Set(names.map(folded))].toSorted((a, b) => b.length - a.length);
  return people.filter((name, index) => !people.slice(0, index).some((longer) => includesName(longer, name)));
}

function includesName(longer: string, name: string): boolean {
  const parts = longer.split(' ');
  return name.split(' ').every((part) => parts.includes(part));
}

function proven({ id, entry }: Named, rung: 'verified' | 'stale', value: FactValue, evidence: Evidence): Fact {
  return { id, entry, rung, value, source: { kind: 'evidence', evidence }, since: evidence.day };
}

function valueOf(item: Establishes, { type }: CatalogueEntry, { person, day, note }: Evidence): FactValue {
  switch (item.as) {
    case 'choice':
      return { type: 'choice', choice: item.choice };
    case 'person':
      return type === 'person' ? { type: 'person', name: person } : { type: 'text', text: person };
    case 'day':
      return { type: 'date', day };
    case 'true':
      return { type: 'flag', flag: true };
    case 'note':
      // Without a note we still know that the customer told us, and who did.
      return { type: 'text', text: note.trim() || person };
  }
}

function newestFirst(proofs: readonly Proof[]): readonly Proof[] {
  const key = ({ evidence }: Proof): string =>
    `${evidence.day} ${String(evidence.recordedAt).padStart(16, '0')} ${evidence.id}`;
  return proofs.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}
