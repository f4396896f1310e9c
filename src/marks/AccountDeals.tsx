import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '@/src/day';
import type { DayStyle } from '@/src/day-style';
import type { KnownDeal } from '@/src/deal/known-deal';
import { useArrangement } from '@/src/overlay/arrangement';
import { EdgeTab } from '@/src/overlay/EdgeTab';
import { WORDS } from '@/src/overlay/words';
import { VERDICT } from '@/src/verdict-names';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import { Shape } from '@/src/ui/Shape';
import { judgedLine, MARK_WORDS, nameOf } from './words';

/** So many verdicts are drawn on the tab; the number beside them counts all. */
const MOST_ON_TAB = 3;

interface AccountDealsProps {
  /** At least one. */
  deals: readonly KnownDeal[];
  /** Whether the list is on show, or folded. */
  open: boolean;
  turn(open: boolean): void;
  /** The address of a deal's page. */
  linkTo(deal: KnownDeal): string;
  layout: SidebarLayout;
  /** Called once at the end of each move of the tab. */
  arrange(layout: SidebarLayout): void;
  today: Day;
  dayStyle: DayStyle;
}

/** The known open deals of the account on show: a tab at the edge of the window that opens their list. */
export function AccountDeals(props: AccountDealsProps): JSX.Element {
  const { deals, open, turn, linkTo, layout, arrange, today, dayStyle } = props;
  const arrangement = useArrangement(layout, arrange);
  const tabRef = useRef<HTMLButtonElement | null>(null);
  const closeRef = useRef<HTMLButtonElement | null>(null);
  const beforeRef = useRef(open);
  // The tab and the button that folds the list replace each other: whoever used one is taken to the other.
  useLayoutEffect(() => {
    if (beforeRef.current !== open) (open ? closeRef : tabRef).current?.focus();
    beforeRef.current = open;
  }, [open]);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') turn(false);
  };
  const { side, top, width } = arrangement.layout;
  return (
    <div class="theme sidebar deals-here" data-side={side} style={{ '--top': `${top}px`, '--width': `${width}px` }}>
      {open ? (
        <aside class="panel" aria-label={WORDS.sidebar}>
          <header class="header">
            <div class="deal">
              <h2>{MARK_WORDS.dealsHere}</h2>
              <p class="small quiet">{MARK_WORDS.dealsNote}</p>
            </div>
            <button
              class="icon-button fold"
              ref={closeRef}
              aria-label={MARK_WORDS.fold}
              title={MARK_WORDS.fold}
              onClick={() => turn(false)}
              onKeyDown={closeOnEscape}
            >
              <Shape name="fold" />
            </button>
          </header>
          <ul class="body">
            {deals.map((deal) => (
              <Known
                key={deal.opportunity.id}
                deal={deal}
                href={linkTo(deal)}
                onKeyDown={closeOnEscape}
                today={today}
                dayStyle={dayStyle}
              />
            ))}
          </ul>
        </aside>
      ) : (
        <EdgeTab arrangement={arrangement} tab={tabRef} onOpen={() => turn(true)}>
          {deals.slice(0, MOST_ON_TAB).map(({ opportunity, verdict }) => (
            <span key={opportunity.id} class="badge" data-verdict={verdict}>
              <Shape name={verdict} />
              <span class="heard">{VERDICT[verdict]}, </span>
            </span>
          ))}
          <span class="tab-word">{MARK_WORDS.deals(deals.length)}</span>
        </EdgeTab>
      )}
    </div>
  );
}

interface KnownProps {
  deal: KnownDeal;
  href: string;
  onKeyDown(event: KeyboardEvent): void;
  today: Day;
  dayStyle: DayStyle;
}

function Known({ deal, href, onKeyDown, today, dayStyle }: KnownProps): JSX.Element {
  return (
    <li class="known" data-verdict={deal.verdict} data-deal={deal.opportunity.id}>
      <span class="badge">
        <Shape name={deal.verdict} />
      </span>
      <div class="known-words">
        <h3>
          <a href={href} onKeyDown={onKeyDown}>
            {nameOf(deal)}
          </a>
        </h3>
        <p class="known-verdict">{VERDICT[deal.verdict]}</p>
        <p>{deal.reason}</p>
        <p class="small quiet">{judgedLine(deal, today, dayStyle)}</p>
      </div>
    </li>
  );
}
