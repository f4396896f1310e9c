/** @throws on an empty list: there is nothing to report about. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `share` per cent of the values do not exceed, interpolated between neighbours. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = ((sorted.length - 1) * share) / 100;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return low + (high - low) * (at - Math.floor(at));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export interface Difference {
  median: number;
  /** Half the width of about a 95 % interval of the median (the notch of a box plot). */
  uncertainty: number;
}

/** How much more `values` are than `baseline`, pair by pair: both of a pair were measured right after one another. */
export function difference(values: readonly number[], baseline: readonly number[]): Difference {
  const differences = values.map((value, index) => value - (baseline[index] ?? Number.NaN));
  const spread = percentile(differences, 75) - percentile(differences, 25);
  return { median: median(differences), uncertainty: (1.57 * spread) / Math.sqrt(differences.length) };
}
