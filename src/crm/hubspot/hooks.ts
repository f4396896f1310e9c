import { selectorsOf, type Hook } from '@/src/crm/hooks';

/** When this table was last compared with what is known of HubSpot's pages. */
export const HOOKS_VERSION = '2026-11';

const live = (selector: string, section: string): Hook => ({ selector, grade: 'live', source: `portal, ${section}` });
const used = (selector: string, section: string): Hook => ({
  selector,
  grade: 'seen',
  source: `extensions, ${section}`,
});
const old = (selector: string, years: string): Hook => ({ selector, grade: 'seen', source: `${years}, 3.8` });

/**
 * Everything of HubSpot's markup that the reader leans on. Class names are hashes and labels are translated, so there
 * is (almost) neither here; depth and tag names change between portals, so only containment is asked for. HubSpot
 * promises none of it. Sources name the section of the notes on HubSpot's pages. Each hook is one selector, so that a
 * change of it is seen by itself.
 */
export const HOOKS = {
  recordRoot: live('#crm', '3.1'),
  leftColumn: live('#record-page-left-sidebar', '3.1'),
  leftSidebar: live('[data-test-id="left-sidebar"]', '3.1'),
  middlePane: live('[data-test-id="middle-pane"]', '3.1'),

  anyCard: live('[data-card-type]', '3.1'),
  wrapper: live('[data-test-id^="card-wrapper-"]', '3.1'),
  cardId: live('[data-card-id]', '3.1'),
  cardTitle: live('[data-selenium-test="crm-card-title"]', '3.1'),
  cardContent: live('[data-test-id="crm-card-content"]', '3.1'),
  skeleton: live('[data-test-id$="-skeleton"]', '3.4'),

  card: live('[data-card-type="PROPERTIES_V3"]', '3.1'),
  list: live('[data-selenium-test="profile-properties-list"]', '3.2'),
  row: live('[data-selenium-test="profile-properties-list"] > [data-test-id]', '3.2'),
  marker: live('[data-deferred-property-input-root]', '3.2'),
  mode: live('[data-deferred-property-input-mode]', '3.2'),
  displayed: live('[data-deferred-property-input-mode="display"]', '3.2'),
  /** Around the control of a property that is being edited. */
  openControl: live('[data-test-id="DisplayOptimizedFormControl"]', '3.1'),
  value: live('[data-selenium-test^="property-input-"]', '3.2'),
  valueById: live('[data-test-id^="property-input-"]', '3.2'),
  /** A date input tells the user's own pattern. */
  datePattern: old('[data-format]', '2021'),
  datePlaceholder: old('[placeholder]', '2021'),
  ownerBox: live('[aria-labelledby]', '3.2'),
  /** The one kind of button whose text is the value. */
  dropdown: live('[data-dropdown="true"]', '3.1'),
  badge: live('[data-component-name="UITag"]', '3.1'),
  badgeById: live('[data-test-id="badge"]', '3.1'),
  caret: live('[data-test-id="dropdown-caret"]', '3.1'),
  hover: live('[data-test-id="hover-content-wrapper"]', '3.1'),

  strip: live('[data-card-type="OBJECT_HIGHLIGHT"]', '3.1'),
  stripContent: live('[data-test-id="record-highlight-content"]', '3.3'),
  stripTitle: live('[data-selenium-test="highlightTitle"]', '3.3'),
  stripItem: live('[data-test-id^="highlight-property-item-"]', '3.3'),
  stripDisplay: live('[data-test-id^="highlight-property-display-"]', '3.3'),

  allProperties: live('[data-test-id="all-properties-panel"]', '3.4'),
  propertyGroup: live('[data-test-id^="group-accordion-"]', '3.4'),

  dataHighlights: live('[data-card-type="DATA_HIGHLIGHTS"]', '3.4'),
  dataHighlight: live('[data-test-id="crm-data-highlights-item"]', '3.4'),
  propertyList: live('[data-card-type="PROPERTIES_LIST"]', '3.4'),
  propertyListItem: live('[data-test-id="crm-property-list-item"]', '3.4'),

  association: live('[data-card-type^="ASSOCIATION_"]', '3.5'),
  associationType: used('[data-sidebar-card-association-object-type-id]', '3.5'),
  associationContent: live('[data-test-id^="associated-objects-card-content-"]', '3.5'),
  tableWrapper: used('[id^="card-wrapper-ASSOCIATION_TABLE/"]', '3.5'),
  companyLink: used('a[href*="/record/0-2/"]', '3.5'),
  contactLink: used('a[href*="/record/0-1/"]', '3.5'),
  tile: used('[data-selenium-test="chicklet"]', '3.5'),
  tileById: live('[data-test-id^="chiclet-"]', '3.5'),
  tileByOldId: used('[data-test-id^="chicklet-"]', '3.5'),
  tileFact: used('[data-selenium-test^="contact-chicklet-"]', '3.5'),

  /** Timelines, summaries, cards of other vendors: what changes most and holds no field. */
  timeline: live('[data-test-id="crm-events-viz-timeline"]', '3.6'),
  /** Other records, or other looks at this one, on top of it. */
  preview: used('[data-crm-location="CRM_OBJECT_PREVIEW"]', '2'),
  indexPreview: used('[data-test-id="IndexPageInlineSidebar"]', '2'),
  dialog: used('[role="dialog"]', '2'),
  miniStrip: live('[data-test-id="mini-highlight-container"]', '3.3'),

  oldRow: old('[data-profile-property]', '2019'),
  oldField: old('[data-field]', '2021'),
  oldForm: old('[data-selenium-test="profile-properties"]', '2020'),
  oldSidebar: old('[data-selenium-test="highlightedPropertySidebar"]', '2020'),
  oldEditor: old('[data-onboarding="sidebar-property-editor"]', '2019'),
  oldStrip: old('[data-selenium-test="deal-highlight-details"]', '2020'),
  oldCloseDate: old('[data-selenium-test="DealHighlightDetailsCloseDateInput"]', '2020'),
  oldAmount: old('[data-selenium-test="currency-component-loaded"]', '2020'),
  /** The one class name: the time before hashes. */
  oldChoice: old('.private-dropdown__item__label', '2020'),
} as const satisfies Readonly<Record<string, Hook>>;

export type HookId = keyof typeof HOOKS;

export const SELECTORS = selectorsOf(HOOKS);

const anyOf = (...ids: readonly HookId[]): string => ids.map((id) => SELECTORS[id]).join(', ');

/** Any element that is named after the property whose value it holds. */
export const VALUE = anyOf('value', 'valueById');

export const ANY_BADGE = anyOf('badge', 'badgeById');
export const NOT_TEXT = anyOf('caret', 'hover');
const TILE = anyOf('tile', 'tileById', 'tileByOldId');
export const ANY_TILE = `${TILE}, tr`;

/** What is no part of the strip, wherever it stands: a copy of it, and other records. */
export const NOT_STRIP = `${anyOf('miniStrip')}, ${TILE}`;
export const COLUMN = anyOf('leftColumn', 'leftSidebar', 'middlePane');

/** What is not the record that the address names, wherever it stands. */
export const ELSEWHERE = anyOf('preview', 'indexPreview', 'dialog', 'miniStrip');

/** Cards that hold no field: every kind that is not known to. */
export const UNREAD =
  `[data-card-type]:not(${anyOf('card', 'strip', 'association', 'dataHighlights', 'propertyList')}), ` +
  SELECTORS.timeline;

/** What older pages keep a record's own properties in. */
export const OLD_PLACE = anyOf('oldForm', 'oldSidebar', 'oldEditor', 'oldStrip');

export const DATE_PATTERN = anyOf('datePattern', 'datePlaceholder');

/** Ids that start like a property's and are none (section 3.4). */
export const NOT_PROPERTIES: ReadonlySet<string> = new Set(['skeleton', 'phone-button']);

/** The one property that has no hook of its own while it is displayed (section 3.2). */
export const OWNER = 'hubspot_owner_id';
