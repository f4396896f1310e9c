import type { Reading } from '@/src/crm/reading';
import { RereadTimer } from './reread-timer';
import { RootObserver } from './root-observer';
import { sameReading } from './same-reading';
import type { Phase, Visit } from './visit';

export interface News {
  changed(reading: Reading): void;
  /** The page shows the record no longer, or not for certain. */
  lost(): void;
}

/** Reads a record again whenever its page changes, and tells when that says something else. */
export class Following implements Phase {
  private readonly timer = new RereadTimer(() => this.reread());
  private readonly observer: RootObserver;

  constructor(
    private readonly visit: Visit,
    private readonly root: Element,
    private reading: Reading,
    private readonly news: News,
  ) {
    this.observer = new RootObserver(visit.reader, () => this.timer.changed());
    this.observer.observe(root);
  }

  look(reason: 'wanted' | 'second'): void {
    if (!this.root.isConnected) this.news.lost();
    else if (reason === 'wanted') this.reread();
  }

  stop(): void {
    this.timer.stop();
    this.observer.stop();
  }

  /** Returns whether there was anything new. */
  private reread(): boolean {
    const { reader, page, opportunity } = this.visit;
    if (!this.visit.isOn()) return true;
    const result = reader.recordRoot(page) === this.root && reader.read(page, opportunity, this.visit.wanted());
    if (!result || !result.ok) {
      this.news.lost();
      return true;
    }
    this.observer.enterShadows(this.root);
    if (sameReading(this.reading, result.reading)) return false;
    this.reading = result.reading;
    this.news.changed(result.reading);
    return true;
  }
}
