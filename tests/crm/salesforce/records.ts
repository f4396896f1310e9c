import type { StandardFact } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import { DEALS } from '@/tests/crm/deals';
import type { Deal, Stored } from '@/tests/crm/deals';
import { contactRoles, textOf } from './contact-roles';
import type { ContactRole } from './contact-roles';
import { FIELDS, isReadOnly, PRIVATE_FIELD, SECTIONS, STAGE_FIELD } from './fields';
import type { FieldSpec, SectionId } from './fields';
import type { Options } from './options';
import { stageHistory, type ListTable } from './stage-history';
import { pathOf } from './stages';
import type { PathStep } from './stages';
import { LONG_DESCRIPTION, MARKUP_NEXT_STEP } from './long-texts';
import { recordPath, shownValue } from './values';
import type { ShownValue } from './values';

/** One field as the client script draws it. */
interface ShownField {
  api: string;
  label: string;
  kind: FieldSpec['kind'];
  readOnly: boolean;
  value: ShownValue;
}

/** One record page, ready to be drawn by the client script. */
export interface RecordPage {
  id: string;
  object: 'Opportunity' | 'Account';
  name: string;
  sections: readonly { title: string; fields: readonly ShownField[] }[];
  highlights: readonly ShownField[];
  path: readonly PathStep[];
  roles: readonly ContactRole[];
  /** Null where the page does not show it. */
  stageHistory: ListTable | null;
  /** The opportunities of an account. */
  deals: readonly ContactRole[];
}

type FieldValue = readonly [field: FieldSpec, stored: Stored | null];

function endedAs(deal: Deal, end: 'won' | 'lost'): Deal {
  return { ...deal, stage: { ...deal.stage, salesforce: end === 'won' ? 'Closed Won' : 'Closed Lost' } };
}

/** The pages of every deal of the test CRMs. */
export function opportunityPages(today: Day, options: Options): RecordPage[] {
  return DEALS.map((open) => {
    const deal = options.ends === null ? open : endedAs(open, options.ends);
    const values = fieldsOf(deal, options);
    const show = ([field, stored]: FieldValue): ShownField => shownField(field, stored, deal, today, options);
    return {
      id: deal.salesforceId,
      object: 'Opportunity',
      name: textOf(deal.values.name),
      sections: sectionsOf(values, show, options),
      highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'].flatMap((api) =>
        values.filter(([field]) => field.api === api).map(show),
      ),
      path: options.path === 'none' ? [] : pathOf(deal.stage.salesforce, options.lang),
      roles: contactRoles(deal),
      stageHistory: options.history ? stageHistory(deal, today, options) : null,
      deals: [],
    };
  });
}

/** The pages of the accounts that the deals belong to: records, but not opportunities. */
export function accountPages(today: Day, options: Options): RecordPage[] {
  return DEALS.flatMap(({ values, salesforceId, stage }) => {
    const { account, owner } = values;
    if (!account || !('id' in account) || !owner) return [];
    const name: FieldSpec = { api: 'Name', label: NAME_LABEL, kind: 'text', section: 'information' };
    const fields = [
      plainField(name, { text: account.name }, today, options),
      plainField(ACCOUNT_OWNER, owner, today, options),
    ];
    const title = options.lang === 'de' ? 'Account-Informationen' : 'Account Information';
    const sections = [{ title, fields }];
    return [
      {
        id: account.id,
        object: 'Account',
        name: account.name,
        sections,
        highlights: fields.slice(1),
        path: [],
        roles: [],
        stageHistory: null,
        deals: [
          {
            name: textOf(values.name),
            role: stage.salesforce,
            href: `/lightning/r/Opportunity/${salesforceId}/view`,
          },
        ],
      },
    ];
  });
}

const NAME_LABEL = { en: 'Account Name', de: 'Accountname' };
const ACCOUNT_OWNER: FieldSpec = {
  api: 'OwnerId',
  label: { en: 'Account Owner', de: 'Account-Inhaber' },
  kind: 'owner',
  section: 'information',
};

/** The fields on a deal's layout. The stage is always there; a flag that is no fact shows a checkbox. */
function fieldsOf(deal: Deal, options: Options): FieldValue[] {
  const listed = Object.entries(FIELDS).flatMap(([fact, field]): FieldValue[] => {
    const stored = storedValue(deal, fact as StandardFact, options);
    return stored === undefined ? [] : [[field, stored]];
  });
  const stage: FieldValue = [STAGE_FIELD, { text: deal.stage.salesforce }];
  const isPrivate: FieldValue = [PRIVATE_FIELD, { flag: deal.slug === 'lindqvist' }];
  return [...listed.slice(0, 4), stage, ...listed.slice(4), isPrivate];
}

function storedValue(deal: Deal, fact: StandardFact, options: Options): Stored | null | undefined {
  if (options.long && fact === 'need') return { text: LONG_DESCRIPTION };
  if (options.long && fact === 'nextStep') return { text: MARKUP_NEXT_STEP };
  return deal.values[fact];
}

function shownField(field: FieldSpec, stored: Stored | null, deal: Deal, today: Day, options: Options): ShownField {
  const shown = plainField(field, stored, today, options);
  const { owner } = deal.values;
  if (field.kind !== 'modstamp' || !owner || !('id' in owner)) return shown;
  return { ...shown, value: { ...shown.value, link: { name: owner.name, href: recordPath(owner.id) } } };
}

function plainField(field: FieldSpec, stored: Stored | null, today: Day, options: Options): ShownField {
  return {
    api: field.api,
    label: field.label[options.lang],
    kind: field.kind,
    readOnly: isReadOnly(field),
    value: shownValue(field, stored, today, options),
  };
}

function sectionsOf(
  values: readonly FieldValue[],
  show: (value: FieldValue) => ShownField,
  options: Options,
): RecordPage['sections'] {
  return (Object.keys(SECTIONS) as SectionId[])
    .map((id) => ({
      title: SECTIONS[id][options.lang],
      fields: values.filter(([field]) => field.section === id).map(show),
    }))
    .filter(({ fields }) => fields.length > 0);
}
