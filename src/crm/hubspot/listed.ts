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
    if (!isList) return links;
    const wanted = ({ id }: OwnRow): boolean => isWanted(id);
    const cards = cardsIn(tree.querySelectorAll(BOARD_CARDS)).filter(wanted);
    const rows = rowsIn(tree.querySelectorAll(listHooks.row)).filter(wanted);
    return [...links, ...withoutLinks(cards, links), ...withoutLinks(rows, links, firstCell)];
  },
};

function cardsIn(cards: Iterable<Element>): OwnRow[] {
  return [...cards].flatMap((card) => own(card.getAttribute('data-selenium-id'), card, true));
}

function rowsIn(rows: Iterable<Element>): OwnRow[] {
  return [...rows].flatMap((row) => own(row.getAttribute('data-test-id')?.slice('row-'.length) ?? null, row, false));
}

function own(id: string | null, row: Element, isCard: boolean): OwnRow[] {
  return id !== null && /^\d+$/.test(id) ? [{ id, row, isCard }] : [];
}

/** A row's first cell that says something stands for it. */
function firstCell(row: Element): Element | null {
  return [...row.children].find(({ textContent }) => textContent.trim() !== '') ?? null;
}
