import type { PageHistory } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { Lightning } from '@/tests/browser/support/lightning';
import {
  FIELD_COLUMNS,
  nameless,
  relatedList,
  STAGE_COLUMNS,
  type ListColumn,
  type RelatedList,
} from '@/tests/browser/support/related-lists';
import { path } from '@/tests/browser/support/lightning';
import type { PageState } from '../page-state';
import { header, HEADER_READS, ID, layout, readsOf, record, state, STEPS } from './page';
import { NAME, ROWS, stageRow, textRow } from './rows';

const WHO = 'Dana Whitfield';

/** Newest first, as Salesforce shows them: the deal began in Prospecting, moved on twice, and was pushed three times. */
const STATES_ROWS = [
  ['Qualification', '€84,500.50', '20%', '€16,900.10', '12/31/2026', WHO, '11/16/2026, 9:14 AM'],
  ['Qualification', '€84,500.50', '20%', '€16,900.10', '11/30/2026', WHO, '11/2/2026, 4:40 PM'],
  ['Qualification', '€120,000.00', '20%', '€24,000.00', '11/30/2026', WHO, '10/13/2026, 8:00 AM'],
  ['Prospecting', '€120,000.00', '10%', '€12,000.00', '10/31/2026', WHO, '10/13/2026, 7:59 AM'],
  ['Prospecting', '', '10%', '', '9/30/2026', WHO, '9/1/2026, 10:30 AM'],
] as const;

const CHANGES_ROWS = [
  ['11/16/2026, 9:14 AM', 'CloseDate', WHO, '11/30/2026', '12/31/2026'],
  ['11/2/2026, 4:40 PM', 'Next Steps', WHO, 'Call', 'Recap'],
  ['10/13/2026, 8:00 AM', 'CloseDate', WHO, '10/31/2026', '11/30/2026'],
  ['10/13/2026, 8:00 AM', 'StageName', WHO, 'Prospecting', 'Qualification'],
  ['9/1/2026, 10:30 AM', 'Created.', WHO, '', ''],
] as const;

const day = (value: Day, since: Day) => ({ value: { type: 'date', day: value }, since }) as const;
const stage = (text: string, since: Day) => ({ value: { type: 'text', text }, since }) as const;
const euros = (amount: number, since: Day) =>
  ({ value: { type: 'money', amount, currency: 'EUR', rounded: false }, since }) as const;

type Histories = Readonly<Record<string, PageHistory>>;

const inStates = (values: PageHistory['values'], complete = true): PageHistory => ({
  list: 'stage-history',
  complete,
  values,
});
const inChanges = (values: PageHistory['values']): PageHistory => ({ list: 'field-history', complete: false, values });

const STAGES = [stage('Prospecting', '2026-09-01'), stage('Qualification', '2026-10-13')] as const;
const AMOUNTS = [
  { value: null, since: '2026-09-01' },
  euros(120_000, '2026-10-13'),
  euros(84_500.5, '2026-11-02'),
] as const;
const DAYS = [
  day('2026-09-30', '2026-09-01'),
  day('2026-10-31', '2026-10-13'),
  day('2026-11-30', '2026-10-13'),
  day('2026-12-31', '2026-11-16'),
] as const;

const ALL_STATES: Histories = { StageName: inStates(STAGES), Amount: inStates(AMOUNTS), CloseDate: inStates(DAYS) };
const ALL_CHANGES: Histories = {
  CloseDate: inChanges([
    day('2026-10-31', '2026-10-13'),
    day('2026-11-30', '2026-10-13'),
    day('2026-12-31', '2026-11-16'),
  ]),
  StageName: inChanges([stage('Prospecting', '2026-10-13'), stage('Qualification', '2026-10-13')]),
};

type Listed = Partial<RelatedList>;
const stageList =
  (list: Listed = {}) =>
  (l: Lightning): string =>
    relatedList(l, {
      list: 'OpportunityHistories',
      title: 'Stage History',
      record: ID,
      columns: STAGE_COLUMNS,
      rows: STATES_ROWS,
      ...list,
    });
const fieldList =
  (list: Listed = {}) =>
  (l: Lightning): string =>
    relatedList(l, {
      list: 'Histories',
      title: 'Opportunity Field History',
      record: ID,
      columns: FIELD_COLUMNS,
      rows: CHANGES_ROWS,
      ...list,
    });

/** A record page with related lists below its fields, and what they have to tell. */
function listState(says: string, lists: (l: Lightning) => string, told: Histories | null): readonly PageState[] {
  return state(
    'S3',
    says,
    { html: (l) => record(l, ROWS, lists(l)) },
    { reads: readsOf(ROWS), notices: [], ...(told && { pageHistory: told }) },
  );
}

const withRow = (at: number, column: number, text: string | null) =>
  STATES_ROWS.map((row, index) =>
    index === at ? row.map((said, place) => (place === column ? text : said)) : [...row],
  );

const GERMAN = ['Phase', 'Betrag', 'Wahrscheinlichkeit (%)', 'Erwarteter Umsatz', 'Schlusstermin', 'Wer', 'Wann'];
const inGerman: readonly ListColumn[] = STAGE_COLUMNS.map((column, at) => ({ ...column, heading: GERMAN[at] ?? '' }));

/** The related lists that tell of the record's past. */
export const HISTORIES = [
  ...listState('a stage history with all of its rows tells the whole past', stageList(), ALL_STATES),
  ...listState('a field history tells the past of the fields that were followed', fieldList(), ALL_CHANGES),
  ...listState(
    'of both lists the one that reaches further back tells',
    (l) => stageList()(l) + fieldList()(l),
    ALL_STATES,
  ),
  ...listState('a stage history is read by the names of its columns', stageList({ columns: inGerman }), ALL_STATES),
  ...listState(
    'a stage history without names is read by its English headings',
    stageList({ columns: nameless(STAGE_COLUMNS) }),
    ALL_STATES,
  ),
  ...listState(
    'a field history without names is read by its English headings',
    fieldList({ columns: nameless(FIELD_COLUMNS) }),
    ALL_CHANGES,
  ),
  ...listState(
    'a stage history without names in another language tells nothing',
    stageList({ columns: nameless(inGerman) }),
    null,
  ),
  ...listState(
    'a list that shows its newest rows only tells since the oldest of them',
    stageList({ rows: STATES_ROWS.slice(0, 2), count: '2+' }),
    {
      StageName: inStates([stage('Qualification', '2026-11-02')], false),
      Amount: inStates([euros(84_500.5, '2026-11-02')], false),
      CloseDate: inStates([day('2026-11-30', '2026-11-02'), day('2026-12-31', '2026-11-16')], false),
    },
  ),
  ...listState(
    'a list that is sorted the other way tells the same',
    stageList({ rows: STATES_ROWS.toReversed() }),
    ALL_STATES,
  ),
  ...listState('a cell that is not drawn yet is not an empty one', stageList({ rows: withRow(4, 1, null) }), {
    ...ALL_STATES,
    Amount: inStates(AMOUNTS.slice(1), false),
  }),
  ...listState(
    'a field history with a gap tells since the gap',
    fieldList({
      rows: [
        ['11/16/2026, 9:14 AM', 'CloseDate', WHO, '11/30/2026', '12/31/2026'],
        ['10/13/2026, 8:00 AM', 'CloseDate', WHO, '9/30/2026', '10/31/2026'],
      ],
    }),
    { CloseDate: inChanges([day('2026-11-30', '2026-11-16'), day('2026-12-31', '2026-11-16')]) },
  ),
  ...listState('an empty list tells nothing', stageList({ rows: [] }), null),
  ...listState(
    'a table of another kind tells nothing',
    fieldList({ list: 'OpportunityContactRoles', title: 'Contact Roles' }),
    null,
  ),
  ...state(
    'S3',
    'a list of another record beside the record’s own tells nothing',
    {
      html: (l) =>
        record(
          l,
          ROWS,
          fieldList({ list: 'OpportunityContactRoles' })(l) + stageList({ record: '006Qy000001HaLdIAK' })(l),
        ),
    },
    { reads: readsOf(ROWS), notices: [] },
  ),
  ...state(
    'S2',
    'a stage history beside fields that are not drawn tells by the names of its columns',
    {
      html: (l) => l.root(header(l) + layout(l, [NAME]) + stageList()(l)),
    },
    {
      reads: {
        ...readsOf([NAME]),
        ...HEADER_READS,
        ...Object.fromEntries([[NAME.api, NAME.reads]]),
        StageName: { status: 'absent' },
      },
      notices: [],
      pageHistory: ALL_STATES,
    },
  ),
  ...state(
    'S2',
    'a field history beside fields that are not drawn tells nothing: only their labels say which field changed',
    { html: (l) => l.root(header(l) + layout(l, [NAME]) + fieldList()(l)) },
    {
      reads: {
        ...readsOf([NAME]),
        ...HEADER_READS,
        ...Object.fromEntries([[NAME.api, NAME.reads]]),
        StageName: { status: 'absent' },
      },
      notices: [],
    },
  ),
];

/** Lists of which one thing alone says that they are not what they seem: without it they are lists like others. */
export const DOUBTFUL_HISTORIES = [
  ...listState(
    'a list that is sorted by something else tells nothing',
    stageList({ rows: [STATES_ROWS[1], STATES_ROWS[0], STATES_ROWS[2]] }),
    null,
  ),
  ...listState(
    'a row with a day that nobody can be sure of ends it',
    stageList({ rows: withRow(2, 6, 'mid-October') }),
    {
      StageName: inStates([stage('Qualification', '2026-11-02')], false),
      Amount: inStates([euros(84_500.5, '2026-11-02')], false),
      CloseDate: inStates([day('2026-11-30', '2026-11-02'), day('2026-12-31', '2026-11-16')], false),
    },
  ),
  ...listState(
    'a cell that cannot be read ends the past of its own field alone',
    stageList({ rows: withRow(2, 1, 'a lot') }),
    { ...ALL_STATES, Amount: inStates([euros(84_500.5, '2026-11-02')], false) },
  ),
  ...listState(
    'a list that ends with another value than the record has is not believed',
    stageList({ rows: withRow(0, 4, '1/31/2027') }),
    { StageName: inStates(STAGES), Amount: inStates(AMOUNTS) },
  ),
  ...listState('a list that is still on its way tells nothing', stageList({ busy: true }), null),
  ...state(
    'S3',
    'a label that two fields have says of neither that it changed',
    { html: (l) => record(l, [...ROWS, textRow('Forecast_Close__c', 'soon', 'CloseDate')], fieldList()(l)) },
    {
      reads: readsOf([...ROWS, textRow('Forecast_Close__c', 'soon', 'CloseDate')]),
      notices: [],
      pageHistory: { StageName: inChanges([stage('Prospecting', '2026-10-13'), stage('Qualification', '2026-10-13')]) },
    },
  ),
];

const GERMAN_STEPS = STEPS.map(([name, label]) => [name, label === 'Prospecting' ? 'Erstkontakt' : label] as const);
const TRANSLATED = STATES_ROWS.map((row) => row.map((said) => (said === 'Prospecting' ? 'Erstkontakt' : said)));

/** Pages on which only the path says which stages the texts of a list are. */
export const TRANSLATED_HISTORIES = state(
  'S23',
  'the stages of a list have the names that the path gives them',
  {
    html: (l) =>
      l.root(header(l) + path(GERMAN_STEPS, 'Qualification') + layout(l, ROWS) + stageList({ rows: TRANSLATED })(l)),
  },
  { reads: readsOf(ROWS), notices: [], pageHistory: ALL_STATES },
);

export const NO_PATH_HISTORIES = state(
  'S22',
  'without a path the stages of a list are the texts that they are',
  {
    html: (l) =>
      l.root(header(l) + layout(l, [NAME, stageRow('Qualification')]) + stageList({ rows: TRANSLATED.slice(1) })(l)),
  },
  {
    reads: { ...readsOf([NAME]), StageName: { ...stageRow('Qualification').reads } },
    notices: [],
    pageHistory: {
      StageName: inStates([stage('Erstkontakt', '2026-09-01'), stage('Qualification', '2026-10-13')]),
      Amount: inStates(AMOUNTS),
      CloseDate: inStates(DAYS.slice(0, 3)),
    },
  },
);
