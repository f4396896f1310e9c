import { addressOfDeal } from '@/src/crm/deal-address';
import type { DisplayFormat } from '@/src/crm/reading';
import type { PageWatch } from '@/src/crm/watch';
import { dayOf } from '@/src/day';
import { catalogueWith } from '@/src/facts/catalogue';
import type { OpportunityContext } from '@/src/messages';
import type { Host } from '@/src/overlay/host';
import { showOnPage } from '@/src/overlay/marker';
import type { SidebarActions } from '@/src/overlay/model';
import type { Saved } from '@/src/overlay/actions/saved';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import { ask, isCutOff } from '../ask';
import type { Recording } from '../recording';
import { asideActions } from './aside-actions';
import { conditionActions } from './condition-actions';
import { decisionActions } from './decision-actions';
import { evidenceActions } from './evidence-actions';
import { fieldActions } from './field-actions';
import { lastAskActions } from './last-ask-actions';
import { peopleActions } from './people-actions';
import { processActions } from './process-actions';

/** What the actions on one opportunity work with. */
export interface ActionsWork {
  recording: Recording;
  page: Document;
  host: Host;
  signal: AbortSignal;
  /** Null once the tab shows another opportunity. */
  watch(): PageWatch | null;
  /** Null once the tab shows another opportunity, and until the background has answered for this one. */
  context(): OpportunityContext | null;
  /** Opens the record anew, judged by what was changed. */
  reopen(): Promise<void>;
  arrange(layout: SidebarLayout): void;
  reportOnPage(): string | null;
  /** The extension was updated: nothing can be asked from this page any more. */
  cutOff(): void;
}

/** All that the seller can do on one opportunity. */
export function sidebarActions(work: ActionsWork): SidebarActions {
  const { recording, page, host, signal, watch, context, reopen } = work;
  const { opportunity } = recording;
  const { crm, org } = opportunity;
  return {
    ...evidenceActions(recording),
    decisions: decisionActions(recording),
    people: peopleActions(recording),
    aside: asideActions(recording),
    conditions: conditionActions(recording),
    lastAsk: lastAskActions(recording),
    fields: fieldActions({
      org: { crm, org },
      page,
      cover: host.shadow.host,
      watch,
      fieldMap: () => context()?.fieldMap ?? {},
      catalogue: () => catalogueWith(context()?.process.added ?? {}),
      reopen,
    }),
    process: processActions({ opportunity, today: () => dayOf(new Date()), watch, context, reopen }),
    showField: (field) => {
      const element = watch()?.locate(field) ?? null;
      if (element) showOnPage(element, host.shadow, signal);
      return element !== null;
    },
    setFormat: (format) => setFormat(format, work),
    arrange: work.arrange,
    reloadPage: () => page.defaultView?.location.reload(),
    showKept: () => void showKept(work),
    betterDeals: async (missing) => {
      const answer = await ask('better-deals', { opportunity, missing });
      if (!answer.ok) return null;
      return answer.value.map((deal) => ({ deal, href: addressOfDeal(page.location.origin, deal.opportunity) }));
    },
    reportOnPage: work.reportOnPage,
  };
}

async function setFormat(format: DisplayFormat, { recording, reopen, cutOff }: ActionsWork): Promise<Saved> {
  const { crm, org } = recording.opportunity;
  const answer = await ask('set-format', { org: { crm, org }, format });
  if (answer.ok) {
    await reopen();
    return { ok: true };
  }
  if (isCutOff()) cutOff();
  return { ok: false, reason: answer.error };
}

async function showKept({ cutOff }: ActionsWork): Promise<void> {
  const answer = await ask('open-options', {});
  if (!answer.ok && isCutOff()) cutOff();
}
