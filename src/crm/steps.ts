/** Work that can be left after each of its steps and taken up again later. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it now. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
