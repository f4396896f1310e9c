/** When the table was last checked against what is known of the pages. */
export const HOOKS_VERSION = '2026-11';

/**
 * Everything of HubSpot's markup that the reader leans on. Class names are hashes and labels are translated, so there
 * is neither here; depth and tag names change between portals, so only containment is asked for. HubSpot promises none
 * of it. Each says how it is known, and in which section of the notes on HubSpot's pages it is described. Live:
 * somebody read it on a running portal. Used: shipped public code depends on it.
 */
export const HOOKS = {
  /** Live, section 3.1. */
  recordRoot: '#crm',
  /** Live, section 3.1. */
  middlePane: '[data-test-id="middle-pane"]',
  /** Live, section 3.1. */
  anyCard: '[data-card-type]',
  /** Live, section 3.1. */
  card: '[data-card-type="PROPERTIES_V3"]',
  /** Live, section 3.1. */
  strip: '[data-card-type="OBJECT_HIGHLIGHT"]',
  /** Timelines, summaries, lists of labels: what changes most and holds no field. Live, section 3.1. */
  unread:
    '[data-card-type]:not([data-card-type="PROPERTIES_V3"], [data-card-type="OBJECT_HIGHLIGHT"], ' +
    '[data-card-type^="ASSOCIATION_"]), [data-test-id="crm-events-viz-timeline"]',
  /** Live, section 3.4. */
  skeleton: '[data-test-id$="-skeleton"]',

  /** Live, section 3.2. */
  row: '[data-selenium-test="profile-properties-list"] > span[data-test-id]',
  /** Live, section 3.2. */
  rowMarker: '[data-deferred-property-input-root]',
  /** Live, section 3.2. */
  unsaved: '[data-deferred-property-input-mode="input"]',
  /** Live, section 3.2. */
  propertyInput: '[data-selenium-test^="property-input-"], [data-test-id^="property-input-"]',
  /** Live, section 3.2. */
  ownerBox: '[aria-labelledby]',
  /** The one kind of button whose text is the value. Live, section 3.1. */
  dropdown: '[data-dropdown="true"]',
  /** Live, section 3.1. */
  badge: '[data-component-name="UITag"]',
  /** Live, section 3.1. */
  notText: '[data-test-id="dropdown-caret"], [data-test-id="hover-content-wrapper"]',

  /** Live, section 3.3. */
  stripContent: '[data-test-id="record-highlight-content"]',
  /** Live, section 3.3. */
  stripItem: '[data-test-id^="highlight-property-item-"]',
  /** Live, section 3.3. */
  stripDisplay: '[data-test-id^="highlight-property-display-"]',

  /** Live, section 3.4. */
  allProperties: '[data-test-id="all-properties-panel"]',
  /** Live, section 3.4. */
  allPropertiesLabel: 'label, [data-test-id="hover-content-wrapper"]',

  /** Used, section 3.5. */
  companyCard: '[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"], [id="card-wrapper-ASSOCIATION_TABLE/0-2"]',
  /** Live, section 3.5. */
  companyContent: '[data-test-id="associated-objects-card-content-0-2"]',
  /** Used, section 3.5. */
  companyLink: 'a[href*="/record/0-2/"]',
  /** Used, section 3.5. */
  tile: '[data-test-id^="chiclet-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"], tr',

  /** Another record on top of this one, and a copy of the strip that can be out of date. Used, section 2. */
  elsewhere:
    '[data-crm-location="CRM_OBJECT_PREVIEW"], [data-test-id="IndexPageInlineSidebar"], [role="dialog"], ' +
    '[data-test-id="mini-highlight-container"]',
} as const satisfies Readonly<Record<string, string>>;

/** Ids that start like a property's and are none (section 3.4). */
export const NOT_PROPERTIES: ReadonlySet<string> = new Set(['skeleton', 'phone-button']);

/** The one property that has no hook of its own while it is displayed (section 3.2). */
export const OWNER = 'hubspot_owner_id';
