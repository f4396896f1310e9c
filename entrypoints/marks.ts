import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarks } from '@/src/marks/start';
import css from '@/src/marks/styles.css?inline';
import { createHost, furnish } from '@/src/overlay/host';
import { guardTyping } from '@/src/overlay/keys';
import type { Gate } from '@/src/session/gate';

/** Says on lists, boards and accounts what is known of the deals there. The background puts it where any is known. */
export default defineUnlistedScript(() => {
  const gate: Gate | undefined = globalThis.walkawayGate;
  if (!gate || gate.marking) return;
  gate.marking = true;
  const host = createHost(document, gate.signal, 'walkaway-marks');
  guardTyping(host.shadow, gate.signal);
  startMarks({ page: document, host, root: furnish(host, css), signal: gate.signal });
});
