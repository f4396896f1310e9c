import {
  UNKNOWN_FORMAT,
  type Asked,
  type FieldReading,
  type FieldType,
  type FieldValue,
  type ShownFormat,
} from '@/src/crm/reading';
import { FIELDS } from '@/src/crm/salesforce-classic/hooks';
import type { Expected, PageState } from '../page-state';

/** Writes Classic's grammar of a record page. */

export const RECORD = '006Qy000001AbCd';
const ADDRESS = `https://acme.my.salesforce.com/${RECORD}`;

/** How a field stands in a layout: with ids, as one that nobody may edit, or without any. */
type Way = 'write' | 'lock' | 'bare-cell' | 'no-ids';

interface ClassicField {
  element: string;
  label: string;
  value: string;
  way?: Way;
}

export function classicField({ element, label, value, way = 'write' }: ClassicField): string {
  const head = `<td class="labelCol">${label}</td>`;
  if (way === 'no-ids') return `${head}<td class="dataCol col02">${value}</td>`;
  if (way === 'bare-cell') return `${head}<td class="dataCol col02" id="${element}_ilecell">${value}</td>`;
  const mark = way === 'write' ? 'inlineEditWrite' : 'inlineEditLock';
  const inner = `<div id="${element}_ileinner">${value}</div>`;
  return `${head}<td class="dataCol col02 ${mark}" id="${element}_ilecell">${inner}</td>`;
}

export const link = (id: string, text: string): string => `<a href="/${id}" onclick="return false">${text}</a>`;

export const change = (id: string): string => `&nbsp;<a href="/${id}/a?retURL=%2F${id}">[Change]</a>`;

export const checkbox = (element: string, checked: boolean, alt: string): string =>
  `<img src="/img/checkbox_${checked ? 'checked' : 'unchecked'}.gif" alt="${alt}" title="${alt}" width="21" height="16" class="checkImg" id="${element}_chkbox">`;

export const EMPTY = '&nbsp;';

/** What opens over a link to another record, with a layout of that one. */
export const hover = (row: string): string =>
  `<div class="individualPalette lookupHoverDetail lookupHoverDetailOverridable" style="display: none">
    <div class="bPageBlock"><div class="pbBody"><table class="detailList"><tr>${row}</tr></table></div></div></div>`;

export interface ClassicPage {
  /** The name above the record. */
  name?: string;
  /** Rows of the layout, each of the cells of one field or two. */
  rows: readonly string[];
  /** The script that states the user's settings. */
  user?: { dateFormat: string; locale: string };
  /** Whether the page offers to save. */
  saving?: boolean;
  more?: string;
}

export function classicPage({ name = 'Brightwater', rows, user, saving = false, more = '' }: ClassicPage): string {
  const context = user
    ? `<script>window.sfdcPage = new DetailPage();
       UserContext.initialize({"ampm":["AM","PM"],"dateFormat":"${user.dateFormat}","language":"en_US","locale":"${user.locale}","userName":"dana@example.org","dateTimeFormat":"${user.dateFormat} HH:mm"});</script>`
    : '';
  return `${context}
    <div id="contentWrapper"><table id="bodyTable"><tbody><tr>
      <td id="sidebarCell"><div class="sidebarModuleBody"><a href="/006Qy000001HaLd">Halden</a></div></td>
      <td id="bodyCell">
        <div class="bPageTitle"><h1 class="pageType">Opportunity</h1><h2 class="pageDescription">${name}</h2></div>
        <div class="bPageBlock" id="ep">
          <div class="pbHeader"><input type="button" name="edit" value=" Edit ">
            <input type="button" name="inlineEditSave" value=" Save " ${saving ? '' : 'style="display: none"'}></div>
          <div class="pbBody"><div class="pbSubsection"><table class="detailList"><tbody>
            ${rows.map((row) => `<tr>${row}</tr>`).join('\n')}
          </tbody></table></div></div>
        </div>
        <div class="bRelatedList" id="${RECORD}_RelatedContactRoleList"><div class="bPageBlock">
          <table class="list" id="${RECORD}_RelatedContactRoleList_body"><tbody><tr class="dataRow">
            <th class="dataCell"><a href="/003Qy0000000021">Priya Raman</a></th><td class="dataCell">Economic Buyer</td>
          </tr></tbody></table></div></div>
        ${more}
      </td></tr></tbody></table></div>`;
}

/** The fields that every layout has, without those that a state brings itself. */
export function required(except: readonly (keyof typeof FIELDS)[] = []): readonly string[] {
  const all: readonly (readonly [keyof typeof FIELDS, string])[] = [
    ['Name', classicField({ element: 'opp3', label: 'Opportunity Name', value: 'Brightwater' })],
    ['CloseDate', classicField({ element: 'opp9', label: 'Close Date', value: '12/31/2026' })],
    ['StageName', classicField({ element: 'opp11', label: 'Stage', value: 'Qualification' })],
  ];
  return all.flatMap(([field, cells]) => (except.includes(field) ? [] : [cells]));
}

const FOUND_REQUIRED = {
  Name: { label: 'Opportunity Name', text: 'Brightwater' },
  CloseDate: { label: 'Close Date', text: '12/31/2026' },
  StageName: { label: 'Stage', text: 'Qualification' },
} as const;

/** What `required` is read as. */
export function readRequired(
  except: readonly (keyof typeof FOUND_REQUIRED)[] = [],
): Readonly<Record<string, FieldReading>> {
  const read: Record<string, FieldReading> = {
    Name: shown('Name', FOUND_REQUIRED.Name.label, { type: 'text', text: FOUND_REQUIRED.Name.text }),
    CloseDate: shown('CloseDate', FOUND_REQUIRED.CloseDate.label, { type: 'date', day: '2026-12-31' }, '12/31/2026'),
    StageName: shown('StageName', FOUND_REQUIRED.StageName.label, { type: 'text', text: 'Qualification' }),
  };
  return Object.fromEntries(Object.entries(read).filter(([field]) => !except.some((one) => one === field)));
}

/** A field that is read by its ids, with the text that the page shows. */
export function shown(
  field: keyof typeof FIELDS | 'CreatedDate' | 'LastModifiedDate',
  label: string | null,
  value: FieldValue,
  text: string = textOf(value),
): FieldReading {
  return { status: 'value', value, ...found(field, label, text) };
}

/** Where a field is found, for readings without a value. */
export function found(
  field: keyof typeof FIELDS | 'CreatedDate' | 'LastModifiedDate',
  label: string | null,
  text: string,
) {
  const at = field === 'CreatedDate' ? 'CreatedById' : field === 'LastModifiedDate' ? 'LastModifiedById' : field;
  const { element } = FIELDS[at];
  return { text, label, hook: `#${element}_ileinner, #${element}_ilecell`, surface: 'field' } as const;
}

/** A field that only its label names. `element` is null where it has no ids. */
export function labelled(
  label: string,
  element: string | null,
  value: FieldValue,
  text: string = textOf(value),
): FieldReading {
  const hook = element === null ? 'td.labelCol' : `#${element}_ileinner, #${element}_ilecell`;
  return { status: 'value', value, text, label, hook, surface: 'label' };
}

function textOf(value: FieldValue): string {
  return value.type === 'text' ? value.text : value.type === 'flag' ? String(value.flag) : '';
}

interface ClassicState {
  id: string;
  says: string;
  html: string;
  expected: Expected;
  wanted?: Readonly<Record<string, FieldType>>;
  format?: Asked['format'];
  address?: string;
  prepare?: PageState['prepare'];
  /** What the page tells of the user's format, where that is not the usual one. */
  tells?: ShownFormat;
}

/** How most users of these pages write, by their settings or their close date. */
const USUAL: ShownFormat = { dateOrder: 'mdy', decimal: null };

/** With the format, and with whom the list below every record names. */
function whole(expected: Expected, format: ShownFormat): Expected {
  if (expected === 'no-opportunity' || 'obstacle' in expected) return expected;
  const people = { shown: [{ id: '003Qy0000000021', name: 'Priya Raman', tags: [] }], complete: false };
  return { ...expected, format, people };
}

/** A state of a Classic page: its body has Classic's class. */
export function classicState({
  wanted = { CloseDate: 'date' },
  format = UNKNOWN_FORMAT,
  tells = USUAL,
  ...state
}: ClassicState): PageState {
  return {
    address: ADDRESS,
    title: 'Opportunity: Brightwater ~ Salesforce - Enterprise Edition',
    asked: { fields: new Map(Object.entries(wanted)), format, today: '2026-11-23' },
    ...state,
    expected: whole(state.expected, tells),
    prepare: (page) => {
      page.body.className = 'hasMotif opportunityTab detailPage sfdcBody';
      state.prepare?.(page);
    },
  };
}

/** The stage history below a record: headings, and rows of texts in their order, the user and the moment at the end. */
export function stageHistory(rows: readonly (readonly string[])[], headings: readonly string[], id = RECORD): string {
  const cells = rows.map((texts) => {
    const [stage = '', ...others] = texts.slice(0, -1);
    const moment = `<a href="/005Qy0000000421">Dana Whitfield</a>, ${texts.at(-1) ?? ''}`;
    const rest = [...others, moment].map((text) => `<td class=" dataCell">${text}</td>`).join('');
    return `<tr class="dataRow even"><th scope="row" class=" dataCell">${stage}</th>${rest}</tr>`;
  });
  const heads = headings.map((heading) => `<th scope="col" class="zen-deemphasize">${heading}</th>`).join('');
  return `<div class="listHoverLinks"><a id="${id}_RelatedOpportunityHistoryList_link" href="#x"><span>Stage History<span class="count">[${rows.length}]</span></span></a></div>
    <div class="bRelatedList" id="${id}_RelatedOpportunityHistoryList"><div class="bPageBlock">
    <div class="pbBody" id="${id}_RelatedOpportunityHistoryList_body"><table class="list"><tbody>
      <tr class="headerRow">${heads}</tr>${cells.join('')}</tbody></table></div></div></div>`;
}
