import type { FieldReading, FieldValue, ShownFormat } from '@/src/crm/reading';
import type { PageState } from '../page-state';
import { date, inCard, inStrip, inStripItem, money, plainBut, telling, unparsed, value } from './expected';
import { AMOUNT, CLOSE_DATE, NEXT_STEP, OWNER, STAGE, askedFor, shown, state } from './page';

interface Written {
  amount: string;
  close: string;
  amountLabel?: string;
  closeLabel?: string;
}

/** What the two tell of the user's format. */
type Told = readonly [dateOrder: ShownFormat['dateOrder'], decimal: ShownFormat['decimal']];

/** A deal whose amount and close date are written in one of the user's formats. */
function written(
  id: string,
  says: string,
  { amount, close, amountLabel = 'Amount', closeLabel = 'Close date' }: Written,
  means: { amount: FieldValue | 'decimal-sign' | 'format'; close: FieldValue | 'date-order' | 'format' },
  [dateOrder, decimal]: Told,
): PageState {
  const inAmount = { ...AMOUNT, label: amountLabel, text: amount };
  const inClose = { ...CLOSE_DATE, label: closeLabel, text: close };
  const read = (
    place: Parameters<typeof value>[0],
    words: string,
    meant: typeof means.amount | typeof means.close,
  ): FieldReading => {
    const plain = words.replace(/[\u00a0\u202f]/g, ' ');
    return typeof meant === 'string' ? unparsed(place, plain, meant) : value(place, plain, meant);
  };
  return state(
    id,
    says,
    { strip: [STAGE, inAmount, inClose] },
    {
      expected: telling(
        { dateOrder, decimal },
        plainBut({
          amount: read(inStrip(inAmount), amount, means.amount),
          closedate: read(inStripItem(inClose), close, means.close),
        }),
      ),
    },
  );
}

const EVENT = shown('event_on', 'Event on', '25/12/2026');

const NEW_YEAR = date('2026-12-31');

/** Dates and amounts as the user's format writes them; the words around them are in the user's language. */
export const FORMATS: readonly PageState[] = [
  written(
    'H21',
    'Portuguese of Brazil',
    { amount: 'R$ 1.500', close: '25/10/2026', amountLabel: 'Valor', closeLabel: 'Data de fechamento' },
    { amount: money(1500, 'BRL'), close: date('2026-10-25') },
    ['dmy', ','],
  ),
  written(
    'H22',
    'German',
    { amount: '1.234,56 €', close: '31.12.2026', amountLabel: 'Betrag', closeLabel: 'Abschlussdatum' },
    { amount: money(1234.56, 'EUR'), close: NEW_YEAR },
    ['dmy', ','],
  ),
  ...(
    [
      ['a narrow no-break space', '\u202f'],
      ['a no-break space', '\u00a0'],
      ['a space', ' '],
    ] as const
  ).map(([name, blank]) =>
    written(
      'H23',
      `French, thousands grouped by ${name}`,
      { amount: `1${blank}234,56${blank}€`, close: '31/12/2026', amountLabel: 'Montant' },
      { amount: money(1234.56, 'EUR'), close: NEW_YEAR },
      ['dmy', ','],
    ),
  ),
  written(
    'H24',
    'Swedish, the year first',
    { amount: '1\u00a0234,56 kr', close: '2026-12-31' },
    { amount: money(1234.56, null), close: NEW_YEAR },
    ['ymd', ','],
  ),
  written(
    'H24',
    'English of Canada, the year first',
    { amount: 'CA$1,234.56', close: '2026-12-31' },
    { amount: money(1234.56, 'CAD'), close: NEW_YEAR },
    ['ymd', '.'],
  ),
  written(
    'H25',
    'Japanese',
    { amount: 'JP¥1,234,567', close: '2026/12/31', amountLabel: '金額', closeLabel: 'クローズ日' },
    { amount: money(1_234_567, 'JPY'), close: NEW_YEAR },
    ['ymd', '.'],
  ),
  written(
    'H26',
    'Arabic digits',
    { amount: '\u200f١٬٢٣٤٫٥٦ ر.س', close: '\u200f٣١\u200f/١٢\u200f/٢٠٢٦' },
    { amount: 'format', close: 'format' },
    [null, null],
  ),
  written(
    'H27',
    'English words and a British date that could be American',
    { amount: '£1,234.56', close: '03/11/2026' },
    { amount: money(1234.56, 'GBP'), close: 'date-order' },
    [null, '.'],
  ),
  state(
    'H28',
    'the same, and another date that can only be British',
    {
      strip: [STAGE, AMOUNT, { ...CLOSE_DATE, text: '03/11/2026' }],
      left: [[OWNER, NEXT_STEP, shown('createdate', 'Create date', '25/10/2026 10:12 GMT+1', 'moment')]],
    },
    {
      asked: askedFor({ createdate: 'date' }),
      expected: telling(
        { dateOrder: 'dmy', decimal: '.' },
        plainBut({
          closedate: value(inStripItem(CLOSE_DATE), '03/11/2026', date('2026-11-03')),
          createdate: value(
            inCard(shown('createdate', 'Create date', '')),
            '25/10/2026 10:12 GMT+1',
            date('2026-10-25'),
          ),
        }),
      ),
    },
  ),
  state(
    'H28',
    'the same, and a British date in a property of the portal’s own, after the seller said that dates are American',
    {
      strip: [STAGE, AMOUNT, { ...CLOSE_DATE, text: '03/11/2026' }],
      left: [[OWNER, NEXT_STEP, EVENT]],
    },
    {
      asked: { ...askedFor({ event_on: 'date' }), format: { dateOrder: 'mdy', decimal: null } },
      expected: plainBut({
        closedate: value(inStripItem(CLOSE_DATE), '03/11/2026', date('2026-03-11')),
        event_on: unparsed(inCard(EVENT), '25/12/2026', 'format'),
      }),
    },
  ),
  written(
    'H29',
    'a deal in another currency',
    { amount: 'CA$12,000', close: '12/31/2026' },
    { amount: money(12_000, 'CAD'), close: NEW_YEAR },
    ['mdy', '.'],
  ),
  written(
    'H30',
    'yen without decimals',
    { amount: 'JP¥12,000', close: '12/31/2026' },
    { amount: money(12_000, 'JPY'), close: NEW_YEAR },
    ['mdy', '.'],
  ),
  written(
    'H31',
    'a negative amount with a real minus',
    { amount: '\u2212€1,234.56', close: '12/31/2026' },
    { amount: money(-1234.56, 'EUR'), close: NEW_YEAR },
    ['mdy', '.'],
  ),
  written(
    'H32',
    'a bare $ in a Canadian portal',
    { amount: '$12,000.00', close: '12/31/2026' },
    { amount: money(12_000, null), close: NEW_YEAR },
    ['mdy', '.'],
  ),
];
