import type { ListedDeals } from '@/src/crm/listed';
import { linksInRows, withoutLinks, type OwnRow, type RowHooks } from '@/src/crm/rows';
import { dealAt } from './address';

/** A card of the board says its deal's id. The name of its kind was seen in either attribute. */
const BOARD_CARDS = ['data-test-id', 'data-selenium-test']
  .map((name) => `[${name}="cdb-column-item"][data-selenium-id]`)
  .join(', ');

const HOOKS: RowHooks = {
  rows: 'tr, li, [role="row"]',
  cards: `${BOARD_CARDS}, [data-test-id^="chiclet-0-3-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"]`,
  associations: '[data-test-id^="card-wrapper-ASSOCIATION_"], [id^="card-wrapper-ASSOCIATION_"]',
};

const LINKS = 'a[href*="/record/0-3/"], a[href*="/deal/"], a[href*="/objects/0-3/record/"]';

/** On the deals' own list a row's id is a deal's. */
const ROW_IDS = '[data-test-id^="row-"]';

export const hubspotListed: ListedDeals = {
  treesIn: (root) => [root],
  find(tree, { isList, isWanted }) {
    const links = linksInRows(
      tree.querySelectorAll<HTMLAnchorElement>(LINKS),
      HOOKS,
      (address) => dealAt(address)?.id ?? null,
      isWanted,
    );
    const cards = isList
      ? [...cardsIn(tree.querySelectorAll(BOARD_CARDS)), ...rowsIn(tree.querySelectorAll(ROW_IDS))]
      : [];
    return [
      ...links,
      ...withoutLinks(
        cards.filter(({ id }) => isWanted(id)),
        links,
      ),
    ];
  },
};

function cardsIn(cards: Iterable<Element>): OwnRow[] {
  return [...cards].flatMap((card) => own(card.getAttribute('data-selenium-id'), card, card, true));
}

/** Its first cell that says something stands for the row. */
function rowsIn(rows: Iterable<Element>): OwnRow[] {
  return [...rows].flatMap((row) => {
    const cell = [...row.children].find(({ textContent }) => textContent.trim() !== '');
    return cell ? own(row.getAttribute('data-test-id')?.slice('row-'.length) ?? null, row, cell, false) : [];
  });
}

function own(id: string | null, row: Element, element: Element, isCard: boolean): OwnRow[] {
  return id !== null && /^\d+$/.test(id) ? [{ id, row, element, isCard }] : [];
}
