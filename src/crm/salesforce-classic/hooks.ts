import { selectorsOf, type Grade, type Hook } from '@/src/crm/hooks';

/** When the tables were last checked against what is known of the pages. */
export const HOOKS_VERSION = '2026-11';

/** What a Classic page is read by, besides its fields. None depends on the user's language. */
export const HOOKS = {
  page: seen('body.sfdcBody', 'shipped code of others'),
  /** The cell of a field, and the value in it. Where a field cannot be edited in place, the cell alone holds the value. */
  cell: seen('td[id$="_ilecell"]', 'copied pages'),
  value: seen('[id$="_ileinner"]', 'test suites'),
  /** The cell of a field that can be edited in place, or could be: it has an id, or a value with one. */
  inPlace: seen('td.inlineEditWrite, td.inlineEditLock', 'copied pages'),
  /** The page layout, and the cell before a field's own. Its text is translated. */
  layout: seen('table.detailList', 'test suites'),
  label: seen('td.labelCol', 'test suites'),
  /** Any cell of a layout that can hold a value. */
  data: seen('td.dataCol, td.data2Col', 'copied pages'),
  checkbox: seen('img.checkImg, img[id$="_chkbox"]', 'copied pages'),
  /** The record's name, where no field shows it. */
  headerName: seen('h2.pageDescription', 'test suites'),

  /** What opens over a link to another record and stays, hidden: that record's fields, in a layout of its own. */
  hover: seen('.lookupHoverDetail', 'shipped code of others'),
  hoverToo: seen('.lookupHoverDetailOverridable', 'shipped code of others'),

  /** A value that was changed in place and is not saved. */
  changed: seen('.inlineEditModified', 'shipped code of others'),
  /** Where something is being typed or chosen. */
  input: seen('input:not([type="hidden"]), select, textarea', 'test suites'),
  /** Always there; shown as soon as something was changed in place. */
  save: inferred('input[name="inlineEditSave"]', 'shipped code of others'),
  /** The buttons of the window in which larger fields are edited. */
  window: seen('#InlineEditDialog_buttons', 'test suites'),
  /** In a form, the label is one of an input. */
  formLabel: seen('td.labelCol > label', 'test suites'),

  /** The lists below the record that tell of its past stages and of its contact roles. */
  stageHistory: seen('[id$="_RelatedOpportunityHistoryList_body"]', 'accessibility snapshots'),
  contactRoles: seen('[id$="_RelatedContactRoleList_body"]', 'accessibility snapshots'),
  /** The headings of such a list, and its rows with their cells. */
  headings: inferred('tr.headerRow', 'copied pages'),
  listRow: seen('tr.dataRow', 'copied pages'),
  listCell: seen('.dataCell', 'copied pages'),

  /** No page of a record asks for one. */
  password: seen('input[type="password"]', 'page objects 9.0'),
} as const satisfies Readonly<Record<string, Hook>>;

export const hooks = selectorsOf(HOOKS);

/** A field with a name of its own. The ids of its cell and of the value in it begin with `element`. */
export interface FieldHook extends Hook {
  readonly element: string;
  /** What the field links to, by the beginning of the record's id. A field that links to something else is not this one. */
  readonly leadsTo?: string;
}

/** The fields by their API names. A custom field's elements are called after its id in the org, which is no name. */
export const FIELDS = {
  Name: field('opp3'),
  OwnerId: { ...field('opp1'), leadsTo: '005' },
  IsPrivate: field('opp2'),
  AccountId: { ...field('opp4'), leadsTo: '001' },
  Type: field('opp5'),
  LeadSource: field('opp6'),
  Amount: field('opp7'),
  ExpectedRevenue: field('opp8'),
  CloseDate: field('opp9'),
  NextStep: field('opp10'),
  StageName: field('opp11'),
  Probability: field('opp12'),
  Description: field('opp14'),
  CampaignId: { ...field('opp17'), leadsTo: '701' },
  ForecastCategoryName: field('ForecastCategoryName'),
  RecordTypeId: field('RecordType'),
  /** A user, and the moment at which that user created or changed the record. */
  CreatedById: { ...field('CreatedBy'), leadsTo: '005' },
  LastModifiedById: { ...field('LastModifiedBy'), leadsTo: '005' },
} as const satisfies Readonly<Record<string, FieldHook>>;

/** No page layout can do without these. */
export const ALWAYS_THERE = ['Name', 'CloseDate', 'StageName'] as const satisfies readonly (keyof typeof FIELDS)[];

/** The moments, by the field that they stand in. */
export const MOMENTS: ReadonlyMap<string, string> = new Map([
  ['CreatedById', 'CreatedDate'],
  ['LastModifiedById', 'LastModifiedDate'],
]);

function field(element: string): FieldHook {
  return { element, ...seen(`#${element}_ileinner, #${element}_ilecell`, 'test suites') };
}

function seen(selector: string, source: string): Hook {
  return graded(selector, 'seen', source);
}

function inferred(selector: string, source: string): Hook {
  return graded(selector, 'inferred', source);
}

function graded(selector: string, grade: Grade, source: string): Hook {
  return { selector, grade, source };
}
