import type { Deal, Stored } from '@/tests/crm/deals';
import type { Day } from '@/src/day';
import type { StandardFact } from '@/src/facts/catalogue';
import type { Layout, Parameters } from './parameters';
import { PROPERTIES } from './properties';
import type { Property } from './properties';
import { shownText } from './shown';
import { STAGE_IDS, stageLabel } from './stages';

export type ObjectType = '0-1' | '0-2' | '0-3';

/** One property as a page shows it; `text` is empty when HubSpot holds nothing. */
export interface ShownProperty {
  name: string;
  label: string;
  control: Property['control'];
  readOnly: boolean;
  text: string;
  /** In input mode: what the seller has typed or picked and not saved. */
  unsaved?: string;
}

export interface Associated {
  name: string;
  id: string;
  primary: boolean;
  /** What an admin or a seller calls its part in the deal. */
  label?: string;
}

/** Everything on one record page that is about the record; decoys come with the markup. */
export interface RecordPage {
  objectType: ObjectType;
  id: string;
  title: ShownProperty;
  strip: readonly ShownProperty[];
  left: readonly (readonly ShownProperty[])[];
  middle: readonly (readonly ShownProperty[])[];
  /** Where the companies stand; the empty list is an empty card, null is no card. */
  companies: { as: 'card' | 'table'; list: readonly Associated[] } | null;
  contacts: readonly Associated[];
  /** The deals of a company or a contact; a deal's own page shows another deal. */
  deals: readonly Associated[] | null;
  /** How many contacts there are, where the page lists the first few only. */
  contactCount?: number;
}

type PropertyFact = keyof typeof PROPERTIES;

interface Arrangement {
  strip: readonly PropertyFact[];
  left: (facts: readonly PropertyFact[]) => readonly (readonly PropertyFact[])[];
  middle: (facts: readonly PropertyFact[]) => readonly (readonly PropertyFact[])[];
  companies: 'card' | 'table' | null;
}

const without = (facts: readonly PropertyFact[], some: readonly PropertyFact[]): readonly PropertyFact[] =>
  facts.filter((fact) => !some.includes(fact));
const HUBSPOTS_OWN: readonly PropertyFact[] = propertiesOfHubspot();

/** What an admin put where. `middle` shows the amount twice, `sparse` leaves most of it out. */
const ARRANGEMENTS: Readonly<Record<Layout, Arrangement>> = {
  default: {
    strip: ['stage', 'amount', 'closeDate'],
    left: (facts) => {
      const rest = without(facts, ['name', 'stage', 'amount', 'closeDate']);
      return [rest.filter((fact) => HUBSPOTS_OWN.includes(fact)), without(rest, HUBSPOTS_OWN)];
    },
    middle: () => [],
    companies: 'card',
  },
  middle: {
    strip: ['stage', 'amount'],
    left: (facts) => [facts.filter((fact) => fact === 'owner' || fact === 'closeDate')],
    middle: (facts) => [without(facts, ['name', 'stage', 'owner', 'closeDate'])],
    companies: 'table',
  },
  sparse: {
    strip: ['stage', 'amount'],
    left: (facts) => [facts.filter((fact) => fact === 'owner' || fact === 'closeDate' || fact === 'nextStep')],
    middle: () => [],
    companies: null,
  },
};

/** The facts that a deal's page shows, empty or not, on a layout. */
export function factsOnPage(deal: Deal, layout: Layout): readonly StandardFact[] {
  const facts = propertyFacts(deal);
  const { strip, left, middle, companies } = ARRANGEMENTS[layout];
  const shown = new Set<StandardFact>(['name', ...strip, ...left(facts).flat(), ...middle(facts).flat()]);
  if (companies && deal.values.account !== undefined) shown.add('account');
  return [...shown];
}

function endedAs(deal: Deal, end: 'won' | 'lost'): Deal {
  return { ...deal, stage: { ...deal.stage, hubspot: `closed${end}` } };
}

/** A deal as its record page shows it. */
export function dealRecord(open: Deal, parameters: Parameters, today: Day): RecordPage {
  const deal = parameters.ends === null ? open : endedAs(open, parameters.ends);
  const values = {
    ...deal.values,
    ...(parameters.long ? LONG : {}),
    ...(parameters.closes === null ? {} : { closeDate: { day: parameters.closes } }),
  };
  const facts = propertyFacts({ ...deal, values });
  const { strip, left, middle, companies } = ARRANGEMENTS[parameters.layout];
  const show = (fact: PropertyFact): ShownProperty => shownProperty(fact, { ...deal, values }, parameters, today);
  const { contactCount } = values;
  return {
    objectType: '0-3',
    id: deal.hubspotId,
    title: show('name'),
    strip: strip.map(show),
    left: left(facts).map((card) => card.map(show)),
    middle: middle(facts).map((card) => card.map(show)),
    companies: companies && deal.values.account !== undefined ? { as: companies, list: companiesOf(deal) } : null,
    contacts: contactsOf(deal),
    deals: null,
    ...(contactCount && 'number' in contactCount ? { contactCount: contactCount.number } : {}),
  };
}

/** The numeric id that HubSpot gives to a linked record. */
export function linkedId(stored: { id: string }): string {
  return `91200${stored.id.replace(/\D/g, '').slice(-5)}`;
}

/** The company that a deal belongs to; at most one. */
export function companiesOf(deal: Deal): readonly Associated[] {
  const account = deal.values.account;
  return account && 'name' in account ? [{ name: account.name, id: linkedId(account), primary: true }] : [];
}

/** A deal as other records' pages name it. */
export function associatedDeal(deal: Deal): Associated {
  const { name } = deal.values;
  return { name: name && 'text' in name ? name.text : deal.slug, id: deal.hubspotId, primary: false };
}

/** The people of the customer whom the deal names, as contact records; a card that counts somebody lists somebody. */
export function contactsOf(deal: Deal): readonly Associated[] {
  const { economicBuyer, champion, contactCount } = deal.values;
  const named = [economicBuyer, champion].flatMap((person) =>
    person && 'text' in person && person.text !== 'TBD' ? [person.text] : [],
  );
  const counted = contactCount && 'number' in contactCount ? contactCount.number : 0;
  return (named.length === 0 && counted > 0 ? ['Åsa Berg'] : named).map((name, index) => ({
    name,
    id: `${deal.hubspotId.slice(-4)}${index + 1}07`,
    primary: false,
  }));
}

function shownProperty(fact: PropertyFact, deal: Deal, parameters: Parameters, today: Day): ShownProperty {
  const property = PROPERTIES[fact];
  const viewer = { language: parameters.language, locale: parameters.locale, vague: parameters.vague, today };
  const text =
    fact === 'stage'
      ? stageLabel(deal.stage.hubspot, parameters.language)
      : shownText(deal.values[fact] ?? null, property, viewer);
  const shown = { ...property, label: property.label[parameters.language], text };
  if (!parameters.edit) return shown;
  if (fact === 'stage') return { ...shown, unsaved: stageLabel(otherStage(deal), parameters.language) };
  return fact === 'nextStep' ? { ...shown, unsaved: 'Typed, and not saved yet' } : shown;
}

function otherStage(deal: Deal): string {
  return STAGE_IDS.find((id) => id !== deal.stage.hubspot) ?? '';
}

/** Every fact of the deal that a property shows; the stage always is on the page. */
function propertyFacts(deal: Deal): readonly PropertyFact[] {
  return allFacts().filter((fact) => fact === 'stage' || deal.values[fact] !== undefined);
}

function allFacts(): readonly PropertyFact[] {
  // Object.keys forgets the key type that the table's own type guarantees.
  return Object.keys(PROPERTIES) as PropertyFact[];
}

function propertiesOfHubspot(): readonly PropertyFact[] {
  return allFacts().filter((fact) => {
    const { label, name } = PROPERTIES[fact];
    return label.en !== label.de || name.startsWith('hs_');
  });
}

const LONG: Partial<Record<StandardFact, Stored>> = {
  need: { text: 'Every quarter finance writes off the difference. '.repeat(2084).slice(0, 100_000) },
  nextStep: { text: '<p><b onclick="x()">call</b></p> & <script>document.title = 1</script> '.repeat(60) },
};
