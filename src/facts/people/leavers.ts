import type { Day } from '@/src/day';
import { hasLeft, type DealPerson } from '@/src/deal/person';
import { folded } from '../words';
import { includesName } from './names';

/** Of a name as somebody wrote it: who has left the company under it, as the seller named them; null for nobody. */
export type Leavers = (name: string) => string | null;

export const NOBODY_LEFT: Leavers = () => null;

/**
 * Whose names stand for somebody who has left. "Priya" is Priya Raman, and the other way round, unless another person
 * who is still there may be meant too. `others`: the names on this deal that the seller said nothing of.
 */
export function leaversAmong(people: readonly DealPerson[], others: readonly string[], today: Day): Leavers {
  const gone = people
    .filter((person) => hasLeft(person, today))
    .map(({ name }) => ({ name, key: folded(name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (gone.length === 0) return NOBODY_LEFT;
  const left = new Set(gone.map(({ key }) => key));
  const there = [...people.map(({ name }) => name), ...others].map(folded).filter((name) => !left.has(name));
  return (written) => {
    const name = folded(written);
    const meant = gone.find(({ key }) => key === name) ?? gone.find(({ key }) => isMeant(name, key, there));
    return meant?.name ?? null;
  };
}

function isMeant(name: string, gone: string, there: readonly string[]): boolean {
  if (!related(name, gone)) return false;
  const [short, long] = name.length < gone.length ? [name, gone] : [gone, name];
  return !there.some((other) => other !== short && includesName(other, short) && !related(other, long));
}

function related(one: string, other: string): boolean {
  return includesName(one, other) || includesName(other, one);
}
