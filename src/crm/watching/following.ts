import type { ReadResult } from '@/src/crm/reader';
import type { Reading } from '@/src/crm/reading';
import { RereadTimer } from './reread-timer';
import { Restlessness } from './restlessness';
import { RootObserver } from './root-observer';
import { sameReading } from './same-reading';
import { readInSlices } from './slices';
import type { Phase, Visit } from './visit';

export interface News {
  changed(reading: Reading): void;
  /** The page shows the record no longer, or not for certain. */
  lost(): void;
}

/** What the seller does before the page says something new: opening, choosing, saving. */
const DONE_BY_HAND = ['click', 'change'] as const;

/** In ms: with the longest step a reading that nobody notices. */
const SLICE = 2;

/**
 * Reads a record again whenever its page changes, and tells when that says something else. Between a change and the
 * reading that follows it, nothing is listened to: on a page that changes fifty times a second the listening alone would
 * cost more than the readings. A page that is that restless without any change that matters is read now and then too,
 * for a change that mattered may have been missed.
 */
export class Following implements Phase {
  private readonly timer = new RereadTimer(() => this.reread());
  private readonly observer: RootObserver;
  private readonly restlessness = new Restlessness();
  private readonly stopped = new AbortController();
  /** The reading that is under way, whether the page is listened to again, and whether what is read changed since then. */
  private underWay: { listens: boolean; changed: boolean } | null = null;

  constructor(
    private readonly visit: Visit,
    private readonly root: Element,
    private reading: Reading,
    private readonly news: News,
  ) {
    this.observer = new RootObserver(visit.reader, {
      changed: () => this.hear(),
      stirred: () => !this.underWay && this.restlessness.stirs(performance.now()) && this.rereadSoon(),
    });
    this.observer.observe(root);
    const { signal } = this.stopped;
    for (const done of DONE_BY_HAND) {
      visit.page.addEventListener(done, () => this.timer.hurry(), { capture: true, passive: true, signal });
    }
  }

  look(reason: 'wanted' | 'second'): void {
    if (!this.root.isConnected) this.news.lost();
    else if (reason === 'wanted') this.reread();
    else if (this.visit.losses.pending) this.rereadSoon();
  }

  stop(): void {
    this.underWay = null;
    this.stopped.abort();
    this.timer.stop();
    this.observer.stop();
  }

  private hear(): void {
    if (this.underWay) this.underWay.changed = true;
    else this.rereadSoon();
  }

  private rereadSoon(): void {
    if (this.underWay) return;
    this.observer.pause();
    this.timer.changed();
  }

  private reread(): void {
    if (!this.visit.isOn()) return;
    const mine = { listens: false, changed: false };
    this.underWay = mine;
    readInSlices(this.visit, SLICE, {
      leave: () => {
        mine.listens = true;
        this.observer.observe(this.root);
      },
      changed: () => mine.changed,
      ended: () => this.underWay !== mine || !this.visit.isOn(),
      done: (result, spent) => {
        this.underWay = null;
        // Nothing can change between the two: the page does not run meanwhile. What was read anew may have new shadow roots.
        if (!mine.listens || mine.changed) this.observer.observe(this.root);
        this.timer.done({ spent, news: this.tellNews(result) });
      },
    });
  }

  /** Tells what is new, and returns whether anything is. */
  private tellNews(result: ReadResult): boolean {
    if (!result.ok || result.root !== this.root) {
      this.news.lost();
      return true;
    }
    const told = this.visit.losses.judge(result.reading, performance.now());
    if (sameReading(this.reading, told)) return false;
    this.reading = told;
    this.news.changed(told);
    return true;
  }
}
