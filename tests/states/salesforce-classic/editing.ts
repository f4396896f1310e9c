import type { FieldReading } from '@/src/crm/reading';
import type { PageState } from '../page-state';
import { classicField, classicPage, classicState, link, readRequired, RECORD, required } from './classic-page';

const EDITING: FieldReading = { status: 'editing' };
const NOTICES = [{ notice: 'editing' }] as const;
const USER = { dateFormat: 'M/d/yyyy', locale: 'en_US' };

/** A cell as it is while its field is open: the value is still there, hidden, and the input stands in its place. */
const openCell = (element: string, label: string, saved: string, input: string): string =>
  `<td class="labelCol">${label}</td><td class="dataCol col02 inlineEditWrite" id="${element}_ilecell"><div id="${element}_ileinner" style="display: none">${saved}</div><div class="inlineEditDiv">${input}</div></td>`;

const dialog = (field: string): string =>
  `<div id="InlineEditDialog"><div id="InlineEditDialogContent">${field}</div><div id="InlineEditDialog_buttons"><input type="button" value="OK"></div></div>`;

export const EDITING_STATES: readonly PageState[] = [
  classicState({
    id: 'S46',
    says: 'a field that is open in its cell',
    html: classicPage({
      user: USER,
      rows: [...required(), openCell('opp10', 'Next Step', 'saved', '<input type="text" id="opp10" value="unsaved">')],
    }),
    expected: { reads: { ...readRequired(), NextStep: EDITING }, notices: NOTICES },
  }),
  classicState({
    id: 'S46',
    says: 'a lookup that is open in its cell',
    html: classicPage({
      user: USER,
      rows: [
        ...required(),
        openCell(
          'opp4',
          'Account Name',
          link('001Qy0000000011', 'Brightwater Utilities'),
          '<input type="hidden" id="opp4_lkid" value="001Qy0000000012"><span class="lookupInput"><input type="text" id="opp4" value="Halden"></span>',
        ),
      ],
    }),
    expected: { reads: { ...readRequired(), AccountId: EDITING }, notices: NOTICES },
  }),
  classicState({
    id: 'S46',
    says: 'a value that was changed in place and is not saved; the others are as they were',
    html: classicPage({
      user: USER,
      saving: true,
      rows: [
        ...required(),
        classicField({ element: 'opp10', label: 'Next Step', value: 'unsaved' }).replace(
          '<div id="opp10',
          '<div class="inlineEditModified" id="opp10',
        ),
      ],
    }),
    expected: { reads: { ...readRequired(), NextStep: EDITING }, notices: NOTICES },
  }),
  classicState({
    id: 'S46',
    says: 'a field that is open in the window for larger ones',
    html: classicPage({
      user: USER,
      rows: required(),
      more: dialog('<select id="opp11"><option>Closed Won</option></select>'),
    }),
    expected: { reads: { ...readRequired(['StageName']), StageName: EDITING }, notices: NOTICES },
  }),
  classicState({
    id: 'S46',
    says: 'a window that was closed again',
    html: classicPage({
      user: USER,
      rows: required(),
      more: `<div style="display: none">${dialog('<select id="opp11"><option>Closed Won</option></select>')}</div>`,
    }),
    expected: { reads: readRequired() },
  }),
  classicState({
    id: 'S46',
    says: 'the form',
    address: `https://acme.my.salesforce.com/${RECORD}/e?retURL=%2F${RECORD}`,
    html: `<div class="pbBody"><table class="detailList"><tbody><tr><td class="labelCol"><label for="opp3">Opportunity Name</label></td><td class="dataCol"><input id="opp3" value="unsaved"></td></tr></tbody></table></div>`,
    expected: 'no-opportunity',
  }),
  classicState({
    id: 'S46',
    says: 'a form at the address of a record: nothing is read from its inputs',
    html: classicPage({
      user: USER,
      name: 'Opportunity Edit',
      rows: [
        '<td class="labelCol"><label for="opp3">Opportunity Name</label></td><td class="dataCol"><input id="opp3" value="unsaved"></td>',
        '<td class="labelCol"><label for="opp11">Stage</label></td><td class="dataCol"><select id="opp11"><option>Closed Won</option></select></td>',
      ],
    }),
    wanted: {},
    expected: {
      reads: {
        'label:Opportunity Name': EDITING,
        'label:Stage': EDITING,
        Name: {
          status: 'value',
          value: { type: 'text', text: 'Opportunity Edit' },
          text: 'Opportunity Edit',
          label: null,
          hook: 'h2.pageDescription',
          surface: 'header',
        },
      },
      notices: NOTICES,
    },
  }),
  classicState({
    id: 'S51',
    says: 'the print view',
    address: `https://acme.my.salesforce.com/${RECORD}/p`,
    html: classicPage({ rows: required() }),
    expected: 'no-opportunity',
  }),
];

/** See `WITNESSED_ONCE`. */
export const DOUBTFUL_STATES: readonly PageState[] = [
  classicState({
    id: 'S46',
    says: 'a window of which nothing says for which field it is',
    html: classicPage({ user: USER, rows: required(), more: dialog('<div>…</div>') }),
    expected: { reads: { Name: EDITING, CloseDate: EDITING, StageName: EDITING }, notices: NOTICES },
  }),
  classicState({
    id: 'S46',
    says: 'a page that offers to save, and no field says that it was changed',
    html: classicPage({ user: USER, saving: true, rows: required() }),
    expected: { reads: { Name: EDITING, CloseDate: EDITING, StageName: EDITING }, notices: NOTICES },
  }),
];
