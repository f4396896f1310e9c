import { median } from '../statistics';

const BATCHES = 40;
const PER_BATCH = 250;

export interface Timed {
  median: number;
  fastest: number;
}

/** Milliseconds for one call, once the engine has compiled it: by batches, the median and the fastest. */
export function time(run: () => unknown): Timed {
  const batch = (): number => {
    const start = performance.now();
    for (let call = 0; call < PER_BATCH; call += 1) run();
    return (performance.now() - start) / PER_BATCH;
  };
  for (let warming = 0; warming < 10; warming += 1) batch();
  const batches = Array.from({ length: BATCHES }, batch);
  return { median: median(batches), fastest: Math.min(...batches) };
}
