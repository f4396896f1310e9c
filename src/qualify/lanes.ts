/**
 * Up to 32 deals are judged at once: a set of deals is one integer with a bit for each, its lane. What a rule says is
 * then two such sets, the lanes where it is true and those where it is false; in the others it is unknown.
 */
export type Lanes = number;

export const MOST_LANES = 32;

export const NO_LANES: Lanes = 0;
export const ALL_LANES: Lanes = -1;

/** The lanes that are in at least `count` of several sets. */
export function inAtLeast(count: number, sets: readonly Lanes[]): Lanes {
  if (count <= 0) return ALL_LANES;
  if (count > sets.length) return NO_LANES;
  // At place n: the lanes that were in more than n of the sets so far.
  const counted = new Int32Array(count);
  for (const set of sets) {
    for (let place = count - 1; place > 0; place -= 1) {
      counted[place] = (counted[place] ?? 0) | ((counted[place - 1] ?? 0) & set);
    }
    counted[0] = (counted[0] ?? 0) | set;
  }
  return counted[count - 1] ?? NO_LANES;
}

/** Whether a deal, by its lane, is in a set. */
export function has(lanes: Lanes, lane: number): boolean {
  return ((lanes >> lane) & 1) === 1;
}
