import { element } from '@/tests/crm/hubspot/markup';
import type { PageState } from '../page-state';
import {
  ABSENT,
  EDITING,
  LOADING,
  conflict,
  date,
  empty,
  inCard,
  inOwnerBox,
  plainBut,
  unparsed,
  value,
} from './expected';
import { NEXT_STEP, OWNER, askedFor, shown, state } from './page';

const EMPTY_STEP = { ...NEXT_STEP, text: '' };
const CLOSE_IN_CARD = shown('contract_date', 'Contract date', '12/31/2026', 'date');

/** Puts other markup where a property's value stands. */
const fill =
  (property: string, html: string) =>
  (page: Document): void => {
    const place = page.querySelector(`[data-selenium-test="property-input-${property}"]`);
    if (place) place.innerHTML = html;
  };

const setOwner =
  (text: string) =>
  (page: Document): void =>
    page.querySelector('[data-test-id="hubspot_owner_id"] [aria-labelledby]')?.replaceChildren(text);

const NO_OWNER = [
  'No owner',
  'Kein Eigentümer',
  'Aucun propriétaire',
  'Sin propietario',
  'Nenhum proprietário',
  '所有者なし',
  'Geen eigenaar',
  'Nessun proprietario',
];

const LEFT = [
  'Dana Whitfield (Deactivated User)',
  'Dana Whitfield (Deaktivierter Benutzer)',
  'Dana Whitfield (Utilisateur désactivé)',
  'Dana Whitfield (Usuario desactivado)',
  'Dana Whitfield (Usuário desativado)',
  'Dana Whitfield（無効化されたユーザー）',
  'Dana Whitfield (Gedeactiveerde gebruiker)',
  'Dana Whitfield (Utente disattivato)',
];

/** The rows of property cards. */
export const ROWS: readonly PageState[] = [
  state('H6', 'next step is not in the layout', { left: [[OWNER]] }, { expected: plainBut({ hs_next_step: ABSENT }) }),
  state(
    'H7',
    'next step is empty',
    { left: [[OWNER, EMPTY_STEP]] },
    { expected: plainBut({ hs_next_step: empty(inCard(NEXT_STEP)) }) },
  ),
  // Nobody can tell this from an empty field.
  state(
    'H8',
    'next step is literally --',
    { left: [[OWNER, { ...NEXT_STEP, text: '--' }]] },
    { expected: plainBut({ hs_next_step: empty(inCard(NEXT_STEP)) }) },
  ),
  state('H9', 'the owner is bare text', {}, { expected: plainBut({}) }),
  ...NO_OWNER.map((words) =>
    state(
      'H10',
      `nobody owns the deal: ${words}`,
      {},
      { expected: plainBut({ hubspot_owner_id: empty(inOwnerBox, words) }), prepare: setOwner(words) },
    ),
  ),
  state(
    'H10',
    'nobody owns the deal, in a language we do not know',
    {},
    {
      expected: plainBut({ hubspot_owner_id: value(inOwnerBox, 'Ingen ejer') }),
      prepare: setOwner('Ingen ejer'),
    },
  ),
  ...['', '4211037', 'Unknown'].map((words) =>
    state(
      'H11',
      `the owner is still “${words}”`,
      {},
      { expected: plainBut({ hubspot_owner_id: LOADING }), prepare: setOwner(words) },
    ),
  ),
  ...LEFT.map((words) =>
    state('H12', `the owner has left: ${words}`, {}, { expected: plainBut({}), prepare: setOwner(words) }),
  ),
  state(
    'H33',
    'the property card stands in the middle column',
    { left: [], middle: [[OWNER, NEXT_STEP]] },
    { expected: plainBut({}) },
  ),
  state(
    'H34',
    'two cards show the same property and agree',
    { left: [[OWNER, NEXT_STEP], [NEXT_STEP]] },
    { expected: plainBut({}) },
  ),
  state(
    'H34',
    'two cards show the same property and disagree',
    { left: [[OWNER, NEXT_STEP], [{ ...NEXT_STEP, text: 'Call them' }]] },
    { expected: plainBut({ hs_next_step: conflict(inCard(NEXT_STEP), NEXT_STEP.text, 'Call them') }) },
  ),
  state(
    'H35',
    'a card that an admin made has a number for an id',
    { left: [[OWNER], [NEXT_STEP, CLOSE_IN_CARD]] },
    {
      asked: askedFor({ contract_date: 'date' }),
      expected: plainBut({ contract_date: value(inCard(CLOSE_IN_CARD), '12/31/2026', date('2026-12-31')) }),
    },
  ),
  state(
    'H39',
    'a card is folded',
    { left: [[OWNER, NEXT_STEP]] },
    {
      expected: plainBut({ hs_next_step: ABSENT, hubspot_owner_id: ABSENT }, [
        { notice: 'cards-blank', cards: ['About this deal'] },
      ]),
      prepare: (page) =>
        page.querySelector('[data-card-type="PROPERTIES_V3"] [data-test-id="crm-card-content"]')?.remove(),
    },
  ),
  ...(
    [
      ['H69', 'a choice of several with commas in them', 'A, B; C', 'A, B; C'],
      ['H69', 'a choice of several as badges', badges('Paris, France', 'Lyon'), 'Paris, France\nLyon'],
      ['H70', 'a text with line breaks', 'First<br>second<br><br>third', 'First\nsecond\n\nthird'],
      [
        'H71',
        'a rich text',
        '<p><b>Call</b> the <i>CFO</i></p><ul><li>one</li><li>two</li></ul>',
        'Call the CFO\none\ntwo',
      ],
      [
        'H72',
        'an address of a page with a button',
        '<a href="https://example.com">example.com</a><button>Open</button>',
        'example.com',
      ],
      ['H72', 'a phone number with a button', '<span>+49 30 1234</span><button>Call</button>', '+49 30 1234'],
    ] as const
  ).map(([id, says, html, words]) =>
    state(
      id,
      says,
      {},
      { expected: plainBut({ hs_next_step: value(inCard(NEXT_STEP), words) }), prepare: fill('hs_next_step', html) },
    ),
  ),
  state(
    'H69',
    'a choice of several is no number, though each of its answers is one',
    { left: [[OWNER, NEXT_STEP, shown('sites', 'Sites', '')]] },
    {
      asked: askedFor({ sites: 'number' }),
      expected: plainBut({ sites: unparsed(inCard(shown('sites', 'Sites', '')), '1\n200', 'format') }),
      prepare: fill('sites', badges('1', '200')),
    },
  ),
  state(
    'H73',
    'next step holds text that is not saved',
    { left: [[OWNER, { ...NEXT_STEP, unsaved: 'Typed' }]] },
    { expected: plainBut({ hs_next_step: EDITING }, [{ notice: 'editing' }]) },
  ),
  state(
    'H73',
    'the stage was picked and is not saved',
    { strip: [{ ...shown('dealstage', 'Deal stage', 'Contract Sent', 'choice'), unsaved: 'Closed Won' }] },
    {
      expected: plainBut({ dealstage: EDITING, amount: ABSENT, closedate: ABSENT }, [{ notice: 'editing' }]),
    },
  ),
  state(
    'H73',
    'the cursor stands in the close date',
    {},
    {
      expected: plainBut({ closedate: EDITING }, [{ notice: 'editing' }]),
      prepare: (page) => {
        const input = page.querySelector('[data-test-id="highlight-property-item-closedate"] input');
        if (input instanceof HTMLInputElement) input.focus();
      },
    },
  ),
  state(
    'H73',
    'another date was typed and the cursor has left',
    {},
    {
      expected: plainBut({ closedate: EDITING }, [{ notice: 'editing' }]),
      prepare: (page) => {
        const input = page.querySelector('[data-test-id="highlight-property-item-closedate"] input');
        if (input instanceof HTMLInputElement) input.value = '12/24/2026';
      },
    },
  ),
];

function badges(...texts: readonly string[]): string {
  return texts
    .map((words) => element('span', { 'data-component-name': 'UITag', 'data-test-id': 'badge' }, words))
    .join('');
}
