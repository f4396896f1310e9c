import type { ListedDeal, ListedDeals } from '@/src/crm/listed';
import type { Tree } from '@/src/crm/salesforce/shadow';
import type { KnownDeal } from '@/src/known-deal';
import type { Mark } from './Marks';
import { Rounds } from './rounds';
import { spotOf, surroundingsOf, type Surroundings } from './spots';

const CHANGES: MutationObserverInit = { subtree: true, childList: true, attributes: true };

interface FinderOptions {
  /** Where the deals are. */
  root: Element;
  listed: ListedDeals;
  /** Whether the page is about deals, or about something that they belong to. */
  isList: boolean;
  /** The last word on those of these deals that were judged before. */
  known(ids: readonly string[]): Promise<readonly KnownDeal[]>;
  /** The marks are others, or elsewhere. */
  onMarks(marks: readonly Mark[]): void;
  /** Other known deals are shown as associated with the page's record. */
  onDeals(deals: readonly KnownDeal[]): void;
}

/**
 * Finds the known deals that a page shows, and where. It looks after the page changed and, at what it has found, after
 * it was scrolled; in between it does nothing. Nothing of the page is touched.
 */
export class Finder {
  private readonly scans = new Rounds(() => this.scan());
  private readonly observer = new MutationObserver(() => this.changed());
  private readonly entered = new WeakSet<Tree>();
  private readonly surroundings = new WeakMap<Element, Surroundings>();
  private readonly keys = new WeakMap<Element, number>();
  private readonly known = new Map<string, KnownDeal | null>();
  private readonly ending = new AbortController();
  /** Deals of the page before this one, which may still be on show. */
  private readonly left = new WeakMap<Element, string>();
  private deals: readonly ListedDeal[] = [];
  private placing: number | null = null;
  private keyCount = 0;
  private shown = '';
  private seen = '';

  constructor(private readonly options: FinderOptions) {
    const moved = (): void => this.moved();
    const passive = { capture: true, passive: true, signal: this.ending.signal };
    for (const type of ['scroll', 'transitionend']) document.addEventListener(type, moved, passive);
    addEventListener('resize', moved, passive);
    this.scans.now();
  }

  /** What is on show already belongs to the page that was left. */
  forgetShown(): void {
    for (const { element, id } of this.find()) if (element.checkVisibility()) this.left.set(element, id);
  }

  /** For what no event tells of. */
  look(): void {
    this.scans.soon();
  }

  stop(): void {
    this.ending.abort();
    this.observer.disconnect();
    this.scans.stop();
    if (this.placing !== null) cancelAnimationFrame(this.placing);
  }

  private changed(): void {
    // A mark must not stay in the air where its row has gone.
    if (this.deals.some(({ element }) => !element.isConnected)) this.scans.now();
    else this.scans.soon();
  }

  private moved(): void {
    if (this.deals.length === 0) return;
    this.placing ??= requestAnimationFrame(() => {
      this.placing = null;
      this.place();
    });
  }

  private scan(): boolean {
    const found = this.find();
    const asking = [...new Set(found.map(({ id }) => id))].filter((id) => !this.known.has(id));
    if (asking.length > 0) void this.ask(asking);
    this.deals = found.filter(({ id }) => this.known.get(id));
    const placed = this.place();
    return this.tellDeals() || placed;
  }

  private find(): ListedDeal[] {
    const { listed, root, isList } = this.options;
    // Not those of which it is known that nothing is known.
    const isWanted = (id: string): boolean => this.known.get(id) !== null;
    const trees = listed.treesIn(root);
    for (const tree of trees) this.enter(tree);
    return trees.flatMap((tree) => listed.find(tree, { isList, isWanted }));
  }

  private enter(tree: Tree): void {
    if (this.entered.has(tree)) return;
    this.entered.add(tree);
    this.observer.observe(tree, CHANGES);
    // What scrolls inside of a shadow root is not told outside of it.
    if (tree instanceof ShadowRoot) {
      const passive = { capture: true, passive: true, signal: this.ending.signal };
      tree.addEventListener('scroll', () => this.moved(), passive);
    }
  }

  private async ask(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.known.set(id, null);
    for (const deal of await this.options.known(ids)) this.known.set(deal.opportunity.id, deal);
    if (!this.ending.signal.aborted) this.scans.now();
  }

  /** Returns whether anything is to be drawn differently. */
  private place(): boolean {
    const marks = this.deals.flatMap((deal): Mark[] => {
      const known = this.known.get(deal.id);
      const spot = known && spotOf(deal, this.around(deal));
      return spot ? [{ key: this.keyOf(deal.element), deal: known, spot }] : [];
    });
    const shown = JSON.stringify(marks.map(({ key, deal, spot }) => [key, deal.opportunity.id, spot]));
    if (shown === this.shown) return false;
    this.shown = shown;
    this.options.onMarks(marks);
    return true;
  }

  private tellDeals(): boolean {
    const associated = this.deals.filter(
      ({ element, id, isAssociated }) => isAssociated && this.left.get(element) !== id,
    );
    const ids = new Set(associated.map(({ id }) => id));
    const seen = [...ids].join(' ');
    if (seen === this.seen) return false;
    this.seen = seen;
    this.options.onDeals([...ids].flatMap((id) => this.known.get(id) ?? []));
    return true;
  }

  private around(deal: ListedDeal): Surroundings {
    const found = this.surroundings.get(deal.element) ?? surroundingsOf(deal);
    this.surroundings.set(deal.element, found);
    return found;
  }

  private keyOf(element: Element): number {
    const key = this.keys.get(element) ?? (this.keyCount += 1);
    this.keys.set(element, key);
    return key;
  }
}
