import type { FieldReading, FieldValue, PageNotice, People, ShownFormat } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { ShownProperty } from '@/tests/crm/hubspot/record';
import type { Expected } from '../page-state';
import { AMOUNT, CLOSE_DATE, COMPANY, NAME, NEXT_STEP, OWNER, PEOPLE, STAGE, WANTED } from './page';

type Reads = Readonly<Record<string, FieldReading>>;
type Place = Pick<Extract<FieldReading, { text: string }>, 'surface' | 'hook' | 'label'>;

export const ABSENT: FieldReading = { status: 'absent' };
export const LOADING: FieldReading = { status: 'loading' };
export const EDITING: FieldReading = { status: 'editing' };

export const inCard = ({ name, label }: ShownProperty): Place => ({
  surface: 'card',
  hook: `property-input-${name}`,
  label,
});
export const inStrip = ({ name, label }: ShownProperty): Place => ({
  surface: 'strip',
  hook: `highlight-property-display-${name}`,
  label,
});
/** A drop-down or an input in the strip. */
export const inStripControl = ({ name, label }: ShownProperty): Place => ({
  surface: 'strip',
  hook: `property-input-${name}`,
  label,
});
export const inStripItem = ({ name, label }: ShownProperty): Place => ({
  surface: 'strip',
  hook: `highlight-property-item-${name}`,
  label,
});
export const inTitle: Place = { surface: 'strip', hook: 'highlight-property-display-dealname', label: null };
export const inOwnerBox: Place = { surface: 'card', hook: '[aria-labelledby]', label: OWNER.label };
export const inPanel = ({ name, label }: ShownProperty): Place => ({
  surface: 'panel',
  hook: `property-input-${name}`,
  label,
});

const text = (plain: string): FieldValue => ({ type: 'text', text: plain });
export const money = (amount: number, currency: string | null): FieldValue => ({
  type: 'money',
  amount,
  currency,
  rounded: false,
});
export const date = (day: Day): FieldValue => ({ type: 'date', day });
const number = (many: number): FieldValue => ({ type: 'number', number: many });

export function value(place: Place, shownText: string, meaning: FieldValue = text(shownText)): FieldReading {
  return { status: 'value', value: meaning, text: shownText, ...place };
}
export function empty(place: Place, shownText = '--'): FieldReading {
  return { status: 'empty', text: shownText, ...place };
}
export function conflict(place: Place, shownText: string, other: string): FieldReading {
  return { status: 'conflict', text: shownText, other, ...place };
}
export function unparsed(
  place: Place,
  shownText: string,
  doubt: Extract<FieldReading, { status: 'unparsed' }>['doubt'],
): FieldReading {
  return { status: 'unparsed', doubt, text: shownText, ...place };
}

/** The company in its card. */
const company = (name: string, recordId: string): FieldReading => ({
  status: 'value',
  value: { type: 'text', text: name, recordId },
  text: name,
  surface: 'header',
  hook: 'a[href*="/record/0-2/"]',
  label: null,
});

/** The contacts, counted in the title of their card. */
export const count = (contacts: number): FieldReading =>
  value(
    { surface: 'header', hook: '[data-selenium-test="crm-card-title"]', label: null },
    String(contacts),
    number(contacts),
  );

/** What a plain page says. */
export const PLAIN: Reads = {
  dealname: value(inTitle, NAME.text),
  amount: value(inStrip(AMOUNT), AMOUNT.text, money(236_000, 'EUR')),
  closedate: value(inStripItem(CLOSE_DATE), CLOSE_DATE.text, date('2026-11-19')),
  dealstage: value(inStripControl(STAGE), STAGE.text),
  hubspot_owner_id: value(inOwnerBox, OWNER.text),
  hs_next_step: value(inCard(NEXT_STEP), NEXT_STEP.text),
  num_associated_contacts: count(1),
  associatedcompanyid: company(COMPANY.name, COMPANY.id),
};

const PLAIN_PEOPLE: People = {
  shown: PEOPLE.map(({ name, id }) => ({ name, id, tags: [] })),
  complete: true,
};

/** A plain page with changes to what it says. */
export function plainBut(reads: Reads, notices: readonly PageNotice[] = []): Expected {
  return { reads: { ...PLAIN, ...reads }, notices, people: PLAIN_PEOPLE };
}

/** What the close date and the amount of a plain page tell of the user's format, where they are read. */
export function usualFormat(reads: Reads): ShownFormat {
  const says = (field: string, part: string): boolean => {
    const read = reads[field];
    return read !== undefined && 'text' in read && read.text.includes(part);
  };
  return {
    dateOrder: says('closedate', '11/19/2026') ? 'mdy' : null,
    decimal: says('amount', '236,000.00') ? '.' : null,
  };
}

/** An expectation of a page that tells another format. */
export function telling(format: ShownFormat, expected: Expected): Expected {
  return typeof expected === 'object' && 'reads' in expected ? { ...expected, format } : expected;
}

/** What a page says that is no plain one: what is not named is absent. */
export function only(reads: Reads, notices: readonly PageNotice[] = [], people?: People): Expected {
  const absent = Object.fromEntries(Object.keys(WANTED).map((name) => [name, ABSENT]));
  const expected = { reads: { ...absent, ...reads }, notices };
  return people ? { ...expected, people } : expected;
}
