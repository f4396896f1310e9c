import type { Deal, Stored } from '@/tests/crm/deals';
import { recordPath } from './values';

export interface ContactRole {
  name: string;
  role: string;
  href: string;
}

const OTHERS = [
  { name: 'Tomasz Lind', role: 'Evaluator' },
  { name: 'Grace Amadi', role: 'Technical Buyer' },
  { name: 'Ruth Keller', role: 'Influencer' },
] as const;

/** The people on the deal: those that its fields name, then as many others as it counts. */
export function contactRoles({ values, hubspotId }: Deal): ContactRole[] {
  const people = [
    { name: textOf(values.economicBuyer), role: 'Economic Buyer' },
    { name: textOf(values.champion), role: 'Business User' },
    ...OTHERS,
  ].filter(({ name }) => name !== '' && name !== 'TBD');
  const count = values.contactCount && 'number' in values.contactCount ? values.contactCount.number : 0;
  return people.slice(0, count).map(({ name, role }, index) => ({
    name,
    role,
    href: recordPath(`003Qy0000000${hubspotId.slice(-2)}${index}AAA`),
  }));
}

/** A stored text; empty when there is none. */
export function textOf(stored: Stored | null | undefined): string {
  return stored && 'text' in stored ? stored.text : '';
}
