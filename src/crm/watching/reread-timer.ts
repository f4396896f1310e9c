/** All in ms. */
const SOON = 50;
const LEAST_GAP = 250;
const MOST_GAP = 10_000;
/** A page that was quiet for so long after it could have been read again has come to rest, … */
const QUIET = 1000;
/** … and so has one that was for so long after it was read: it was listened to since then. */
const LONG_QUIET = 5000;
/** The share of the time that reading may take on a page that changes all the time and says nothing new: 20 ms a minute. */
const SHARE = 1 / 3000;

/**
 * Reads again some time after changes: soon after a quiet time or when the seller does something, and ever more rarely on
 * a page that never rests.
 */
export class RereadTimer {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private idle: number | null = null;
  private gap = LEAST_GAP;
  private nextAt = 0;
  private doneAt = 0;

  constructor(private readonly reread: () => void) {}

  /** The page changed. Any number of changes until the next reading are one. */
  changed(): void {
    if (this.timer !== null || this.idle !== null) return;
    const now = performance.now();
    if (now > Math.min(this.nextAt + QUIET, this.doneAt + LONG_QUIET)) {
      this.gap = LEAST_GAP;
      this.nextAt = now;
    }
    this.wait(now);
  }

  /** The seller did something on the page: what comes of it is read soon, however restless the page is. */
  hurry(): void {
    const now = performance.now();
    this.gap = LEAST_GAP;
    this.nextAt = Math.min(this.nextAt, now + LEAST_GAP);
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.wait(now);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.idle !== null) cancelIdleCallback(this.idle);
    this.timer = null;
    this.idle = null;
  }

  /** The page has been read again. It took `spent` ms of the main thread. */
  done({ news, spent }: { news: boolean; spent: number }): void {
    if (news) this.gap = LEAST_GAP;
    this.doneAt = performance.now();
    this.nextAt = this.doneAt + this.gap;
    const affordable = Math.min(MOST_GAP, Math.max(LEAST_GAP, spent / SHARE));
    this.gap = Math.min(affordable, 3 * this.gap);
  }

  private wait(now: number): void {
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.idle = requestIdleCallback(() => this.run(), { timeout: LEAST_GAP });
      },
      Math.max(SOON, this.nextAt - now),
    );
  }

  private run(): void {
    this.idle = null;
    this.reread();
  }
}
