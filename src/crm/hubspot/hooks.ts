import { selectorsOf, type Hook } from '@/src/crm/hooks';

/** When this table was last compared with what is known of HubSpot's pages. */
export const HOOKS_VERSION = '2026-11';

const live = (selector: string, source: string): Hook => ({ selector, grade: 'live', source });
const seen = (selector: string, source: string): Hook => ({ selector, grade: 'seen', source });

/**
 * Everything of HubSpot's markup that the reader leans on. Class names are hashes and labels are translated, so there
 * is neither here; depth and tag names change between portals, so only containment is asked for. HubSpot promises none
 * of it. Sources name the section of the notes on HubSpot's pages, or who leans on the same.
 */
export const HOOKS = {
  recordRoot: live('#crm', 'portal, 3.1'),
  middlePane: live('[data-test-id="middle-pane"]', 'portal, 3.1'),
  anyCard: live('[data-card-type]', 'portal, 3.1'),
  card: live('[data-card-type="PROPERTIES_V3"]', 'portal, 3.1'),
  strip: live('[data-card-type="OBJECT_HIGHLIGHT"]', 'portal, 3.1'),
  /** Timelines, summaries, lists of labels: what changes most and holds no field. */
  unread: live(
    '[data-card-type]:not([data-card-type="PROPERTIES_V3"], [data-card-type="OBJECT_HIGHLIGHT"], ' +
      '[data-card-type^="ASSOCIATION_"]), [data-test-id="crm-events-viz-timeline"]',
    'portal, 3.1',
  ),
  skeleton: live('[data-test-id$="-skeleton"]', 'portal, 3.4'),

  row: live('[data-selenium-test="profile-properties-list"] > span[data-test-id]', 'portal, 3.2'),
  rowMarker: live('[data-deferred-property-input-root]', 'portal, 3.2'),
  unsaved: live('[data-deferred-property-input-mode="input"]', 'portal, 3.2'),
  propertyInput: live('[data-selenium-test^="property-input-"], [data-test-id^="property-input-"]', 'portal, 3.2'),
  /** A date input tells the user's own pattern. */
  datePattern: seen('input[data-format], input[placeholder]', 'front-end of 2021, 4'),
  ownerBox: live('[aria-labelledby]', 'portal, 3.2'),
  /** The one kind of button whose text is the value. */
  dropdown: live('[data-dropdown="true"]', 'portal, 3.1'),
  badge: live('[data-component-name="UITag"]', 'portal, 3.1'),
  notText: live('[data-test-id="dropdown-caret"], [data-test-id="hover-content-wrapper"]', 'portal, 3.1'),

  stripContent: live('[data-test-id="record-highlight-content"]', 'portal, 3.3'),
  stripItem: live('[data-test-id^="highlight-property-item-"]', 'portal, 3.3'),
  stripDisplay: live('[data-test-id^="highlight-property-display-"]', 'portal, 3.3'),

  allProperties: live('[data-test-id="all-properties-panel"]', 'portal, 3.4'),
  allPropertiesLabel: live('label, [data-test-id="hover-content-wrapper"]', 'portal, 3.4'),

  companyCard: seen(
    '[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"], [id="card-wrapper-ASSOCIATION_TABLE/0-2"]',
    'extensions, 3.5',
  ),
  companyContent: live('[data-test-id="associated-objects-card-content-0-2"]', 'portal, 3.5'),
  companyLink: seen('a[href*="/record/0-2/"]', 'extensions, 3.5'),
  tile: seen(
    '[data-test-id^="chiclet-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"], tr',
    'extensions, 3.5',
  ),

  /** Another record on top of this one, and a copy of the strip that can be out of date. */
  elsewhere: seen(
    '[data-crm-location="CRM_OBJECT_PREVIEW"], [data-test-id="IndexPageInlineSidebar"], [role="dialog"], ' +
      '[data-test-id="mini-highlight-container"]',
    'extensions, 2',
  ),
} as const satisfies Readonly<Record<string, Hook>>;

export const SELECTORS = selectorsOf(HOOKS);

/** Ids that start like a property's and are none (section 3.4). */
export const NOT_PROPERTIES: ReadonlySet<string> = new Set(['skeleton', 'phone-button']);

/** The one property that has no hook of its own while it is displayed (section 3.2). */
export const OWNER = 'hubspot_owner_id';
