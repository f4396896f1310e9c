import { element } from '@/tests/crm/hubspot/markup';
import { allPropertiesPanel, previewPanel } from '@/tests/crm/hubspot/overlays';
import type { PageState } from '../page-state';
import { inPanel, plainBut, value } from './expected';
import { AMOUNT, NEXT_STEP, OWNER, STAGE, askedFor, drawing, recordOf, shown, state } from './page';

const PEN = drawing();
const COMPETITOR = shown('competitor', 'Competitor', 'Routara');

const OTHER = recordOf({
  name: shown('dealname', 'Deal name', 'Meridian Foods – cold chain alerts'),
  strip: [
    { ...STAGE, text: 'Closed Lost' },
    { ...AMOUNT, text: '€1' },
  ],
  left: [[OWNER, NEXT_STEP, shown('only_there', 'Only there', 'of another deal')]],
});

/** Labels and values of the past, without names. */
const HISTORY = element(
  'div',
  { role: 'dialog' },
  element(
    'table',
    { 'data-test-id': 'property-info-table' },
    ...['Amount', 'Close date', 'Next step'].map((label) =>
      element(
        'tr',
        { 'data-test-id': 'property-info-table-row' },
        element('td', { 'data-test-id': 'property-label-cell' }, label),
        element('td', {}, '€999,999'),
      ),
    ),
  ),
);

const frame = (name: string, src: string): string => element('iframe', { name, 'data-src': src, title: 'Create deal' });

const CREATE = element(
  'div',
  { role: 'dialog' },
  element('div', { 'data-test-id': 'property-input-amount' }, element('input', { value: '5' })),
  frame('nav-components:nav-object-create', '/object-builder/48210977/0-3/embed'),
);

const VENDOR = element(
  'div',
  { 'data-card-type': 'CRM_EXTENSION', 'data-test-id': 'card-wrapper-CRM_EXTENSION/77' },
  element('div', { 'data-test-id': 'crm-card-content' }, element('p', {}, 'Amount'), element('p', {}, '€4')),
);

/** What stands on top of a deal, or beside it, and says something else. */
export const OVERLAYS: readonly PageState[] = [
  state(
    'H42',
    'the panel of all properties is open, most of it skeletons',
    { behind: allPropertiesPanel(PEN, recordOf({ left: [[NEXT_STEP, COMPETITOR]], strip: [] })) },
    {
      asked: askedFor({ competitor: 'text' }),
      expected: plainBut({ competitor: value(inPanel(COMPETITOR), 'Routara') }),
    },
  ),
  state('H43', 'the history of a property is open', { behind: HISTORY }, { expected: plainBut({}) }),
  state(
    'H43',
    'the history of a property is open inside the record',
    { inMiddle: HISTORY },
    { expected: plainBut({}) },
  ),
  state(
    'H51',
    'the preview of another deal stands on top, outside of the record',
    { behind: previewPanel(PEN, OTHER) },
    { expected: plainBut({}) },
  ),
  state(
    'H51',
    'the preview of another deal stands on top, inside of the record',
    { inRecord: previewPanel(PEN, OTHER) },
    { expected: plainBut({}) },
  ),
  state(
    'H51',
    'the newer preview of another deal stands in a column of the record',
    { inMiddle: element('div', { 'data-test-id': 'IndexPageInlineSidebar' }, previewPanel(PEN, OTHER)) },
    { expected: plainBut({}) },
  ),
  state('H56', 'the dialog that creates a deal is open', { behind: CREATE }, { expected: plainBut({}) }),
  state(
    'H56',
    'the dialog that creates a deal is open inside the record',
    { inRecord: CREATE },
    { expected: plainBut({}) },
  ),
  state(
    'H57',
    'the frame for calls is open',
    {
      behind: frame('calling', '/calling-integration-popup-ui/48210977'),
      inRecord: frame('calling', '/calling/48210977'),
    },
    { expected: plainBut({}) },
  ),
  // Every page has a hidden tab of activities and a summary by AI that write like fields.
  state('H66', 'a hidden tab of activities writes like fields', {}, { expected: plainBut({}) }),
  state('H67', 'a summary by AI names a wrong amount', {}, { expected: plainBut({}) }),
  state('H67', 'a card of another vendor says “Amount”', { inMiddle: VENDOR }, { expected: plainBut({}) }),
];
