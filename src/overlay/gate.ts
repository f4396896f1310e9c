import type { Host } from './host';

/**
 * What the gate, which runs on every page of the CRMs, leaves for the sidebar's script, which is only put into pages
 * that have shown an opportunity. Both run in the same isolated world; the page cannot see it.
 */
export interface Gate {
  host: Host;
  /** Ends both scripts: a newer copy of the extension has started in this page. */
  signal: AbortSignal;
}

declare global {
  var walkawayGate: Gate | undefined;
}
