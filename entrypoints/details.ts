import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/src/details/details.css?inline';
import { DETAILS } from '@/src/details/parts';
import { bringDetails } from '@/src/overlay/details';
import { dress } from '@/src/overlay/host';

/** What the sidebar shows once the seller reaches for it. The background puts it beside the sidebar's script then. */
export default defineUnlistedScript(() => {
  const gate = globalThis.walkawayGate;
  if (gate?.started && bringDetails(DETAILS)) dress(gate.host, css);
});
