import type { Lightning } from '@/tests/browser/support/lightning';
import type { PageState } from '../page-state';
import { ADDRESS, HOST, ID, layout, readsOf, record, state } from './page';
import { NAME, ROWS, textRow, type Row } from './rows';

const OTHER: readonly Row[] = [
  textRow('Name', 'Halden'),
  textRow('NextStep', 'of the other record'),
  textRow('Type', 'New'),
];
const other = (l: Lightning): string => l.root(l.header('Halden') + layout(l, OTHER));
const whole = { reads: readsOf(ROWS), notices: [] };
const inConsole = (tabs: string): string =>
  `<div class="navexWorkspaceManager"><div class="oneWorkspace active">${tabs}</div></div>`;
const tab = (active: boolean, content: string): string =>
  `<section class="tabContent oneConsoleTab ${active ? 'active' : ''}" style="display: ${active ? 'block' : 'none'}">
    <div class="windowViewMode-maximized lafPageHost">${content}</div></section>`;
const LIST = `<div class="navexSplitViewWrapper"><table><tr data-row-key-value="006Qy000001HaLdIAK"><th><a href="/lightning/r/Opportunity/006Qy000001HaLdIAK/view">Halden</a></th></tr></table></div>`;
const WS = `?ws=%2Flightning%2Fr%2FAccount%2F001Qy0000000011IAA%2Fview`;

const noOpportunity = (id: string, says: string, address: string): readonly PageState[] =>
  state(id, says, { address, html: (l) => record(l, ROWS) }, 'no-opportunity');

/** Which record is meant, among all that is in the document. */
export const PLACES = [
  ...state(
    'S7',
    'of two opportunities in a console the visible one is read',
    { html: (l) => inConsole(tab(false, other(l)) + tab(true, record(l, ROWS))) },
    whole,
  ),
  ...state(
    'S8',
    'a sub-tab below an account is the record of the address',
    {
      address: ADDRESS + WS,
      html: (l) =>
        inConsole(
          tab(
            true,
            tab(false, '<one-record-home-flexipage2><p>Brightwater Utilities</p></one-record-home-flexipage2>') +
              tab(true, record(l, ROWS)),
          ),
        ),
    },
    whole,
  ),
  ...state(
    'S9',
    'a list beside the record is not read',
    { html: (l) => `${LIST}<div class="split-right">${record(l, ROWS)}</div>` },
    whole,
  ),
  ...state(
    'S10',
    'a stale record before it, hidden, is not read',
    { html: (l) => `<div style="display: none">${other(l)}</div><div>${record(l, ROWS)}</div>` },
    whole,
  ),
  ...state(
    'S11',
    'a page that still shows the last record is waited for',
    { html: other, title: 'Brightwater | Opportunity | Salesforce' },
    { obstacle: 'loading' },
  ),
  ...state(
    'S11',
    'a page whose lists are those of the last record is waited for',
    {
      html: (l) =>
        record(
          l,
          ROWS,
          '<a href="/lightning/r/Opportunity/006Qy000001HaLdIAK/related/OpportunityContactRoles/view">Contact Roles</a>',
        ),
    },
    { obstacle: 'loading' },
  ),
  ...state(
    'S12',
    'two visible records are refused',
    { html: (l) => record(l, ROWS) + other(l) },
    { obstacle: 'two-records' },
  ),
  ...noOpportunity(
    'S34',
    'a related list has the id of the opportunity and is none',
    `${HOST}/lightning/r/Opportunity/${ID}/related/OpportunityContactRoles/view`,
  ),
  ...state(
    'S35',
    'an address without the object is the opportunity of its id',
    { address: `${HOST}/lightning/r/${ID}/view`, html: (l) => record(l, ROWS) },
    whole,
  ),
  ...noOpportunity('S37', 'a list view is none', `${HOST}/lightning/o/Opportunity/list?filterName=Recent`),
  ...noOpportunity('S37', 'a board is none', `${HOST}/lightning/o/Opportunity/list?filterName=Recent&display=kanban`),
  ...noOpportunity(
    'S37',
    'a pipeline inspection is none',
    `${HOST}/lightning/o/Opportunity/pipelineInspection?filterName=Mine`,
  ),
  ...noOpportunity('S37', 'a report is none', `${HOST}/lightning/r/Report/00OQy0000000011IAA/view`),
  ...noOpportunity('S38', 'an account is none', `${HOST}/lightning/r/Account/001Qy0000000011IAA/view`),
  ...noOpportunity('S38', 'another object without its name is none', `${HOST}/lightning/r/00QQy0000000011IAA/view`),
  ...state(
    'S38',
    'fields of another object are not read at the address of an opportunity',
    { html: (l) => l.root(l.field({ api: 'Name', label: 'Name', value: '<b>Halden</b>', object: 'Account' })) },
    { obstacle: 'loading' },
  ),
  ...state(
    'S38',
    'fields of another object among the record’s own are not read',
    {
      html: (l) =>
        record(l, ROWS, l.field({ api: 'NextStep', label: 'Next Step', value: '<b>of a task</b>', object: 'Task' })),
    },
    whole,
  ),
  ...state(
    'S38',
    'the fields of a related opportunity on the page are not the record’s',
    {
      html: (l) =>
        record(
          l,
          ROWS,
          `<flexipage-component2 data-component-id="console_relatedRecord">${layout(l, OTHER)}</flexipage-component2>`,
        ),
    },
    whole,
  ),
  ...state(
    'S50',
    'a utility bar and a composer with fields of another record are not read',
    {
      html: (l) =>
        `${record(l, ROWS)}<div class="oneUtilityBar">${layout(l, OTHER)}</div><div class="forceDockingPanel">${layout(l, OTHER)}</div>`,
    },
    whole,
  ),
  ...state(
    'S50',
    'a composer within the page is not read',
    { html: (l) => record(l, ROWS, `<div class="forceDockingPanel">${layout(l, OTHER)}</div>`) },
    whole,
  ),
  ...state(
    'S53',
    'a zoomed page whose body has no height is read',
    {
      html: (l) => record(l, ROWS),
      prepare: (page) => page.body.setAttribute('style', 'height: 0; overflow: visible; zoom: 2'),
    },
    whole,
  ),
  ...state(
    'S26',
    'a page from right to left is read the same',
    { html: (l) => `<div dir="rtl">${record(l, ROWS)}</div>` },
    whole,
  ),
  ...state(
    'S39',
    'the page of a record that was deleted, or is not for this user, is refused',
    {
      title: 'Error | Salesforce',
      html: (l) =>
        `<div class="oneRecordHomeFlexipage2Wrapper">${l.component('flexipage-error', () => '<p>Insufficient access</p>')}</div>`,
    },
    { obstacle: 'no-access' },
  ),
  ...state(
    'S39',
    'a fault of Lightning itself is refused',
    {
      title: 'Lightning Experience | Salesforce',
      html: () => '<div class="oneApplicationError"><div class="content">Sorry to interrupt</div></div>',
    },
    { obstacle: 'no-access' },
  ),
  ...state(
    'S41',
    'a page without a record is waited for',
    { html: () => '<div id="auraLoadingBox"><p>Loading</p></div>' },
    { obstacle: 'loading' },
  ),
  ...state(
    'S41',
    'a record whose parts are all on their way is waited for',
    { html: (l) => l.root('<laf-progressive-container aria-busy="true"><p>…</p></laf-progressive-container>') },
    { obstacle: 'loading' },
  ),
  ...state(
    'S41',
    'a record whose header has no name yet is waited for',
    { html: (l) => l.root(l.header('') + layout(l, [])) },
    { obstacle: 'loading' },
  ),
  ...state(
    'S17',
    'a name that is empty is one that is not there yet',
    {
      html: (l) =>
        l.root(
          l.header('') + l.field({ ...NAME.draw(l), value: '<lightning-formatted-text></lightning-formatted-text>' }),
        ),
    },
    { obstacle: 'loading' },
  ),
];
