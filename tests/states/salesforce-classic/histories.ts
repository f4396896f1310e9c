import type { PageHistory } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { PageState } from '../page-state';
import { classicPage, classicState, EMPTY, readRequired, required, stageHistory } from './classic-page';

const ENGLISH = ['Stage', 'Amount', 'Probability (%)', 'Expected Revenue', 'Close Date', 'Last Modified'];
const GERMAN = ['Phase', 'Betrag', 'Wahrscheinlichkeit (%)', 'Erwarteter Umsatz', 'Schlusstermin', 'Zuletzt geändert'];

/** Newest first, with the user's name before the moment. */
const ROWS = [
  ['Qualification', '$84,500.00', '20%', '$16,900.00', '12/31/2026', '11/16/2026, 9:14 AM'],
  ['Qualification', '$120,000.00', '20%', '$24,000.00', '10/31/2026', '10/13/2026, 8:00 AM'],
  ['Prospecting', EMPTY, '10%', EMPTY, '10/31/2026', '9/1/2026, 10:30 AM'],
] as const;

const day = (value: Day, since: Day) => ({ value: { type: 'date', day: value }, since }) as const;
const stage = (text: string, since: Day) => ({ value: { type: 'text', text }, since }) as const;
const dollars = (amount: number, since: Day) =>
  ({ value: { type: 'money', amount, currency: null, rounded: false }, since }) as const;

const told = (values: PageHistory['values'], complete: boolean): PageHistory => ({
  list: 'stage-history',
  complete,
  values,
});

const WHOLE = {
  StageName: told([stage('Prospecting', '2026-09-01'), stage('Qualification', '2026-10-13')], true),
  Amount: told(
    [{ value: null, since: '2026-09-01' }, dollars(120_000, '2026-10-13'), dollars(84_500, '2026-11-16')],
    true,
  ),
  CloseDate: told([day('2026-10-31', '2026-09-01'), day('2026-12-31', '2026-11-16')], true),
} as const;

function listState(says: string, more: string, pageHistory: Readonly<Record<string, PageHistory>> | null): PageState {
  return classicState({
    id: 'S45',
    says,
    html: classicPage({ rows: required(), more }),
    expected: { reads: readRequired(), ...(pageHistory && { pageHistory }) },
  });
}

/** The list below the record that tells of its past stages. */
export const HISTORY_STATES: readonly PageState[] = [
  listState('a stage history tells the whole past', stageHistory(ROWS, ENGLISH), WHOLE),
  listState('a stage history in another language tells nothing', stageHistory(ROWS, GERMAN), null),
  listState('the stage history of another record tells nothing', stageHistory(ROWS, ENGLISH, '006Qy000001HaLd'), null),
  listState(
    'a stage history that shows fewer rows than it counts tells since the oldest of them',
    stageHistory(ROWS.slice(0, 2), ENGLISH).replace('[2]', '[5+]'),
    {
      StageName: told([stage('Qualification', '2026-10-13')], false),
      Amount: told([dollars(120_000, '2026-10-13'), dollars(84_500, '2026-11-16')], false),
      CloseDate: told([day('2026-10-31', '2026-10-13'), day('2026-12-31', '2026-11-16')], false),
    },
  ),
];
