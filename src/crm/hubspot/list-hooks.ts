import { selectorsOf, type Hook } from '@/src/crm/hooks';

const board = 'extensions, 3.7';

/**
 * By what deals are found on pages that list them. Apart from the record's hooks: those pages have a script of their own.
 * Sources name the section of the notes on HubSpot's pages.
 */
const LIST_HOOKS = {
  /** Says its deal's id. The name of its kind was seen in either attribute. */
  boardCardById: { selector: '[data-test-id="cdb-column-item"][data-selenium-id]', grade: 'seen', source: board },
  boardCard: { selector: '[data-selenium-test="cdb-column-item"][data-selenium-id]', grade: 'seen', source: board },
  /** On the deals' own list a row's id is a deal's. */
  row: { selector: '[data-test-id^="row-"]', grade: 'live', source: 'portal, 3.7' },
  tile: { selector: '[data-test-id^="chiclet-0-3-"]', grade: 'live', source: 'portal, 3.5' },
  tileByOldId: { selector: '[data-test-id^="chicklet-"]', grade: 'seen', source: 'extensions, 3.5' },
  tileByTest: { selector: '[data-selenium-test="chicklet"]', grade: 'seen', source: 'extensions, 3.5' },
  association: { selector: '[data-test-id^="card-wrapper-ASSOCIATION_"]', grade: 'live', source: 'portal, 3.5' },
  associationTable: { selector: '[id^="card-wrapper-ASSOCIATION_"]', grade: 'seen', source: 'extensions, 3.5' },
} as const satisfies Record<string, Hook>;

export const listHooks = selectorsOf(LIST_HOOKS);
