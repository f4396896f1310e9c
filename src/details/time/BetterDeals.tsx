import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '@/src/day';
import { KNOWN_DAYS } from '@/src/deal/known-deal';
import { writeDayAndAge } from '@/src/overlay/days';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { LinkedDeal } from '@/src/overlay/model';
import { WORDS } from '@/src/overlay/words';
import type { Assessment } from '@/src/qualify/assessment';
import { readinessOf } from '@/src/qualify/readiness';
import { Shape } from '@/src/ui/Shape';
import { nearnessLine, TIME_WORDS } from './words';

/** On these the deal itself is held against others by what it still misses; a worse verdict is further from ready. */
const COUNTED = 'hold';

type Found = { step: 'looking' } | { step: 'failed' } | { step: 'found'; deals: readonly LinkedDeal[] };

/** Where the seller's time would bring more: other deals that were opened here and are closer to ready. */
export function BetterDeals({ assessment }: { assessment: Assessment }): JSX.Element {
  const { model, actions } = useDeskContext();
  const [found, setFound] = useState<Found>({ step: 'looking' });
  const [turn, setTurn] = useState(0);
  const missing = assessment.verdict === COUNTED ? (readinessOf(assessment)?.missing ?? null) : null;
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const deals = await actions.betterDeals(missing);
      if (current) setFound(deals === null ? { step: 'failed' } : { step: 'found', deals });
    };
    void look();
    return () => {
      current = false;
    };
    // The actions are other ones on another deal.
  }, [actions, missing, turn]);
  if (found.step === 'looking') return <p class="quiet">…</p>;
  if (found.step === 'failed') {
    return (
      <p role="alert">
        {TIME_WORDS.unreadable}{' '}
        <button class="link" onClick={() => setTurn(turn + 1)}>
          {TIME_WORDS.again}
        </button>
      </p>
    );
  }
  if (found.deals.length === 0) {
    return (
      <p class="quiet">
        {TIME_WORDS.none(KNOWN_DAYS)} {TIME_WORDS.howTo}
      </p>
    );
  }
  return (
    <>
      <p class="small quiet">{TIME_WORDS.intro}</p>
      <ul class="better">
        {found.deals.map(({ deal, href }) => (
          <li key={deal.opportunity.id} data-better={deal.opportunity.id} data-verdict={deal.verdict}>
            <span class="badge">
              <Shape name={deal.verdict} />
            </span>
            <div class="better-words">
              <h4>
                <a href={href}>{deal.name || WORDS.noName}</a>
              </h4>
              <p>{nearnessLine(deal)}</p>
              {deal.next !== null && (
                <p>
                  <strong>{TIME_WORDS.next}</strong> {deal.next}
                </p>
              )}
              <p class="small quiet">
                {TIME_WORDS.judged(writeDayAndAge(dayOf(new Date(deal.judgedAt)), model.today, model.dayStyle))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
