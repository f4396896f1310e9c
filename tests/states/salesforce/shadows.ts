import { Lightning } from '@/tests/browser/support/lightning';
import { readsOf, record, recordState, stateIn } from './page';
import { OWNER, ROWS, row, type Row } from './rows';

const without = (left: Row): readonly Row[] => ROWS.filter((one) => one !== left);
const nativeOwner = row(
  {
    api: 'OwnerId',
    markup: new Lightning('native').component('force-owner-lookup', () =>
      new Lightning('native').lookup('Dana Whitfield', '005Qy0000000421IAA', 'User'),
    ),
  },
  { type: 'text', text: 'Dana Whitfield', recordId: '005Qy0000000421' },
);
const closed = row({ api: 'OwnerId', markup: '<force-owner-lookup></force-owner-lookup>' }, { type: 'text', text: '' });

/** Components with shadow roots of their own kind. */
export const SHADOWS = [
  ...recordState('S42', 'a page of native shadow roots is read like any other', ROWS),
  ...stateIn(
    'synthetic',
    'S43',
    'a component of native shadow in a synthetic page is read',
    { html: (l) => record(l, [...without(OWNER), nativeOwner]) },
    { reads: readsOf(ROWS), notices: [] },
  ),
  ...stateIn(
    'synthetic',
    'S44',
    'a value in a closed shadow root that nobody may open is loading, never empty',
    {
      html: (l) => record(l, [...without(OWNER), closed]),
      prepare: (page) => {
        page.querySelector('force-owner-lookup')?.attachShadow({ mode: 'closed' }).append('Dana Whitfield');
      },
    },
    { reads: readsOf(ROWS, { OwnerId: { status: 'loading' } }), notices: [] },
  ),
];
