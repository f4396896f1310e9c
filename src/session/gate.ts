import type { Host } from '@/src/overlay/host';

/**
 * What the gate, which runs on every page of the CRMs, leaves for the scripts that are only put into pages which need
 * them: the sidebar's where an opportunity was seen, the marks' where deals are listed and some are known. All run in
 * the same isolated world; the page cannot see it.
 */
export interface Gate {
  host: Host;
  /** The sidebar's script is here: after a fast reload it may be put into the same document twice. */
  started: boolean;
  /** The marks' script is here. */
  marking: boolean;
  /** Ends all scripts: a newer copy of the extension has started in this page. */
  signal: AbortSignal;
}

declare global {
  var walkawayGate: Gate | undefined;
}
