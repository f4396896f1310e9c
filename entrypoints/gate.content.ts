import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { RECORD_PAGES } from '@/src/crm/hosts';
import { opportunityAt } from '@/src/crm/opportunity-at';
import { keepLooking } from '@/src/crm/watching/heartbeat';
import { isNotice } from '@/src/messages';
import type { Gate } from '@/src/session/gate';
import { createHost } from '@/src/overlay/host';
import { guardTyping } from '@/src/overlay/keys';
import { guardPicking } from '@/src/overlay/picking-guard';
import { ask } from '@/src/session/ask';

export default defineContentScript({
  matches: RECORD_PAGES,
  // The guards have to be there before the page's own listeners; everything else waits for an opportunity.
  runAt: 'document_start',
  // Otherwise the page would be told the extension's id.
  noScriptStartedPostMessage: true,

  main({ signal }) {
    const host = createHost(document, signal);
    guardTyping(host.shadow, signal);
    guardPicking(host.shadow, signal);
    const gate: Gate = { host, signal, started: false };
    globalThis.walkawayGate = gate;

    browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
      if (!signal.aborted && isNotice(message) && message.tell === 'who-is-there') respond(true);
    });

    // Most pages of a CRM are no opportunity: the sidebar's script, ten times this one, is only loaded for those.
    const done = new AbortController();
    let asked = false;
    const look = async (): Promise<void> => {
      if (asked || !opportunityAt(new URL(location.href))) return;
      asked = true;
      const started = await ask('start-sidebar', {});
      if (started.ok) done.abort();
      asked = started.ok;
    };
    keepLooking(document, AbortSignal.any([signal, done.signal]), look);
  },
});
