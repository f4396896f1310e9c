import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerFor } from '@/src/crm/readers';
import type { Gate } from '@/src/session/gate';
import { furnish } from '@/src/overlay/host';
import css from '@/src/overlay/styles.css?inline';
import { startSession } from '@/src/session/session';

/** Reads, judges and draws. The background puts it into a page when the gate has seen an opportunity there. */
export default defineUnlistedScript(() => {
  const gate: Gate | undefined = globalThis.walkawayGate;
  const reader = readerFor(new URL(location.href));
  if (!gate || gate.started || !reader) return;
  gate.started = true;
  const root = furnish(gate.host, css);
  startSession({ reader, page: document, host: gate.host, root, signal: gate.signal });
});
