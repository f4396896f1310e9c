import type { ListedDeals } from '@/src/crm/listed';
import { linksInRows, withoutLinks, type OwnRow, type RowHooks } from '@/src/crm/rows';
import { opportunityAt } from './address';
import { listHooks } from './list-hooks';
import { recordId } from './record-id';
import { treesBelow } from './shadow';

/** A Kanban card says its record's id as a class name. */
const CARD_ID = /(?:^|\s)(006[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)(?:\s|$)/;

const HOOKS: RowHooks = {
  rows: 'tr, li, [role="row"], [role="listitem"]',
  cards: `${listHooks.kanbanCard}, ${listHooks.relatedCard}`,
  associations: `${listHooks.relatedList}, ${listHooks.auraRelatedList}`,
};

const LINKS = ['/r/Opportunity/', '/r/006', '#/sObject/006'].map((part) => `a[href*="${part}"]`).join(', ');
const LISTED = `:is(${HOOKS.rows}, ${HOOKS.cards}) :is(${LINKS})`;

export const salesforceListed: ListedDeals = {
  // Where a plain query finds a list, the page is one tree. Else its components may have shadow roots of their own.
  treesIn: (root) => (root.querySelector(LISTED) ? [root] : treesBelow(root)),
  find(tree, { isWanted }) {
    const links = linksInRows(
      tree.querySelectorAll<HTMLAnchorElement>(LINKS),
      HOOKS,
      (address) => opportunityAt(address)?.id ?? null,
      isWanted,
    );
    const cards = cardsIn(tree.querySelectorAll(listHooks.kanbanCard)).filter(({ id }) => isWanted(id));
    return [...links, ...withoutLinks(cards, links)];
  },
};

function cardsIn(cards: Iterable<Element>): OwnRow[] {
  return [...cards].flatMap((element) => {
    const id = recordId(CARD_ID.exec(element.className)?.[1] ?? '');
    return id === null ? [] : [{ id, row: element, isCard: true }];
  });
}
