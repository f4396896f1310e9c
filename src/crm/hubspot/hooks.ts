/**
 * How a hook is known. `live`: somebody read it on a running portal. `used`: shipped public code depends on it.
 * `inferred`: concluded from others like it. None of them is promised by HubSpot.
 */
type Provenance = 'live' | 'used' | 'inferred';

interface Hook {
  selector: string;
  provenance: Provenance;
  /** The section of the notes on HubSpot's pages. */
  section: string;
}

const hook = (selector: string, provenance: Provenance, section: string): Hook => ({ selector, provenance, section });

/**
 * Everything of HubSpot's markup that the reader leans on. Class names are hashes and labels are translated, so there
 * is neither here; depth and tag names change between portals, so only containment is asked for.
 */
export const HOOKS = {
  recordRoot: hook('#crm', 'live', '3.1'),
  middlePane: hook('[data-test-id="middle-pane"]', 'live', '3.1'),
  anyCard: hook('[data-card-type]', 'live', '3.1'),
  card: hook('[data-card-type="PROPERTIES_V3"]', 'live', '3.1'),
  strip: hook('[data-card-type="OBJECT_HIGHLIGHT"]', 'live', '3.1'),
  /** Timelines, summaries, lists of labels: the parts of a record page that change most and hold no field. */
  unread: hook(
    '[data-card-type]:not([data-card-type="PROPERTIES_V3"], [data-card-type="OBJECT_HIGHLIGHT"], ' +
      '[data-card-type^="ASSOCIATION_"]), [data-test-id="crm-events-viz-timeline"]',
    'live',
    '3.1',
  ),
  skeleton: hook('[data-test-id$="-skeleton"]', 'live', '3.4'),

  row: hook('[data-selenium-test="profile-properties-list"] > span[data-test-id]', 'live', '3.2'),
  rowMarker: hook('[data-deferred-property-input-root]', 'live', '3.2'),
  unsaved: hook('[data-deferred-property-input-mode="input"]', 'live', '3.2'),
  propertyInput: hook('[data-selenium-test^="property-input-"], [data-test-id^="property-input-"]', 'live', '3.2'),
  ownerBox: hook('[aria-labelledby]', 'live', '3.2'),
  /** The one kind of button whose text is the value. */
  dropdown: hook('[data-dropdown="true"]', 'live', '3.1'),
  badge: hook('[data-component-name="UITag"]', 'live', '3.1'),
  notText: hook('[data-test-id="dropdown-caret"], [data-test-id="hover-content-wrapper"]', 'live', '3.1'),

  stripContent: hook('[data-test-id="record-highlight-content"]', 'live', '3.3'),
  stripItem: hook('[data-test-id^="highlight-property-item-"]', 'live', '3.3'),
  stripDisplay: hook('[data-test-id^="highlight-property-display-"]', 'live', '3.3'),

  allProperties: hook('[data-test-id="all-properties-panel"]', 'live', '3.4'),
  allPropertiesLabel: hook('label, [data-test-id="hover-content-wrapper"]', 'live', '3.4'),

  companyCard: hook(
    '[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"], [id="card-wrapper-ASSOCIATION_TABLE/0-2"]',
    'used',
    '3.5',
  ),
  companyContent: hook('[data-test-id="associated-objects-card-content-0-2"]', 'live', '3.5'),
  companyLink: hook('a[href*="/record/0-2/"]', 'used', '3.5'),
  tile: hook(
    '[data-test-id^="chiclet-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"], tr',
    'used',
    '3.5',
  ),

  /** Another record on top of this one, and a copy of the strip that can be out of date. */
  elsewhere: hook(
    '[data-crm-location="CRM_OBJECT_PREVIEW"], [data-test-id="IndexPageInlineSidebar"], [role="dialog"], ' +
      '[data-test-id="mini-highlight-container"]',
    'used',
    '2',
  ),
} as const satisfies Record<string, Hook>;

/** Ids that start like a property's and are none (section 3.4). */
export const NOT_PROPERTIES: ReadonlySet<string> = new Set(['skeleton', 'phone-button']);

/** The one property that has no hook of its own while it is displayed (section 3.2). */
export const OWNER = 'hubspot_owner_id';
