import { element } from '@/tests/crm/hubspot/markup';
import type { PageState } from '../page-state';
import { conflict, empty, inCard, inStrip, money, plainBut, telling, value } from './expected';
import { AMOUNT, NEXT_STEP, OWNER, STAGE, CLOSE_DATE, askedFor, shown, state } from './page';

const TYPE = shown('dealtype', 'Deal type', 'New Business', 'choice');
const PRIORITY = shown('hs_priority', 'Priority', 'High', 'choice');
const LESS = shown('amount', 'Amount', '€12,000.50', 'number');

/** The same display hook inside of itself, whatever the seed says. */
const NESTED = element(
  'span',
  { 'data-test-id': 'highlight-property-display-amount' },
  element('span', { 'data-test-id': 'highlight-property-display-amount' }, AMOUNT.text),
);

const COMPOSITE = element(
  'div',
  { 'data-test-id': 'highlight-property-item-amount-and-closedate' },
  element('span', {}, '€9 · 09/01/2031'),
  element('input', { value: '€9' }),
);

/** The highlight strip, and properties that stand in it and in a card. */
export const STRIP: readonly PageState[] = [
  state(
    'H1',
    'a default page of 2026 with everything filled',
    { left: [[OWNER, TYPE, PRIORITY, NEXT_STEP]] },
    {
      asked: askedFor({ dealtype: 'text', hs_priority: 'text' }),
      expected: plainBut({
        dealtype: value(inCard(TYPE), 'New Business'),
        hs_priority: value(inCard(PRIORITY), 'High'),
      }),
    },
  ),
  state(
    'H2',
    'amount is -- in the strip and nowhere else',
    { strip: [STAGE, shown('amount', 'Amount', '', 'number'), CLOSE_DATE] },
    { expected: plainBut({ amount: empty(inStrip(AMOUNT)) }) },
  ),
  state('H3', 'amount stands in the strip only', {}, { expected: plainBut({}) }),
  state(
    'H4',
    'amount stands in the strip and in a card, and both say the same',
    { left: [[OWNER, NEXT_STEP, AMOUNT]] },
    { expected: plainBut({ amount: value(inCard(AMOUNT), AMOUNT.text, money(236_000, 'EUR')) }) },
  ),
  state(
    'H5',
    'amount in the card is being edited, in the strip it is saved',
    { left: [[OWNER, NEXT_STEP, { ...LESS, unsaved: '€1' }]] },
    { expected: plainBut({}, [{ notice: 'editing' }]) },
  ),
  state(
    'H5',
    'amount in the card and in the strip differ',
    { left: [[OWNER, NEXT_STEP, LESS]] },
    {
      expected: telling(
        { dateOrder: 'mdy', decimal: '.' },
        plainBut({ amount: conflict(inCard(LESS), LESS.text, AMOUNT.text) }),
      ),
    },
  ),
  state(
    'H44',
    'an item of the strip is named after two properties',
    {},
    {
      expected: plainBut({}),
      prepare: (page) =>
        page.querySelector('[data-test-id="properties-list"]')?.insertAdjacentHTML('beforeend', COMPOSITE),
    },
  ),
  state(
    'H45',
    'a display hook is nested in itself',
    {},
    {
      expected: plainBut({}),
      prepare: (page) => {
        const display = page.querySelector('[data-test-id="highlight-property-item-amount"] [data-test-id]');
        if (display) display.outerHTML = NESTED;
      },
    },
  ),
  state(
    'H46',
    'a sticky copy of the strip stands in the strip itself',
    {},
    {
      expected: plainBut({}),
      prepare: (page) => {
        const copy = page.querySelector('[data-test-id="mini-highlight-container"]');
        if (copy) page.querySelector('[data-test-id="properties-list"]')?.after(copy);
      },
    },
  ),
  // Every page has the copy of the strip that sticks to the top, with an old name and another amount.
  state('H46', 'a sticky copy of the strip says something old', {}, { expected: plainBut({}) }),
];
