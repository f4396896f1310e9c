import type { Catalogue, Named } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';
import { daysBetween } from '@/src/day';
import type { Day } from '@/src/day';
import type { Establishes, Evidence, Proof } from './evidence';
import type { Fact, FactValue, Facts } from './facts';
import type { Leavers } from './people/leavers';
import { distinctPeople } from './people/names';

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

/**
 * The facts that the evidence proves, newest first; stale where the evidence has to be confirmed again, also because
 * whoever it is from has left.
 */
export function provenFacts(
  proofs: readonly Proof[],
  { catalogue, leavers, today }: { catalogue: Catalogue; leavers: Leavers; today: Day },
): readonly Fact[] {
  return newestFirst(proofs).flatMap(({ evidence, establishes, freshDays }) => {
    const left = leavers(evidence.person);
    const rung = left === null && isFresh(evidence, freshDays, today) ? 'verified' : 'stale';
    return establishes.flatMap((item) => {
      const entry = catalogue.get(item.fact);
      if (!entry) return [];
      const fact = proven({ id: item.fact, entry }, rung, valueOf(item, entry, evidence), evidence);
      return [left === null ? fact : { ...fact, left }];
    });
  });
}

/** Which evidence is from somebody who has left, by its id, and who that was. */
export function fromLeavers(proofs: readonly Proof[], leavers: Leavers): ReadonlyMap<string, string> {
  return new Map(
    proofs.flatMap(({ evidence: { id, person } }) => {
      const left = leavers(person);
      return left === null ? [] : [[id, left]];
    }),
  );
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
export function countContacts(onPage: Fact, proofs: readonly Proof[], leavers: Leavers, today: Day): Fact {
  const recent = newestFirst(proofs).filter(
    ({ evidence }) => isFresh(evidence, PARTICIPANT_DAYS, today) && leavers(evidence.person) === null,
  );
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

/** Whether any of some evidence still counts on a day: it is fresh, and not from somebody who has left. */
export function hasFresh(
  evidence: readonly Evidence[],
  freshDays: number,
  { left }: Pick<Facts, 'left'>,
  today: Day,
): boolean {
  return evidence.some((item) => isFresh(item, freshDays, today) && !left.has(item.id));
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
