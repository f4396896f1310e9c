import { UNKNOWN_FORMAT, type Asked, type FieldType } from '@/src/crm/reading';
import { associationCard, type LinkTo } from '@/tests/crm/hubspot/associations';
import { makeBrush } from '@/tests/crm/hubspot/brush';
import { highlightStrip, miniHighlight } from '@/tests/crm/hubspot/highlight-strip';
import { summaryCard } from '@/tests/crm/hubspot/label-cards';
import { element } from '@/tests/crm/hubspot/markup';
import { propertyCard, type Drawing } from '@/tests/crm/hubspot/property-cards';
import type { Property } from '@/tests/crm/hubspot/properties';
import type { Associated, ObjectType, RecordPage, ShownProperty } from '@/tests/crm/hubspot/record';
import { timeline } from '@/tests/crm/hubspot/timeline';
import { WORDING, type Wording } from '@/tests/crm/hubspot/wording';
import type { PageState } from '../page-state';

export const PORTAL = '48210977';
export const DEAL = '19830551202';
const ADDRESS = `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${DEAL}`;

/** What a typical sales process asks of a deal. */
export const WANTED = {
  dealname: 'text',
  amount: 'money',
  closedate: 'date',
  dealstage: 'text',
  hubspot_owner_id: 'text',
  hs_next_step: 'text',
  num_associated_contacts: 'number',
  associatedcompanyid: 'text',
} as const satisfies Readonly<Record<string, FieldType>>;

export const ASKED: Asked = {
  fields: new Map<string, FieldType>(Object.entries(WANTED)),
  format: UNKNOWN_FORMAT,
  today: '2026-11-23',
};

/** The same, and some more fields. */
export function askedFor(more: Readonly<Record<string, FieldType>>): Asked {
  return { ...ASKED, fields: new Map([...ASKED.fields, ...Object.entries(more)]) };
}

/** A property as a page shows it. */
export function shown(
  name: string,
  label: string,
  text: string,
  control: Property['control'] = 'text',
  more: Partial<ShownProperty> = {},
): ShownProperty {
  return { name, label, text, control, readOnly: false, ...more };
}

export const NAME = shown('dealname', 'Deal name', 'Halden Logistics – route planning');
export const AMOUNT = shown('amount', 'Amount', '€236,000.00', 'number');
export const STAGE = shown('dealstage', 'Deal stage', 'Contract Sent', 'choice');
export const CLOSE_DATE = shown('closedate', 'Close date', '11/19/2026', 'date');
export const OWNER = shown('hubspot_owner_id', 'Deal owner', 'Dana Whitfield', 'owner');
export const NEXT_STEP = shown('hs_next_step', 'Next step', 'Waiting for feedback', 'long-text');

/** What stands on a deal's page; the rest comes as on every page, with all that must not be read. */
export interface DealPage {
  name?: ShownProperty;
  strip?: readonly ShownProperty[];
  left?: readonly (readonly ShownProperty[])[];
  middle?: readonly (readonly ShownProperty[])[];
  companies?: readonly Associated[];
  contacts?: readonly Associated[];
  contactCount?: number;
  /** More markup at the end of each column, of the record, and of the document. */
  inLeft?: string;
  inMiddle?: string;
  inRight?: string;
  inRecord?: string;
  behind?: string;
  wording?: Partial<Wording>;
  /** `default` has the stage as a drop-down and the close date as an input. */
  stripLayout?: 'default' | 'sparse';
  seed?: number;
}

export const COMPANY: Associated = { name: 'Halden Logistics GmbH', id: '9120000012', primary: true };
export const PEOPLE: readonly Associated[] = [{ name: 'Jonas Weber', id: '1202107', primary: false }];

export const linkTo: LinkTo = (objectType, id) => `/contacts/${PORTAL}/record/${objectType}/${id}`;

export function drawing(wording: Partial<Wording> = {}, seed = 1): Drawing {
  return { brush: makeBrush(seed), wording: { ...WORDING.en, ...wording } };
}

export function recordOf(page: DealPage, objectType: ObjectType = '0-3'): RecordPage {
  return {
    objectType,
    id: DEAL,
    title: page.name ?? NAME,
    strip: page.strip ?? [STAGE, AMOUNT, CLOSE_DATE],
    left: page.left ?? [[OWNER, NEXT_STEP]],
    middle: page.middle ?? [],
    companies: { as: 'card', list: page.companies ?? [COMPANY] },
    contacts: page.contacts ?? PEOPLE,
    deals: null,
    contactCount: page.contactCount ?? (page.contacts ?? PEOPLE).length,
  };
}

/** The body of a deal's page as built in 2026. */
export function dealPage(page: DealPage = {}): string {
  const pen = drawing(page.wording, page.seed);
  const record = recordOf(page);
  return inDocument(columns(pen, record, page) + (page.inRecord ?? '')) + (page.behind ?? '');
}

/** The application's element with the tool bar and the navigation around it. */
export function inDocument(record: string): string {
  return (
    element('header', { 'data-test-id': 'hs-global-toolbar' }, element('input', { type: 'search' })) +
    element('nav', { 'data-test-id': 'hs-vertical-nav' }, element('a', { 'data-test-id': 'deals' }, 'Deals')) +
    element('div', { id: 'crm' }, record)
  );
}

export function leftColumn(inside: string): string {
  return element('div', { id: 'record-page-left-sidebar' }, element('div', { 'data-test-id': 'left-sidebar' }, inside));
}

function middleColumn(inside: string): string {
  return element(
    'div',
    { 'data-test-id': 'middle-pane' },
    element('div', { role: 'tablist' }, element('button', { role: 'tab' }, 'Overview')),
    element('div', { 'data-test-id': 'tab-0-content' }, inside),
  );
}

function rightColumn(inside: string): string {
  return element(
    'div',
    { 'data-test-id': 'records-right-sidebar' },
    element('div', { 'data-test-id': 'right-sidebar' }, inside),
  );
}

function cards(pen: Drawing, lists: readonly (readonly ShownProperty[])[], firstId: string): string {
  return lists
    .map((properties, index) =>
      propertyCard(pen, '0-3', {
        title: 'About this deal',
        id: index === 0 ? firstId : `${71_400_200 + index}`,
        properties,
      }),
    )
    .join('');
}

function columns(pen: Drawing, record: RecordPage, page: DealPage): string {
  const { companies, contacts, contactCount } = record;
  const association = pen.wording.association;
  const otherDeal = { name: 'Renewal of last year', id: '19830559999', primary: false };
  return (
    leftColumn(
      highlightStrip(pen, record, page.stripLayout ?? 'default') + cards(pen, record.left, 'V2') + (page.inLeft ?? ''),
    ) +
    middleColumn(
      miniHighlight(pen, record) +
        cards(pen, record.middle, '71400199') +
        summaryCard(pen, record) +
        (page.inMiddle ?? '') +
        element('div', { 'data-test-id': 'tab-1-content', hidden: '' }, timeline(pen, record)),
    ) +
    rightColumn(
      associationCard(
        pen,
        { objectType: '0-1', title: association.contacts, records: contacts, count: contactCount ?? contacts.length },
        linkTo,
      ) +
        associationCard(
          pen,
          { objectType: '0-2', title: association.companies, records: companies?.list ?? [] },
          linkTo,
        ) +
        associationCard(pen, { objectType: '0-3', title: association.deals, records: [otherDeal] }, linkTo) +
        (page.inRight ?? ''),
    )
  );
}

type Told = Pick<PageState, 'expected'> & Partial<Pick<PageState, 'address' | 'title' | 'html' | 'asked' | 'prepare'>>;

/** A state of a deal's page; what is not given is as on a plain one. */
export function state(id: string, says: string, page: DealPage, told: Told): PageState {
  return { id, says, address: ADDRESS, title: (page.name ?? NAME).text, html: dealPage(page), asked: ASKED, ...told };
}
