import type { Host } from '@/src/overlay/host';

/**
 * What the gate, which runs on every page of the CRMs, leaves for the sidebar's script, which is only put into pages
 * that have shown an opportunity. Both run in the same isolated world; the page cannot see it.
 */
export interface Gate {
  host: Host;
  /** The sidebar's script is here: after a fast reload it may be put into the same document twice. */
  started: boolean;
  /** Ends both scripts: a newer copy of the extension has started in this page. */
  signal: AbortSignal;
}

declare global {
  var walkawayGate: Gate | undefined;
}
