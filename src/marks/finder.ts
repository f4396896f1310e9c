import type { ListedDeal, ListedDeals } from '@/src/crm/listed';
import type { Tree } from '@/src/crm/salesforce/shadow';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { Mark } from './Marks';
import { Rounds } from './rounds';
import { nearOf, scrollAreaOf, scrollerOf, type ScrollArea } from './scroll-area';
import { spotOf } from './spots';
import { surroundingsOf, type Surroundings } from './surroundings';

const CHANGES: MutationObserverInit = { subtree: true, childList: true, attributes: true };

/** While an area is scrolled, ms: a mark that is new in it, or under something, is noticed so late at most. */
const MOST_BETWEEN_CHECKS = 200;

/** Where an area stood when the marks in it were placed, and how far down or up there are marks beyond its edges. */
interface Carried {
  aside: number;
  down: number;
  near: number;
}

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
  /** Of what a scroll brings up: the browser moves the marks by itself. */
  private readonly checks = new Rounds(() => this.place(), MOST_BETWEEN_CHECKS);
  private readonly observer = new MutationObserver(() => this.changed());
  private readonly entered = new WeakSet<Tree>();
  private readonly surroundings = new WeakMap<Element, Surroundings>();
  private readonly keys = new WeakMap<Element, number>();
  private readonly known = new Map<string, KnownDeal | null>();
  private readonly ending = new AbortController();
  /** Deals of the page before this one, which may still be on show. */
  private readonly left = new WeakMap<Element, string>();
  private deals: readonly ListedDeal[] = [];
  /** What scrolls no deal but those whose marks the browser moves with it. */
  private carrying: ReadonlyMap<Element, Carried> = new Map();
  private placing: number | null = null;
  private keyCount = 0;
  private shown = '';
  private seen = '';

  constructor(private readonly options: FinderOptions) {
    const moved = (event: Event): void => this.moved(event);
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
    this.checks.stop();
    if (this.placing !== null) cancelAnimationFrame(this.placing);
  }

  private changed(): void {
    // A mark must not stay in the air where its row has gone.
    if (this.deals.some(({ element }) => !element.isConnected)) this.scans.now();
    else this.scans.soon();
  }

  private moved({ type, target }: Event): void {
    if (this.deals.length === 0) return;
    if (type === 'scroll' && this.isCarried(target)) return this.checks.soon();
    this.placing ??= requestAnimationFrame(() => {
      this.placing = null;
      this.place();
    });
  }

  /** Whether the browser itself moves all marks that something which was scrolled may move. */
  private isCarried(target: EventTarget | null): boolean {
    const scrolled = target instanceof Document ? target.scrollingElement : target;
    const placed = scrolled instanceof Element && this.carrying.get(scrolled);
    if (!placed) return false;
    return scrolled.scrollLeft === placed.aside && Math.abs(scrolled.scrollTop - placed.down) < placed.near;
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
      tree.addEventListener('scroll', (event) => this.moved(event), passive);
    }
  }

  private async ask(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.known.set(id, null);
    for (const deal of await this.options.known(ids)) this.known.set(deal.opportunity.id, deal);
    if (!this.ending.signal.aborted) this.scans.now();
  }

  /** Returns whether anything is to be drawn differently. */
  private place(): boolean {
    const areas = new Map<Element, ScrollArea>();
    const marks = this.deals.flatMap((deal): Mark[] => {
      const known = this.known.get(deal.id);
      if (!known) return [];
      const area = this.areaOf(deal, areas);
      const spot = spotOf(deal, this.around(deal), area);
      return spot ? [{ key: this.keyOf(deal.element), deal: known, spot, area }] : [];
    });
    this.carrying = this.carriedIn(areas);
    const drawn = marks.map(({ key, deal, spot, area }) => [key, deal.opportunity.id, spot, area && this.signOf(area)]);
    const shown = JSON.stringify(drawn);
    if (shown === this.shown) return false;
    this.shown = shown;
    this.options.onMarks(marks);
    return true;
  }

  /** Looked at once for all deals in it. */
  private areaOf(deal: ListedDeal, areas: Map<Element, ScrollArea>): ScrollArea | null {
    const element = scrollerOf(this.around(deal));
    if (!element) return null;
    const area = areas.get(element) ?? scrollAreaOf(this.keyOf(element), element, deal, this.around(deal));
    areas.set(element, area);
    return area;
  }

  private carriedIn(areas: ReadonlyMap<Element, ScrollArea>): ReadonlyMap<Element, Carried> {
    const carrying = new Map(
      [...areas].map(([element, { scrolled, box }]): [Element, Carried] => [
        element,
        { aside: element.scrollLeft, down: scrolled, near: nearOf(box) },
      ]),
    );
    for (const deal of this.deals) {
      const { clips, scrollers } = this.around(deal);
      const area = scrollerOf(this.around(deal));
      for (const element of [...clips, ...scrollers]) if (element !== area) carrying.delete(element);
    }
    return carrying;
  }

  /** How far it is scrolled makes no difference. */
  private signOf({ key, range, box }: ScrollArea): unknown {
    return [key, range, box];
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
