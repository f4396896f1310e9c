import type { Reading } from '@/src/crm/reading';
import { RereadTimer } from './reread-timer';
import { Restlessness } from './restlessness';
import { RootObserver } from './root-observer';
import { sameReading } from './same-reading';
import type { Phase, Visit } from './visit';

export interface News {
  changed(reading: Reading): void;
  /** The page shows the record no longer, or not for certain. */
  lost(): void;
}

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

  constructor(
    private readonly visit: Visit,
    private readonly root: Element,
    private reading: Reading,
    private readonly news: News,
  ) {
    this.observer = new RootObserver(visit.reader, {
      changed: () => this.rereadSoon(),
      stirred: () => this.restlessness.stirs(performance.now()) && this.rereadSoon(),
    });
    this.observer.observe(root);
  }

  look(reason: 'wanted' | 'second'): void {
    if (!this.root.isConnected) this.news.lost();
    else if (reason === 'wanted') this.reread();
    else if (this.visit.losses.pending) this.rereadSoon();
  }

  stop(): void {
    this.timer.stop();
    this.observer.stop();
  }

  private rereadSoon(): void {
    this.observer.pause();
    this.timer.changed();
  }

  /** Returns whether there was anything new. */
  private reread(): boolean {
    const { reader, page, opportunity } = this.visit;
    if (!this.visit.isOn()) return true;
    const result = reader.recordRoot(page) === this.root && reader.read(page, opportunity, this.visit.asked());
    // Nothing can change between the two: the page does not run meanwhile.
    this.observer.observe(this.root);
    if (!result || !result.ok) {
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
