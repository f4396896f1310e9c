import type { ListedDeals } from '@/src/crm/listed';
import { linksInRows, withoutLinks, type OwnRow, type RowHooks } from '@/src/crm/rows';
import { dealAt } from './address';
import { listHooks } from './list-hooks';

const BOARD_CARDS = `${listHooks.boardCardById}, ${listHooks.boardCard}`;

const HOOKS: RowHooks = {
  rows: 'tr, li, [role="row"]',
  cards: [BOARD_CARDS, listHooks.tile, listHooks.tileByOldId, listHooks.tileByTest].join(', '),
  associations: `${listHooks.association}, ${listHooks.associationTable}`,
};

const LINKS = 'a[href*="/record/0-3/"], a[href*="/deal/"], a[href*="/objects/0-3/record/"]';

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
      ? [...cardsIn(tree.querySelectorAll(BOARD_CARDS)), ...rowsIn(tree.querySelectorAll(listHooks.row))]
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
