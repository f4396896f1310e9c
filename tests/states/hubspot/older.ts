import { highlightStrip } from '@/tests/crm/hubspot/highlight-strip';
import { cardOf2024, oldAssociation, pageOf2019, pageOf2021 } from '@/tests/crm/hubspot/older-pages';
import type { PageState } from '../page-state';
import {
  date,
  EDITING,
  empty,
  inCard,
  inStripControl,
  inStripItem,
  inStrip,
  inTitle,
  money,
  only,
  value,
} from './expected';
import {
  AMOUNT,
  CLOSE_DATE,
  NAME,
  NEXT_STEP,
  OWNER,
  STAGE,
  drawing,
  inDocument,
  leftColumn,
  recordOf,
  shown,
  state,
} from './page';

const HEAD = { name: NAME.text, amount: '$236,000.00', closeDate: '11/19/2026' };
const inHead = (hook: string): Parameters<typeof value>[0] => ({ surface: 'strip', hook, label: null });
const ELSE = [
  shown('amount', 'Amount', '€1'),
  shown('name', 'Name', 'A company'),
  shown('hs_next_step', 'Next', 'Other'),
];

/** Generations of the page before 2026. */
export const OLDER: readonly PageState[] = [
  state(
    'H62',
    'a page of 2019',
    {},
    {
      html: inDocument(pageOf2019([NAME, AMOUNT, CLOSE_DATE, { ...NEXT_STEP, text: '' }]) + oldAssociation(ELSE)),
      expected: only({
        dealname: value(inCard(NAME), NAME.text),
        amount: value(inCard(AMOUNT), AMOUNT.text, money(236_000, 'EUR')),
        closedate: value(inCard(CLOSE_DATE), CLOSE_DATE.text, date('2026-11-19')),
        hs_next_step: empty(inCard(NEXT_STEP), ''),
      }),
    },
  ),
  state(
    'H62',
    'a page of 2021',
    {},
    {
      html: inDocument(pageOf2021(HEAD, [OWNER, STAGE, NEXT_STEP]) + oldAssociation(ELSE)),
      expected: only({
        dealname: value(inHead('[data-selenium-test="highlightTitle"]'), NAME.text),
        amount: value(inHead('[data-selenium-test="currency-component-loaded"]'), HEAD.amount, money(236_000, null)),
        closedate: value(
          inHead('[data-selenium-test="DealHighlightDetailsCloseDateInput"]'),
          '11/19/2026',
          date('2026-11-19'),
        ),
        hubspot_owner_id: value(inCard(OWNER), OWNER.text),
        dealstage: value(inCard(STAGE), STAGE.text),
        hs_next_step: value(inCard(NEXT_STEP), NEXT_STEP.text),
      }),
    },
  ),
  state(
    'H62',
    'a page of 2021 whose next step is being edited',
    {},
    {
      html: inDocument(pageOf2021(HEAD, [NEXT_STEP])),
      expected: only(
        {
          dealname: value(inHead('[data-selenium-test="highlightTitle"]'), NAME.text),
          amount: value(inHead('[data-selenium-test="currency-component-loaded"]'), HEAD.amount, money(236_000, null)),
          closedate: value(
            inHead('[data-selenium-test="DealHighlightDetailsCloseDateInput"]'),
            '11/19/2026',
            date('2026-11-19'),
          ),
          hs_next_step: EDITING,
        },
        [{ notice: 'editing' }],
      ),
      prepare: (page) => {
        const area = page.querySelector('textarea');
        if (area) area.value = 'Typed';
      },
    },
  ),
  state(
    'H63',
    'a page of 2024 with text areas',
    {},
    {
      html: inDocument(
        leftColumn(
          highlightStrip(drawing(), recordOf({}), 'default') +
            cardOf2024([OWNER, NEXT_STEP, shown('amount', 'Amount', '€236,000.00')]),
        ),
      ),
      expected: only({
        dealname: value(inTitle, NAME.text),
        amount: value(inCard(AMOUNT), AMOUNT.text, money(236_000, 'EUR')),
        closedate: value(inStripItem(CLOSE_DATE), CLOSE_DATE.text, date('2026-11-19')),
        dealstage: value(inStripControl(STAGE), STAGE.text),
        hubspot_owner_id: value(inCard(OWNER), OWNER.text),
        hs_next_step: value(inCard(NEXT_STEP), NEXT_STEP.text),
      }),
    },
  ),
  state(
    'H63',
    'a page of 2024 whose text area holds text that is not saved',
    {},
    {
      html: inDocument(
        leftColumn(highlightStrip(drawing(), recordOf({ strip: [AMOUNT] }), 'default') + cardOf2024([NEXT_STEP])),
      ),
      expected: only(
        {
          dealname: value(inTitle, NAME.text),
          amount: value(inStrip(AMOUNT), AMOUNT.text, money(236_000, 'EUR')),
          hs_next_step: EDITING,
        },
        [{ notice: 'editing' }],
      ),
      prepare: (page) => {
        const area = page.querySelector('textarea');
        if (area) area.value = 'Typed';
      },
    },
  ),
];
