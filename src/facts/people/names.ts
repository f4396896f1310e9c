import { folded } from '../words';

/** Whether two names are the same but for case, width and blanks. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Whether a name has all the parts of another one: "Priya Raman" that of "Priya". Both folded. */
export function includesName(longer: string, name: string): boolean {
  const parts = longer.split(' ');
  return name.split(' ').every((part) => parts.includes(part));
}

/** "Priya" and "Priya Raman" are taken for one person, so that a short name never adds a participant. */
export function distinctPeople(names: readonly string[]): readonly string[] {
  const people = [...new Set(names.map(folded))].toSorted((a, b) => b.length - a.length);
  return people.filter((name, index) => !people.slice(0, index).some((longer) => includesName(longer, name)));
}
