import type { PageHistory } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { PageState } from '../page-state';
import { date, empty, inCard, plainBut, unparsed, value } from './expected';
import { NEXT_STEP, OWNER, shown, state } from './page';

const FIRST = shown('hs_v2_date_entered_appointmentscheduled', 'Date entered “Appointment”', '10/13/2026', 'date');
const SECOND = shown('hs_v2_date_entered_qualifiedtobuy', 'Date entered “Qualified”', '', 'date');
const FIFTH = shown('hs_v2_date_entered_contractsent', 'Date entered “Contract Sent”', '11/2/2026', 'date');
const OLD_FIFTH = shown('hs_date_entered_contractsent', 'Date entered “Contract Sent” (old)', '9/2/2026', 'date');
const CURRENT = shown('hs_v2_date_entered_current_stage', 'Date entered current stage', '11/2/2026', 'date');
const UNSURE = { ...SECOND, text: 'last week' };

const entered = (stage: string, since: Day): PageHistory['values'][number] => ({
  value: { type: 'text', text: stage },
  since,
});

const told = (values: PageHistory['values'], never: readonly string[]): Readonly<Record<string, PageHistory>> => ({
  dealstage: { list: 'date-entered', complete: false, values, never },
});

const READ = {
  [FIRST.name]: value(inCard(FIRST), FIRST.text, date('2026-10-13')),
  [FIFTH.name]: value(inCard(FIFTH), FIFTH.text, date('2026-11-02')),
};

const IN_ORDER = [entered('appointmentscheduled', '2026-10-13'), entered('contractsent', '2026-11-02')] as const;

/** Properties with the days on which the deal came into its stages. */
export const STAGE_DATES: readonly PageState[] = [
  state(
    'H6',
    'the dates of its stages tell where the deal was, and where it never was',
    { left: [[OWNER, NEXT_STEP, FIFTH, SECOND, FIRST]] },
    {
      expected: {
        ...asRead({ ...READ, [SECOND.name]: empty(inCard(SECOND)) }),
        pageHistory: told(IN_ORDER, ['qualifiedtobuy']),
      },
    },
  ),
  state(
    'H6',
    'of a stage with both of its properties the newer one tells',
    { left: [[OWNER, NEXT_STEP, OLD_FIFTH, FIFTH, FIRST]] },
    {
      expected: {
        ...asRead({ ...READ, [OLD_FIFTH.name]: value(inCard(OLD_FIFTH), OLD_FIFTH.text, date('2026-09-02')) }),
        pageHistory: told(IN_ORDER, []),
      },
    },
  ),
  state(
    'H6',
    'a stage whose date nobody can be sure of may have been entered or not',
    { left: [[OWNER, NEXT_STEP, FIRST, UNSURE, FIFTH]] },
    {
      expected: {
        ...asRead({ ...READ, [SECOND.name]: unparsed(inCard(SECOND), UNSURE.text, 'format') }),
        pageHistory: told(IN_ORDER, []),
      },
    },
  ),
  state(
    'H6',
    'the date of the current stage tells of no stage by name',
    { left: [[OWNER, NEXT_STEP, CURRENT]] },
    { expected: asRead({ [CURRENT.name]: value(inCard(CURRENT), CURRENT.text) }) },
  ),
  state(
    'H6',
    'stages that were never entered tell nothing by themselves',
    { left: [[OWNER, NEXT_STEP, SECOND]] },
    { expected: asRead({ [SECOND.name]: empty(inCard(SECOND)) }) },
  ),
];

function asRead(reads: Parameters<typeof plainBut>[0]): Exclude<ReturnType<typeof plainBut>, 'no-opportunity'> {
  const expected = plainBut(reads);
  if (expected === 'no-opportunity') throw new Error('A plain page is a deal’s.');
  return expected;
}
