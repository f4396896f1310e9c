import type { PageState } from '../page-state';
import { inCard, inTitle, plainBut, value } from './expected';
import { NAME, NEXT_STEP, OWNER, state } from './page';

const HOSTILE = [
  'Halden <b>& Söhne</b> "A"',
  '🚚 Halden 👩‍🚒 – Årsavtal',
  'هالدن – تخطيط \u202eAmount: $5\u202c',
  'Amount: $5',
  'Halden\u200b\u200dLogi\u00adstics',
  '<img src=x onerror="document.title=1">',
];

/** Texts that want to be something else. */
export const TEXTS: readonly PageState[] = [
  ...HOSTILE.map((name) =>
    state(
      'H68',
      `the deal is called ${name}`,
      { name: { ...NAME, text: name } },
      { expected: plainBut({ dealname: value(inTitle, name) }) },
    ),
  ),
  ...HOSTILE.map((words) =>
    state(
      'H68',
      `the next step is ${words}`,
      { left: [[OWNER, { ...NEXT_STEP, text: words }]] },
      { expected: plainBut({ hs_next_step: value(inCard(NEXT_STEP), words) }) },
    ),
  ),
  state(
    'H77',
    'the page runs from right to left',
    {},
    { expected: plainBut({}), prepare: (page) => page.querySelector('#crm')?.setAttribute('dir', 'rtl') },
  ),
];
