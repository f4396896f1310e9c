import type { PageState } from '../page-state';
import { plainBut } from './expected';
import { DEAL, PORTAL, state } from './page';

const at = (path: string, host = 'app'): string => `https://${host}.hubspot.com/contacts/${PORTAL}${path}`;

const same = (id: string, says: string, address: string): PageState =>
  state(id, says, {}, { address, expected: plainBut({}) });

/** The page is there, and the address is not that of a deal: the page is left alone. */
const none = (id: string, says: string, address: string): PageState =>
  state(id, says, {}, { address, expected: 'no-opportunity' });

export const ADDRESSES: readonly PageState[] = [
  none('H49', 'the list of deals', at('/objects/0-3/views/all/list')),
  none('H49', 'the board of deals', at('/objects/0-3/views/all/board')),
  none('H49', 'the old list of deals', at('/deals/list/view/all')),
  same('H50', 'a view of the deal', at(`/record/0-3/${DEAL}/view/1`)),
  same('H50', 'a query after the deal', at(`/record/0-3/${DEAL}?eschref=%2Fcontacts%2F${PORTAL}`)),
  none('H51', 'the preview of a deal on the list', at('/objects/0-3/views/my/list?query=halden')),
  same('H52', 'the address until 2021', at(`/deal/${DEAL}`)),
  same('H52', 'the address until 2021, of a part of the deal', at(`/deal/${DEAL}/properties`)),
  same('H52', 'the rare third address', at(`/objects/0-3/record/${DEAL}`)),
  ...['app-eu1', 'app-na2', 'app-na3', 'app-ap1'].map((host) =>
    same('H53', `the host ${host}`, at(`/record/0-3/${DEAL}`, host)),
  ),
  none('H54', 'a record of the portal’s own type', at(`/record/2-123/${DEAL}`)),
  none('H55', 'a lead', at(`/record/0-136/${DEAL}`)),
  none(
    'H61',
    'the login page that a deal’s address leads to',
    `https://app.hubspot.com/login?loginRedirectUrl=%2Fcontacts%2F${PORTAL}%2Frecord%2F0-3%2F${DEAL}`,
  ),
];
