import { DATE_ORDERS } from '@/src/crm/reading';
import { recordState } from './page';
import { dateRow, editedRow, moneyRow, textRow, unparsedRow } from './rows';

const DAY = '2026-11-23';
const [DMY, MDY] = DATE_ORDERS;
const GERMAN = { dateOrder: DMY, decimal: ',' } as const;
const inLanguage =
  (language: string) =>
  (page: Document): void =>
    page.documentElement.setAttribute('lang', language);
/** As Lightning's own date input draws it. */
const DATE_HINT = '<div id="fmt-text" data-date-format>Format: 12/31/2024</div>';

/** Dates and amounts in the user's own format. */
export const FORMATS = [
  ...recordState(
    'S23',
    'a German page is read in its format',
    [
      moneyRow('1.234.567,50 €', 1_234_567.5, 'EUR', 'Betrag'),
      dateRow('CloseDate', '23.11.2026', DAY, 'Schlusstermin'),
      textRow('NextStep', 'Rückruf', 'Nächster Schritt'),
    ],
    { title: 'Brightwater | Opportunität | Salesforce', prepare: inLanguage('de'), shows: GERMAN },
  ),
  ...recordState(
    'S24',
    'an English page with German formats is read in these',
    [moneyRow('1.234.567,50 €', 1_234_567.5, 'EUR'), dateRow('CloseDate', '23.11.2026', DAY)],
    { prepare: inLanguage('en'), shows: GERMAN },
  ),
  ...recordState(
    'S24',
    'a German page with American formats is read in these',
    [moneyRow('$1,234,567.50', 1_234_567.5, null, 'Betrag'), dateRow('CloseDate', '11/23/2026', DAY, 'Schlusstermin')],
    { prepare: inLanguage('de'), shows: { dateOrder: MDY, decimal: '.' } },
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
  ...recordState(
    'S25',
    'a date that may mean two days is read by the sample below an input that is open',
    [dateRow('CloseDate', '05/04/2026', '2026-05-04'), editedRow('NextStep')],
    {
      more: DATE_HINT,
      notices: [{ notice: 'editing' }],
      format: { dateOrder: DMY, decimal: null },
      shows: { dateOrder: MDY, decimal: null },
    },
  ),
  ...recordState(
    'S25',
    'a date that somebody may have typed into a field of the organisation’s own does not go before the seller’s word',
    [dateRow('CloseDate', '05/04/2026', '2026-05-04'), unparsedRow('Event_on__c', 'date', '25/12/2026', 'format')],
    { format: { dateOrder: MDY, decimal: null } },
  ),
  ...recordState(
    'S25',
    'nor before a date in a field of Salesforce’s own',
    [
      dateRow('CloseDate', '05/04/2026', '2026-05-04'),
      dateRow('LastActivityDate', '12/31/2025', '2025-12-31'),
      unparsedRow('Event_on__c', 'date', '25/12/2026', 'format'),
    ],
    { shows: { dateOrder: MDY, decimal: null } },
  ),
  ...recordState(
    'S25',
    'where nothing else tells the order, such a date does',
    [dateRow('CloseDate', '05/04/2026', '2026-04-05'), dateRow('Event_on__c', '25/12/2026', '2026-12-25')],
    { shows: { dateOrder: DMY, decimal: null } },
  ),
  ...recordState('S26', 'a Japanese date is read', [dateRow('CloseDate', '2026/11/23', DAY)], {
    shows: { dateOrder: 'ymd', decimal: null },
  }),
  ...[
    ['an Arabic date', '٣١/١٢/٢٠٢٦'],
    ['a year of the Buddhist calendar', '31/12/2569'],
    ['a year of a Japanese era', '令和8年12月31日'],
    ['a year of a Japanese era in short', 'R8.12.31'],
    ['a year of the Persian calendar', '۱۴۰۵/۱۰/۱۰'],
  ].flatMap(([what, said = '']) =>
    recordState('S26', `${what} has no value`, [unparsedRow('CloseDate', 'date', said, 'format')]),
  ),
  ...recordState('S26', 'a year of two digits has no value', [unparsedRow('CloseDate', 'date', '31.12.26')]),
  ...recordState(
    'S26',
    'an Arabic date has a value when the seller named the order',
    [dateRow('CloseDate', '٣١/١٢/٢٠٢٦', '2026-12-31')],
    { format: { dateOrder: DMY, decimal: null } },
  ),
  ...recordState('S27', 'of two amounts the first is the deal’s', [moneyRow('USD 100.00 (EUR 90.00)', 100, 'USD')], {
    shows: { dateOrder: null, decimal: '.' },
  }),
];
