import type { DealRole } from '@/src/deal/person';
import { CATALOGUE, type FactId, type StandardFact } from '../catalogue';
import type { Fact, FactSource, FactValue } from '../facts';
import type { Customer } from './customers';
import type { Leavers } from './leavers';

/** The facts that name somebody at the customer, and what that person is in the deal. */
export const NAMED_ROLES = [
  { id: 'champion', role: 'champion' },
  { id: 'economicBuyer', role: 'economic-buyer' },
  { id: 'signer', role: 'signer' },
] as const satisfies readonly { id: StandardFact; role: DealRole }[];

/** What a page says of the person whom another fact names. */
const ABOUT: Partial<Record<FactId, StandardFact>> = { champion: 'championStatus', economicBuyer: 'economicBuyerMet' };

/** Names of our own side: whoever left the customer under the same name is another person. */
const OURS: ReadonlySet<FactId> = new Set(['owner']);

/** What a page claims of people who have left is not known any more, and neither is what it says about them. */
export function markLeavers(facts: Map<FactId, Fact>, leavers: Leavers): void {
  for (const [id, known] of facts) {
    const left = known.value?.type === 'person' && !OURS.has(id) ? leavers(known.value.name) : null;
    if (left === null) continue;
    for (const stale of [id, ABOUT[id]]) {
      const about = stale && facts.get(stale);
      if (about?.value) facts.set(about.id, { ...about, rung: 'stale', left });
    }
  }
}

/** What the people on the deal are in it, as claims: of the seller's, or of the page's list of them. */
export function factsFromPeople(people: readonly Customer[]): readonly Fact[] {
  const there = people.filter(({ left }) => !left);
  const inRole = (wanted: DealRole): Customer | undefined => there.find(({ roles }) => roles.includes(wanted));
  const named = NAMED_ROLES.flatMap(({ id, role }) => {
    const customer = inRole(role);
    return customer ? [claim(id, { type: 'person', name: customer.name }, customer)] : [];
  });
  // Whether a champion acts is for the customer to show: who was only named is a candidate.
  const champion = inRole('champion');
  const coach = inRole('coach');
  const status = champion
    ? claim('championStatus', { type: 'choice', choice: 'candidate' }, champion)
    : coach && claim('championStatus', { type: 'choice', choice: 'coach' }, coach);
  return [...named, ...(status ? [status] : [])];
}

/**
 * How many people are on the deal, as long as nobody took part: a list says who is there, and evidence who is heard.
 * `listed`: the page's list, and whether it shows all.
 */
export function countListed(people: readonly Customer[], listed: { complete: boolean } | null): readonly Fact[] {
  const contacts = people.filter(({ left }) => !left);
  const [first] = contacts;
  if (!first) return [];
  const orMore = listed?.complete ? {} : ({ orMore: true } as const);
  const saidAll = contacts.every(({ said }) => said !== null);
  const source = { kind: 'people', from: saidAll ? 'seller' : 'page' } as const;
  return [fact('contactCount', { type: 'number', number: contacts.length, ...orMore }, source)];
}

/** That a champion left, where nobody else is one; null where there is nothing to say. */
export function championLeft(people: readonly Customer[], champion: Fact | undefined): Fact | null {
  if (champion?.rung === 'claimed' || champion?.rung === 'verified') return null;
  const gone = people.some(({ left, roles }) => left && roles.includes('champion')) || champion?.left !== undefined;
  return gone ? fact('championStatus', { type: 'choice', choice: 'left' }, { kind: 'people', from: 'seller' }) : null;
}

function claim(id: StandardFact, value: FactValue, { said, roles }: Customer): Fact {
  const bySeller = said !== null && said.roles.some((role) => roles.includes(role));
  return fact(id, value, { kind: 'people', from: bySeller ? 'seller' : 'page' });
}

function fact(id: StandardFact, value: FactValue, source: FactSource): Fact {
  return { id, entry: CATALOGUE[id], rung: 'claimed', value, source, since: null };
}
