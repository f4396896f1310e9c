import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { RECORD_PAGES } from '@/src/crm/hosts';
import { dealsShownIn } from '@/src/crm/deals-page';
import { opportunityOn } from '@/src/crm/opportunity-at';
import { keepLooking } from '@/src/crm/watching/heartbeat';
import { isNotice } from '@/src/messages';
import type { Gate } from '@/src/session/gate';
import { createHost } from '@/src/overlay/host';
import { guardTyping } from '@/src/overlay/keys';
import { guardPicking } from '@/src/overlay/picking-guard';
import { ask } from '@/src/session/ask';

/** The sidebar looks more often by itself; a console's list beside a record may come a moment later. */
const EVERY_MS = 2000;

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
    const gate: Gate = { host, signal, started: false, marking: false };
    globalThis.walkawayGate = gate;

    browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
      if (!signal.aborted && isNotice(message) && message.tell === 'who-is-there') respond(true);
    });

    // Most pages of a CRM are no opportunity: the sidebar's script, ten times this one, is only loaded for those. Pages
    // that list deals get the marks' script, once any of their org is known; each is asked for at most once.
    const done = new AbortController();
    let sidebar = false;
    let asking = false;
    let asked: string | null = null;
    const look = async (): Promise<void> => {
      if (asking) return;
      asking = true;
      const opportunity = opportunityOn(document);
      const shown = gate.marking ? null : dealsShownIn(document);
      const visit = shown?.visit ?? null;
      if (opportunity && !sidebar) sidebar = (await ask('start-sidebar', {})).ok;
      if (shown && visit !== asked) await ask('start-marks', { org: shown.org });
      asked = visit;
      asking = false;
      if (sidebar && gate.marking) done.abort();
    };
    // What was judged in another tab meanwhile is worth asking again.
    const forget = (): void => {
      asked = null;
    };
    keepLooking(document, AbortSignal.any([signal, done.signal]), look, forget, EVERY_MS);
  },
});
