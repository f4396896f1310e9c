import { hubspotListed } from './hubspot/listed';
import type { Crm } from './reading';
import { salesforceListed } from './salesforce/listed';
import type { Tree } from './salesforce/shadow';

/** A deal that a page shows in a row or a card of its own. */
export interface ListedDeal {
  /** As in `OpportunityKey`. */
  id: string;
  /** Its record link; a card or a cell where there is none. */
  element: Element;
  /** The cell, row or card that the element may fill. */
  place: Element;
  isCard: boolean;
  /** Stands among what the page's own record is associated with, and not among recent records, say. */
  isAssociated: boolean;
}

interface AskedDeals {
  /** The page is about deals, so its rows are deals. */
  isList: boolean;
  /** Most rows of a long list are not worth a closer look. */
  isWanted(id: string): boolean;
}

/** How one CRM's pages show deals beside their record pages. */
export interface ListedDeals {
  /**
   * The trees below an element that may hold such deals, outer ones first: observers and queries do not see from one
   * into the other.
   */
  treesIn(root: Element): readonly Tree[];
  /** The deals in one tree that are asked for, each at most once per row. */
  find(tree: Tree, asked: AskedDeals): ListedDeal[];
}

export function listedDeals(crm: Crm): ListedDeals {
  return crm === 'salesforce' ? salesforceListed : hubspotListed;
}
