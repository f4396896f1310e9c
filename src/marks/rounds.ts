/** The gaps between two rounds on a page that changes all the time, ms: short when there was news, ever longer else. */
const LEAST_GAP = 100;
const LONGEST_GAP = 800;

/** Does something again after changes, in the frame that shows them, and more rarely on a page that never rests. */
export class Rounds {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame: number | null = null;
  private gap = LEAST_GAP;
  private nextAt = 0;

  /** `round` returns whether it found anything new. */
  constructor(
    private readonly round: () => boolean,
    private readonly mostGap = LONGEST_GAP,
  ) {}

  /** Something changed. Any number of changes until the next round are one. */
  soon(): void {
    if (this.timer !== undefined || this.frame !== null) return;
    const wait = this.nextAt - performance.now();
    if (wait <= 0) this.now();
    else this.timer = setTimeout(() => this.now(), wait);
  }

  /** In the next frame, however soon after the last round. */
  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.gap = this.round() ? LEAST_GAP : Math.min(this.mostGap, 2 * this.gap);
      this.nextAt = performance.now() + this.gap;
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
  }
}
