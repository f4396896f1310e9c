import { Fragment, h, render } from 'preact';
import { browser } from 'wxt/browser';
import { dealsShownIn, type ShownDeals } from '@/src/crm/deals-page';
import { listedDeals } from '@/src/crm/listed';
import type { Org } from '@/src/crm/reading';
import { addressOfDeal } from '@/src/crm/deal-address';
import { keepLooking } from '@/src/crm/watching/heartbeat';
import { dayOf } from '@/src/day';
import { ISO_DAYS } from '@/src/day-style';
import type { KnownDeal } from '@/src/deal/known-deal';
import { isNotice, MOST_DEALS, type MarksContext } from '@/src/messages';
import type { Host } from '@/src/overlay/host';
import { ask, isCutOff } from '@/src/session/ask';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { AccountDeals } from './AccountDeals';
import { Finder } from './finder';
import { Marks, type Mark } from './Marks';

interface MarksOptions {
  page: Document;
  host: Host;
  /** The element in the host to draw into. */
  root: HTMLElement;
  signal: AbortSignal;
}

/**
 * One tab's lists, boards and accounts from now on: marks beside the deals that are known, and the deals of an account.
 * Ends with `signal`.
 */
export function startMarks(options: MarksOptions): void {
  const { page, signal } = options;
  const marking = new Marking(options);
  keepLooking(
    page,
    signal,
    () => marking.look(),
    () => marking.rest(),
  );
}

class Marking {
  private shown: ShownDeals | null = null;
  /** Null while nobody sees the tab, and where there are no deals. */
  private finder: Finder | null = null;
  private isFirst = true;
  private marks: readonly Mark[] = [];
  /** Those that belong to the account on show, by what was recorded and by what its page shows. */
  private ofAccount: readonly KnownDeal[] = [];
  private onPage: readonly KnownDeal[] = [];
  private context: MarksContext = { layout: FIRST_LAYOUT, dayStyle: ISO_DAYS };
  private open = false;

  private readonly page: Document;
  private readonly host: Host;
  private readonly root: HTMLElement;
  private readonly signal: AbortSignal;

  constructor({ page, host, root, signal }: MarksOptions) {
    this.page = page;
    this.host = host;
    this.root = root;
    this.signal = signal;
    const listen = (message: unknown): undefined =>
      void (isNotice(message) && message.tell === 'toggle-sidebar' && this.turn(!this.open));
    browser.runtime.onMessage.addListener(listen);
    signal.addEventListener('abort', () => {
      if (!isCutOff()) browser.runtime.onMessage.removeListener(listen);
      render(null, root);
    });
  }

  /** The seller may be on another page now, or was in another tab. */
  look(): void {
    const shown = dealsShownIn(this.page);
    const visit = shown?.visit ?? null;
    const isSamePlace = shown?.root === this.shown?.root && shown?.kind === this.shown?.kind;
    const stays = isSamePlace && visit === (this.shown?.visit ?? null);
    if (stays && this.finder) return this.finder.look();
    // From record to record in a split view, its marks stay until they are looked up again.
    if (stays || (isSamePlace && shown?.kind === 'list')) this.rest();
    else this.leave();
    this.shown = shown;
    if (shown) this.enter(shown, !stays && !this.isFirst);
    this.isFirst = false;
  }

  /** Nobody sees the tab: what is drawn stays. */
  rest(): void {
    this.finder?.stop();
    this.finder = null;
  }

  private leave(): void {
    this.rest();
    this.marks = [];
    this.ofAccount = [];
    this.onPage = [];
    this.open = false;
    this.draw();
  }

  private enter(shown: ShownDeals, fromPage: boolean): void {
    const { org, kind, root } = shown;
    this.finder = new Finder({
      root,
      listed: listedDeals(org.crm),
      isList: kind === 'list',
      known: (ids) => knownDeals(org, ids),
      onMarks: (marks) => {
        this.marks = marks;
        this.draw();
      },
      onDeals: (deals) => {
        if (kind === 'list') return;
        this.onPage = deals;
        this.draw();
      },
    });
    if (fromPage) this.finder.forgetShown();
    void this.fetch(shown);
  }

  private async fetch(shown: ShownDeals): Promise<void> {
    const [context, deals] = await Promise.all([
      ask('open-marks', {}),
      shown.kind === 'account' ? ask('account-deals', { org: shown.org, account: shown.account }) : null,
    ]);
    if (shown.visit !== this.shown?.visit) return;
    if (context.ok) this.context = context.value;
    if (deals?.ok) this.ofAccount = deals.value;
    this.draw();
  }

  private turn(open: boolean): void {
    this.open = open;
    this.draw();
  }

  private draw(): void {
    if (this.signal.aborted) return;
    const deals = openDeals([...this.ofAccount, ...this.onPage]);
    if (this.marks.length + deals.length === 0) {
      render(null, this.root);
      this.host.detach();
      return;
    }
    this.host.attach();
    const when = { today: dayOf(new Date()), dayStyle: this.context.dayStyle };
    render(
      h(
        Fragment,
        null,
        h(Marks, { marks: this.marks, ...when }),
        deals.length > 0 &&
          h(AccountDeals, {
            deals,
            open: this.open,
            turn: (open) => this.turn(open),
            linkTo: ({ opportunity }) => addressOfDeal(this.page.location.origin, opportunity),
            layout: this.context.layout,
            arrange: (layout) => {
              this.context = { ...this.context, layout };
              void ask('arrange', { layout });
            },
            ...when,
          }),
      ),
      this.root,
    );
  }
}

/** Each once, the last judged first. */
function openDeals(deals: readonly KnownDeal[]): readonly KnownDeal[] {
  return [...new Map(deals.map((deal) => [deal.opportunity.id, deal])).values()]
    .filter(({ verdict }) => verdict !== 'closed')
    .toSorted((a, b) => b.judgedAt - a.judgedAt);
}

/** Storage that cannot be read knows nothing. */
async function knownDeals(org: Org, ids: readonly string[]): Promise<readonly KnownDeal[]> {
  const found: KnownDeal[] = [];
  for (let from = 0; from < ids.length; from += MOST_DEALS) {
    const answer = await ask('known-deals', { org, ids: ids.slice(from, from + MOST_DEALS) });
    if (answer.ok) found.push(...answer.value);
  }
  return found;
}
