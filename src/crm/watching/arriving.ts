import type { Obstacle } from '@/src/crm/reader';
import type { Reading } from '@/src/crm/reading';
import { RootObserver } from './root-observer';
import { isTimeToLook, Settling, TIMES } from './settling';
import type { Phase, Visit } from './visit';

/** Timers may come a little early; a rest that is one millisecond short is not one. */
const NEXT_TURN = 1;

export interface Arrivals {
  /** The last record's reading, if this element showed it. */
  leftIn(root: Element): Reading | null;
  /** Whether nothing that shows the record was on the page when the address changed. */
  replaced(): boolean;
  /** Whether the seller left the last record before it appeared. */
  readonly hasty: boolean;
  settled(root: Element, reading: Reading): void;
  refused(obstacle: Exclude<Obstacle, 'loading'>): void;
  /** It takes so long that nobody may take the last word for the present state. */
  late(): void;
}

/** Waits until the page shows the record that its address names, and has drawn all of it. */
export class Arriving implements Phase {
  private readonly startedAt = performance.now();
  private readonly observer: RootObserver;
  private root: Element | null = null;
  private left: Reading | null = null;
  private settling: Settling;
  private changedAt = this.startedAt;
  private lookedAt = this.startedAt;
  private title = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly visit: Visit,
    private readonly arrivals: Arrivals,
  ) {
    const changed = (): void => void (this.changedAt = performance.now());
    this.observer = new RootObserver(visit.reader, { changed });
    this.settling = new Settling({ left: null, hasty: arrivals.hasty, nameField: visit.reader.nameField });
    this.timer = setTimeout(() => this.search(), NEXT_TURN);
  }

  /** Looks often enough by itself. */
  look(): void {}

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.observer.stop();
  }

  private search(): void {
    if (!this.visit.isOn()) return;
    const now = performance.now();
    const root = this.visit.reader.recordRoot(this.visit.page);
    if (root !== this.root) this.begin(root, now);
    this.timer = setTimeout(() => this.search(), this.nextIn(now));
    if (this.isDue(now)) this.lookAt(root, now);
    if (this.timer !== undefined && now - this.startedAt >= TIMES.longest) this.arrivals.late();
  }

  private begin(root: Element | null, now: number): void {
    this.root = root;
    this.changedAt = now;
    this.left = root && this.arrivals.leftIn(root);
    this.settling = new Settling({
      left: this.left,
      hasty: this.arrivals.hasty,
      nameField: this.visit.reader.nameField,
    });
    if (root) this.observer.observe(root);
    else this.observer.stop();
  }

  private isDue(now: number): boolean {
    const renamed = this.title !== this.visit.page.title && this.rested(now);
    return renamed || isTimeToLook(now, this.changedAt, this.lookedAt);
  }

  private lookAt(root: Element | null, now: number): void {
    const { reader, page, opportunity } = this.visit;
    this.lookedAt = now;
    this.title = page.title;
    const result = reader.read(page, opportunity, this.visit.asked());
    const told = result.ok ? this.visit.losses.judge(result.reading, now) : null;
    if (root) this.observer.enterShadows(root);
    const replaced = this.left !== null && this.arrivals.replaced();
    const decided = this.settling.decide({ at: now, result, rested: this.rested(now), replaced });
    if (decided.decision === 'refuse') this.arrivals.refused(decided.obstacle);
    if (decided.decision === 'read' && root && told) this.arrivals.settled(root, told);
  }

  private rested(now: number): boolean {
    return now - this.changedAt >= TIMES.rest;
  }

  /** The moment at which the record will have rested, if it comes before the next search. */
  private nextIn(now: number): number {
    const every = searchEvery(now - this.startedAt);
    const untilRest = this.changedAt + TIMES.rest - now;
    return this.root && untilRest > 0 ? Math.min(every, untilRest + NEXT_TURN) : every;
  }
}

/** A page is searched for its record often at first, and seldom when it seems to have none; all in ms. */
function searchEvery(waited: number): number {
  if (waited < 2000) return 30;
  return waited < 10_000 ? 250 : 1000;
}
