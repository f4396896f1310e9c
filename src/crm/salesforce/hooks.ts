import { selectorsOf, type Hook } from '@/src/crm/hooks';

/** When the table was last checked against what is known of the pages. */
export const HOOKS_VERSION = '2026-11';

/** Everything by which a Lightning page is read. None depends on the user's language. */
export const HOOKS = {
  /** Holds one record page; several may be in the document, hidden. */
  recordRoot: seen('one-record-home-flexipage2', 'page objects 9.0'),
  /** The error pages: deleted record, no access, a fault of Lightning itself. */
  errorPage: seen('.oneRecordHomeFlexipage2Wrapper flexipage-error', 'page objects 9.0'),
  applicationError: seen('.oneApplicationError', 'page objects 9.0'),
  /** A page of Visualforce or Classic within this one; its fields are another site's. */
  frame: seen('iframe[name^="vfFrameId"]', 'page objects 9.0'),
  /** No page of a record asks for one. */
  password: seen('input[type="password"]', 'page objects 9.0'),

  /** A field on a page layout or in Dynamic Forms, with its object and API name. */
  holder: seen('[data-target-selection-name^="sfdc:RecordField."]', 'pasted from real orgs'),
  /** A field's value. Not there while the field is edited, unlike the wrapper around it. */
  value: seen('[data-output-element-id="output-field"]', 'pasted from real orgs'),
  /** A field that is edited: its input, or the form element around it. */
  input: seen('[slot^="input"]', 'page objects 9.0'),
  undo: seen('.inline-edit-undo', 'page objects 9.0'),
  /** Below a date input: a sample of the user's own format. */
  dateHint: seen('[data-date-format]', 'lightning-base-components 1.28'),
  /** A field's label. Its text is translated, so it is only shown. */
  label: seen('.test-id__field-label', 'pasted from real orgs'),
  /** A field of Dynamic Forms: its id holds the API name with single underscores and perhaps a number. */
  formField: seen('flexipage-field[data-field-id]', 'test suites'),
  /** A field of an old page, its value while it is not edited, and its label. */
  auraItem: seen('.forcePageBlockItemView', 'page objects 9.0'),
  auraValue: seen('.slds-form-element__static', 'page objects 9.0'),
  auraLabel: seen('span[class*="field-label"]', 'page objects 9.0'),
  auraEdit: seen('.forcePageBlockItemEdit', 'page objects 9.0'),
  auraCheckbox: inferred('img.checked, img.unchecked', 'Aura components'),
  /** A user or another record that a field leads to. */
  lookup: seen('force-lookup', 'page objects 9.0'),

  /** Windows over the record: they have the same holders. */
  actionWindow: seen('.oneRecordActionWrapper', 'page objects 9.0'),
  recordWindow: seen('records-modal-lwc-detail-panel-wrapper', 'page objects 9.0'),
  modal: seen('.modal-container', 'test suites'),
  dialog: seen('[role="dialog"]', 'test suites'),
  docked: seen('.forceDockingPanel', 'page objects 9.0'),
  /** A part of the page that shows the fields of a record that this one leads to, perhaps of another opportunity. */
  relatedRecord: inferred('[data-component-id="console_relatedRecord"]', 'names of page components'),
  /** A generated layout; its element's name holds the mode. */
  layout: seen('records-lwc-record-layout > *', 'copied paths of real orgs'),

  /** The path of a picklist, usually the stage. */
  path: seen('.slds-path', 'pasted from real orgs'),
  /** The step that the saved stage is at. `slds-is-active` is only the step that was clicked. */
  pathStep: seen('.slds-path__item.slds-is-current', 'pasted from real orgs'),
  /** Any step. */
  pathItem: seen('.slds-path__item', 'pasted from real orgs'),
  /** A step of the newer path, which is not known to hold the API value. */
  newPathStep: seen('runtime_sales_pathassistant-path-step', 'page objects 9.0'),
  pathLabel: seen('.slds-path__title', 'pasted from real orgs'),

  /** The highlights panel: the record's name, then a few fields without API names. */
  header: seen('records-highlights2', 'page objects 9.0'),
  headerName: seen('records-highlights2 [slot="primaryField"]', 'page objects 9.0'),
  headerPlace: seen('[slot="secondaryFields"]', 'page objects 9.0'),
  headerItem: seen('records-highlights-details-item', 'page objects 9.0'),
  headerLabel: seen('.slds-text-title', 'pasted from real orgs'),
  headerValue: seen('.fieldComponent', 'pasted from real orgs'),
  /** The same panel where an administrator chose its fields, and on old pages. */
  dynamicHeader: seen('record_flexipage-highlights-primary-row', 'page objects 9.0'),
  dynamicName: seen('record_flexipage-highlights-primary-row [slot="primaryField"]', 'page objects 9.0'),
  auraHeader: seen('.forceHighlightsStencil', 'page objects 9.0'),
  auraName: seen('.forceHighlightsStencil .primaryField', 'page objects 9.0'),
  auraHeaderItem: seen('.forceHighlightsStencil .secondaryFields li.slds-item', 'page objects 9.0'),

  /** What stands where a part will be. */
  busyPart: seen('laf-progressive-container[aria-busy="true"]', 'page objects 9.0'),
  busyApp: seen('#auraLoadingBox:not(.loadingHide)', 'shipped code of others'),
  busyTab: seen('.oneWorkspace.isLoading', 'page objects 9.0'),

  /** Headers of related lists link to the list, and so name the record. */
  relatedLink: seen('a[href*="/related/"]', 'accessibility snapshots'),
  /** One related list, and what it shows of each of its records: a card, or a row of its table. */
  relatedList: seen('lst-related-list-single-container', 'page objects 9.0'),
  listCard: seen('lst-related-preview-card, lst-related-list-preview-card', 'page objects 9.0'),
  listRow: seen('tr[data-row-key-value]', 'test suites'),
  /** A cell of such a row, with the key of its column and with its heading. */
  listCell: seen('[data-col-key-value]', 'test suites'),
  listHeading: seen('[data-label]', 'test suites'),

  /** The tab that holds the fields, and its panel. A panel that was never opened has no children. */
  detailsTab: seen('li[data-tab-value="detailTab"]', 'test suites'),
  detailsPanel: measured('[role="tabpanel"][aria-labelledby="detailTab__item"]', 'lightning-tabset'),
  tab: seen('li[data-tab-value]', 'test suites'),
  tabPanel: measured('[role="tabpanel"]', 'lightning-tabset'),
  tabset: measured('lightning-tabset', 'lightning-tabset'),

  /** Parts of a value that are shown to assistive technology, on hover or while it is saved. */
  iconButton: seen('lightning-button-icon', 'pasted from real orgs'),
  helpText: seen('lightning-helptext', 'pasted from real orgs'),
  spinner: seen('lightning-spinner', 'page objects 9.0'),
  assistiveText: seen('.slds-assistive-text', 'pasted from real orgs'),
  saving: seen('.test-id__inline-edit-loading-indicator', 'template of 2022'),
} satisfies Record<string, Hook>;

export type HookId = keyof typeof HOOKS;

export const hooks = selectorsOf<HookId>(HOOKS);

/** The attribute of a holder that names its field, and how the name of an opportunity's field begins. */
export const HOLDER_NAME = 'data-target-selection-name';
export const HOLDER_PREFIX = 'sfdc:RecordField.Opportunity.';

/** The attribute of a path's step that holds the API value. */
export const PATH_VALUE = 'data-name';

/** What the name of a generated layout for a new record contains. */
export const CREATE_LAYOUT = '___create___';

function seen(selector: string, source: string): Hook {
  return { selector, grade: 'seen', source };
}

function inferred(selector: string, source: string): Hook {
  return { selector, grade: 'inferred', source };
}

function measured(selector: string, source: string): Hook {
  return { selector, grade: 'measured', source };
}
