import { DATE_ORDERS } from '@/src/crm/reading';
import { recordState } from './page';
import { dateRow, moneyRow, unparsedRow } from './rows';

const DAY = '2026-11-23';
const [DMY, MDY] = DATE_ORDERS;

/** Dates and amounts in the user's own format. */
export const FORMATS = [
  ...recordState('S23', 'a German page is read in its format', [
    moneyRow('1.234.567,50 €', 1_234_567.5, 'EUR'),
    dateRow('CloseDate', '23.11.2026', DAY),
  ]),
  ...recordState('S24', 'an English page with German formats is read in these', [
    moneyRow('1.234.567,50 €', 1_234_567.5, 'EUR'),
    dateRow('CloseDate', '23.11.2026', DAY),
  ]),
  ...recordState(
    'S24',
    'a German page with American formats is read in these',
    [moneyRow('$1,234,567.50', 1_234_567.5, null), dateRow('CloseDate', '11/23/2026', DAY)],
    { prepare: (page) => page.documentElement.setAttribute('lang', 'de') },
  ),
  ...recordState('S25', 'a date that may mean two days has no value', [unparsedRow('CloseDate', 'date', '05/04/2026')]),
  ...recordState(
    'S25',
    'a date that may mean two days has one when the seller named the order',
    [dateRow('CloseDate', '05/04/2026', '2026-05-04')],
    { format: { dateOrder: MDY, decimal: null } },
  ),
  ...recordState(
    'S25',
    'a date that may mean two days has the other one in the other order',
    [dateRow('CloseDate', '05/04/2026', '2026-04-05')],
    { format: { dateOrder: DMY, decimal: null } },
  ),
  ...recordState('S26', 'a Japanese date is read', [dateRow('CloseDate', '2026/11/23', DAY)]),
  ...recordState('S27', 'of two amounts the first is the deal’s', [moneyRow('USD 100.00 (EUR 90.00)', 100, 'USD')]),
];
