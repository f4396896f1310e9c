import { DEALS } from '@/tests/crm/deals';
import type { Parameters } from './parameters';
import type { Control } from './properties';
import { associatedDeal, companiesOf, contactsOf } from './record';
import type { RecordPage, ShownProperty } from './record';

const shown = (name: string, label: string, control: Control, text: string): ShownProperty => ({
  name,
  label,
  control,
  readOnly: false,
  text,
});
const SELLER = 'Dana Whitfield';

/** The contact with this id, among the people whom the deals name; null if there is none. */
export function contactRecord(id: string, parameters: Parameters): RecordPage | null {
  for (const deal of DEALS) {
    const contact = contactsOf(deal).find((candidate) => candidate.id === id);
    if (!contact) continue;
    const facts = [
      shown('jobtitle', 'Job title', 'text', 'Head of Operations'),
      shown('lifecyclestage', 'Lifecycle stage', 'choice', 'Opportunity'),
      shown('hubspot_owner_id', 'Contact owner', 'owner', SELLER),
      shown('hs_next_step', 'Next step', 'long-text', 'Next step of a contact'),
    ];
    return plainRecord('0-1', id, shown('firstname', 'First name', 'text', contact.name), facts, {
      companies: parameters.layout === 'sparse' ? null : { as: 'card', list: companiesOf(deal) },
      contacts: [],
      deals: [associatedDeal(deal)],
    });
  }
  return null;
}

/** The company with this id, among the deals' accounts; null if there is none. */
export function companyRecord(id: string): RecordPage | null {
  for (const deal of DEALS) {
    const company = companiesOf(deal).find((candidate) => candidate.id === id);
    if (!company) continue;
    const facts = [
      shown('domain', 'Company domain name', 'text', 'example.com'),
      shown('hubspot_owner_id', 'Company owner', 'owner', SELLER),
      shown('annualrevenue', 'Annual revenue', 'number', '€9,000,000'),
    ];
    return plainRecord('0-2', id, shown('name', 'Company name', 'text', company.name), facts, {
      companies: null,
      contacts: contactsOf(deal),
      deals: [associatedDeal(deal)],
    });
  }
  return null;
}

function plainRecord(
  objectType: '0-1' | '0-2',
  id: string,
  title: ShownProperty,
  facts: readonly ShownProperty[],
  associated: Pick<RecordPage, 'companies' | 'contacts' | 'deals'>,
): RecordPage {
  return { objectType, id, title, strip: facts.slice(0, 1), left: [facts.slice(1)], middle: [], ...associated };
}
