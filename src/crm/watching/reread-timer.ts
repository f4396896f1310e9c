/** All in ms. */
const SOON = 50;
const LEAST_GAP = 250;
const MOST_GAP = 5000;
/** The share of the time that reading may take on a page that changes all the time and says nothing new. */
const SHARE = 1 / 2000;

/** Reads again some time after changes: soon after a quiet time, and ever more rarely on a page that never rests. */
export class RereadTimer {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private idle: number | null = null;
  private nextAt = 0;

  /** `reread` returns whether it found anything new. */
  constructor(private readonly reread: () => boolean) {}

  /** The page changed. Any number of changes until the next reading are one. */
  changed(): void {
    if (this.timer !== null || this.idle !== null) return;
    const wait = Math.max(SOON, this.nextAt - performance.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      this.idle = requestIdleCallback(() => this.run(), { timeout: LEAST_GAP });
    }, wait);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.idle !== null) cancelIdleCallback(this.idle);
    this.timer = null;
    this.idle = null;
  }

  private run(): void {
    this.idle = null;
    const start = performance.now();
    const news = this.reread();
    const end = performance.now();
    const gap = news ? LEAST_GAP : Math.min(MOST_GAP, Math.max(LEAST_GAP, (end - start) / SHARE));
    this.nextAt = end + gap;
  }
}
