import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import type { PageState } from '../page-state';
import { classicField, classicPage, classicState, readRequired, RECORD, required } from './classic-page';

const LOGIN = `<div id="content"><form name="login"><input type="email" id="username"><input type="password" id="password"><input type="submit" id="Login" value="Log In"></form></div>`;
const FRAME = `<force-aloha-page><iframe name="vfFrameId_1764000000000" style="width: 600px; height: 400px" srcdoc="<p>Amount 1</p>"></iframe></force-aloha-page>`;
const USER = { dateFormat: 'M/d/yyyy', locale: 'en_US' };

type LightningState = Pick<PageState, 'id' | 'says' | 'html' | 'expected'> & { address?: string };

function lightningState(state: LightningState): PageState {
  return {
    address: `https://acme.lightning.force.com/lightning/r/Opportunity/${RECORD}/view`,
    title: 'Brightwater | Opportunity | Salesforce',
    asked: { fields: new Map(), format: UNKNOWN_FORMAT, today: '2026-11-23' },
    ...state,
  };
}

/** A record page of Lightning with nothing but its header and what is given. */
const lightningRecord = (more: string): string =>
  `<one-record-home-flexipage2><div style="height: 200px"><records-highlights2><h1>Opportunity</h1><lightning-formatted-text slot="primaryField">Brightwater</lightning-formatted-text></records-highlights2>${more}</div></one-record-home-flexipage2>`;

/** What stands between the address of a record and its fields, in both faces of Salesforce. */
export const OBSTACLE_STATES: readonly PageState[] = [
  lightningState({
    id: 'S39',
    says: "Lightning's error page for a record that is gone or not shared",
    html: `<div class="oneRecordHomeFlexipage2Wrapper"><flexipage-error><p>We couldn't find the record you're trying to access.</p></flexipage-error></div>`,
    expected: { obstacle: 'no-access' },
  }),
  lightningState({
    id: 'S39',
    says: 'an application error of Lightning',
    html: `<div class="oneApplicationError"><div class="content">Sorry to interrupt</div></div>`,
    expected: { obstacle: 'no-access' },
  }),
  lightningState({
    id: 'S39',
    says: 'an error page that is not seen, of a record that was left',
    html: `<div style="display: none" class="oneRecordHomeFlexipage2Wrapper"><flexipage-error><p>Gone</p></flexipage-error></div>`,
    expected: { obstacle: 'loading' },
  }),
  classicState({
    id: 'S39',
    says: 'a Classic page without a layout, as for a record that is gone: how it says so is not known',
    html: `<div id="bodyCell"><p>The record you attempted to access has been deleted.</p></div>`,
    expected: { obstacle: 'no-access' },
  }),
  classicState({
    id: 'S39',
    says: 'a Classic page with a layout in which nothing is where it was',
    html: classicPage({ rows: ['<td class="labelCol">Amount</td>'], user: USER }),
    wanted: {},
    expected: {
      reads: {
        Name: {
          status: 'value',
          value: { type: 'text', text: 'Brightwater' },
          text: 'Brightwater',
          label: null,
          hook: 'h2.pageDescription',
          surface: 'header',
        },
      },
      notices: [{ notice: 'layout-unknown' }],
    },
  }),
  lightningState({
    id: 'S40',
    says: "a login page at a record's address",
    html: LOGIN,
    expected: { obstacle: 'signed-out' },
  }),
  lightningState({
    id: 'S40',
    says: 'the login page where Salesforce has it',
    address: `https://acme.my.salesforce.com/?ec=302&startURL=%2F${RECORD}`,
    html: LOGIN,
    expected: 'no-opportunity',
  }),
  classicState({
    id: 'S40',
    says: "a login page at a Classic record's address",
    html: LOGIN,
    wanted: {},
    expected: { obstacle: 'signed-out' },
  }),
  lightningState({
    id: 'S47',
    says: 'a Visualforce page in place of the record page',
    html: FRAME,
    expected: { obstacle: 'in-frame' },
  }),
  lightningState({
    id: 'S47',
    says: "a record page whose fields stand in a Visualforce page's frame",
    html: lightningRecord(FRAME),
    expected: { obstacle: 'in-frame' },
  }),
  classicState({
    id: 'S47',
    says: 'a Classic layout with a Visualforce page among its fields: the fields are read, the frame is not',
    html: classicPage({
      user: USER,
      rows: [
        ...required(),
        '<td class="dataCol last col02" colspan="4"><iframe src="about:blank" title="DealScore"></iframe></td>',
      ],
    }),
    expected: { reads: readRequired() },
  }),
  classicState({
    id: 'S47',
    says: 'a Visualforce page with the record in its address',
    address: `https://acme--c.vf.force.com/apex/Deal?id=${RECORD}`,
    html: classicPage({ rows: [classicField({ element: 'opp3', label: 'Opportunity Name', value: 'Brightwater' })] }),
    expected: 'no-opportunity',
  }),
  classicState({
    id: 'S49',
    says: 'an experience site',
    address: `https://acme.my.site.com/${RECORD}`,
    html: classicPage({ rows: required() }),
    expected: 'no-opportunity',
  }),
];
