/** How often everything is done. */
export interface Effort {
  /** Loads of each page in each variant. */
  loads: number;
  /** Traced first reads, and re-reads after each of them. */
  firstReads: number;
  rereads: number;
  /** Windows on the busy page, and how long each is. */
  windows: number;
  windowSeconds: number;
  /** The hidden tab is watched for so long, and before that the visible one. */
  hiddenSeconds: number;
  /** In-page navigations: timed ones, and those before the heap is measured again. */
  navigations: number;
  heapNavigations: number;
  /** Deals in the database whose size is measured, and how many of them are opened. */
  kept: number;
  opened: number;
}

export const FULL: Effort = {
  loads: 11,
  firstReads: 3,
  rereads: 8,
  windows: 2,
  windowSeconds: 15,
  hiddenSeconds: 8,
  navigations: 20,
  heapNavigations: 50,
  kept: 50_000,
  opened: 510,
};

export const QUICK: Effort = {
  loads: 3,
  firstReads: 2,
  rereads: 4,
  windows: 1,
  windowSeconds: 6,
  hiddenSeconds: 4,
  navigations: 6,
  heapNavigations: 10,
  kept: 5000,
  opened: 210,
};
