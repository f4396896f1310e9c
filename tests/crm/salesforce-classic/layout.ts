import type { StandardFact } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Deal, Stored } from '@/tests/crm/deals';
import { dayText, momentText, moneyText } from '@/tests/crm/salesforce/display';
import { FIELDS, PRIVATE_FIELD, STAGE_FIELD, type FieldSpec } from '@/tests/crm/salesforce/fields';
import type { Language, Locale } from '@/tests/crm/salesforce/options';
import { choiceText } from '@/tests/crm/salesforce/wording';
import { escapeHtml } from './html';

export interface ClassicOptions {
  lang: Language;
  locale: Locale;
}

/** What a cell of the layout shows: markup, never raw dates or money. */
interface Shown {
  label: string;
  /** What the ids of its elements begin with. */
  element: string;
  html: string;
  /** Whether it can be edited in place. */
  locked: boolean;
}

/** The elements of the fields that every org has. */
const ELEMENTS: Readonly<Record<string, string>> = {
  OwnerId: 'opp1',
  IsPrivate: 'opp2',
  Name: 'opp3',
  AccountId: 'opp4',
  Type: 'opp5',
  LeadSource: 'opp6',
  Amount: 'opp7',
  CloseDate: 'opp9',
  NextStep: 'opp10',
  StageName: 'opp11',
  Probability: 'opp12',
  Description: 'opp14',
  ForecastCategoryName: 'ForecastCategoryName',
  CreatedById: 'CreatedBy',
  RecordTypeId: 'RecordType',
};

const LOCKED: ReadonlySet<string> = new Set(['OwnerId', 'CreatedById', 'RecordTypeId']);

const EMPTY = '&nbsp;';

/** The fields of a deal in the layout's order. Those that the org made have elements named after their ids. */
export function layoutOf(deal: Deal, today: Day, options: ClassicOptions): readonly Shown[] {
  const listed = Object.entries(FIELDS).flatMap(([fact, field]): (readonly [FieldSpec, Stored | null])[] => {
    const stored = deal.values[fact as StandardFact];
    return stored === undefined ? [] : [[field, stored]];
  });
  const always: (readonly [FieldSpec, Stored])[] = [
    [STAGE_FIELD, { text: deal.stage.salesforce }],
    [PRIVATE_FIELD, { flag: false }],
  ];
  return [...always, ...listed].map(([field, stored]) => {
    const element = ELEMENTS[field.api] ?? `00N5g00000${field.api.replace(/\W|_/g, '').padEnd(5, 'x').slice(0, 5)}`;
    const html = htmlOf({ field, stored, element, deal, today, options });
    return { label: field.label[options.lang], element, html, locked: LOCKED.has(field.api) };
  });
}

interface Value {
  field: FieldSpec;
  stored: Stored | null;
  element: string;
  deal: Deal;
  today: Day;
  options: ClassicOptions;
}

function htmlOf({ field, stored, element, deal, today, options }: Value): string {
  if (stored === null) return EMPTY;
  if ('flag' in stored) return flagHtml(stored.flag, field, element, options);
  if ('id' in stored) return linkHtml(stored) + (field.kind === 'owner' ? changeHtml(deal) : '');
  if ('money' in stored) return escapeHtml(moneyText(stored.money, stored.currency, options.locale));
  if ('number' in stored) return field.kind === 'percent' ? `${stored.number}%` : String(stored.number);
  if (field.kind === 'recordtype' && 'text' in stored) return escapeHtml(stored.text) + changeHtml(deal);
  if ('text' in stored) return escapeHtml(isChoice(field) ? choiceText(stored.text, options.lang) : stored.text);
  const { owner } = deal.values;
  if (field.kind !== 'modstamp' || !owner || !('id' in owner)) return dayText(today, stored.day, options.locale);
  return `${linkHtml(owner)}, ${momentText(today, stored.day, options.locale).replace(', ', ' ')}`;
}

/** The picture says it in the user's language; its file does not. */
function flagHtml(flag: boolean, field: FieldSpec, element: string, { lang }: ClassicOptions): string {
  if (field.kind !== 'checkbox') return choiceText(flag ? 'New Customer' : 'Existing Customer - Upgrade', lang);
  const alt = lang === 'de' ? (flag ? 'Aktiviert' : 'Nicht aktiviert') : flag ? 'Checked' : 'Not Checked';
  const file = flag ? 'checkbox_checked' : 'checkbox_unchecked';
  return `<img src="/img/${file}.gif" alt="${alt}" title="${alt}" width="21" height="16" class="checkImg" id="${element}_chkbox">`;
}

function linkHtml({ name, id }: { name: string; id: string }): string {
  return `<a href="/${id.slice(0, 15)}">${escapeHtml(name)}</a>`;
}

function changeHtml({ salesforceId }: Deal): string {
  const id = salesforceId.slice(0, 15);
  return `&nbsp;<a href="/${id}/a?retURL=%2F${id}">[Change]</a>`;
}

function isChoice({ kind }: FieldSpec): boolean {
  return kind === 'picklist' || kind === 'forecast' || kind === 'stage';
}
