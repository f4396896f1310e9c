import type { PageState } from '../page-state';
import { ABSENT, inCard, LOADING, money, only, plainBut, value } from './expected';
import { AMOUNT, NEXT_STEP, OWNER, dealPage, inDocument, state } from './page';

const SKELETON = '<div data-test-id="property-input-skeleton"></div>';

const CARD = '[data-card-type="PROPERTIES_V3"] [data-test-id="crm-card-content"]';

const replaceIn =
  (selector: string, html: string) =>
  (page: Document): void => {
    for (const place of page.querySelectorAll(selector)) place.innerHTML = html;
  };

const unhooked = (html: string): string => html.replace(/ (?:data-[\w-]+|id|aria-labelledby)="[^"]*"/g, '');

/** Pages that are not ready, or will never be. */
export const TROUBLE: readonly PageState[] = [
  state('H58', 'nothing has been drawn', {}, { html: inDocument(''), expected: { obstacle: 'loading' } }),
  state('H58', 'the application has not started', {}, { html: '<main></main>', expected: { obstacle: 'loading' } }),
  state(
    'H58',
    'all cards are skeletons',
    {},
    { expected: { obstacle: 'loading' }, prepare: replaceIn('[data-test-id="crm-card-content"]', SKELETON) },
  ),
  state(
    'H59',
    'the strip is ready and the card is not',
    {},
    { expected: plainBut({ hs_next_step: LOADING, hubspot_owner_id: LOADING }), prepare: replaceIn(CARD, SKELETON) },
  ),
  state(
    'H59',
    'a value is still blank',
    {},
    {
      expected: plainBut({ amount: LOADING }),
      prepare: replaceIn('[data-test-id="highlight-property-item-amount"] > [data-test-id]', ''),
    },
  ),
  state(
    'H60',
    'the card says that there was a problem displaying its properties',
    {},
    {
      expected: plainBut({ hs_next_step: ABSENT, hubspot_owner_id: ABSENT }, [
        { notice: 'hooks-lost', hooks: ['list'] },
      ]),
      prepare: replaceIn(CARD, '<p>There was a problem displaying your properties.</p><button>Try again</button>'),
    },
  ),
  state(
    'H61',
    'the page says that the record is not there or not to be seen',
    {},
    {
      html: inDocument('<div><h1>You can’t see this record</h1><p>Ask an admin.</p></div>'),
      expected: only({}, [{ notice: 'layout-unknown' }]),
    },
  ),
  state(
    'H65',
    'all hooks are gone but the element of the application',
    {},
    {
      html: inDocument(unhooked(dealPage())),
      expected: only({}, [{ notice: 'layout-unknown' }]),
    },
  ),
  state('H65', 'all hooks are gone', {}, { html: unhooked(dealPage()), expected: { obstacle: 'loading' } }),
  state(
    'H76',
    'the window is narrow and the left column is not there',
    { middle: [[AMOUNT]] },
    {
      expected: only({
        amount: value(inCard(AMOUNT), AMOUNT.text, money(236_000, 'EUR')),
      }),
      prepare: (page) => {
        page.querySelector('#record-page-left-sidebar')?.remove();
        page.querySelector('[data-test-id="records-right-sidebar"]')?.remove();
      },
    },
  ),
  state(
    'H76',
    'the columns stand in another order',
    { left: [[OWNER, NEXT_STEP]] },
    {
      expected: plainBut({}),
      prepare: (page) => {
        const left = page.querySelector('#record-page-left-sidebar');
        left?.parentElement?.append(left);
      },
    },
  ),
];
