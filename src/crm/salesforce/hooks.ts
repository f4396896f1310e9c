/**
 * Everything by which a Lightning page is read. None depends on the user's language. Grades: *seen* in real markup or in
 * Salesforce's own page objects, *measured* on a page of real Lightning components, *inferred* from these.
 */

/** Holds one record page; several may be in the document, hidden. Seen. */
export const RECORD_ROOT = 'one-record-home-flexipage2';

/** The error page: deleted record, no access. Seen. */
export const ERROR_PAGE = '.oneRecordHomeFlexipage2Wrapper flexipage-error, .oneApplicationError';

/** A field on a page layout or in Dynamic Forms, with its object and API name. Seen. */
export const HOLDER = '[data-target-selection-name^="sfdc:RecordField."]';
export const HOLDER_NAME = 'data-target-selection-name';
export const HOLDER_PREFIX = 'sfdc:RecordField.Opportunity.';

/** A field's value. Not there while the field is edited, unlike the wrapper around it. Seen. */
export const VALUE = '[data-output-element-id="output-field"]';

/** A field that is edited: its input, or the form element around it. Seen. */
export const EDIT_MARKS = ['[slot^="input"]', '.inline-edit-undo'] as const;

/** A field's label. Its text is translated, so it is only shown. Seen. */
export const LABEL = '.test-id__field-label';

/** Created and last modified: a user and a moment in one value. Seen. */
export const MODSTAMP_USER = 'force-lookup';
export const MODSTAMP_MOMENT = 'lightning-formatted-text';

/** Windows over the record and forms for another one: they have the same holders. Seen. */
export const NOT_THE_RECORD = [
  '.oneRecordActionWrapper',
  'records-modal-lwc-detail-panel-wrapper',
  '.modal-container',
  '[role="dialog"]',
] as const;

/** A generated layout for a new record; its element's name holds the mode. Seen, used only to rule out. */
export const LAYOUT = 'records-lwc-record-layout > *';
export const CREATE_LAYOUT = '___create___';

/** The path of a picklist, usually the stage. Seen. */
export const PATH = '.slds-path';

/** The step that the saved stage is at. `slds-is-active` is only the step that was clicked. Seen. */
export const PATH_CURRENT = 'li.slds-path__item.slds-is-current[data-name]';
export const PATH_VALUE = 'data-name';
export const PATH_LABEL = '.slds-path__title';

/** The highlights panel: the record's name, then a few fields without API names. Seen. */
export const HEADER = 'records-highlights2';
export const HEADER_NAME = 'records-highlights2 [slot="primaryField"]';
export const HEADER_ITEM = 'records-highlights-details-item';
export const HEADER_LABEL = 'p.slds-text-title';

/** Headers of related lists link to the list, and so name the record. Seen. */
export const RELATED_LINK = 'a[href*="/related/"]';

/** The tab that holds the fields, and its panel. A panel that was never opened has no children. Seen, measured. */
export const DETAILS_TAB = 'li[data-tab-value="detailTab"]';
export const DETAILS_PANEL = '[role="tabpanel"][aria-labelledby="detailTab__item"]';
export const TABSET = 'lightning-tabset';
export const TAB = 'li[data-tab-value]';
export const TAB_PANEL = '[role="tabpanel"]';

/** Parts of a value that are shown to assistive technology or on hover, not the value. Seen. */
export const NOT_TEXT =
  'button, svg, style, script, template, lightning-button-icon, lightning-helptext, lightning-spinner, ' +
  '.slds-assistive-text, .test-id__inline-edit-loading-indicator';
