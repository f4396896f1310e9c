/** Numbers that look random and are the same in each run. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  upTo(limit: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
}

/** A small generator (mulberry32), good enough to spread deals over rules. */
export function dice(seed: number): Dice {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (limit: number): number => Math.floor(share() * limit);
  return {
    share,
    upTo,
    oneOf: (items) => {
      const item = items[upTo(items.length)];
      if (item === undefined) throw new Error('Nothing to choose from');
      return item;
    },
  };
}
