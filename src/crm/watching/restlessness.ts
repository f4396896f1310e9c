/** So many changes in so many ms: such a page costs more to listen to than to read now and then. */
const MANY = 5;
const WINDOW = 250;

/** Counts changes that do not matter, until they come so fast that a page is not worth listening to. */
export class Restlessness {
  private count = 0;
  private since = 0;

  /** One more such change. Returns whether it was one too many; then counting starts anew. */
  stirs(now: number): boolean {
    if (now - this.since > WINDOW) {
      this.since = now;
      this.count = 0;
    }
    this.count += 1;
    if (this.count < MANY) return false;
    this.count = 0;
    return true;
  }
}
