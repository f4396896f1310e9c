import type { Obstacle, ReadResult } from '@/src/crm/reader';
import type { Reading } from '@/src/crm/reading';
import { RootObserver } from './root-observer';
import { isTimeToLook, Settling, TIMES } from './settling';
import { readInSlices } from './slices';
import type { Phase, Visit } from './visit';

/** Timers may come a little early; a rest that is one millisecond short is not one. */
const NEXT_TURN = 1;

/** In ms: longer than when a record is followed, for the seller waits, and the first reading takes longest. */
const SLICE = 6;

/**
 * So many looks in a row are given up because the page changed meanwhile: what was never read takes far longer at once
 * than in slices, and a page that changes is looked at again soon. One that never rests is read all the same.
 */
const MOST_SPOILT = 2;

/** In ms: so much of the main thread is spent on readings before the page has rested. They are lost where it goes on. */
const MOST_EARLY = 10;

export interface Arrivals {
  /** The last record's reading, if this element showed it. */
  leftIn(root: Element): Reading | null;
  /** Whether this element may show a record that the seller left before it was read: it was there then. */
  passedIn(root: Element): boolean;
  /** Whether nothing that shows the record was on the page when the address changed. */
  replaced(): boolean;
  /** Whether the seller left the last record before it appeared. */
  readonly hasty: boolean;
  /** What will probably be settled in a moment. */
  foreseen(reading: Reading): void;
  settled(root: Element, reading: Reading): void;
  refused(obstacle: Exclude<Obstacle, 'loading'>): void;
  /** It takes so long that nobody may take the last word for the present state. */
  late(): void;
}

/** Waits until the page shows the record that its address names, and has drawn all of it. */
export class Arriving implements Phase {
  private readonly startedAt = performance.now();
  private readonly observer: RootObserver;
  /** What may show the record. */
  root: Element | null = null;
  private left: Reading | null = null;
  private passed = false;
  private settling: Settling;
  /** When the element that may show it came. */
  private beganAt = this.startedAt;
  private changedAt = this.startedAt;
  private lookedAt: number | null = null;
  private title = '';
  /** Counts the changes of what is read. */
  private changes = 0;
  /** The look that is under way. */
  private underWay: object | null = null;
  /** Looks in a row that came to nothing. */
  private spoilt = 0;
  /** What readings took that were made before the page had rested, in ms. */
  private early = 0;
  /** The last of them, and the count of changes when it was made: it holds for as long as nothing changes. */
  private atHand: { result: ReadResult; changes: number } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly visit: Visit,
    private readonly arrivals: Arrivals,
  ) {
    this.observer = new RootObserver(visit.reader, { changed: () => this.changed(performance.now()) });
    this.settling = this.newSettling();
    this.timer = setTimeout(() => this.search(), NEXT_TURN);
  }

  /** Looks often enough by itself, but a look that is under way asks for what was wanted before. */
  look(reason: 'wanted' | 'second'): void {
    if (reason === 'wanted' && (this.underWay || this.atHand)) this.lookAt(performance.now());
  }

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
    if (!this.underWay && this.isDue(now)) {
      const atHand = this.readAtHand(now);
      if (atHand) this.decide(atHand, now);
      else this.lookAt(now);
    }
    if (this.timer !== undefined && !this.underWay && now - this.startedAt >= TIMES.longest) this.arrivals.late();
  }

  private begin(root: Element | null, now: number): void {
    this.root = root;
    this.beganAt = now;
    this.lookedAt = null;
    this.changed(now);
    this.left = root && this.arrivals.leftIn(root);
    this.passed = root !== null && this.arrivals.passedIn(root);
    this.settling = this.newSettling();
    if (root) this.observer.observe(root);
    else this.observer.stop();
  }

  private newSettling(): Settling {
    const { left, passed, arrivals, visit } = this;
    return new Settling({ left, passed, hasty: arrivals.hasty, nameField: visit.reader.nameField });
  }

  private changed(now: number): void {
    this.changedAt = now;
    this.changes += 1;
  }

  private isDue(now: number): boolean {
    const renamed = this.title !== this.visit.page.title && this.rested(now);
    const { beganAt, changedAt, lookedAt } = this;
    const waited = { beganAt, changedAt, lookedAt };
    const isEarly = this.early < MOST_EARLY && isTimeToLook(now, TIMES.pause, waited);
    return renamed || isEarly || isTimeToLook(now, TIMES.rest, waited);
  }

  /** What the page said before it had rested, if that still holds now that it has. */
  private readAtHand(now: number): ReadResult | null {
    const { atHand, visit } = this;
    if (!atHand || atHand.changes < this.changes || !this.rested(now) || this.title !== visit.page.title) return null;
    this.lookedAt = now;
    this.atHand = null;
    return atHand.result;
  }

  private lookAt(now: number): void {
    this.lookedAt = now;
    this.atHand = null;
    this.title = this.visit.page.title;
    const mine = {};
    this.underWay = mine;
    const { changes } = this;
    readInSlices(this.visit, SLICE, {
      leave: () => this.enterShadows(),
      changed: () => this.changes > changes,
      putsOff: (spent) => this.putOff(spent),
      ended: () => this.underWay !== mine || this.timer === undefined || !this.visit.isOn(),
      done: (result, spent) => {
        this.underWay = null;
        this.spoilt = 0;
        if (!this.rested(now)) {
          this.early += spent;
          this.atHand = { result, changes };
        }
        this.decide(result, now);
      },
    });
  }

  private putOff(spent: number): boolean {
    if (this.spoilt === MOST_SPOILT) return false;
    this.spoilt += 1;
    this.early += spent;
    this.underWay = null;
    return true;
  }

  private decide(result: ReadResult, now: number): void {
    const { root } = this;
    // It has just come, and will be found by the next search.
    if (result.ok && result.root !== root) return;
    const told = result.ok ? this.visit.losses.judge(result.reading, now) : null;
    this.enterShadows();
    const replaced = (this.left !== null || this.passed) && this.arrivals.replaced();
    const decided = this.settling.decide({ at: now, result, rested: this.rested(now), replaced });
    if (decided.decision === 'wait' && told) this.arrivals.foreseen(told);
    if (decided.decision === 'refuse') this.arrivals.refused(decided.obstacle);
    if (decided.decision === 'read' && root && told) this.arrivals.settled(root, told);
  }

  private enterShadows(): void {
    if (this.root) this.observer.enterShadows(this.root);
  }

  private rested(now: number): boolean {
    return now - this.changedAt >= TIMES.rest;
  }

  /** The moment at which the record will have rested, for a while or enough, if it comes before the next search. */
  private nextIn(now: number): number {
    const every = searchEvery(now - this.startedAt);
    if (!this.root) return every;
    const quiet = [TIMES.pause, TIMES.rest].map((rest) => this.changedAt + rest - now).find((left) => left > 0);
    return quiet === undefined ? every : Math.min(every, quiet + NEXT_TURN);
  }
}

/** A page is searched for its record often at first, and seldom when it seems to have none; all in ms. */
function searchEvery(waited: number): number {
  if (waited < 2000) return 30;
  return waited < 10_000 ? 250 : 1000;
}
