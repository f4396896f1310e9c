import type { PageNotice } from '@/src/crm/reading';
import { path, type Lightning } from '@/tests/browser/support/lightning';
import { ABSENT, header, HEADER_READS, layout, onPath, PATH, readsOf, record, recordState, state, STEPS } from './page';
import { NEXT_STEP, ROWS, STAGE, textRow } from './rows';

const UNOPENED: readonly PageNotice[] = [{ notice: 'tab-not-opened', tab: 'Details' }];
const OVERFLOW = (l: Lightning): string =>
  l.tabs('never').replace('<li class="" data-tab-value="detailTab">', '<li data-overflow data-tab-value="detailTab">');
const OWN_FIELD = textRow('Champion__c', 'Priya Raman', 'Champion');

const onlyHeader = {
  ...readsOf([]),
  ...HEADER_READS,
  StageName: onPath('Qualification', 'Qualification', null),
  Amount: ABSENT,
  CloseDate: ABSENT,
  NextStep: ABSENT,
};

/** Which tab of the page is open, and on which kind of layout its fields stand. */
export const TABS = [
  ...recordState('S1', 'the Details tab of a standard app is read whole', ROWS, { more: (l) => l.tabs('opened') }),
  ...state(
    'S2',
    'a Details tab that was never opened leaves the header and the path',
    { html: (l) => l.root(header(l) + PATH + l.tabs('never')) },
    { reads: onlyHeader, notices: UNOPENED },
  ),
  ...state(
    'S3',
    'fields of a Details tab that was left again are read though they have no size',
    {
      html: (l) => l.root(`${header(l)}${l.tabs('left')}<div hidden>${layout(l, ROWS)}</div>`),
    },
    { reads: readsOf(ROWS, { StageName: STAGE.reads }), notices: [] },
  ),
  ...state(
    'S4',
    'a Details tab under "More" that was never opened is named',
    { html: (l) => l.root(header(l) + PATH + OVERFLOW(l)) },
    { reads: onlyHeader, notices: UNOPENED },
  ),
  ...state(
    'S5',
    'a page of Dynamic Forms alone is read whole',
    {
      html: (l) =>
        l.root(
          header(l) +
            PATH +
            [...ROWS, OWN_FIELD]
              .map((row) => l.formField(row.draw(l), `Record${row.api.replace('__', '_')}Field`))
              .join(''),
        ),
    },
    { reads: readsOf([...ROWS, OWN_FIELD]), notices: [] },
  ),
  ...state(
    'S6',
    'a field in Dynamic Forms and on the layout has one value, and a conflict when the two differ',
    {
      html: (l) =>
        record(
          l,
          ROWS,
          l.field(NEXT_STEP.draw(l), 'dynamic') +
            l.field({ ...OWN_FIELD.draw(l) }, 'dynamic') +
            l.field(textRow('Champion__c', 'Jonas Brandt', 'Champion').draw(l)),
        ),
    },
    {
      reads: readsOf(ROWS, {
        Champion__c: {
          status: 'conflict',
          other: 'Jonas Brandt',
          text: 'Priya Raman',
          label: 'Champion',
          hook: '[data-target-selection-name="sfdc:RecordField.Opportunity.Champion__c"]',
          surface: 'field',
        },
      }),
      notices: [],
    },
  ),
  ...state(
    'S19',
    'another template with the fields before the header is read the same',
    {
      html: (l) =>
        l.root(
          `<flexipage-record-home-three-col-template-desktop2><div slot="main">${layout(l, ROWS)}</div>
           <div slot="header">${header(l)}</div><div slot="subheader">${path(STEPS, 'Qualification')}</div>
           </flexipage-record-home-three-col-template-desktop2>`,
        ),
    },
    { reads: readsOf(ROWS), notices: [] },
  ),
  ...state(
    'S19',
    'a layout that was generated for another record type is read the same',
    {
      html: (l) =>
        l.root(
          header(l) +
            PATH +
            l.component(
              'forcegenerated-detailpanel_opportunity___012qy0000000099iaa___full___view___recordlayout2',
              () => layout(l, ROWS),
            ),
        ),
    },
    { reads: readsOf(ROWS), notices: [] },
  ),
];
