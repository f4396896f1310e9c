import type { Person } from '@/src/crm/reading';
import { DEAL_ROLES, type DealPerson, type DealRole } from '@/src/deal/person';
import type { Evidence } from '../evidence';
import { folded } from '../words';
import type { Leavers } from './leavers';
import { includesName } from './names';
import { roleIn } from './role-words';

/** Somebody at the customer, with all that page, seller and evidence tell. */
export interface Customer {
  /** As the longest of the names that stand for this person. */
  name: string;
  /** What the seller said, else what the page says. */
  roles: readonly DealRole[];
  /** What else the page calls this person, in its own words. */
  labels: readonly string[];
  onPage: boolean;
  /** Null for somebody of whom the seller said nothing: then nothing is kept of them. */
  said: DealPerson | null;
  /** The latest thing that this person did, wrote or said. */
  latest: Evidence | null;
  left: boolean;
}

interface Sources {
  said: readonly DealPerson[];
  /** The people whom the page lists. */
  shown: readonly Person[];
  /** Those whom fields of the page name. */
  named: readonly { name: string; role: DealRole }[];
  evidence: readonly Evidence[];
  leavers: Leavers;
}

/** One name from one source. */
interface Mention {
  name: string;
  key: string;
  said?: DealPerson;
  shown?: Person;
  role?: DealRole;
  evidence?: Evidence;
}

/** Everybody at the customer who is named anywhere, each once: by role, those of the seller's word first, and who left last. */
export function customersOf({ said, shown, named, evidence, leavers }: Sources): readonly Customer[] {
  const mentions: readonly Mention[] = [
    ...said.map((person) => mention(person.name, { said: person })),
    ...shown.map((person) => mention(person.name, { shown: person })),
    ...named.map(({ name, role }) => mention(name, { role })),
    ...evidence.map((item) => mention(item.person, { evidence: item })),
  ];
  return groupsOf(mentions)
    .map((group) => customerOf(group, leavers))
    .toSorted((a, b) => rank(a) - rank(b) || (folded(a.name) < folded(b.name) ? -1 : 1));
}

function mention(name: string, from: Omit<Mention, 'name' | 'key'>): Mention {
  return { name: name.trim(), key: folded(name), ...from };
}

/**
 * A short name stands for the one person whose name has it; where two do, it stands for itself. Two people whom the
 * seller named are two.
 */
function groupsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  const longestFirst = mentions.filter(({ key }) => key !== '').toSorted((a, b) => parts(b.key) - parts(a.key));
  for (const one of longestFirst) {
    const mayJoin = groups.filter((group) => !one.said || group.every(({ said }) => said === undefined));
    const same = mayJoin.find((group) => group.some(({ key }) => key === one.key));
    const longer = groups.filter((group) => group.some(({ key }) => includesName(key, one.key)));
    const [only, second] = longer;
    const joined = same ?? (only && !second && mayJoin.includes(only) ? only : null);
    if (joined) joined.push(one);
    else groups.push([one]);
  }
  return groups;
}

function parts(key: string): number {
  return key.split(' ').length;
}

function customerOf(group: readonly Mention[], leavers: Leavers): Customer {
  const said = group.find((one) => one.said)?.said ?? null;
  const tags = group.flatMap(({ shown }) => shown?.tags ?? []);
  const onPage = new Set([...tags.flatMap((tag) => roleIn(tag) ?? []), ...group.flatMap(({ role }) => role ?? [])]);
  const saidRoles = new Set(said?.roles);
  const roles = saidRoles.size > 0 ? saidRoles : onPage;
  return {
    name: group[0]?.name ?? '',
    roles: DEAL_ROLES.filter((role) => roles.has(role)),
    labels: [...new Set(tags)].filter((tag) => {
      const role = roleIn(tag);
      return role === null || !roles.has(role);
    }),
    onPage: group.some(({ shown, role }) => shown !== undefined || role !== undefined),
    said,
    latest: group.flatMap(({ evidence }) => evidence ?? []).toSorted(newestFirst)[0] ?? null,
    left: group.some(({ name }) => leavers(name) !== null),
  };
}

/** Who is meant by a name: whoever has it, else the first whose name it is a part of; null for nobody. */
export function customerCalled(name: string, people: readonly Customer[]): Customer | null {
  const key = folded(name);
  return (
    people.find((customer) => folded(customer.name) === key) ??
    people.find((customer) => includesName(folded(customer.name), key)) ??
    null
  );
}

function newestFirst(a: Evidence, b: Evidence): number {
  return a.day === b.day ? b.recordedAt - a.recordedAt : a.day < b.day ? 1 : -1;
}

function rank({ roles, said, left }: Customer): number {
  const [role] = roles;
  const first = role === undefined ? DEAL_ROLES.length : DEAL_ROLES.indexOf(role);
  return (left ? 1000 : 0) + first * 2 + (said && said.roles.length > 0 ? 0 : 1);
}
